/// What on a page is not shown, or shown and no part of what is read.
enum Visibility {
  private static let furnitureRoles: Set<String> = [
    "navigation", "search", "banner", "contentinfo", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist",
    "alert",
  ]
  private static let wholes: Set<String> = ["body", "article", "main"]

  /// Whether a browser would not show it at all.
  static func isHidden(_ node: HTMLNode) -> Bool {
    for attribute in node.attributes {
      switch attribute.name {
      case "hidden": return true
      case "aria-hidden":
        if attribute.value.lowercased() == "true" { return node.name != "a" || node.extent.letters == 0 }
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
    if node.kind.contains(.unread) || isHidden(node) { return true }
    if let role = node["role"]?.lowercased(), furnitureRoles.contains(role) { return !isProse(node) }
    // Some sites put the whole page into one form.
    if node.name == "form" || node.name == "fieldset" { return !isProse(node) }
    guard !node.traits.isDisjoint(with: [.thread, .sharing]), !wholes.contains(node.name) else { return false }
    return node.traits.contains(.thread) || !isProse(node)
  }

  /// A class can lie: what holds paragraphs of text is read all the same.
  private static func isProse(_ node: HTMLNode) -> Bool { node.name == "p" || node.holds(.prose) }
}
