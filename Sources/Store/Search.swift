import Articles
import GRDB

/// An article that a search found.
public struct SearchHit: Hashable, Sendable {
  /// A piece of the text around what was found.
  public struct Piece: Hashable, Sendable {
    /// The words.
    public var text: String
    /// Whether they are what was looked for.
    public var isMatch: Bool

    public init(_ text: String, isMatch: Bool) {
      self.text = text
      self.isMatch = isMatch
    }
  }

  /// The article's row in the list.
  public var headline: Headline
  /// Where in the article the words stand, in pieces that follow each other; the opening where only the title has them.
  public var snippet: [Piece]

  public init(headline: Headline, snippet: [Piece]) {
    self.headline = headline
    self.snippet = snippet
  }
}

extension Library {
  /// The articles that have all the words in title, lede or body, newest first; case and accents make no difference. Words
  /// in quotation marks have to follow each other; `*` at a word's end stands for any ending.
  ///
  /// Newest first rather than by rank: news is asked for by time, and ranking has to read every article that matches.
  /// Where more than a thousand match, it is the thousand added last that are put in order.
  public func search(_ words: String, limit: Int) throws(LibraryError) -> [SearchHit] {
    guard let pattern = SearchPattern(words) else { return [] }
    return try read { db in
      let headlines = try Headline.fetchAll(
        db, sql: SearchQuery.headlines,
        arguments: [pattern.text, SearchQuery.mostCandidates, max(0, limit)])
      return try headlines.map { headline in
        SearchHit(headline: headline, snippet: try SearchQuery.snippet(of: headline.id, pattern, in: db))
      }
    }
  }
}

/// The questions a search asks.
enum SearchQuery {
  static let mostCandidates = 1000
  private static let snippetLength = 24
  // Controls never get into an article's text.
  private static let matchStart: Character = "\u{2}"
  private static let matchEnd: Character = "\u{3}"

  /// The index gives the latest first by itself; only those candidates are sorted by date.
  static let headlines = """
    SELECT \(Headline.columns) FROM article
    WHERE id IN (SELECT rowid FROM article_search WHERE article_search MATCH ? ORDER BY rowid DESC LIMIT ?)
    ORDER BY sort_date DESC, id DESC LIMIT ?
    """

  static func snippet(of id: ArticleID, _ pattern: SearchPattern, in db: Database) throws -> [SearchHit.Piece] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT snippet(article_search, 2, char(2), char(3), '…', \(snippetLength)),
          snippet(article_search, 1, char(2), char(3), '…', \(snippetLength))
        FROM article_search WHERE article_search MATCH ? AND rowid = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [pattern.text, id.rawValue]) else { return [] }
    let body: String = row[0]
    let lede: String = row[1]
    if body.contains(matchStart) { return pieces(of: body) }
    return pieces(of: lede.isEmpty ? body : lede)
  }

  private static func pieces(of snippet: String) -> [SearchHit.Piece] {
    var pieces: [SearchHit.Piece] = []
    for part in snippet.split(separator: matchStart, omittingEmptySubsequences: false) {
      let halves = part.split(separator: matchEnd, maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count == 2 { pieces.append(SearchHit.Piece(oneLine(halves[0]), isMatch: true)) }
      if let rest = halves.last, !rest.isEmpty { pieces.append(SearchHit.Piece(oneLine(rest), isMatch: false)) }
    }
    return pieces
  }

  private static func oneLine(_ text: Substring) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
