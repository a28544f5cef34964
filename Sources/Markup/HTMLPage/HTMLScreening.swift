/// A linear look at a page's source before it is parsed, which finds the pages that would cost the parser too much, and
/// what of the others need not be parsed.
///
/// The parser's time and memory grow with the product of depth, attributes and open formatting elements; no page that
/// somebody wrote comes near these limits. A page past one of them becomes its text. Programs, styles and comments,
/// which are half of many pages and no part of the tree, are left out.
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

  /// The page without what the parser need not see, as far as it is harmless; else the whole page.
  private(set) var source: String

  /// What the parser may be given.
  var page: String { isHarmless ? source : BareText.page(of: source) }

  private var unread: [Range<Int>] = []
  private var tags = 0
  private var rootTags = 0
  private var reopened = 0
  /// The open elements as the parser will see them, roughly: those that close each other are left out.
  private var open: [(name: TagName, kind: TagKind, isClosed: Bool)] = []
  private var depth = 0
  private var foreignOpen = 0
  private var positions: [TagName: [Int]] = [:]
  private var barriers: [Int] = []
  /// The parser keeps three of each kind of formatting element (WHATWG HTML §13.2.4.3, “Noah's Ark”).
  private var formatting: [TagName: [Int]] = [:]
  private var formattingOfKind: [Int: Int] = [:]
  private var formattingInAll = 0

  init(_ source: String) {
    var page = source
    self.source = source
    page.withUTF8 { bytes in
      var scanner = HTMLTagScanner(bytes)
      while isHarmless, let tag = scanner.next(isForeign: foreignOpen > 0) {
        take(tag)
        note(tag, bytes)
      }
      if isHarmless, !unread.isEmpty { self.source = withoutUnread(bytes) }
    }
  }

  private static let table: TagName = "table"

  private mutating func note(_ tag: HTMLTagScanner.Tag, _ bytes: UnsafeBufferPointer<UInt8>) {
    if tag.kind.contains(.program), !tag.isEnd {
      if !tag.rawText.isEmpty, !tag.beginsLinkedData(in: bytes) { unread.append(tag.rawText) }
    } else if tag.isComment {
      unread.append(tag.range)
    }
  }

  private func withoutUnread(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let count = bytes.count - unread.reduce(0) { $0 + $1.count }
    return String(unsafeUninitializedCapacity: count) { kept in
      var (written, position) = (0, 0)
      func copy(upTo end: Int) {
        written = kept[written...].update(fromContentsOf: bytes[position..<end])
      }
      for range in unread {
        copy(upTo: range.lowerBound)
        position = range.upperBound
      }
      copy(upTo: bytes.count)
      return written
    }
  }

  private mutating func take(_ tag: HTMLTagScanner.Tag) {
    tags += 1
    reopened += formattingInAll
    if tag.kind.contains(.root) { rootTags += 1 }
    if tag.isEnd { close(tag) } else { open(tag) }
    isHarmless =
      tags <= Self.maximumTags && depth <= Self.maximumDepth && tag.attributes <= Self.maximumAttributes
      && formattingInAll <= Self.maximumFormatting && reopened <= Self.maximumReopened
      && rootTags <= Self.maximumRootTags
  }

  private mutating func open(_ tag: HTMLTagScanner.Tag) {
    // A new cell or row closes all that stands open in the one before.
    if tag.kind.contains(.tablePart), let table = positions[Self.table]?.last, barriers.last == table {
      while open.count > table + 1 { pop() }
    }
    guard tag.name != .none, tag.kind.isDisjoint(with: [.void, .selfClosing]) else { return }
    if tag.isSelfClosed, foreignOpen > 0 { return }
    if tag.kind.contains(.foreign) { foreignOpen += 1 }
    let isExclusive = tag.kind.contains(.exclusiveFormatting)
    if isExclusive { closeFormatting(tag.name) }
    if tag.kind.contains(.formatting) {
      formatting[tag.name, default: []].append(tag.hash)
      formattingOfKind[tag.hash, default: 0] += 1
      if formattingOfKind[tag.hash, default: 0] <= 3 { formattingInAll += 1 }
    }
    if tag.kind.contains(.scope) { barriers.append(open.count) }
    positions[tag.name, default: []].append(open.count)
    open.append((tag.name, tag.kind, false))
    depth += 1
  }

  private mutating func close(_ tag: HTMLTagScanner.Tag) {
    if formatting[tag.name] != nil {
      closeFormatting(tag.name)
      return
    }
    guard let position = positions[tag.name]?.last else { return }
    if let barrier = barriers.last, barrier > position, !tag.kind.contains(.scope) { return }
    while open.count > position { pop() }
  }

  /// The end tag of a formatting element leaves open what was opened inside it (“adoption agency”).
  private mutating func closeFormatting(_ name: TagName) {
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
      if last.kind.contains(.foreign) { foreignOpen -= 1 }
    }
    if barriers.last == open.count { barriers.removeLast() }
  }
}
