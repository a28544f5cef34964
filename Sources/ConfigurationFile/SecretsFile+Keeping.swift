extension SecretsFile {
  /// What became of logins that were to be kept.
  public struct Kept: Hashable, Sendable {
    /// How many the file did not have.
    public var count = 0
    /// The addresses for which it has another login, which stays.
    public var others: [String] = []

    public init(count: Int = 0, others: [String] = []) {
      self.count = count
      self.others = others
    }
  }

  /// Adds logins behind what the user wrote, and changes nothing of that: where the file has a login for an address
  /// already, it stays. All are added, or none.
  ///
  /// Other processes that add at the same time wait for each other; nobody else may read the file at any time; and it is
  /// there as it was or as it will be, whatever happens.
  public func keep(_ logins: [Login]) throws(SecretsFileError) -> Kept {
    guard !logins.isEmpty else { return Kept() }
    let file = PrivateFile(path: path)
    let lock = try file.lock()
    defer { lock.end() }
    let before = try file.bytes() ?? []
    let (after, kept) = try Self.adding(logins, to: before, file: path)
    if kept.count > 0 { try file.replace(with: after) }
    return kept
  }

  /// A file with logins added at its end.
  static func adding(
    _ logins: [Login], to bytes: [UInt8], file: String
  ) throws(SecretsFileError) -> ([UInt8], Kept) {
    var known = try Self.logins(in: bytes, file: file)
    var kept = Kept()
    var text = String(decoding: bytes, as: UTF8.self)
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    for login in logins {
      guard case .written(let password) = login.password else { continue }
      if let same = known.first(where: { $0.address == login.address }) {
        if same.user != login.user || same.password != login.password { kept.others.append(login.address) }
        continue
      }
      text += "\(quoted(login.address)):\n  user: \(quoted(login.user))\n  password: \(quoted(password))\n"
      known.append(login)
      kept.count += 1
    }
    guard kept.count > 0, let first = logins.first else { return (bytes, kept) }
    let after = Array(text.utf8)
    // A file whose keys stand in braces, for example, cannot be added to at its end.
    let read: [Login]
    do { read = try Self.logins(in: after, file: file) } catch {
      throw .notAddable(path: file, address: first.address)
    }
    guard read.map(\.unplaced) == known.map(\.unplaced) else {
      throw .notAddable(path: file, address: first.address)
    }
    return (after, kept)
  }

  /// A text as YAML has it in double quotes (YAML 1.2.2, §7.3.1).
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      // Files of settings may hold no anchors, and what looks like one in quotes counts as one.
      case "&": result += "\\x26"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        result += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension SecretsFile.Login {
  /// The same wherever it stands.
  fileprivate var unplaced: SecretsFile.Login {
    var login = self
    login.line = nil
    return login
  }
}
