/// The number under which the library keeps a rule.
public struct RuleID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  /// SQLite's row number.
  public var rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }
  public init(_ rawValue: Int64) { self.rawValue = rawValue }

  public var description: String { String(rawValue) }
}
