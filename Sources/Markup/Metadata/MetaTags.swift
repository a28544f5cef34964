/// The `meta` elements of a page, by name, property or item property.
///
/// Names are compared in lower case with one mark for all: `DC.Title`, `dc:title` and `dc_title` are the same.
struct MetaTags: Sendable {
  private static let most = 512
  private var values: [String: [String]] = [:]

  init(_ metas: [HTMLNode]) {
    for meta in metas.prefix(Self.most) {
      guard let content = meta["content"], !content.isEmpty else { continue }
      for attribute in ["property", "name", "itemprop", "http-equiv"] {
        for name in (meta[attribute] ?? "").split(separator: " ") {
          values[Self.key(name), default: []].append(content)
        }
      }
    }
  }

  /// The first value of the first of these names that has one.
  func first(_ names: String...) -> String? { names.lazy.compactMap { values[Self.key($0)]?.first }.first }

  /// Every value of the first of these names that has one.
  func all(_ names: String...) -> [String] { names.lazy.compactMap { values[Self.key($0)] }.first ?? [] }

  /// Of each of these names the values it has.
  func each(_ names: String...) -> [[String]] { names.compactMap { values[Self.key($0)] } }

  private static func key(_ name: some StringProtocol) -> String {
    String(name.lowercased().map { $0 == ":" || $0 == "_" || $0 == "-" ? "." : $0 })
  }
}
