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
  ///
  /// With a filter, only what its list has is looked at. Without a feed or a tag in it, that leaves out hidden feeds'
  /// articles in lists but not here: what is searched for is to be found.
  public func search(
    _ words: String, in filter: ListFilter = ListFilter(), limit: Int
  ) throws(LibraryError) -> [SearchHit] {
    guard let pattern = SearchPattern(words) else { return [] }
    return try read { db in
      let (sql, arguments) = SearchQuery.headlines(in: filter)
      let headlines = try Headline.fetchAll(
        db, sql: sql, arguments: [pattern.text] + arguments + [SearchQuery.mostCandidates, max(0, limit)])
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

  /// The index gives the latest first by itself; only those candidates that are in the list are sorted by date.
  static func headlines(in filter: ListFilter) -> (sql: String, arguments: StatementArguments) {
    var conditions = ["found.is_hidden = 0"]
    var arguments: StatementArguments = []
    switch filter.kind {
    case .all: break
    case .unread: conditions.append("found.is_unread = 1")
    case .starred: conditions.append("found.is_starred = 1")
    }
    if let section = filter.section {
      conditions.append("found.section_id = ?")
      arguments += [section.rawValue]
    }
    if let feed = filter.feed {
      conditions.append("found.feed_id = ?")
      arguments += [feed.rawValue]
    }
    if let tag = filter.tag {
      conditions.append(
        """
        EXISTS (SELECT 1 FROM tagging JOIN tag ON tag.id = tag_id
          WHERE tagging.identity = found.identity AND tag.name = ?)
        """)
      arguments += [tag]
    }
    let sql = """
      SELECT \(Headline.columns) FROM article
      WHERE id IN (
        SELECT found.id FROM article_search CROSS JOIN article AS found ON found.id = article_search.rowid
        WHERE article_search MATCH ? AND \(conditions.joined(separator: " AND "))
        ORDER BY article_search.rowid DESC LIMIT ?)
      ORDER BY sort_date DESC, id DESC LIMIT ?
      """
    return (sql, arguments)
  }

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
