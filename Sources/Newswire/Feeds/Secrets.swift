import FoundationEssentials
import YAMLFiles
import Yams

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names and passwords the user keeps for their feeds in a file that nobody else may read:
///
/// ```yaml
/// https://paper.example/feed.xml:    # this feed
///   user: mia
///   password: a secret
/// https://intranet.example/:         # all below it
///   user: mia
///   password-command: pass show intranet
/// ```
///
/// An actor since feeds are asked for at once, and a command for a password is to be run once.
actor Secrets {
  /// The longest password a command may write, in bytes.
  private static let longestPassword = 4096

  private struct Entry {
    /// What it is for: an address, or with a slash at its end all below it.
    let address: String
    let user: String
    let password: Password

    func covers(_ location: WebLocation) -> Bool {
      address.hasSuffix("/") ? location.address.hasPrefix(address) : location.address == address
    }
  }

  private enum Password {
    case written(String)
    case told(by: String)
  }

  private let path: String?
  private let commandTime: Duration
  private var entries: Result<[Entry], WireError>?
  private var told: [String: Task<Result<String, WireError>, Never>] = [:]

  init(_ configuration: NewswireConfiguration) {
    path = configuration.secretsFile
    commandTime = configuration.commandTime
  }

  /// The name and the password for an address, if the user keeps any; of several the one for the longest address.
  func credentials(for location: WebLocation) async throws(WireError) -> WebLocation.Credentials? {
    let matching = try load().filter { $0.covers(location) }
    guard let entry = matching.max(by: { $0.address.utf8.count < $1.address.utf8.count }) else { return nil }
    switch entry.password {
    case .written(let password): return WebLocation.Credentials(user: entry.user, password: password)
    case .told(let command):
      return WebLocation.Credentials(user: entry.user, password: try await password(from: command))
    }
  }

  private func load() throws(WireError) -> [Entry] {
    if let entries { return try entries.get() }
    do throws(WireError) {
      let read = try path.map { path throws(WireError) in try Self.entries(in: path) } ?? []
      entries = .success(read)
      return read
    } catch {
      entries = .failure(error)
      throw error
    }
  }

  private func password(from command: String) async throws(WireError) -> String {
    let time = commandTime
    let task =
      told[command]
      ?? Task {
        do {
          let output = try await ShellCommand(text: command, time: time, limit: Self.longestPassword).output()
          let line = output.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
          return .success(String(decoding: line, as: UTF8.self))
        } catch {
          return .failure(.passwordCommand(command))
        }
      }
    told[command] = task
    return try await task.value.get()
  }

  private static func entries(in path: String) throws(WireError) -> [Entry] {
    guard let bytes = try bytes(of: path) else { return [] }
    do throws(YAMLFileError) {
      let yaml = YAMLFile(name: path)
      guard let root = try yaml.root(of: bytes) else { return [] }
      var entries: [Entry] = []
      for (key, value) in try yaml.mapping(root, key: "secrets") {
        entries.append(try entry(yaml.scalar(key, key: "secrets"), value, yaml))
      }
      return entries
    } catch {
      throw .secrets(error.description + ".")
    }
  }

  private static func entry(
    _ address: Located<String>, _ node: Node, _ yaml: YAMLFile
  ) throws(YAMLFileError) -> Entry {
    guard let location = Newswire.location(address.value, trust: .user) else {
      throw YAMLFileError(
        file: yaml.name, line: address.line, problem: "“\(address.value)” is no address of http or https",
        remedy: "write the address of a feed, or one that ends in a slash for all below it")
    }
    var user: String?
    var password: Password?
    for (name, value) in try yaml.mapping(node, key: address.value) {
      let name = try yaml.scalar(name, key: address.value)
      let value = try yaml.scalar(value, key: name.value).value
      switch name.value {
      case "user": user = value
      case "password": password = .written(value)
      case "password-command": password = .told(by: value)
      default:
        throw YAMLFileError(
          file: yaml.name, line: name.line, key: name.value, problem: "there is no such key",
          remedy: "the keys are user, password and password-command")
      }
    }
    guard let user, let password else {
      throw YAMLFileError(
        file: yaml.name, line: address.line, problem: "the user or the password is missing",
        remedy: "write both below the address")
    }
    return Entry(address: location.address, user: user, password: password)
  }

  /// What is in the file; nothing where there is none. A file that others may read is refused: its secrets are none.
  private static func bytes(of path: String) throws(WireError) -> [UInt8]? {
    var information = stat()
    guard stat(path, &information) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .secrets("The secrets file \(path) cannot be read (\(SystemWording.reason(errno))).")
    }
    guard information.st_uid == geteuid(), information.st_mode & 0o077 == 0 else {
      throw .secrets("Others may read the secrets file \(path), so it is not used; run chmod 600 on it.")
    }
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw .secrets("The secrets file \(path) cannot be read; check its permissions.")
    }
  }
}
