/// Makes a feed of the events of its XML.
///
/// It knows where it stands (in the feed, an item, a person, a picture), gathers the words of the elements that carry
/// some, and hands each to the draft it belongs to. What elements mean is in ``FeedDraft`` and ``ItemDraft``.
struct FeedBuilder: XMLHandler {
  /// What the children of an element belong to.
  enum Scope {
    case document, feed, item, person, source, image
    /// Nothing in it is read.
    case nothing
  }

  private struct Frame {
    let scope: Scope
    let vocabulary: Vocabulary
    let name: String
    let base: String?
    let attributes: [XMLElement.Attribute]
    var value: ValueCollector?
  }

  private var frames: [Frame] = []
  private var own: Vocabulary = .rss
  private var feed = FeedDraft()
  private var item: ItemDraft?
  private var person = PersonDraft()
  private var source = SourceDraft()
  private var items: [ParsedItem] = []
  private var health = FeedHealth()
  private var root: (name: String, namespace: String?, version: String?)?
  private let base: String?

  private(set) var isDone = false

  /// `base` is the feed's own address.
  init(base: String?) { self.base = base }

  // MARK: Events

  mutating func start(_ element: XMLElement) {
    if element.prefix != nil, element.namespace == nil, element.prefix != "xml" { health.note(.undeclaredPrefix) }
    let elementBase = base(of: element)
    let vocabulary = Vocabulary(element, own: root == nil ? .rss : own)
    if let last = frames.indices.last, frames[last].value != nil, !isContainer(last) {
      frames[last].value?.start(element, vocabulary: vocabulary, base: elementBase)
      return
    }
    let parent = frames.last?.scope
    let name = element.name.lowercased()
    if root == nil { takeRoot(element, name) }
    let scope = scope(of: name, vocabulary, attributes: element.attributes, parent: parent ?? .document)
    var frame = Frame(
      scope: scope, vocabulary: vocabulary, name: name, base: elementBase, attributes: element.attributes, value: nil)
    if isValue(name, vocabulary, in: parent, scope: scope) { frame.value = ValueCollector(base: elementBase) }
    frames.append(frame)
    begin(frame, language: element.language)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let last = frames.indices.last else { return }
    frames[last].value?.text(bytes)
  }

  mutating func end() {
    guard let last = frames.indices.last else { return }
    if frames[last].value?.end() == true { return }
    let frame = frames.removeLast()
    finish(frame)
  }

  // MARK: Structure

  /// Persons and sources have elements inside in Atom and words in RSS.
  private func isContainer(_ index: Int) -> Bool { frames[index].scope == .person || frames[index].scope == .source }

  private mutating func takeRoot(_ element: XMLElement, _ name: String) {
    let version = element.attributes.first { $0.name == "version" }?.value
    root = (name, element.namespace, version)
    own = name == "feed" || name == "entry" ? .atom : .rss
  }

  private func base(of element: XMLElement) -> String? {
    let outer = frames.isEmpty ? base : frames.last?.value?.base ?? frames.last?.base
    guard let reference = element.attributes.first(where: { $0.prefix == "xml" && $0.name == "base" })?.value else {
      return outer
    }
    return FeedAddress.base(reference, inside: outer)
  }

  private static let persons: Set<String> = [
    "author", "contributor", "owner", "creator", "publisher", "managingeditor",
  ]

  private func scope(
    of name: String, _ vocabulary: Vocabulary, attributes: [XMLElement.Attribute], parent: Scope
  ) -> Scope {
    let isCore = vocabulary == .rss || vocabulary == .atom
    switch parent {
    case .document:
      if isCore, name == "item" || name == "entry" { return .item }
      return .feed
    case .feed:
      if isCore, name == "item" || name == "entry" { return .item }
      if isCore, name == "channel" || name == "skiphours" || name == "skipdays" { return .feed }
      if name == "image" { return .image }
    case .item:
      if vocabulary == .media, name == "group" || name == "content" { return .item }
      if isCore, name == "source" { return .source }
      if name == "image" { return .image }
    case .source: break
    case .person, .image, .nothing: return .nothing
    }
    return Self.persons.contains(name) && (isCore || vocabulary == .itunes) ? .person : .nothing
  }

