/// Whether a page keeps a part of its story for those who pay: by what it says in its data, or by the wall itself.
enum Paywall {
  /// Values of `article:content_tier`.
  private static let closedTiers: Set<String> = ["locked", "metered", "premium", "subscriber", "paid"]
  private static let wallWords = WordMatcher([
    "paywall", "paywalled", "paywalls", "paywallbox", "paywallcontainer", "regwall", "subscriberonly", "premiumgate",
    "meteredpaywall", "payfence", "plusabo", "registrationwall", "subscriptionwall", "contentgate", "gatedcontent",
  ])
  /// What a wall says; one that says none of it is a switch of the page's program.
  private static let offers = [
    "subscri", "sign in", "log in", "sign up", "register", "unlimited", "member", "abonn", "abo ", "anmelden",
    "einloggen", "premium", "plus", "s’abonner", "s'abonner", "suscr", "assin", "abbon", "prenumer", "subskry",
    "zaloguj", "підпис", "передплат", "подпис", "登录", "订阅", "会員", "購読", "구독", "اشترك", "tilaa", "předplat",
  ]
  private static let leastWords = 12

  /// Shorter text in what the page calls its closed part is the beginning of it.
  private static let leastOpen = 1000

  /// Whether the page's data says so, and does not hold what it says is kept.
  static func isStated(in root: HTMLNode, tags: MetaTags, data: LinkedData) -> Bool {
    if data.isForPayers { return !isOpen(data.closedSelectors, in: root) }
    let tier = tags.first("article:content_tier", "og:article:content_tier", "content_tier")
    return tier.map { closedTiers.contains($0.lowercased()) } ?? false
  }

  /// Whether the parts these selectors (`.class`, `#id`) name are there to be read all the same.
  private static func isOpen(_ selectors: [String], in root: HTMLNode) -> Bool {
    let mostSelectors = 4
    return selectors.prefix(mostSelectors).contains { selector in
      let name = selector.lowercased().split { $0 == "," || $0 == " " || $0 == ">" }.last.map(String.init) ?? ""
      let key = String(name.dropFirst())
      guard let mark = name.first, mark == "." || mark == "#", !key.isEmpty else { return false }
      var letters = 0
      for node in root.descendants {
        if (mark == "."
          ? node["class"]?.lowercased().split(separator: " ").contains(key[...]) : node["id"]?.lowercased() == key)
          ?? false
        {
          letters += node.text.utf8.count
        }
        if letters >= leastOpen { return true }
      }
      return false
    }
  }

  /// Whether a wall stands on the page: an element named so that offers a subscription, and is shown.
  static func stands(on root: HTMLNode) -> Bool {
    let tree = root.tree
    for index in tree.records.indices {
      guard case .element(let name, let attributes) = tree.records[index].content, name != "body", name != "html",
        attributes.contains(where: { ($0.name == "class" || $0.name == "id") && wallWords.matches($0.value) })
      else { continue }
      let node = HTMLNode(tree: tree, index: index)
      guard !Visibility.isHidden(node), !node.ancestors.contains(where: Visibility.isHidden) else { continue }
      let text = node.text.lowercased()
      if text.count >= leastWords, offers.contains(where: text.contains) { return true }
    }
    return false
  }
}
