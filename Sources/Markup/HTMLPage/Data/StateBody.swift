/// Finds the text of an article in a program's data, whose shape is every site's own: the longest string that reads like
/// a body, or the longest list of objects that read like its paragraphs.
struct StateBody {
  /// As HTML.
  private(set) var html = ""
  /// The object with a title that it stands in.
  private(set) var story: JSONValue?
  private var owner: JSONValue?
  private var score = 0.0

  private static let leastLetters = 250
  private static let mostParts = 2000
  /// What stands beside the page's own title is its story; so much more it counts.
  private static let titledWeight = 3.0
  /// Other keys hold a body only in HTML of paragraphs.
  private static let leastParagraphs = 2
  /// A list with a greater share of entries that have a title and lead somewhere is one of stories.
  private static let mostStories = 0.34
  private static let bodyKeys: Set<String> = [
    "body", "articlebody", "content", "html", "text", "bodyhtml", "contenthtml", "fulltext", "storybody", "articletext",
    "rawhtml", "rendered", "copy", "maintext", "postcontent", "bodytext", "bodycontent", "articlecontent", "story",
    "contentbody", "longtext", "markup", "inhalt", "texte", "texto", "bodymarkup", "articlehtml",
  ]
  private static let textKeys = [
    "text", "html", "value", "content", "body", "markup", "copy", "paragraph", "rendered",
  ]
  private static let holderKeys = [
    "children", "content", "inlines", "nodes", "items", "data", "elements", "attributes", "attrs", "props", "model",
    "paragraph", "fields", "body", "value", "text",
  ]
  private static let typeKeys = [
    "type", "kind", "__typename", "nodeType", "_type", "blockType", "tagName", "tag", "name",
  ]
  private static let notText = [
    "image", "photo", "picture", "figure", "video", "advert", "embed", "promo", "related", "newsletter", "gallery",
    "audio", "social", "interstitial", "byline", "caption", "iframe", "script", "podcast", "carousel", "author",
  ]
  private static let titleKeys = ["title", "headline", "name", "heading"]
  private static let linkKeys = ["url", "href", "link", "slug", "path", "permalink", "canonicalUrl", "uri"]

  /// - Parameter title: the page's, which tells its story from the others in the data.
  init?(_ values: [JSONValue], title: String) {
    let title = Wording.key(title)
    for value in values { visit(value, key: "", isTitled: false, title: title) }
    guard !html.isEmpty else { return nil }
  }

  private mutating func visit(_ value: JSONValue, key: String, isTitled: Bool, title: String) {
    switch value {
    case .string(let text): take(text, key: key, isTitled: isTitled)
    case .array(let elements):
      take(elements, isTitled: isTitled)
      for element in elements { visit(element, key: key, isTitled: isTitled, title: title) }
    case .object(let members):
      let titles = Self.strings(members, Self.titleKeys).map(Wording.key)
      let isTitled = isTitled || !title.isEmpty && titles.contains(title)
      let outer = owner
      if titles.contains(where: { !$0.isEmpty && (title.isEmpty || title.hasPrefix($0)) }) { owner = value }
      defer { owner = outer }
      for (name, member) in members.sorted(by: { $0.key < $1.key }) {
        visit(member, key: Self.plain(name), isTitled: isTitled, title: title)
      }
    default: break
    }
  }

  private mutating func take(_ text: String, key: String, isTitled: Bool) {
    guard text.utf8.count >= Self.leastLetters else { return }
    let isMarkup = DataText.isMarkup(text)
    guard
      Self.bodyKeys.contains(key) && (isMarkup || text.contains(" "))
        || isMarkup && text.ranges(of: "<p").count >= Self.leastParagraphs
    else { return }
    guard text.first != "{", text.first != "[", text.firstRange(of: "function(") == nil else { return }
    propose(DataText.html(of: text), letters: Self.letters(in: text), isTitled: isTitled)
  }

  private mutating func take(_ elements: [JSONValue], isTitled: Bool) {
    guard elements.count > 1 else { return }
    var stories = 0
    var html = ""
    var letters = 0
    for element in elements.prefix(Self.mostParts) {
      guard case .object(let members) = element else {
        if let text = element.string { append(text, type: "", to: &html, &letters) }
        continue
      }
      if Self.strings(members, Self.linkKeys).first != nil, Self.strings(members, ["title", "headline"]).first != nil {
        stories += 1
        continue
      }
      let type = Self.strings(members, Self.typeKeys).first?.lowercased() ?? ""
      if Self.notText.contains(where: type.contains) { continue }
      append(Self.text(in: element, depth: 0), type: type, to: &html, &letters)
    }
    guard Double(stories) <= Double(elements.count) * Self.mostStories, letters >= Self.leastLetters else { return }
    propose(html, letters: letters, isTitled: isTitled)
  }

  private func append(_ text: String, type: String, to html: inout String, _ letters: inout Int) {
    let count = Self.letters(in: text)
    guard count > 0 else { return }
    letters += count
    if DataText.isMarkup(text) {
      html += text
      return
    }
    // Marks inside the line (`<a>`, `<em>`) are HTML in any such data; a sign by itself is none.
    let words = text.contains("</") ? text : Escaping.textWithReferences(text)
    let name =
      type.contains("head") || type == "h2" || type == "h3" ? "h2" : type.contains("quote") ? "blockquote" : "p"
    html += "<\(name)>\(words)</\(name)>\n"
  }

  private mutating func propose(_ html: String, letters: Int, isTitled: Bool) {
    guard letters >= Self.leastLetters else { return }
    let score = Double(letters) * (isTitled ? Self.titledWeight : 1)
    guard score > self.score else { return }
    self.score = score
    self.html = html
    story = owner
  }

  /// The words of a paragraph's object, whatever holds them.
  private static func text(in value: JSONValue, depth: Int) -> String {
    let mostDepth = 8
    guard depth < mostDepth else { return "" }
    switch value {
    case .string(let text): return text
    case .array(let elements): return elements.map { text(in: $0, depth: depth + 1) }.joined()
    case .object(let members):
      if let text = strings(members, textKeys).first { return text }
      for key in holderKeys {
        guard let member = members[key], member.string == nil else { continue }
        let text = text(in: member, depth: depth + 1)
        if !text.isEmpty { return text }
      }
      return ""
    default: return ""
    }
  }

  /// The strings of an object under these keys, in their order.
  private static func strings(_ members: [String: JSONValue], _ keys: [String]) -> [String] {
    keys.compactMap { key in members[key]?.string.flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// `bodyHTML`, `body_html` and `body-html` are one key.
  private static func plain(_ key: String) -> String { key.lowercased().filter { $0 != "_" && $0 != "-" } }

  /// How much is written outside of tags.
  private static func letters(in text: String) -> Int {
    var count = 0
    var isTag = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"): isTag = false
      default: if !isTag, byte > 0x20 { count += 1 }
      }
    }
    return count
  }
}
