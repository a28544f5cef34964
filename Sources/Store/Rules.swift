import Articles
import GRDB

/// The number under which the library keeps a rule.
public struct RuleID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  /// SQLite's row number.
  public var rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }
  public init(_ rawValue: Int64) { self.rawValue = rawValue }

  public var description: String { String(rawValue) }
}

/// What is done with articles as feeds bring them. It concerns those that are of its feed and in its section, where it
/// names them, and that pass its test, where it has one. Pages the user saved are no rule's business.
public struct Rule: Hashable, Sendable {
  /// What is looked at.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// The title.
    case title
    /// The authors' names, a comma between them.
    case author
    /// Title, lede and body.
    case text
  }

  /// What is looked for.
  public enum Test: Hashable, Sendable {
    /// All of these words, whole; case and accents make no difference. Words in quotation marks have to follow each
    /// other; `*` at a word's end stands for any ending.
    case words(String)
    /// A regular expression (ICU's: https://unicode-org.github.io/icu/userguide/strings/regexp.html), anywhere; case makes
    /// no difference. Of a long article its first 64 KiB are looked at, for at most some 40 ms.
    case expression(String)
  }

  /// What is done.
  public enum Action: Hashable, Sendable {
    /// It is kept, but in no list, count or search, as long as there is the rule.
    case hide
    /// It comes read.
    case markRead
    /// It comes with a star.
    case star
    /// It comes with a tag.
    case tag(String)
  }

  /// The number the library keeps it under; nothing before that.
  public var id: RuleID?
  /// The feed it is for; every feed where there is none.
  public var feed: FeedID?
  /// The section it is for, with those inside of it; every section where it is empty.
  public var section: [String]
  /// What is looked at.
  public var field: Field
  /// What is looked for there; everything passes where there is none.
  public var test: Test?
  /// What is done.
  public var action: Action

  public init(
    id: RuleID? = nil, feed: FeedID? = nil, section: [String] = [], field: Field = .title, test: Test? = nil,
    action: Action
  ) {
    self.id = id
    self.feed = feed
    self.section = section
    self.field = field
    self.test = test
    self.action = action
  }
}

/// What a rule would do to the library as it is.
public struct RuleTrial: Hashable, Sendable {
  /// How many articles it would change.
  public var count: Int
  /// How many its regular expression takes too long for; it leaves them as they are.
  public var tooSlow: Int
}

extension Library {
  /// The rules, in the order they were added.
  public func rules() throws(LibraryError) -> [Rule] {
    try read { db in try Rule.fetchAll(db) }
  }

  /// What a rule would do to the articles that are there: "would hide 214". Nothing is changed. Once `isGivenUp` says so,
  /// no more articles are looked at.
  public func matches(
    of rule: Rule, until isGivenUp: @escaping () -> Bool = { false }
  ) throws(LibraryError) -> RuleTrial {
    try rule.check()
    return try read { db in
      let scan = try RuleScan(rule, in: db, until: isGivenUp)
      return RuleTrial(count: try scan.ids(onlyChanged: true).count, tooSlow: scan.matcher.tooSlow)
    }
  }

  /// Keeps a rule for what comes in, and unless told otherwise does the same to what is there. Returns the rule with its
  /// number, and how many articles it changed.
  @discardableResult
  public func add(_ rule: Rule, toLibrary: Bool = true) throws(LibraryError) -> (rule: Rule, changed: Int) {
    try rule.check()
    // A long search must not keep others from writing; what comes in meanwhile is looked at afterwards.
    let early: (ids: [ArticleID], last: ArticleID, bylines: [ArticleID: String]) = try read { db in
      guard toLibrary else { return ([], ArticleID(0), [:]) }
      let scan = try RuleScan(rule, in: db)
      return (try scan.ids(), try ArticleID.latest(in: db), scan.bylines)
    }
    return try write { db in
      var kept = rule
      kept.id = try rule.insert(in: db)
      guard toLibrary else { return (kept, 0) }
      // The next search for authors is a short one.
      let noting = try db.cachedStatement(sql: "UPDATE article SET byline = ? WHERE id = ? AND byline IS NULL")
      for (id, byline) in early.bylines { try noting.execute(arguments: [byline, id.rawValue]) }
      let ids = early.ids + (try RuleScan(rule, in: db).ids(after: early.last))
      return (kept, try RuleEffects(db).apply([kept], to: ids))
    }
  }

