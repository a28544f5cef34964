/// The part of the site a story was filed under, in the site's words.
enum SectionFinder {
  private static let longest = 60
  /// What programs write where they know of no section, and what holds every story.
  private static let nothing: Set<String> = [
    "nil", "null", "none", "undefined", "post", "posts", "article", "articles", "page", "uncategorized",
    "uncategorised",
    "allgemein", "sin categoría", "non classé", "senza categoria", "без рубрики", "all", "homepage", "home page",
    "front page", "blog", "index", "latest", "latest news", "root", "default",
    "記事", "本文", "正文", "文章", "기사",
  ]
  private static let labels = ["posted in ", "filed under ", "filed under: ", "category: ", "section: ", "in: "]

  static func section(
    _ elements: PageElements, tags: MetaTags, data: LinkedData, breadcrumb: [String], site: String?
  ) -> String? {
    let property = elements.properties.first { $0["itemprop"]?.lowercased() == "articlesection" }
    let stated = [
      data.section, tags.first("article:section", "og:article:section", "parsely-section", "sailthru.section"),
      property.map { $0["content"] ?? $0.text }, tags.first("dc.subject.section", "section", "rubrik"),
    ]
    for candidate in stated.compactMap(\.self) {
      let name = first(of: Entities.decoded(candidate))
      if !name.isEmpty, name.count <= longest, !name.contains("://"), !name.hasPrefix("/"),
        !nothing.contains(name.lowercased())
      {
        return name
      }
    }
    return breadcrumb.last { step in
      !BreadcrumbFinder.isHome(step) && (site.map { Wording.key($0) != Wording.key(step) } ?? true)
        && !step.contains(".")
    }
  }

  /// Everything that may name a part of the site which the story belongs to, also as steps of its address.
  static func names(_ elements: PageElements, tags: MetaTags, data: LinkedData, address: String?) -> [String] {
    let mostLinks = 16
    let stated = [data.section, tags.first("article:section", "og:article:section", "parsely-section")]
    let shown = elements.breadcrumbs.prefix(2).flatMap { $0.elements("a").prefix(mostLinks).map(\.text) }
    let steps = address.map { WebAddress.pathAndQuery(of: $0).path.split(separator: "/").dropLast() } ?? []
    return stated.compactMap { $0.map { first(of: Entities.decoded($0)) } } + data.breadcrumb.dropLast() + shown
      + steps.map { WebAddress.percentDecoded(String($0)) }
  }

  /// The first of several: `Harbour,News,Front`, `news, harbour, eels`; “Arts, Books” is one.
  private static func first(of sections: String) -> String {
    var name = sections[...]
    for label in labels where sections.lowercased().hasPrefix(label) { name = sections.dropFirst(label.count) }
    let parts = name.split(separator: ",")
    if parts.count > 2 || parts.count == 2 && !parts[1].hasPrefix(" ") { name = parts[0] }
    return SafeText.folded(String(name))
  }
}
