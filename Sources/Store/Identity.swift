import Articles

/// What makes two articles the same: the feed they came from, and the address, else title, date and opening.
///
/// Statuses are kept under it. A feed's key is a part of it, so that no feed can move another feed's article.
struct Identity: Hashable {
  /// So much of the opening tells two articles of the same title apart, and stays the same when the end changes.
  private static let openingLength = 160

  let text: String

  init(of article: Article, feedKey: String?) {
    let feed = feedKey ?? ""
    if let address = article.address.flatMap(AddressKey.init) {
      text = "\(feed)\npage\n\(address.text)"
    } else {
      text =
        "\(feed)\ntext\n\(TitleKey(article.title).text)\n\(article.published?.description ?? "")\n"
        + Self.opening(of: article)
    }
  }

  private static func opening(of article: Article) -> String {
    let lede = article.lede?.inlines.plainText ?? ""
    let words = lede.isEmpty ? article.blocks.lazy.compactMap(\.bodyText).first { !$0.isEmpty } ?? "" : lede
    return TitleKey(String(words.prefix(openingLength))).text
  }
}
