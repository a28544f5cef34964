/// One part of an article's body.
public indirect enum Block: Hashable, Sendable {
  /// Running text.
  case paragraph([Inline])
  /// The title of a part of the body.
  case heading(Heading)
  /// Somebody else's words, set apart.
  case quote(Quote)
  /// An embedded post: a tweet, a toot or similar.
  case post(Post)
  /// A related story, offered between paragraphs.
  case teaser(Teaser)
  /// Items, ordered or not, each of blocks of its own.
  case list(List)
  /// Rows and columns.
  case table(Table)
  /// Text to be shown as it is, in a fixed width.
  case code(Code)
  /// A picture with its caption.
  case figure(Figure)
  /// A break between parts.
  case rule
  /// Something a terminal cannot show: a video, a frame.
  case embed(Embed)
}

/// The title of a part of the body.
public struct Heading: Hashable, Sendable {
  /// 1 to 6, as in HTML; the article's own headline is not a block.
  public var level: Int
  /// The words.
  public var inlines: [Inline]

  public init(level: Int, _ inlines: [Inline]) {
    self.level = level
    self.inlines = inlines
  }
}

/// Somebody else's words, set apart from the text.
public struct Quote: Hashable, Sendable {
  /// What is quoted.
  public var blocks: [Block]
  /// Who said or wrote it, where the page says so, without a dash before it.
  public var attribution: String?

  public init(_ blocks: [Block], attribution: String? = nil) {
    self.blocks = blocks
    self.attribution = attribution
  }
}

/// A list; an item may hold any blocks, another list among them.
public struct List: Hashable, Sendable {
  /// Whether the items are counted.
  public var isOrdered: Bool
  /// The number of the first item of an ordered list.
  public var start: Int
  /// The items, each a sequence of blocks.
  public var items: [[Block]]

  public init(isOrdered: Bool, start: Int = 1, items: [[Block]]) {
    self.isOrdered = isOrdered
    self.start = start
    self.items = items
  }
}

/// A table; its cells are plain text and every row has the same number of them.
public struct Table: Hashable, Sendable {
  /// The cells of the header row; empty where there is none.
  public var header: [String]
  /// The rows below the header.
  public var rows: [[String]]

  public init(header: [String] = [], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }
}

/// Text in a fixed width; its line breaks and spaces are kept.
public struct Code: Hashable, Sendable {
  /// The text, lines separated by `\n`.
  public var text: String
  /// The programming language, where the page names it.
  public var language: String?

  public init(_ text: String, language: String? = nil) {
    self.text = text
    self.language = language
  }
}

/// A picture.
public struct Figure: Hashable, Sendable {
  /// The absolute address of the image.
  public var address: String?
  /// What the picture shows, for those who do not see it.
  public var alt: String?
  /// The words under it.
  public var caption: String?

  public init(address: String? = nil, alt: String? = nil, caption: String? = nil) {
    self.address = address
    self.alt = alt
    self.caption = caption
  }
}

/// A video or another frame of somebody else's.
public struct Embed: Hashable, Sendable {
  /// What is embedded.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Moving pictures.
    case video
    /// Sound alone.
    case audio
    /// Any other frame: a map, a chart, a form.
    case frame
  }

  /// What is embedded.
  public var kind: Kind
  /// Who serves it: `YouTube`, or the host's name.
  public var service: String?
  /// What the page calls it.
  public var title: String?
  /// The absolute address at which a browser shows it.
  public var address: String
  /// The media type of a file: `audio/mpeg`.
  public var mediaType: String?
  /// The length of a file in bytes.
  public var length: Int?
  /// How long it plays, in seconds.
  public var duration: Int?

  public init(
    kind: Kind, service: String? = nil, title: String? = nil, address: String, mediaType: String? = nil,
    length: Int? = nil, duration: Int? = nil
  ) {
    self.kind = kind
    self.service = service
    self.title = title
    self.address = address
    self.mediaType = mediaType
    self.length = length
    self.duration = duration
  }
}
