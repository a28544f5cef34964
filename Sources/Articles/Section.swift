/// The number under which the library keeps a section.
public struct SectionID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  /// SQLite's row number.
  public var rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }
  public init(_ rawValue: Int64) { self.rawValue = rawValue }

  public var description: String { String(rawValue) }
}

/// A folder of feeds and articles: a step of a breadcrumb.
public struct Section: Hashable, Sendable, Identifiable {
  /// The section.
  public var id: SectionID
  /// Its names from the outermost on: `["News", "Harbour"]`.
  public var path: [String]
  /// How many of its articles are unread.
  public var unread: Int
  /// How many articles it holds.
  public var total: Int
  /// Whether its headlines are folded away.
  public var isFolded: Bool

  public init(id: SectionID, path: [String], unread: Int = 0, total: Int = 0, isFolded: Bool = false) {
    self.id = id
    self.path = path
    self.unread = unread
    self.total = total
    self.isFolded = isFolded
  }

  /// The path in one line: `News › Harbour`.
  public var name: String { path.joined(separator: " › ") }
}
