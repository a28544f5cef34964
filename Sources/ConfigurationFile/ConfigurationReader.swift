import YAMLFiles
import Yams

/// Reads a configuration file: YAML in, the configuration or one error that names line and key out.
struct ConfigurationReader {
  /// A minute is the least, and a week the most that is worth waiting for.
  private static let minutes = 1...7 * 24 * 60
  private static let hosts = 1...256
  private static let keys = "refresh, keep, browser and hosts-at-once"

  let yaml: YAMLFile

  func read(_ bytes: [UInt8]) throws(YAMLFileError) -> UserConfiguration {
    var configuration = UserConfiguration()
    guard let root = try yaml.root(of: bytes) else { return configuration }
    if case .scalar(let scalar) = root, scalar.string.isEmpty { return configuration }
    guard case .mapping(let entries) = root else {
      throw YAMLFileError(
        file: yaml.name, line: root.mark?.line, problem: "this is no configuration",
        remedy: "write lines of the form “name: value”; the names are \(Self.keys)")
    }
    for (node, value) in entries {
      let key = try yaml.scalar(node, key: "a key")
      switch key.value {
      case "refresh": try readRefresh(value, into: &configuration)
      case "keep": configuration.keep = try keep(value)
      case "browser": configuration.browser = try browser(value)
      case "hosts-at-once": configuration.hostsAtOnce = try number(value, key: key.value, in: Self.hosts)
      default: throw unknown(key, path: key.value, known: Self.keys)
      }
    }
    return configuration
  }

  private func readRefresh(_ node: Node, into configuration: inout UserConfiguration) throws(YAMLFileError) {
    for (name, value) in try yaml.mapping(node, key: "refresh") {
      let key = try yaml.scalar(name, key: "refresh")
      switch key.value {
      case "at-start": configuration.refreshesAtStart = try flag(value, key: "refresh.at-start")
      case "every": configuration.refreshMinutes = try number(value, key: "refresh.every", in: Self.minutes)
      default: throw unknown(key, path: "refresh.\(key.value)", known: "at-start and every")
      }
    }
  }

  private func keep(_ node: Node) throws(YAMLFileError) -> UserConfiguration.Keep {
    let text = try yaml.scalar(node, key: "keep")
    guard let keep = UserConfiguration.Keep(text.value) else {
      throw YAMLFileError(
        file: yaml.name, line: text.line, key: "keep", problem: "“\(text.value)” says not how much to keep",
        remedy: "write a number of days like 90d, or a number of articles like 500")
    }
    return keep
  }

  private func browser(_ node: Node) throws(YAMLFileError) -> String {
    let text = try yaml.scalar(node, key: "browser")
    guard text.value.contains(where: { !$0.isWhitespace }) else {
      throw YAMLFileError(
        file: yaml.name, line: text.line ?? node.mark?.line, key: "browser", problem: "the command is missing",
        remedy: "write a command like firefox, or take the line away")
    }
    return text.value
  }

  private func flag(_ node: Node, key: String) throws(YAMLFileError) -> Bool {
    let text = try yaml.scalar(node, key: key)
    switch text.value {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      throw YAMLFileError(
        file: yaml.name, line: text.line, key: key, problem: "“\(text.value)” is neither true nor false",
        remedy: "write true or false")
    }
  }

  private func number(
    _ node: Node, key: String, in range: ClosedRange<Int>
  ) throws(YAMLFileError) -> Int {
    let text = try yaml.scalar(node, key: key)
    guard let number = Int(text.value), range.contains(number) else {
      throw YAMLFileError(
        file: yaml.name, line: text.line, key: key, problem: "“\(text.value)” cannot be meant",
        remedy: "write a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private func unknown(_ key: Located<String>, path: String, known: String) -> YAMLFileError {
    YAMLFileError(
      file: yaml.name, line: key.line, key: path, problem: "there is no such key", remedy: "the keys are \(known)")
  }
}
