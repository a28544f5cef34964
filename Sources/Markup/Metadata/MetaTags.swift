/// The `meta` elements of a page, by name, property or item property, in lower case.
struct MetaTags: Sendable {
  private static let most = 512
  private var values: [String: [String]] = [:]

  init(_ root: HTMLNode) {
    for meta in root.elements("meta").prefix(Self.most) {
      guard let content = meta["content"], !content.isEmpty else { continue }
      for attribute in ["property", "name", "itemprop"] {
        for name in (meta[attribute] ?? "").lowercased().split(separator: " ") {
          values[String(name), default: []].append(content)
        }
      }
    }
  }

  /// The first value of the first of these names that has one.
  func first(_ names: String...) -> String? { names.lazy.compactMap { values[$0]?.first }.first }

  /// Every value of the first of these names that has one.
  func all(_ names: String...) -> [String] { names.lazy.compactMap { values[$0] }.first ?? [] }
}
