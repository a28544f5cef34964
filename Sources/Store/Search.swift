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
      let snippets = try SearchQuery.snippets(of: headlines.map(\.id), pattern, in: db)
      return headlines.map { SearchHit(headline: $0, snippet: snippets[$0.id] ?? []) }
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

  /// All snippets in one pass over what matches, since for each of its questions the index gathers the words anew. The
  /// plus sign keeps SQLite from asking for one row after the other.
  private static let snippets = """
    SELECT rowid, snippet(article_search, 2, char(2), char(3), '…', \(snippetLength)),
      snippet(article_search, 1, char(2), char(3), '…', \(snippetLength))
    FROM article_search
    WHERE article_search MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))
    """

  static func snippets(
    of ids: [ArticleID], _ pattern: SearchPattern, in db: Database
  ) throws -> [ArticleID: [SearchHit.Piece]] {
    guard let first = ids.min(), let last = ids.max() else { return [:] }
    let list = "[" + ids.map(\.description).joined(separator: ",") + "]"
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: snippets), arguments: [pattern.text, first.rawValue, last.rawValue, list])
    var found: [ArticleID: [SearchHit.Piece]] = [:]
    while let row = try rows.next() {
      let body: String = row[1]
      let lede: String = row[2]
      let isOfLede = !lede.isEmpty && !body.contains(matchStart)
      found[ArticleID(row[0])] = pieces(of: isOfLede ? lede : body)
    }
    return found
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
