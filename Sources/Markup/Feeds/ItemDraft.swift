import Articles

/// An item in the making: what each of its elements means.
struct ItemDraft {
  var language: String?
  private var image: String?
  var authors: [FeedAuthor] = []
  var source: String?
  private var fallbackAuthors: [FeedAuthor] = []
  private var id = Ranked<String>()
  private var title = Ranked<FeedMarkup>()
  private var description: FeedMarkup?
  private var ownSummary: FeedMarkup?
  private var summary = Ranked<FeedMarkup>()
  private var content = Ranked<FeedMarkup>()
  private var links = LinkDraft()
  private var published = Ranked<PublicationDate>()
  private var updated = Ranked<PublicationDate>()
  private var categories: [String] = []
  private var comments: String?
  private var commentFeed: String?
  private var commentCount: Int?
  private var inReplyTo: String?
  private var duration: Int?
  private var isEmpty = true

  private static let mostAuthors = 64
  private static let mostCategories = 64
  private static let read: [Vocabulary: Set<String>] = [
    .dublinCore: ["title", "description", "creator", "author", "date", "identifier", "subject", "language"],
    .dublinCoreTerms: [
      "issued", "created", "modified", "title", "description", "abstract", "creator", "subject",
    ],
    .content: ["encoded"], .itunes: ["author", "summary", "subtitle", "duration", "keywords", "title"],
    .media: ["title", "description", "thumbnail", "category", "keywords", "credit"],
    .slash: ["comments"], .wellFormedWeb: ["commentrss"], .threads: ["in-reply-to", "total"],
    .feedburner: ["origlink"], .xhtml: ["body", "div"],
  ]
  private static let readCore: Set<String> = [
    "title", "link", "description", "summary", "content", "id", "guid", "pubdate", "published", "updated", "modified",
    "issued", "created", "date", "category", "tags", "comments", "enclosure", "body", "fullitem", "language",
    "thumbnail",
  ]

  static func reads(_ name: String, _ vocabulary: Vocabulary) -> Bool {
    vocabulary == .rss || vocabulary == .atom
      ? readCore.contains(name) : read[vocabulary]?.contains(name) ?? false
  }

  /// `about` is the item's name in RDF.
  init(about: String?) {
    guard let about = about.map(SafeText.folded), !about.isEmpty else { return }
    id.take(about, rank: 3)
    links.take(fallback: FeedAddress.resolved(about, against: nil), rank: 6)
  }

  mutating func take(image address: String) { image = image ?? address }

  mutating func add(_ author: FeedAuthor, isFallback: Bool) {
    guard authors.count + fallbackAuthors.count < Self.mostAuthors else { return }
    if isFallback { fallbackAuthors.append(author) } else if !authors.contains(author) { authors.append(author) }
  }

  mutating func take(_ name: String, _ vocabulary: Vocabulary, _ value: FeedValue, health: inout FeedHealth) {
    isEmpty = false
    switch vocabulary {
    case .rss, .atom: takeCore(name, value, health: &health)
    case .dublinCore, .dublinCoreTerms: takeDublinCore(name, value, health: &health)
    default: takeModule(name, vocabulary, value)
    }
  }

  private mutating func takeCore(_ name: String, _ value: FeedValue, health: inout FeedHealth) {
    switch name {
    case "title": title.take(nonEmpty(value.markup), rank: 0)
    case "link": links.take(value)
    case "description": description = description ?? nonEmpty(value.markup)
    case "summary": ownSummary = ownSummary ?? nonEmpty(value.markup)
    case "content":
      content.take(nonEmpty(value.markup), rank: 1)
      links.take(fallback: value.address("src"), rank: 3)
      if language == nil { language = value.foreign("lang")?.replacing("_", with: "-") }
    case "body", "fullitem": content.take(nonEmpty(value.markup), rank: 2)
    case "id", "guid": takeID(value, isGUID: name == "guid")
    case "pubdate", "published": published.replace(with: date(value, &health), rank: 0)
    case "issued": published.replace(with: date(value, &health), rank: 1)
    case "created": published.replace(with: date(value, &health), rank: 3)
    case "date": published.replace(with: date(value, &health), rank: 2)
    case "updated", "modified": updated.replace(with: date(value, &health), rank: 0)
    case "category": add(category: value["label"] ?? value["term"] ?? value.line)
    case "tags": for word in value.text.split(separator: ",") { add(category: String(word)) }
    case "comments": comments = comments ?? value.address
    case "language": language = value.text.isEmpty ? language : value.text
    case "thumbnail": image = image ?? value.address("url") ?? value.address
    case "enclosure":
      guard let address = value.address("url") ?? value.address("href") ?? value.address else { break }
      links.take(
        Enclosure(address: address, type: value["type"], length: value["length"].flatMap(LinkDraft.count)))
    default: break
    }
  }

  private mutating func takeID(_ value: FeedValue, isGUID: Bool) {
    let text = value.text
    guard !text.isEmpty else { return }
    id.take(text, rank: 0)
    // A GUID is the item's address unless it says that it is not; only what looks like one is taken for one.
    let isLink = value["ispermalink"]?.lowercased() ?? "true" != "false"
    guard isGUID, isLink, text.hasPrefix("http://") || text.hasPrefix("https://") || value["ispermalink"] != nil else {
      return
    }
    links.take(fallback: value.address, rank: 4)
  }

