import Articles

/// What makes an item of a feed the same as one that came before: the feed, and its guid, else its link, else its title
/// and date, else everything in it.
///
/// Feeds break all of these rules, and their other items tell: a guid that items with different links share names none of
/// them, nor does a link that items with different titles share.
struct ItemIdentity {
  /// A longer guid is kept as its beginning and its hash.
  private static let longestGUID = 400

  /// What the article is kept under.
  let text: String
  /// What it may be kept under from a time when the feed said less of it, or said it more clearly.
  let earlier: [String]
  /// The link, where only this item of the feed has it.
  let ownLink: AddressKey?
  /// Its title.
  let title: TitleKey
  /// What its purged article is remembered by.
  let purgedKeys: [ContentHash]

  /// The identities of all the items of a feed, in their order.
  static func all(_ items: [ItemStamp], feedKey: String) -> [ItemIdentity] {
    let links = items.map { $0.link.flatMap(AddressKey.init) }
    var linksOfGUID: [String: Set<AddressKey?>] = [:]
    var countOfLink: [AddressKey: Int] = [:]
    for (item, link) in zip(items, links) {
      if let guid = item.guid { linksOfGUID[guid, default: []].insert(link) }
      if let link { countOfLink[link, default: 0] += 1 }
    }
    return zip(items, links).map { item, link in
      let guid = item.guid.flatMap { linksOfGUID[$0]?.count == 1 ? $0 : nil }
      let ownLink = link.flatMap { countOfLink[$0] == 1 ? $0 : nil }
      return ItemIdentity(item, guid: guid, link: link, ownLink: ownLink, feedKey: feedKey)
    }
  }

  private init(_ item: ItemStamp, guid: String?, link: AddressKey?, ownLink: AddressKey?, feedKey: String) {
    title = TitleKey(item.title)
    self.ownLink = ownLink
    let byLink = ownLink.map { "\(feedKey)\npage\n\($0.text)" }
    let date = item.published?.description ?? ""
    // A title without a word, and no date, tell nothing.
    let rest = title.text.isEmpty ? String(item.hash.rawValue) : title.text
    let byTitle = "\(feedKey)\nitem\n\(link?.text ?? "")\n\(rest)\n\(date)"
    if let guid {
      text = "\(feedKey)\nguid\n\(Self.kept(guid))"
      earlier = []
    } else if let byLink {
      text = byLink
      earlier = [byTitle]
    } else {
      text = byTitle
      earlier = []
    }
    // A guid that changes after the article is gone is told by all the rest.
    purgedKeys = [ContentHash(texts: [text]), ContentHash(texts: [byTitle])]
  }

  private static func kept(_ guid: String) -> String {
    guard guid.utf8.count > longestGUID else { return guid }
    return String(guid.unicodeScalars.prefix(longestGUID / 4)) + "#\(ContentHash(texts: [guid]).rawValue)"
  }
}
