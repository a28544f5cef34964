/// The feed of the comments on a story, among the feeds its page names.
enum CommentFeed {
  private static let feedTypes: Set<String> = ["application/rss+xml", "application/atom+xml", "application/json"]
  private static let words = [
    "comment", "kommentar", "comentari", "comentári", "commentaire", "comment", "commenti", "reactie", "komentarz",
    "комментар", "коментар", "yorum", "kommentit", "评论", "評論", "コメント", "댓글", "تعليق", "komentář", "hozzászólás",
  ]

  /// - Parameters:
  ///   - addresses: those the story is known by.
  ///   - title: the story's, which such a feed's title has in it.
  static func address(_ elements: PageElements, addresses: [String], title: String, base: String?) -> String? {
    let places = addresses.map { WebAddress.pathAndQuery(of: $0).path }.filter { $0.count > 1 }
    for link in elements.links {
      guard link["rel"]?.lowercased().split(separator: " ").contains("alternate") == true,
        feedTypes.contains(link["type"]?.lowercased() ?? ""),
        let address = link["href"].flatMap({ WebAddress.resolved($0, against: base) }), address.hasPrefix("http")
      else { continue }
      let path = WebAddress.pathAndQuery(of: address).path
      let name = link["title"] ?? ""
      let isOfComments = (name + " " + path).lowercased()
      let isBelow = places.contains { path.hasPrefix($0) && path.count > $0.count }
      let isNamed = !title.isEmpty && Wording.key(name).contains(Wording.key(title))
      let isAboutComments = words.contains(where: isOfComments.contains)
      if isBelow && (path.contains("feed") || isAboutComments) || isAboutComments && (isNamed || isOnePost(path)) {
        return address
      }
    }
    return nil
  }

  /// `/feeds/1234567890/comments/default`
  private static func isOnePost(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.contains("feeds") && parts.contains { $0.count > 5 && $0.allSatisfy(\.isNumber) }
  }
}
