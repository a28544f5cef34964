import Articles

/// What a page says of its article beside the words of it.
struct PageMetadata: Sendable {
  var title: String
  var breadcrumb: [String]
  var byline: [String]
  /// The line with these names as the page has it, where it says more.
  var printedByline: String?
  var published: PublicationDate?
  var updated: PublicationDate?
  var language: String?
  var address: String?
  var source: String?
  var section: String?
  var image: String?
  var nextPage: String?
  var commentFeed: String?
  /// Whether the page's data says that a part of the story is for those who pay.
  var isForPayers: Bool
  /// How many words the page says its story has.
  var wordCount: Int?
  /// The summary for search engines; it counts only where it stands on the page, too.
  var summary: String?
  /// The words of the first times that are marked as such.
  var shownTimes: [String]

  init(_ root: HTMLNode, _ data: PageData, content: HTMLNode, address pageAddress: String?, base: String?) {
    let (elements, tags, linked) = (data.elements, data.tags, data.linked)
    address = CanonicalAddress.address(elements, tags, pageAddress: pageAddress, base: base)
    let host = address.flatMap(WebAddress.host)
    source = SiteName.name(elements, tags: tags, data: linked, host: host)
    language = PageLanguage.tag(root, tags: tags, data: linked)
    let sections = SectionFinder.names(elements, tags: tags, data: linked, address: address)
    title = TitleFinder(elements, content: content, site: source, host: host, sections: sections)
      .title(elements, content: content, tags: tags, data: linked)
    breadcrumb = BreadcrumbFinder.steps(elements, content: content, data: linked, title: title)
    let authors = AuthorFinder(elements: elements, root: root, content: content, site: source)
      .authors(tags: tags, data: linked)
    byline = authors.names
    printedByline = authors.line == authors.names.joined(separator: ", ") ? nil : authors.line
    let dates = DateFinder(root, elements, content: content, tags: tags, data: linked, address: address)
    published = dates.published
    updated = dates.updated
    section = SectionFinder.section(elements, tags: tags, data: linked, breadcrumb: breadcrumb, site: source)
    image = LeadImage.address(elements, tags: tags, data: linked, base: base)
    let addresses = [pageAddress, address].compactMap(\.self)
    nextPage = NextPage.address(root, elements, addresses: addresses, base: base)
    commentFeed = CommentFeed.address(elements, addresses: addresses, title: title, base: base)
    isForPayers = Paywall.isStated(in: root, tags: tags, data: linked)
    wordCount = linked.wordCount
    let (mostTimes, longestTime) = (16, 80)
    shownTimes = elements.times.prefix(mostTimes).map(\.text).filter { (1...longestTime).contains($0.count) }
    summary = tags.first("og:description", "description", "twitter:description")
  }

  /// Takes from the data of the page's program what the page itself does not say. The title there is the story's alone,
  /// where the page's has more behind it.
  mutating func complete(with facts: StateFacts) {
    if let stated = facts.title, title.isEmpty || Wording.key(title).hasPrefix(Wording.key(stated)) { title = stated }
    if byline.isEmpty { byline = facts.authors }
    if published == nil { published = facts.published }
    if updated == nil, let change = facts.updated, published.map({ change > $0 }) ?? true { updated = change }
  }
}

/// What a page says of itself, found once for all who ask.
struct PageData: Sendable {
  let elements: PageElements
  let tags: MetaTags
  let linked: LinkedData

  init(_ root: HTMLNode) {
    elements = PageElements(root)
    tags = MetaTags(elements.metas)
    linked = LinkedData(elements.linkedData)
  }
}
