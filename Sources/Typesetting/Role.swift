/// What a piece of text is for, by the name under which a theme gives it colours: `article.lede`, `quotation`.
///
/// Typesetting and Interface each name the roles they use; a theme resolves them all.
public struct Role: RawRepresentable, Hashable, Sendable {
  /// The name in theme files.
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
}

extension Role {
  /// Running text.
  public static let text = Role(rawValue: "text")
  /// The path of sections above the headline.
  public static let breadcrumb = Role(rawValue: "article.breadcrumb")
  /// The headline of the article.
  public static let title = Role(rawValue: "article.title")
  /// The opening summary.
  public static let lede = Role(rawValue: "article.lede")
  /// Authors, date and reading time.
  public static let byline = Role(rawValue: "article.byline")
  /// The remark on how the text was had: from a feed only, cut off, behind a paywall.
  public static let note = Role(rawValue: "article.note")
  /// A heading inside the body.
  public static let heading = Role(rawValue: "heading")
  /// Stressed words.
  public static let emphasis = Role(rawValue: "emphasis")
  /// Important words.
  public static let strong = Role(rawValue: "strong")
  /// Words in a fixed width inside a paragraph, and code blocks.
  public static let code = Role(rawValue: "code")
  /// The frame of a code block.
  public static let codeFrame = Role(rawValue: "code.frame")
  /// The number by which a link, post or related story is chosen.
  public static let targetNumber = Role(rawValue: "target.number")
  /// Words that lead somewhere.
  public static let link = Role(rawValue: "link")
  /// Quoted speech.
  public static let quotation = Role(rawValue: "quotation")
  /// The words of a block quote.
  public static let quote = Role(rawValue: "quote")
  /// The bar beside a block quote.
  public static let quoteBar = Role(rawValue: "quote.bar")
  /// Who is quoted.
  public static let quoteAttribution = Role(rawValue: "quote.attribution")
  /// The frame of a post.
  public static let postFrame = Role(rawValue: "post.frame")
  /// The words of a post.
  public static let postText = Role(rawValue: "post.text")
  /// The name of a post's author.
  public static let postAuthor = Role(rawValue: "post.author")
  /// The handle of a post's author.
  public static let postHandle = Role(rawValue: "post.handle")
  /// A post's date and network.
  public static let postDate = Role(rawValue: "post.date")
  /// The remark that the source cut a post off.
  public static let postTruncated = Role(rawValue: "post.truncated")
  /// The title of a related story.
  public static let teaser = Role(rawValue: "teaser")
  /// The excerpt of a related story.
  public static let teaserExcerpt = Role(rawValue: "teaser.excerpt")
  /// The “see more” of a related story.
  public static let teaserLabel = Role(rawValue: "teaser.label")
  /// A list's bullets and numbers.
  public static let listMarker = Role(rawValue: "list.marker")
  /// The lines of a table.
  public static let tableFrame = Role(rawValue: "table.frame")
  /// The header cells of a table.
  public static let tableHeader = Role(rawValue: "table.header")
  /// The frame of a picture.
  public static let figureFrame = Role(rawValue: "figure.frame")
  /// What a picture shows.
  public static let figureAlt = Role(rawValue: "figure.alt")
  /// The words under a picture.
  public static let figureCaption = Role(rawValue: "figure.caption")
  /// The line of a rule.
  public static let rule = Role(rawValue: "rule")
  /// Words that were put into an article since it was read.
  public static let added = Role(rawValue: "change.added")
  /// Words that were taken out of an article since it was read.
  public static let removed = Role(rawValue: "change.removed")
  /// The remark that an article was changed since it was read.
  public static let changeRemark = Role(rawValue: "change.remark")
  /// A video or another frame.
  public static let embed = Role(rawValue: "embed")
  /// The line that folds and unfolds the comments.
  public static let commentFold = Role(rawValue: "comment.fold")
  /// Who wrote a comment.
  public static let commentAuthor = Role(rawValue: "comment.author")
  /// When a comment was written.
  public static let commentDate = Role(rawValue: "comment.date")
  /// The words of a comment.
  public static let commentText = Role(rawValue: "comment.text")
}
