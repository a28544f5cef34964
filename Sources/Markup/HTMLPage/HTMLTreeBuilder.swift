/// Makes the tree of a page, in document order. The first node is an element, the root.
struct HTMLTreeBuilder {
  /// A paragraph with more letters, most of them no links, is running text.
  private static let longParagraph = 100

  private var records: [HTMLTree.Record] = []
  /// The elements that are not yet left, with what each of them is to those around it.
  private var open: [(index: Int, own: Holdings)] = []
  /// Sites use the same few classes for most of their elements.
  private var traitsOfWords: [String: ElementTraits] = [:]

  /// - Parameter nodes: about how many there will be.
  init(nodes: Int) { records.reserveCapacity(nodes) }

  /// The tree, once every element was left.
  var tree: HTMLTree { HTMLTree(records: records) }

  mutating func append(text: String) {
    let extent = TextExtent(of: text)
    records.append(
      HTMLTree.Record(
        content: .text(text), kind: .inline, parent: open.last?.index ?? 0, end: records.count + 1, extent: extent))
    if let parent = open.last?.index { records[parent].extent.add(extent) }
  }

  mutating func enter(_ name: ElementName, attributes: [HTMLTree.Attribute]) {
    let traits = traits(of: attributes)
    records.append(
      HTMLTree.Record(
        content: .element(name: name.text, attributes: attributes), kind: name.kind, parent: open.last?.index ?? 0,
        end: records.count + 1, traits: traits))
    open.append((records.count - 1, name.holdings.union(Holdings(attributes, traits))))
  }

  mutating func leave() {
    guard let (index, own) = open.popLast() else { return }
    records[index].end = records.count
    if own.contains(.link) { records[index].extent.linked = records[index].extent.letters }
    guard let parent = open.last?.index else { return }
    let (extent, holdings) = (records[index].extent, records[index].holdings)
    records[parent].extent.add(extent)
    records[parent].holdings.formUnion(holdings.union(own))
    if records[index].kind.contains(.paragraph), extent.letters > Self.longParagraph, extent.linked * 2 < extent.letters
    {
      records[parent].holdings.insert(.prose)
    }
  }

  private mutating func traits(of attributes: [HTMLTree.Attribute]) -> ElementTraits {
    var words = ""
    for attribute in attributes where attribute.name == "class" || attribute.name == "id" {
      if words.isEmpty { words = attribute.value } else { words += " " + attribute.value }
    }
    guard !words.isEmpty else { return [] }
    if let known = traitsOfWords[words] { return known }
    let traits = ClassWords.traits(of: ClassWords.tokens(of: words))
    traitsOfWords[words] = traits
    return traits
  }
}
