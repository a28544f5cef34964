import Articles
import GRDB

extension Library {
  /// The article at an address, however the address is written (``AddressKey``); the newest where several have it. One that
  /// a rule hides as well: who follows a link wants the story.
  public func story(at address: String) throws(LibraryError) -> Headline? {
    guard let key = AddressKey(address) else { return nil }
    return try read { db in try StoryQuery.story(at: key, in: db) }
  }

  /// Lets an article be found at another address, too: the one a link had before it was redirected.
  public func addAddress(_ address: String, to id: ArticleID) throws(LibraryError) {
    try write { db in try StoryQuery.add(address, to: id, in: db) }
  }

  /// The articles of a title, newest first: those that have just these words, else those whose words are nearly the same
  /// (four in five of the longer title's). At most twenty.
  ///
  /// Near ones are looked for among the articles that share the title's rarest words; of words that very many titles
  /// have, the latest few hundred articles are looked at, so that the work does not grow with the library.
  public func stories(titled title: String) throws(LibraryError) -> [Headline] {
    let key = TitleKey(title)
    guard !key.text.isEmpty else { return [] }
    return try read { db in
      let exact = try Headline.fetchAll(
        db, sql: StoryQuery.byTitle, arguments: [key.text, StoryQuery.mostStories])
      return exact.isEmpty ? try StoryQuery.near(key, in: db) : exact
    }
  }
}

/// The questions related stories are looked up with.
enum StoryQuery {
  static let mostStories = 20
  /// A word that this many titles have is no help in finding one of them.
  private static let mostCandidates = 300
  /// Longer titles are not compared.
  private static let mostWords = 40

  static let byAddress = """
    SELECT \(Headline.columns) FROM article INDEXED BY article_by_address
    WHERE address_key = ? ORDER BY sort_date DESC, id DESC LIMIT 1
    """
  static let byTitle = """
    SELECT \(Headline.columns) FROM article INDEXED BY article_by_title
    WHERE title_key = ? ORDER BY sort_date DESC, id DESC LIMIT ?
    """
  static let byOtherAddress = """
    SELECT \(Headline.columns) FROM article
    WHERE id = (SELECT max(article_id) FROM article_address WHERE address_key = ?)
    """
  private static let byWord = "SELECT rowid FROM title_search WHERE title_search MATCH ? ORDER BY rowid DESC LIMIT ?"

  static func story(at key: AddressKey, in db: Database) throws -> Headline? {
    try Headline.fetchAll(db, sql: byAddress, arguments: [key.text]).first
      ?? Headline.fetchAll(db, sql: byOtherAddress, arguments: [key.text]).first
  }

  /// Nothing is added where the article has the address for its own, or does not exist.
  static func add(_ address: String?, to id: ArticleID, in db: Database) throws {
    guard let key = address.flatMap(AddressKey.init) else { return }
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO article_address (address_key, article_id)
        SELECT ?, id FROM article WHERE id = ? AND address_key IS NOT ?
        """)
    try statement.execute(arguments: [key.text, id.rawValue, key.text])
  }

  static func near(_ title: TitleKey, in db: Database) throws -> [Headline] {
    let words = title.words
    guard words.count <= mostWords else { return [] }
    // Of the words that a near title may lack and one more, it has at least one: the rarest so many will do.
    let rare = words.count - TitleKey.leastShared(of: words.count) + 1
    let statement = try db.cachedStatement(sql: byWord)
    let found = try words.map { word in
      try Int64.fetchAll(statement, arguments: [SearchPattern.phrase(word), mostCandidates])
    }
    let rarest = found.sorted { $0.count < $1.count }.prefix(rare)

    var near: [Headline] = []
    let row = try db.cachedStatement(sql: "SELECT \(Headline.columns), title_key FROM article WHERE id = ?")
    for id in Set(rarest.joined()) {
      guard let row = try Row.fetchOne(row, arguments: [id]) else { continue }
      if TitleKey.areNear(TitleKey(kept: row["title_key"]).words, words) { near.append(Headline(row: row)) }
    }
    return Array(near.sorted { $0.key < $1.key }.prefix(mostStories))
  }
}