  private mutating func takeDublinCore(_ name: String, _ value: FeedValue, health: inout FeedHealth) {
    switch name {
    case "title": title.take(nonEmpty(value.markup), rank: 1)
    case "description", "abstract": summary.take(nonEmpty(value.markup), rank: 2)
    case "creator", "author":
      if let author = value.line.flatMap(PersonDraft.author) { add(author, isFallback: false) }
    case "issued": published.replace(with: date(value, &health), rank: 1)
    case "date": published.replace(with: date(value, &health), rank: 2)
    case "created": published.replace(with: date(value, &health), rank: 3)
    case "modified": updated.replace(with: date(value, &health), rank: 1)
    case "identifier": id.take(value.text.isEmpty ? nil : value.text, rank: 2)
    case "subject": add(category: value.line)
    case "language": language = value.text.isEmpty ? language : value.text
    default: break
    }
  }

  private mutating func takeModule(_ name: String, _ vocabulary: Vocabulary, _ value: FeedValue) {
    switch (vocabulary, name) {
    case (.content, "encoded"): content.take(nonEmpty(value.markup), rank: 0)
    case (.xhtml, _): content.take(nonEmpty(value.markup), rank: 2)
    case (.itunes, "title"): title.take(nonEmpty(value.markup), rank: 2)
    case (.itunes, "summary"): summary.take(nonEmpty(value.markup), rank: 1)
    case (.itunes, "subtitle"): summary.take(nonEmpty(value.markup), rank: 4)
    case (.itunes, "author"):
      if let author = value.line.flatMap(PersonDraft.author) { add(author, isFallback: true) }
    case (.itunes, "duration"): duration = Self.seconds(value.text)
    case (.itunes, "keywords"), (.media, "keywords"):
      for word in value.text.split(separator: ",") { add(category: String(word)) }
    case (.media, "title"): title.take(nonEmpty(value.markup), rank: 3)
    case (.media, "description"): summary.take(nonEmpty(value.markup), rank: 3)
    case (.media, "thumbnail"): image = image ?? value.address("url") ?? value.address
    case (.media, "category"): add(category: value["label"] ?? value.line)
    case (.media, "credit"):
      guard value["role"]?.lowercased() == "author", let author = value.line.flatMap(PersonDraft.author) else { break }
      add(author, isFallback: true)
    case (.slash, "comments"), (.threads, "total"): commentCount = value.number ?? commentCount
    case (.wellFormedWeb, _): commentFeed = commentFeed ?? value.address
    case (.threads, "in-reply-to"): inReplyTo = inReplyTo ?? value["ref"]
    case (.feedburner, _): links.take(fallback: value.address, rank: -1)
    default: break
    }
  }

  /// `media:content`: a picture, or a file that belongs to the item.
  mutating func takeMedia(name: String, _ value: FeedValue) {
    guard name == "content", let address = value.address("url") else { return }
    let type = value["type"]?.lowercased()
    let medium = value["medium"]?.lowercased() ?? type?.split(separator: "/").first.map(String.init) ?? ""
    switch medium {
    case "image": image = image ?? address
    case "audio", "video":
      links.take(
        Enclosure(
          address: address, type: type, length: value["filesize"].flatMap(LinkDraft.count),
          duration: value["duration"].flatMap(Self.seconds)))
    default: break
    }
  }

  private func date(_ value: FeedValue, _ health: inout FeedHealth) -> PublicationDate? {
    let date = value.date
    if date == nil, !value.text.isEmpty { health.note(.unreadableDate) }
    return date
  }

  private func nonEmpty(_ markup: FeedMarkup) -> FeedMarkup? { markup.isEmpty ? nil : markup }

  private mutating func add(category: String?) {
    guard let category = category.map(SafeText.folded), !category.isEmpty, categories.count < Self.mostCategories,
      !categories.contains(category)
    else { return }
    categories.append(category)
  }

  /// `3723`, `62:03`, `1:02:03`, `3723.5`
  static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: ":").map { part in part.split(separator: ".").first.flatMap { Int($0) } }
    guard (1...3).contains(parts.count) else { return nil }
    var seconds = 0
    for part in parts {
      guard let part, (0...1_000_000).contains(part) else { return nil }
      seconds = seconds * 60 + part
    }
    return seconds
  }

  /// The item; `nil` where there is not even an empty title in it.
  func finished() -> ParsedItem? {
    var enclosures = links.enclosures
    if let duration, !enclosures.isEmpty, enclosures[0].duration == nil { enclosures[0].duration = duration }
    // An item with a description beside its summary has its text in the description.
    let isBoth = description != nil && ownSummary != nil && content.value == nil
    let item = ParsedItem(
      id: id.value, title: title.value.flatMap(FeedLine.plain), titleHTML: title.value.flatMap(FeedLine.linked),
      link: links.link, authors: authors.isEmpty ? fallbackAuthors : authors, published: published.value,
      updated: updated.value, language: language.flatMap { $0.isEmpty ? nil : $0 },
      summary: isBoth ? ownSummary : description ?? ownSummary ?? summary.value,
      content: isBoth ? description : content.value, categories: categories, enclosures: enclosures, image: image,
      comments: comments ?? links.comments, commentFeed: commentFeed ?? links.commentFeed,
      commentCount: commentCount ?? links.commentCount, inReplyTo: inReplyTo, source: source)
    return isEmpty && item == ParsedItem() ? nil : item
  }
}
