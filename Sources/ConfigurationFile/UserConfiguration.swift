import YAMLFiles
import Yams

/// What the user wrote into the configuration file; docs/configuration.md describes it.
public struct UserConfiguration: Hashable, Sendable {
  /// How much of each feed is kept, unless a feed says otherwise.
  public enum Keep: Hashable, Sendable {
    /// What is younger than so many days.
    case days(Int)
    /// So many articles, the newest ones.
    case articles(Int)
  }

  /// Whether the reader refreshes the feeds when it is opened.
  public var refreshesAtStart = false
  /// After how many minutes the reader refreshes the feeds again; nothing for never.
  public var refreshMinutes: Int?
  /// How much of each feed is kept; nothing for all.
  public var keep: Keep?
  /// What shows addresses, written as in `$BROWSER`; it goes before that variable.
  public var browser: String?
  /// From how many hosts feeds are fetched at once; nothing for the usual number.
  public var hostsAtOnce: Int?

  public init() {}

  /// Where the file is: `config.yaml` in the ``ConfigurationFolder``.
  public static func path(environment: [String: String]) -> String {
    ConfigurationFolder.path(environment: environment) + "/config.yaml"
  }
}

extension UserConfiguration.Keep {
  /// The most days or articles that can be asked for; no library lives longer.
  static let most = 1_000_000

  /// Reads `90d` or `500`.
  public init?(_ text: String) {
    let isDays = text.hasSuffix("d")
    guard let number = Int(isDays ? text.dropLast() : text[...]), (1...Self.most).contains(number) else { return nil }
    self = isDays ? .days(number) : .articles(number)
  }

  /// As it is written: `90d` or `500`.
  public var text: String {
    switch self {
    case .days(let days): "\(days)d"
    case .articles(let articles): "\(articles)"
    }
  }
}

extension UserConfiguration {
  /// Reads a configuration file. An unknown key or a value that cannot be meant is an error with its line: a setting
  /// that does nothing would be looked for in the wrong place.
  ///
  /// - Parameters:
  ///   - bytes: The file's content, UTF-8.
  ///   - file: What messages call the file.
  public init(bytes: [UInt8], file: String) throws(YAMLFileError) {
    let reader = ConfigurationReader(yaml: YAMLFile(name: file))
    self = try reader.read(bytes)
  }

  /// The file with a browser added at its end; nothing where it has one already, or cannot be read or added to.
  public static func adding(browser: String, to bytes: [UInt8], file: String) throws(YAMLFileError) -> [UInt8]? {
    let before = try UserConfiguration(bytes: bytes, file: file)
    guard before.browser == nil else { return nil }
    var text = String(decoding: bytes, as: UTF8.self)
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    text += "browser: \(SecretsFile.quoted(browser))\n"
    var expected = before
    expected.browser = browser
    let after = Array(text.utf8)
    // A file whose keys stand in braces, for example, cannot be added to at its end.
    do { return try UserConfiguration(bytes: after, file: file) == expected ? after : nil } catch { return nil }
  }
}
