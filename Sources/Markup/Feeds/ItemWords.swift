import Articles
import FoundationEssentials

/// An item in the words another program kept of it, none of them safe to show yet.
public struct ItemWords: Hashable, Sendable {
  /// What its feed knows it by.
  public var id: String?
  /// The title; HTML where it looks like it.
  public var title: String
  /// The address of the story.
  public var link: String
  /// Who wrote it.
  public var author: String
  /// When it was published.
  public var published: Date?
  /// The words.
  public var content: FeedMarkup
  /// The address of a file that belongs to it.
  public var enclosure: String
  /// The file's media type.
  public var enclosureType: String

  public init(
    id: String? = nil, title: String = "", link: String = "", author: String = "", published: Date? = nil,
    content: FeedMarkup, enclosure: String = "", enclosureType: String = ""
  ) {
    self.id = id
    self.title = title
    self.link = link
    self.author = author
    self.published = published
    self.content = content
    self.enclosure = enclosure
    self.enclosureType = enclosureType
  }
}

extension ParsedItem {
  /// The item that words mean: as a feed with these words would have given it.
  public init(_ words: ItemWords) {
    let base = FeedAddress.base(words.content.base ?? "", inside: nil)
    let author = SafeText.folded(words.author)
    let type = SafeText.folded(words.enclosureType)
    let file = FeedAddress.resolved(words.enclosure, against: base)
    self.init(
      id: words.id.map(SafeText.folded), title: FeedLine.plain(FeedMarkup(.html, words.title)),
      link: FeedAddress.resolved(words.link, against: base),
      authors: author.isEmpty ? [] : [FeedAuthor(name: author)],
      published: words.published.map { PublicationDate($0, zoneOffset: 0) },
      content: words.content.isEmpty ? nil : FeedMarkup(words.content.kind, words.content.source, base: base),
      enclosures: file.map { [Enclosure(address: $0, type: type.isEmpty ? nil : type)] } ?? [])
  }
}
