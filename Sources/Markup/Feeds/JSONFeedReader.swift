import Articles

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org), and JSON of that shape that forgot to say so.
enum JSONFeedReader {
  private static let mostEntries = 64

  static func feed(from source: ArraySlice<UInt8>, base: String?, health: FeedHealth) throws(FeedError) -> ParsedFeed {
    guard let root = ScriptJSON.feed(in: source) else { throw .brokenJSON }
    let version = root["version"]?.string ?? ""
    guard version.contains("jsonfeed.org") || root["items"] != nil else { throw .notAFeed }

    let selfLink = root["feed_url"]?.string.flatMap { FeedAddress.resolved($0, against: base) }
    let base = base ?? selfLink
    var health = health
    var items: [ParsedItem] = []
    let values = root["items"]?.elements ?? []
    if values.count > ParsedFeed.maximumItems { health.note(.tooManyItems) }
    for value in values.prefix(ParsedFeed.maximumItems) {
      if let item = item(value, base: base, health: &health) { items.append(item) } else { health.note(.emptyItem) }
    }
    return ParsedFeed(
      format: version.hasSuffix("/1") || version.hasSuffix("/1.0") ? .json10 : .json11, title: line(root["title"]),
      link: address(root["home_page_url"], base), selfLink: selfLink, subtitle: line(root["description"]),
      authors: authors(of: root, base: base), language: text(root["language"]),
      image: address(root["icon"], base) ?? address(root["favicon"], base), items: items, health: health)
  }

  private static func item(_ value: JSONValue, base: String?, health: inout FeedHealth) -> ParsedItem? {
    func date(_ key: String) -> PublicationDate? {
      guard let text = text(value[key]) else { return nil }
      let date = FeedDate.parse(text)
      if date == nil { health.note(.unreadableDate) }
      return date
    }
    let content =
      markup(.html, value["content_html"], base) ?? markup(.text, value["content_text"], base)
    let item = ParsedItem(
      id: text(value["id"]), title: line(value["title"]),
      link: address(value["url"], base) ?? address(value["external_url"], base),
      authors: authors(of: value, base: base), published: date("date_published"), updated: date("date_modified"),
      language: text(value["language"]), summary: markup(.text, value["summary"], base), content: content,
      categories: value["tags"]?.elements.prefix(mostEntries).compactMap(line) ?? [],
      enclosures: value["attachments"]?.elements.prefix(mostEntries).compactMap { enclosure($0, base: base) } ?? [],
      image: address(value["image"], base) ?? address(value["banner_image"], base))
    return item == ParsedItem() ? nil : item
  }

  private static func enclosure(_ value: JSONValue, base: String?) -> Enclosure? {
    guard let address = address(value["url"], base) else { return nil }
    return Enclosure(
      address: address, type: text(value["mime_type"]), length: number(value["size_in_bytes"]),
      duration: number(value["duration_in_seconds"]))
  }

  /// 1.1 has a list of authors, 1.0 one.
  private static func authors(of value: JSONValue, base: String?) -> [FeedAuthor] {
    let people = value["authors"]?.elements ?? value["author"]?.elements ?? []
    return people.prefix(mostEntries).compactMap { person in
      if person.string != nil { return line(person).flatMap(PersonDraft.author) }
      let link = address(person["url"], base)
      return (line(person["name"]) ?? link).map { FeedAuthor(name: $0, link: link) }
    }
  }

  // MARK: Values

  private static func markup(_ kind: FeedMarkup.Kind, _ value: JSONValue?, _ base: String?) -> FeedMarkup? {
    guard let source = value?.string else { return nil }
    let markup = FeedMarkup(kind, source, base: base)
    return markup.isEmpty ? nil : markup
  }

  private static func line(_ value: JSONValue?) -> String? {
    value?.string.flatMap { FeedLine.plain(FeedMarkup(.text, $0)) }
  }

  private static func line(_ value: JSONValue) -> String? { line(Optional(value)) }

  /// A string, or a number that should have been one.
  private static func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let string):
      let text = SafeText.folded(string)
      return text.isEmpty ? nil : text
    case .number(let number): return number == number.rounded() ? Int(exactly: number).map(String.init) : String(number)
    default: return nil
    }
  }

  private static func number(_ value: JSONValue?) -> Int? {
    if case .number(let number)? = value { return Int(exactly: number.rounded()) }
    return value?.string.flatMap { Int($0) }
  }

  private static func address(_ value: JSONValue?, _ base: String?) -> String? {
    value?.string.flatMap { FeedAddress.resolved($0, against: base) }
  }
}
