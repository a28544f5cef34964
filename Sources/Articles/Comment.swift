/// What a reader wrote under an article.
public struct Comment: Hashable, Sendable, Codable {
  /// The name they gave.
  public var author: String?
  /// When they wrote it.
  public var date: PublicationDate?
  /// Their words; paragraphs are separated by a blank line.
  public var text: String
  /// How deep it stands in the discussion: 0 for one on the article, 1 for an answer to it, and so on.
  public var depth: Int

  public init(author: String? = nil, date: PublicationDate? = nil, text: String, depth: Int = 0) {
    self.author = author
    self.date = date
    self.text = text
    self.depth = depth
  }

  private enum Key: String, CodingKey { case author, date, text, depth }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    author = try container.decodeIfPresent(String.self, forKey: .author)
    date = try container.decodeIfPresent(PublicationDate.self, forKey: .date)
    text = try container.decode(String.self, forKey: .text)
    depth = try container.decodeIfPresent(Int.self, forKey: .depth) ?? 0
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(author, forKey: .author)
    try container.encode(date, forKey: .date)
    try container.encode(text, forKey: .text)
    try container.encode(depth, forKey: .depth)
  }
}
