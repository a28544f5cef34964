/// The tree of a page: elements and words in document order, in one array.
///
/// A node's subtree is a contiguous run of the array, so that passes over the tree are loops over indices and keep what
/// they find out (scores, what to leave out) in arrays and sets beside it. Comments, scripts and styles are not in it,
/// except linked data; every string in it is safe (``SafeText``), with its white space as in the source.
struct HTMLTree: Sendable {
  struct Attribute: Sendable {
    let name: String
    let value: String
  }

  enum Content: Sendable {
    /// An element by its name in lower case.
    case element(name: String, attributes: [Attribute])
    case text(String)
  }

  struct Record: Sendable {
    let content: Content
    /// What the element is by its name.
    let kind: ElementKind
    /// The index of the parent; the root has itself.
    let parent: Int
    /// The index after the last node of the subtree.
    var end: Int
    /// What the element is by its class and id.
    var traits: ElementTraits = []
    /// What is below it.
    var holdings: Holdings = []
    /// How much is written in it and below it.
    var extent = TextExtent()

    /// The same place in the tree with other content.
    func with(_ content: Content) -> Record {
      Record(
        content: content, kind: kind, parent: parent, end: end, traits: traits, holdings: holdings, extent: extent)
    }

    func isElement(of names: [String]) -> Bool {
      if case .element(let name, _) = content { names.contains(name) } else { false }
    }
  }

  // The one stored property: nodes carry the tree with them, and each reference in it would be counted.
  let records: [Record]

  /// The `html` element.
  var root: HTMLNode { HTMLNode(tree: self, index: 0) }
}

/// How much is written somewhere, in letters without white space; an ideograph counts as two, since it says as much as
/// two letters and more.
struct TextExtent: Sendable {
  var letters = 0
  /// The letters that are in links.
  var linked = 0
  /// Commas and their like, which running text has and labels don't.
  var commas = 0

  private static let ideographs = Unicode.Scalar(0x2E80)!...Unicode.Scalar(0xD7FF)!
  private static let commaMarks: Set<Unicode.Scalar> = [",", "،", "、", "，", "﹐", "︐", "⹁", "。", ";", "؛"]

  init() {}

  init(of text: String) {
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if scalar.value <= 0x20 { continue }
        letters += 1
        if scalar == "," || scalar == ";" { commas += 1 }
      } else if !SafeText.isSpace(scalar) {
        letters += Self.ideographs.contains(scalar) ? 2 : 1
        if Self.commaMarks.contains(scalar) { commas += 1 }
      }
    }
  }

  /// The share of the letters that are in links, from 0 to 1.
  var linkShare: Double { letters == 0 ? 0 : Double(linked) / Double(letters) }

  mutating func add(_ other: TextExtent) {
    letters += other.letters
    linked += other.linked
    commas += other.commas
  }
}

/// A place in a page's tree.
struct HTMLNode: Sendable {
  let tree: HTMLTree
  let index: Int

  private var record: HTMLTree.Record { tree.records[index] }

  /// The element's name in lower case; empty for words.
  var name: String {
    if case .element(let name, _) = record.content { name } else { "" }
  }

  /// The words of a node that is no element, white space as in the source.
  var words: String? {
    if case .text(let text) = record.content { text } else { nil }
  }

  /// The value of an attribute, with white space folded; `nil` where the element lacks it.
  subscript(attribute: String) -> String? {
    guard case .element(_, let attributes) = record.content,
      let found = attributes.first(where: { $0.name == attribute })
    else { return nil }
    return SafeText.folded(found.value)
  }

  var attributes: [HTMLTree.Attribute] {
    if case .element(_, let attributes) = record.content { attributes } else { [] }
  }

  var parent: HTMLNode? { index == 0 ? nil : HTMLNode(tree: tree, index: record.parent) }

  var end: Int { record.end }

  /// What the element is by its name; words are inline.
  var kind: ElementKind { record.kind }

  /// What the element is by its class and id.
  var traits: ElementTraits { record.traits }

  /// How much is written in it.
  var extent: TextExtent { record.extent }

  /// Whether any of these are below the element.
  func holds(_ holdings: Holdings) -> Bool { !record.holdings.isDisjoint(with: holdings) }

  /// Whether the element has an attribute.
  func has(_ attribute: String) -> Bool { attributes.contains { $0.name == attribute } }

  var children: Children { Children(tree: tree, position: index + 1, end: record.end) }

  /// Every node below this one, in document order.
  var descendants: LazyMapSequence<Range<Int>, HTMLNode> {
    ((index + 1)..<record.end).lazy.map { HTMLNode(tree: tree, index: $0) }
  }

  /// The nodes below this one that fit, in document order.
  func descendants(where fits: (HTMLNode) -> Bool) -> [HTMLNode] {
    var found: [HTMLNode] = []
    for node in descendants where fits(node) { found.append(node) }
    return found
  }

  /// The elements below this one of any of these names, in document order.
  func elements(_ names: String...) -> [HTMLNode] {
    var found: [HTMLNode] = []
    for index in (index + 1)..<end where tree.records[index].isElement(of: names) {
      found.append(HTMLNode(tree: tree, index: index))
    }
    return found
  }

  func first(_ names: String...) -> HTMLNode? {
    ((index + 1)..<end).first { tree.records[$0].isElement(of: names) }.map { HTMLNode(tree: tree, index: $0) }
  }

  func contains(_ node: HTMLNode) -> Bool { index <= node.index && node.index < end }

  /// The elements around this one, innermost first.
  var ancestors: UnfoldSequence<HTMLNode, HTMLNode?> {
    sequence(state: parent) { node in
      defer { node = node?.parent }
      return node
    }
  }

  /// All words below, white space folded, words of different blocks kept apart.
  var text: String {
    var text = words ?? ""
    for node in descendants {
      if let words = node.words {
        text += words
      } else if node.name == "br" || !node.kind.contains(.inline) {
        text += " "
      }
    }
    return SafeText.folded(text)
  }

  /// The words that the element's class and id are made of, in lower case: `related-articles` is two.
  var tokens: Set<String> {
    var tokens: Set<String> = []
    for attribute in attributes where attribute.name == "class" || attribute.name == "id" {
      tokens.formUnion(ClassWords.tokens(of: attribute.value))
    }
    return tokens
  }

  /// The classes of the element, in lower case.
  var classes: [String] {
    self["class"]?.lowercased().split(separator: " ").map(String.init) ?? []
  }

  /// Whether a word in lower case is one of its classes.
  func isOfClass(_ name: String) -> Bool {
    attributes.contains { $0.name == "class" && $0.value.utf8.count >= name.utf8.count } && classes.contains(name)
  }

  struct Children: Sequence, IteratorProtocol {
    let tree: HTMLTree
    var position: Int
    let end: Int

    mutating func next() -> HTMLNode? {
      guard position < end else { return nil }
      defer { position = tree.records[position].end }
      return HTMLNode(tree: tree, index: position)
    }
  }
}