  /// Whether the words of an element are wanted.
  private func isValue(_ name: String, _ vocabulary: Vocabulary, in parent: Scope?, scope: Scope) -> Bool {
    switch parent {
    case .feed: scope == .person || scope == .nothing && FeedDraft.reads(name, vocabulary)
    case .item: scope == .person || scope == .source || scope == .nothing && ItemDraft.reads(name, vocabulary)
    case .person: PersonDraft.names.contains(name)
    case .source: name == "title" || scope == .person
    case .image: name == "url"
    case .document, .nothing, nil: false
    }
  }

  private mutating func begin(_ frame: Frame, language: String?) {
    switch frame.scope {
    case .item where frame.vocabulary != .media:
      item = ItemDraft(about: frame.attributes.first { $0.prefix == "rdf" && $0.name == "about" }?.value)
      item?.language = language
      if root?.name == frame.name, frames.count == 1 { feed.language = language }
    case .item: item?.takeMedia(name: frame.name, FeedValue(frame.attributes, base: frame.base))
    case .feed:
      if let language { feed.language = language }
    case .person: person = PersonDraft()
    case .source: source = SourceDraft()
    case .image:
      let address = frame.attributes.first { $0.prefix == nil && ($0.name == "href" || $0.name == "url") }?.value
      if let address { takeImage(address, base: frame.base) }
    case .document, .nothing: break
    }
  }

  private mutating func takeImage(_ reference: String, base: String?) {
    guard let address = FeedAddress.resolved(reference, against: base) else { return }
    if item == nil { feed.take(image: address) } else { item?.take(image: address) }
  }

  private mutating func finish(_ frame: Frame) {
    let parent = frames.last?.scope
    if frame.scope == .item, frame.vocabulary != .media {
      finishItem()
      return
    }
    guard let collector = frame.value else { return }
    let value = FeedValue(
      collector, attributes: frame.attributes, base: frame.base, isAtom: frame.vocabulary == .atom)
    switch (frame.scope, parent) {
    case (.person, _): finishPerson(frame, value, parent)
    case (.source, _):
      item?.source = source.title ?? FeedLine.plain(value.markup)
      if item?.authors.isEmpty == true { item?.authors = source.authors }
    case (_, .person?): person.take(frame.name, value)
    case (_, .source?): source.title = FeedLine.plain(value.markup)
    case (_, .image?): takeImage(value.text, base: frame.base)
    case (_, .item?): item?.take(frame.name, frame.vocabulary, value, health: &health)
    case (_, .feed?): feed.take(frame.name, frame.vocabulary, value, health: &health)
    default: break
    }
  }

  private mutating func finishPerson(_ frame: Frame, _ value: FeedValue, _ parent: Scope?) {
    guard let author = person.finished(words: value.line) else { return }
    let isAuthor = frame.name == "author" || frame.name == "creator" || frame.name == "managingeditor"
    guard isAuthor else { return }
    switch parent {
    case .item: item?.add(author, isFallback: frame.vocabulary == .itunes)
    case .feed: feed.add(author, isFallback: frame.vocabulary == .itunes)
    case .source: source.authors.append(author)
    default: break
    }
  }

  private mutating func finishItem() {
    guard let draft = item else { return }
    item = nil
    guard let parsed = draft.finished() else {
      health.note(.emptyItem)
      return
    }
    guard items.count < ParsedFeed.maximumItems else {
      health.note(.tooManyItems)
      isDone = true
      return
    }
    items.append(parsed)
  }

  // MARK: The end

  /// The feed as far as it was told of; what is open is closed.
  func finished() -> ParsedFeed {
    var builder = self
    while !builder.frames.isEmpty { builder.end() }
    return feed.finished(format: format, items: builder.items, health: builder.health)
  }

  private var format: FeedFormat {
    guard let root else { return .rss(version: nil) }
    let namespace = root.namespace?.lowercased() ?? ""
    switch root.name {
    case "feed", "entry": return namespace.hasSuffix("2005/atom") || root.version == nil ? .atom10 : .atom03
    case "rdf": return items.isEmpty && feed.isFromNetscape ? .rss090 : .rss10
    default: return .rss(version: root.version.flatMap { SafeText.folded($0) }.flatMap { $0.isEmpty ? nil : $0 })
    }
  }
}

extension XMLElement {
  /// `xml:lang` on this element, as a BCP 47 tag.
  var language: String? {
    attributes.first { $0.prefix == "xml" && $0.name == "lang" }.map {
      SafeText.folded($0.value).replacing("_", with: "-")
    }
  }
}
