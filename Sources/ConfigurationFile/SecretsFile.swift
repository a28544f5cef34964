import YAMLFiles
import Yams

/// The file with the names and passwords for feeds, as far as it is written to: a login is added, and nothing changed.
public enum SecretsFile {
  /// The file with a login for an address added at its end; nothing where it has one for that address, or cannot be added
  /// to.
  public static func adding(
    user: String, password: String, for address: String, to bytes: [UInt8], file: String
  ) throws(YAMLFileError) -> [UInt8]? {
    let known = try addresses(in: bytes, file: file)
    guard !known.contains(address) else { return nil }
    var text = String(decoding: bytes, as: UTF8.self)
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    text += "\(quoted(address)):\n  user: \(quoted(user))\n  password: \(quoted(password))\n"
    let after = Array(text.utf8)
    do { return try addresses(in: after, file: file) == known + [address] ? after : nil } catch { return nil }
  }

  /// Whether the file has a login for an address.
  public static func has(_ address: String, in bytes: [UInt8], file: String) throws(YAMLFileError) -> Bool {
    try addresses(in: bytes, file: file).contains(address)
  }

  private static func addresses(in bytes: [UInt8], file: String) throws(YAMLFileError) -> [String] {
    let yaml = YAMLFile(name: file)
    guard let root = try yaml.root(of: bytes) else { return [] }
    var addresses: [String] = []
    for (key, _) in try yaml.mapping(root, key: "secrets") {
      addresses.append(try yaml.scalar(key, key: "a key").value)
    }
    return addresses
  }

  /// A text as YAML has it in double quotes (YAML 1.2.2, §7.3.1).
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        result += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
