import ConfigurationFile
import YAMLFiles

/// What the user's ``SecretsFile`` has for the feeds that are asked for.
///
/// An actor since feeds are asked for at once, and a command for a password is to be run once.
actor Secrets {
  /// The longest password a command may write, in bytes.
  private static let longestPassword = 4096

  private struct Entry {
    /// What it is for: an address, or with a slash at its end all below it.
    let address: String
    let user: String
    let password: SecretsFile.Password

    func covers(_ location: WebLocation) -> Bool {
      address.hasSuffix("/") ? location.address.hasPrefix(address) : location.address == address
    }
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
    do {
      return try SecretsFile(path: path).logins().map { login throws(SecretsFileError) in
        guard let location = Newswire.location(login.address, trust: .user) else {
          throw .notMeant(
            YAMLFileError(
              file: path, line: login.line, problem: "“\(login.address)” is no address of http or https",
              remedy: "write the address of a feed, or one that ends in a slash for all below it"))
        }
        return Entry(address: location.address, user: login.user, password: login.password)
      }
    } catch {
      throw .secrets(error.sentence)
    }
  }
}

extension SecretsFileError {
  /// The same as a sentence of its own.
  fileprivate var sentence: String {
    // A place in a file stays as it is written.
    if case .notMeant = self { return description + "." }
    return description.prefix(1).uppercased() + description.dropFirst() + "."
  }
}
