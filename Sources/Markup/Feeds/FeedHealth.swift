/// What was wrong with a feed that could be read all the same.
public struct FeedHealth: Hashable, Sendable {
  /// What was found, each kind once, in the order it was found in.
  public var problems: [FeedProblem]

  public init(problems: [FeedProblem] = []) { self.problems = problems }

  /// Whether there was nothing to mend.
  public var isSound: Bool { problems.isEmpty }

  /// Takes a problem in, unless one of its kind is there.
  mutating func note(_ kind: FeedProblem.Kind, line: Int? = nil) {
    guard !problems.contains(where: { $0.kind == kind }) else { return }
    problems.append(FeedProblem(kind, line: line))
  }
}

/// One fault of a feed.
public struct FeedProblem: Hashable, Sendable {
  /// The faults that are told apart. The raw value is a word for scripts.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Something stands before the feed: a warning of the server's, an empty line before the declaration.
    case leadingJunk
    /// The bytes are not in the character set that the feed names.
    case wrongEncoding
    /// No character set is named, and it is not UTF-8.
    case undeclaredEncoding
    /// The XML breaks a rule of XML; the other problems may say which.
    case notWellFormed
    /// An `&` that begins no reference.
    case bareAmpersand
    /// A name of HTML's, such as `&nbsp;`, that nothing declares.
    case undeclaredEntity
    /// A prefix that is bound to no namespace.
    case undeclaredPrefix
    /// Control characters, which no XML may hold.
    case controlCharacters
    /// Tags that do not match, a `<` that begins none, attributes without quotes.
    case mismatchedTags
    /// CDATA sections inside of each other, or without an end.
    case brokenCDATA
    /// The feed ends before it is closed.
    case truncated
    /// Elements deeper than any feed has them.
    case tooDeep
    /// There are more items than ``ParsedFeed/maximumItems``; the first ones were read.
    case tooManyItems
    /// A date that cannot be read.
    case unreadableDate
    /// An item that has neither a title, nor a link, nor words.
    case emptyItem
  }

  /// What it is.
  public var kind: Kind
  /// The line where it was met first, counted from 1, where that is known.
  public var line: Int?

  public init(_ kind: Kind, line: Int? = nil) {
    self.kind = kind
    self.line = line
  }
}

extension FeedProblem: CustomStringConvertible {
  /// A sentence for the reader.
  public var description: String {
    let sentence =
      switch kind {
      case .leadingJunk: "Something stands before the feed; it was passed over"
      case .wrongEncoding: "The text is not in the character set the feed names; it was read as what it looks like"
      case .undeclaredEncoding: "The feed names no character set and is not UTF-8; it was read as what it looks like"
      case .notWellFormed: "The XML is broken; what could be saved was read"
      case .bareAmpersand: "An & that should be &amp; was read as an ampersand"
      case .undeclaredEntity: "Names of HTML such as &nbsp; are used without a declaration; they were read as in HTML"
      case .undeclaredPrefix: "A prefix has no namespace; it was read as it is commonly used"
      case .controlCharacters: "There are control characters; they were left out"
      case .mismatchedTags: "Tags do not match; they were closed where that made sense"
      case .brokenCDATA: "CDATA sections are broken; their text was kept"
      case .truncated: "The feed is cut off; the items before the cut were read"
      case .tooDeep: "Elements lie too deep; they were flattened"
      case .tooManyItems: "There are more than \(ParsedFeed.maximumItems) items; the first ones were read"
      case .unreadableDate: "A date cannot be read; it was left out"
      case .emptyItem: "An item says nothing; it was left out"
      }
    return sentence + (line.map { " (line \($0))." } ?? ".")
  }
}
