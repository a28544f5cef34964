/// A line of text ready to be put on cells: runs of text with what each is for. Styles are spans, never marks in the text.
public struct StyledLine: Hashable, Sendable {
  /// The runs from left to right; together at most as many columns as the line was set for.
  public var spans: [Span]
  /// Where in the article the line begins.
  public var place: Place

  public init(_ spans: [Span] = [], place: Place = .start) {
    self.spans = spans
    self.place = place
  }

  /// The columns the line takes.
  public var width: Int { spans.reduce(0) { $0 + $1.width } }
  /// The words without their styles.
  public var text: String { spans.map(\.text).joined() }
}

/// A run of text in one style.
public struct Span: Hashable, Sendable {
  /// The text: clusters a cell can hold, no controls.
  public var text: String
  /// What the text is for, from the outermost to the innermost: a link in a quotation is `[.text, .quotation, .link]`.
  public var roles: [Role]
  /// The columns the text takes.
  public var width: Int
  /// The number of the target it belongs to, an index into ``TypesetArticle/targets``.
  public var target: Int?

  public init(_ text: String, roles: [Role], width: Int, target: Int? = nil) {
    self.text = text
    self.roles = roles
    self.width = width
    self.target = target
  }
}

/// A place in an article that does not depend on the width it is set in.
public struct Place: Hashable, Sendable, Comparable {
  /// The number of the block; -1 is what stands above the body: breadcrumb, headline, lede, byline.
  public var block: Int
  /// UTF-8 bytes of the block's text before this place, as the text is set; frames and blank lines count as bytes, so that
  /// each line has a place of its own.
  public var offset: Int

  public init(block: Int, offset: Int) {
    self.block = block
    self.offset = offset
  }

  /// The top of the article.
  public static let start = Place(block: -1, offset: 0)

  public static func < (left: Place, right: Place) -> Bool {
    (left.block, left.offset) < (right.block, right.offset)
  }
}
