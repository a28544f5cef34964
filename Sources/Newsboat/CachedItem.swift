import FoundationEssentials
import Markup

/// An article as newsboat keeps it.
public struct CachedItem: Hashable, Sendable {
  /// Its number.
  public var id: Int64
  /// What the feed knows it by, or what newsboat made up for that.
  public var guid: String
  /// Its title, HTML as often as not.
  public var title: String
  /// Who wrote it.
  public var author: String
  /// The address of the story.
  public var link: String
  /// The address of the feed it came with.
  public var feed: String
  /// When it was published, or fetched where its feed gives no date; seconds since 1970.
  public var published: Int64
  /// Its words.
  public var content: String
  /// Whether it is unread.
  public var isUnread: Bool
  /// The address of a file that belongs to it; empty for none.
  public var enclosure: String
  /// The file's media type.
  public var enclosureType: String
  /// The letters it was flagged with.
  public var flags: String
  /// Whether the user deleted it.
  public var isDeleted: Bool
  /// The address that relative ones in its words are resolved against.
  public var base: String
  /// The media type of its words; empty for HTML.
  public var contentType: String
}

extension CachedItem {
  /// What its feed calls it; nothing where newsboat made a name up, of the link or of the link and the date.
  public var ownGUID: String? {
    guard !guid.isEmpty, guid != title else { return nil }
    guard !link.isEmpty, guid.hasPrefix(link) else { return guid }
    let rest = guid.dropFirst(link.count)
    // The date comes as the feed has it: `https://site.example/1Tue, 03 Mar 2026 09:30:00 +0100`.
    let isDate = rest.contains(":") && rest.contains(where: \.isNumber) && rest.contains { $0 == " " || $0 == "T" }
    return isDate ? nil : guid
  }

  /// The item as Markup reads one of a feed.
  public var parsed: ParsedItem {
    let kind: FeedMarkup.Kind = contentType.hasPrefix("text/plain") ? .text : .html
    return ParsedItem(
      ItemWords(
        id: ownGUID, title: title, link: link, author: author,
        published: published > 0 ? Date(timeIntervalSince1970: TimeInterval(published)) : nil,
        content: FeedMarkup(kind, content, base: base.isEmpty ? link : base), enclosure: enclosure,
        enclosureType: enclosureType))
  }
}
