/// What an element is by the words of its class and id (``ClassWords``).
struct ElementTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// What stands around articles on every page.
  static let furniture = ElementTraits(rawValue: 1 << 0)
  /// What stands around a story on its own page.
  static let sharing = ElementTraits(rawValue: 1 << 1)
  /// The discussion below a story.
  static let discussion = ElementTraits(rawValue: 1 << 2)
  /// The list of a discussion, whatever it holds.
  static let thread = ElementTraits(rawValue: 1 << 3)
  /// The story itself.
  static let story = ElementTraits(rawValue: 1 << 4)
  /// A line of facts about the story.
  static let facts = ElementTraits(rawValue: 1 << 5)
  /// What is written about pictures, and sets of pictures.
  static let pictures = ElementTraits(rawValue: 1 << 6)
  /// The words of one picture.
  static let caption = ElementTraits(rawValue: 1 << 7)
  /// A box of related stories.
  static let related = ElementTraits(rawValue: 1 << 8)
  /// What is written for those who hear the page only.
  static let unseen = ElementTraits(rawValue: 1 << 10)
  /// A headline.
  static let title = ElementTraits(rawValue: 1 << 9)
}

/// What stands somewhere below an element, told without looking for it again.
struct Holdings: OptionSet, Sendable {
  let rawValue: UInt16

  static let link = Holdings(rawValue: 1 << 0)
  /// `img` or `picture`.
  static let picture = Holdings(rawValue: 1 << 1)
  /// `h1`.
  static let headline = Holdings(rawValue: 1 << 2)
  /// `h1` to `h6`.
  static let heading = Holdings(rawValue: 1 << 3)
  static let table = Holdings(rawValue: 1 << 4)
  /// `th` or `thead`.
  static let tableHead = Holdings(rawValue: 1 << 5)
  /// An element that begins a line of its own.
  static let block = Holdings(rawValue: 1 << 6)
  /// A quote, which posts are before a script draws them, or an element made for a post.
  static let post = Holdings(rawValue: 1 << 7)
  static let quote = Holdings(rawValue: 1 << 8)
  /// A paragraph of running text.
  static let prose = Holdings(rawValue: 1 << 9)
  static let caption = Holdings(rawValue: 1 << 10)
  static let frame = Holdings(rawValue: 1 << 11)

  private static let ofName: [String: Holdings] = [
    "a": .link, "img": .picture, "picture": .picture, "h1": [.headline, .heading], "h2": .heading, "h3": .heading,
    "h4": .heading, "h5": .heading, "h6": .heading, "table": .table, "th": .tableHead, "thead": .tableHead,
    "blockquote": [.quote, .post], "amp-twitter": .post, "twitterwidget": .post,
    "amp-instagram": .post, "amp-facebook": .post, "iframe": .frame, "figcaption": .caption,
  ]
  /// What an element is to those around it by its name.
  init(ofElement name: String, isInline: Bool) {
    self = Self.ofName[name] ?? []
    if !isInline { insert(.block) }
  }

  /// What an element is to those around it by its attributes.
  init(_ attributes: [HTMLTree.Attribute], _ traits: ElementTraits) {
    self = traits.contains(.caption) ? .caption : []
    if attributes.contains(where: Self.marksPost) { insert(.post) }
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  private static func marksPost(_ attribute: HTMLTree.Attribute) -> Bool {
    switch attribute.name {
    case "data-tweet-id", "data-tweetid": true
    case "class": attribute.value.contains("fb-post") || attribute.value.contains("fb-video")
    default: false
    }
  }
}
