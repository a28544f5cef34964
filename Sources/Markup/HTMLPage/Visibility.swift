/// What on a page is not shown, or shown and no part of what is read.
enum Visibility {
  private static let furnitureRoles: Set<String> = [
    "navigation", "search", "banner", "contentinfo", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist",
    "alert",
  ]
  /// Words in a class or id that name the comments below a story.
  private static let commentTokens: Set<String> = ["comments", "commentlist", "disqus", "respond", "kommentare"]
  /// Words that name what stands around a story on its own page.
  private static let furnitureTokens: Set<String> = [
    "share", "sharing", "sharedaddy", "addtoany", "newsletter", "subscribe", "paywall", "cookie", "breadcrumb",
    "breadcrumbs", "advert", "advertisement", "adsbygoogle", "ad", "ads", "sponsored", "promo", "toc", "pagination",
    "printfriendly", "screenreader", "noprint",
  ]

  /// Whether a browser would not show it at all.
  static func isHidden(_ node: HTMLNode) -> Bool {
    for attribute in node.attributes {
      switch attribute.name {
      case "hidden": return true
      case "aria-hidden": if attribute.value.lowercased() == "true" { return node.name != "a" || node.text.isEmpty }
      case "style":
        let style = attribute.value.lowercased().filter { $0 != " " }
        if style.contains("display:none") || style.contains("visibility:hidden") { return true }
      default: break
      }
    }
    return false
  }

  /// Whether its role says that it is no part of an article.
  static func hasFurnitureRole(_ node: HTMLNode) -> Bool {
    node["role"].map { furnitureRoles.contains($0.lowercased()) } ?? false
  }

  /// Whether it is no part of an article: hidden, a control, navigation, comments, sharing.
  static func isUnread(_ node: HTMLNode) -> Bool {
    if HTMLElements.unread.contains(node.name) || isHidden(node) { return true }
    if let role = node["role"]?.lowercased(), furnitureRoles.contains(role) { return !isProse(node) }
    // Some sites put the whole page into one form.
    if node.name == "form" || node.name == "fieldset" { return !isProse(node) }
    guard node["class"] != nil || node["id"] != nil, node.name != "body", node.name != "article", node.name != "main"
    else {
      return false
    }
    let tokens = node.tokens
    if !tokens.isDisjoint(with: commentTokens) { return true }
    return !tokens.isDisjoint(with: furnitureTokens) && !isProse(node)
  }

  /// A class can lie: what holds paragraphs of text is read all the same.
  private static func isProse(_ node: HTMLNode) -> Bool {
    let longParagraph = 120
    return node.name == "p"
      || node.descendants.contains { $0.name == "p" && $0.text.count > longParagraph && LinkShare.of($0) < 0.5 }
  }
}

/// How much of the words of an element are links.
enum LinkShare {
  /// From 0 to 1; 0 where there are no words.
  static func of(_ node: HTMLNode) -> Double {
    var all = 0
    var linked = 0
    var linkEnd = 0
    for descendant in node.descendants {
      if descendant.name == "a" { linkEnd = max(linkEnd, descendant.end) }
      guard let words = descendant.words else { continue }
      let length = SafeText.folded(words).unicodeScalars.count
      all += length
      if descendant.index < linkEnd { linked += length }
    }
    return all == 0 ? 0 : Double(linked) / Double(all)
  }
}