  /// Takes a rule away. What it hid, and no other rule hides, is back; other marks it made stay.
  public func removeRule(_ rule: RuleID) throws(LibraryError) {
    try write { db in try Hiding(db).remove(rule) }
  }
}

extension Rule {
  private static let longestTest = 1000

  /// Refuses what cannot be meant.
  func check() throws(LibraryError) {
    if feed == nil, section.isEmpty, test == nil {
      throw .invalidRule(
        reason: "it would concern every article there is; name a feed, a section, words or an expression")
    }
    if case .tag(let name) = action, Tag.cleaned(name) == nil {
      throw .invalidRule(reason: "it has no tag to give")
    }
    if [test?.text, action.tag].contains(where: { $0?.hasControls == true }) {
      throw .invalidRule(reason: "there are control characters in it")
    }
    switch test {
    case nil: break
    case .words(let words):
      if words.utf8.count > Self.longestTest { throw .invalidRule(reason: "its words are too long") }
      if SearchPattern(words) == nil { throw .invalidRule(reason: "“\(words)” has no words to look for") }
    case .expression(let pattern):
      if pattern.utf8.count > Self.longestTest { throw .invalidRule(reason: "its regular expression is too long") }
      switch Expression.make(pattern) {
      case .success: break
      case .failure(let fault): throw .invalidRule(reason: fault.reason)
      }
    }
  }

  static func fetchAll(_ db: Database) throws -> [Rule] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT id, feed_id, section_id, field, words, expression, action, tag FROM rule ORDER BY id"))
    guard !rows.isEmpty else { return [] }
    let paths = try SectionTree(db).paths
    return rows.compactMap { row in
      guard let action = Action(name: row[6], tag: row[7]) else { return nil }
      let words: String? = row[4]
      let expression: String? = row[5]
      return Rule(
        id: RuleID(row[0]), feed: (row[1] as Int64?).map { FeedID($0) },
        section: (row[2] as Int64?).flatMap { paths[SectionID($0)] } ?? [],
        field: Field(rawValue: row[3]) ?? .title, test: words.map(Test.words) ?? expression.map(Test.expression),
        action: action)
    }
  }

  fileprivate func insert(in db: Database) throws -> RuleID {
    let path = SectionPath.given(section)
    let sectionID = path.isEmpty ? nil : try SectionTree.section(at: path, in: db).rawValue
    var words: String?
    var expression: String?
    switch test {
    case .words(let text): words = text
    case .expression(let text): expression = text
    case nil: break
    }
    try db.execute(
      sql: """
        INSERT INTO rule (feed_id, section_id, field, words, expression, action, tag) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [feed?.rawValue, sectionID, field.rawValue, words, expression, action.name, action.tag])
    return RuleID(db.lastInsertedRowID)
  }
}

extension Rule.Test {
  fileprivate var text: String {
    switch self {
    case .words(let text), .expression(let text): text
    }
  }
}

extension Rule.Action {
  fileprivate init?(name: String, tag: String?) {
    switch (name, tag) {
    case ("hide", _): self = .hide
    case ("read", _): self = .markRead
    case ("star", _): self = .star
    case ("tag", let tag?): self = .tag(tag)
    default: return nil
    }
  }

  fileprivate var name: String {
    switch self {
    case .hide: "hide"
    case .markRead: "read"
    case .star: "star"
    case .tag: "tag"
    }
  }

  fileprivate var tag: String? {
    if case .tag(let name) = self { Tag.cleaned(name) } else { nil }
  }
}
