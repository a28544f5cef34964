import YAMLFiles
import Yams

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
public struct SecretsFile: Hashable, Sendable {
  /// A name and a password.
  public struct Login: Hashable, Sendable {
    /// What it is for, as it is written there: an address, or with a slash at its end all below it.
    public var address: String
    public var user: String
    public var password: Password
    /// The line it stands in, if it does.
    public var line: Int?

    public init(address: String, user: String, password: Password, line: Int? = nil) {
      self.address = address
      self.user = user
      self.password = password
      self.line = line
    }
  }

  /// A password, or how it is to be had.
  public enum Password: Hashable, Sendable {
    /// It stands in the file.
    case written(String)
    /// A command's first line is it.
    case told(by: String)
  }

  /// Where it is.
  public let path: String

  public init(path: String) { self.path = path }

  /// Where it is by default: `secrets.yaml` in the ``ConfigurationFolder``.
  public static func path(environment: [String: String]) -> String {
    ConfigurationFolder.path(environment: environment) + "/secrets.yaml"
  }

  /// The logins in the file; none where there is no file. A file that others may read is refused: its secrets are none.
  public func logins() throws(SecretsFileError) -> [Login] {
    guard let bytes = try PrivateFile(path: path).bytes() else { return [] }
    return try Self.logins(in: bytes, file: path)
  }

  static func logins(in bytes: [UInt8], file: String) throws(SecretsFileError) -> [Login] {
    do throws(YAMLFileError) {
      let yaml = YAMLFile(name: file)
      guard let root = try yaml.root(of: bytes) else { return [] }
      var logins: [Login] = []
      for (key, value) in try yaml.mapping(root, key: "secrets") {
        logins.append(try login(yaml.scalar(key, key: "secrets"), value, yaml))
      }
      return logins
    } catch {
      throw .notMeant(error)
    }
  }

  private static func login(
    _ address: Located<String>, _ node: Node, _ yaml: YAMLFile
  ) throws(YAMLFileError) -> Login {
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
    return Login(address: address.value, user: user, password: password, line: address.line)
  }
}

/// Why the secrets file cannot be used: what is the matter, where, and what to do, in one line.
public enum SecretsFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Others may read it, or it is somebody else's.
  case notPrivate(path: String)
  /// It is there and cannot be read.
  case unreadable(path: String)
  /// What stands in it cannot be meant.
  case notMeant(YAMLFileError)
  /// Nothing can be added to it by a program, for such an address.
  case notAddable(path: String, address: String)
  /// It cannot be written.
  case unwritable(path: String, reason: String)

  public var description: String {
    switch self {
    case .notPrivate(let path): "others may read the secrets file \(path), so it is not used; run chmod 600 on it"
    case .unreadable(let path): "the secrets file \(path) cannot be read; check its permissions"
    case .notMeant(let error): error.description
    case .notAddable(let path, let address): "\(path) cannot be added to; write the login for \(address) into it"
    case .unwritable(let path, let reason): "the secrets file \(path) cannot be written: \(reason)"
    }
  }
}
