import Markup

/// Newsboat's list of subscriptions, the file `urls`: one feed a line, and behind it its tags.
///
/// `https://site.example/feed news "cool stuff" "~A title of one's own" !hidden`
public struct FeedList: Hashable, Sendable {
  /// A subscription.
  public struct Feed: Hashable, Sendable {
    /// The line it stands in.
    public var line: Int
    /// Where it comes from: an address, `file:` with a path, `exec:` with a command, or `filter:` with a command and an
    /// address.
    public var address: String
    /// The title it was given (a tag that begins with `~`).
    public var title: String?
    /// Its tags but for those with a meaning of their own, in their order.
    public var tags: [String]
    /// Whether it is kept out of the list (a tag that begins with `!`).
    public var isHidden: Bool

    public init(line: Int = 0, address: String, title: String? = nil, tags: [String] = [], isHidden: Bool = false) {
      self.line = line
      self.address = address
      self.title = title
      self.tags = tags
      self.isHidden = isHidden
    }
  }

  /// A feed that newsboat makes of the articles of others: `query:NAME:EXPRESSION`.
  public struct Query: Hashable, Sendable {
    /// The line it stands in.
    public var line: Int
    /// What it is called.
    public var name: String
    /// What its articles have in common, in newsboat's language.
    public var expression: String

    public init(line: Int = 0, name: String, expression: String) {
      self.line = line
      self.name = name
      self.expression = expression
    }
  }

  /// The feeds in the order of the file.
  public var feeds: [Feed] = []
  /// The query feeds in the order of the file.
  public var queries: [Query] = []
  /// Lines that say nothing Lede could use.
  public var leftOut: [LeftOut] = []

  public init(feeds: [Feed] = []) { self.feeds = feeds }
}

/// Something that could not be taken over.
public struct LeftOut: Hashable, Sendable {
  /// The line it stands in, where it stands in a file of lines.
  public var line: Int?
  /// What it is, in the file's words.
  public var what: String
  /// Why, the beginning of a sentence after a colon.
  public var why: String

  public init(line: Int? = nil, what: String, why: String) {
    self.line = line
    self.what = what
    self.why = why
  }
}

extension FeedList {
  /// Reads the file `urls`. Total: a line that cannot be meant is told of in ``leftOut``.
  public init(bytes: [UInt8]) throws(NewsboatError) {
    guard bytes.count <= NumberedLines.longestFile else { throw .tooLarge(bytes: bytes.count) }
    guard !bytes.contains(0) else { throw .notText }
    var known: Set<String> = []
    for (number, line) in NumberedLines(bytes) {
      let words = QuotedWords(line).words
      guard let address = words.first, !address.isEmpty else { continue }
      if address.hasPrefix("query:") {
        takeQuery(address, line: number)
      } else if let reason = Self.objection(to: address) {
        leftOut.append(LeftOut(line: number, what: address, why: reason))
      } else if !known.insert(address).inserted {
        leftOut.append(LeftOut(line: number, what: address, why: "the list has it already"))
      } else {
        feeds.append(Feed(line: number, address: address, tags: words.dropFirst()))
      }
    }
  }

  private mutating func takeQuery(_ address: String, line: Int) {
    let parts = address.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[1].isEmpty, !parts[2].isEmpty else {
      leftOut.append(LeftOut(line: line, what: address, why: "a query feed is query:NAME:EXPRESSION"))
      return
    }
    queries.append(Query(line: line, name: SafeText.folded(String(parts[1])), expression: String(parts[2])))
  }

  /// Why a feed cannot be had from an address, if it cannot.
  private static func objection(to address: String) -> String? {
    let scheme = address.prefix { $0 != ":" }.lowercased()
    switch scheme {
    case "http", "https":
      return address.dropFirst(scheme.count).hasPrefix("://") ? nil : "there is no host in the address"
    case "file", "exec": return address.dropFirst(scheme.count + 1).isEmpty ? "there is nothing after \(scheme):" : nil
    case "filter":
      let parts = address.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      return parts.count == 3 && !parts[1].isEmpty && !parts[2].isEmpty ? nil : "a filter is filter:COMMAND:ADDRESS"
    default: return "feeds come by http, https, file, exec and filter"
    }
  }
}

extension FeedList.Feed {
  fileprivate init(line: Int, address: String, tags: ArraySlice<String>) {
    self.init(line: line, address: address)
    for tag in tags.map(SafeText.folded) where !tag.isEmpty {
      switch tag.first {
      case "~": title = title ?? (tag.count > 1 ? String(tag.dropFirst()) : nil)
      case "!": isHidden = true
      default: self.tags.append(tag)
      }
    }
  }
}

extension FeedList {
  /// The list as the file `urls`: one feed a line.
  public var text: String {
    feeds.map { feed in
      // Whoever reads the first tag alone for a title finds it there.
      var words = [feed.address] + (feed.title.map { ["~" + $0] } ?? [])
      words += feed.tags
      if feed.isHidden { words.append("!") }
      return words.map(QuotedWords.quoted).joined(separator: " ") + "\n"
    }.joined()
  }
}
