/// A linear look at a page's source before it is parsed, which finds the pages that would cost the parser too much.
///
/// The parser's time and memory grow with the product of depth, attributes and open formatting elements; no page that
/// somebody wrote comes near these limits. A page past one of them becomes its text.
struct HTMLScreening {
  static let maximumTags = 200_000
  static let maximumDepth = 512
  static let maximumAttributes = 256
  /// Formatting elements that are open at once and differ.
  static let maximumFormatting = 128
  /// The parser opens formatting elements again in every block; so many in all.
  static let maximumReopened = 1_000_000
  /// Each further `html` or `body` tag is compared with all attributes of the first.
  static let maximumRootTags = 16

  private(set) var isHarmless = true

  private var tags = 0
  private var rootTags = 0
  private var reopened = 0
  /// The open elements as the parser will see them, roughly: those that close each other are left out.
  private var open: [(name: [UInt8], isClosed: Bool)] = []
  private var depth = 0
  private var positions: [[UInt8]: [Int]] = [:]
  private var barriers: [Int] = []
  /// The parser keeps three of each kind of formatting element (WHATWG HTML §13.2.4.3, “Noah's Ark”).
  private var formatting: [[UInt8]: [Int]] = [:]
  private var formattingOfKind: [Int: Int] = [:]
  private var formattingInAll = 0

  init(_ source: String) {
    var source = source
    source.withUTF8 { bytes in
      var scanner = HTMLTagScanner(bytes)
      while isHarmless, let tag = scanner.next(isForeign: isForeign) { take(tag) }
    }
  }

  private static func names(_ list: String) -> Set<[UInt8]> { Set(list.split(separator: " ").map { Array($0.utf8) }) }

  private static let void = names(
    "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen image")
  /// Elements that the next of their kind closes, so that they nest only with others between.
  private static let selfClosing = names("p li dd dt option tr td th thead tbody tfoot caption colgroup html head body")
  private static let formattingNames = names("b big code em font i s small strike strong tt u")
  private static let tableParts = names("td th tr tbody thead tfoot caption")
  private static let table = Array("table".utf8)
  /// Only one of these is ever open for formatting.
  private static let exclusiveFormatting = names("a nobr")
  /// Elements that an end tag does not reach beyond (“has an element in scope”).
  private static let scopes = names("table object applet marquee template button svg math foreignobject desc")
  private static let foreign = names("svg math")
  private static let root = names("html body")

  private var isForeign: Bool { Self.foreign.contains { positions[$0]?.isEmpty == false } }

  private mutating func take(_ tag: HTMLTagScanner.Tag) {
    tags += 1
    reopened += formattingInAll
    if Self.root.contains(tag.name) { rootTags += 1 }
    if tag.isEnd { close(tag) } else { open(tag) }
    isHarmless =
      tags <= Self.maximumTags && depth <= Self.maximumDepth && tag.attributes <= Self.maximumAttributes
      && formattingInAll <= Self.maximumFormatting && reopened <= Self.maximumReopened
      && rootTags <= Self.maximumRootTags
  }

  private mutating func open(_ tag: HTMLTagScanner.Tag) {
    // A new cell or row closes all that stands open in the one before.
    if Self.tableParts.contains(tag.name), let table = positions[Self.table]?.last, barriers.last == table {
      while open.count > table + 1 { pop() }
    }
    guard !tag.name.isEmpty, !Self.void.contains(tag.name), !Self.selfClosing.contains(tag.name) else { return }
    if tag.isSelfClosed, isForeign { return }
    let isExclusive = Self.exclusiveFormatting.contains(tag.name)
    if isExclusive { closeFormatting(tag.name) }
    if isExclusive || Self.formattingNames.contains(tag.name) {
      formatting[tag.name, default: []].append(tag.hash)
      formattingOfKind[tag.hash, default: 0] += 1
      if formattingOfKind[tag.hash, default: 0] <= 3 { formattingInAll += 1 }
    }
    if Self.scopes.contains(tag.name) { barriers.append(open.count) }
    positions[tag.name, default: []].append(open.count)
    open.append((tag.name, false))
    depth += 1
  }

  private mutating func close(_ tag: HTMLTagScanner.Tag) {
    if formatting[tag.name] != nil {
      closeFormatting(tag.name)
      return
    }
    guard let position = positions[tag.name]?.last else { return }
    if let barrier = barriers.last, barrier > position, !Self.scopes.contains(tag.name) { return }
    while open.count > position { pop() }
  }

  /// The end tag of a formatting element leaves open what was opened inside it (“adoption agency”).
  private mutating func closeFormatting(_ name: [UInt8]) {
    if let hash = formatting[name]?.popLast() {
      let count = formattingOfKind[hash, default: 1]
      formattingOfKind[hash] = count == 1 ? nil : count - 1
      if count <= 3 { formattingInAll -= 1 }
    }
    guard let position = positions[name]?.popLast() else { return }
    open[position].isClosed = true
    depth -= 1
    while open.last?.isClosed == true { open.removeLast() }
  }

  private mutating func pop() {
    guard let last = open.popLast() else { return }
    if !last.isClosed {
      positions[last.name]?.removeLast()
      depth -= 1
    }
    if barriers.last == open.count { barriers.removeLast() }
  }
}
