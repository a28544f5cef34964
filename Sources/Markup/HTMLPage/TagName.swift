/// The name of a tag in a page's source, in lower case, packed so that comparing it costs next to nothing.
struct TagName: Hashable, ExpressibleByStringLiteral {
  /// Longer names are no element's of HTML; they are told apart by a hash with a seed of this process, so that no page
  /// can make two of them alike.
  static let longest = 15

  /// What comments and the like have.
  static let none = TagName(low: 0, high: 0)

  private let low: UInt64
  private let high: UInt64

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  init(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= Self.longest else {
      var hasher = Hasher()
      for byte in bytes { hasher.combine(Self.lowered(byte)) }
      // No short name fills the last byte.
      self.init(low: UInt64(truncatingIfNeeded: hasher.finalize()), high: 0xFF << 56)
      return
    }
    var (low, high, shift) = (UInt64(0), UInt64(0), UInt64(0))
    for byte in bytes {
      if shift < 64 {
        low |= UInt64(Self.lowered(byte)) << shift
      } else {
        high |= UInt64(Self.lowered(byte)) << (shift - 64)
      }
      shift += 8
    }
    self.init(low: low, high: high)
  }

  init(stringLiteral name: StaticString) {
    self.init(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}

/// What a tag means to the parser, by its name.
struct TagKind: OptionSet {
  let rawValue: UInt16

  /// It has no inside.
  static let void = TagKind(rawValue: 1 << 0)
  /// The next of its kind closes it, so that they nest only with others between.
  static let selfClosing = TagKind(rawValue: 1 << 1)
  /// The parser opens it again in every block (WHATWG HTML §13.2.4.3).
  static let formatting = TagKind(rawValue: 1 << 2)
  /// Only one of these is ever open for formatting.
  static let exclusiveFormatting = TagKind(rawValue: 1 << 3)
  static let tablePart = TagKind(rawValue: 1 << 4)
  /// An end tag does not reach beyond it (“has an element in scope”).
  static let scope = TagKind(rawValue: 1 << 5)
  static let foreign = TagKind(rawValue: 1 << 6)
  /// `html` or `body`.
  static let root = TagKind(rawValue: 1 << 7)
  /// No markup is read inside it.
  static let rawText = TagKind(rawValue: 1 << 8)
  /// Its text, which is raw, is none that is read: programs and styles.
  static let program = TagKind(rawValue: 1 << 9)

  /// What a name means; nothing, where it means nothing here.
  static func of(_ name: TagName) -> TagKind { kinds[name] ?? [] }

  private static let kinds: [TagName: TagKind] = {
    let lists: [(TagKind, String)] = [
      (
        .void,
        "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen image"
      ),
      (.selfClosing, "p li dd dt option tr td th thead tbody tfoot caption colgroup html head body"),
      (.formatting, "b big code em font i s small strike strong tt u a nobr"),
      (.exclusiveFormatting, "a nobr"),
      (.tablePart, "td th tr tbody thead tfoot caption"),
      (.scope, "table object applet marquee template button svg math foreignobject desc"),
      (.foreign, "svg math"),
      (.root, "html body"),
      (.rawText, "script style textarea title xmp iframe noembed noframes"),
      (.program, "script style"),
    ]
    var kinds: [TagName: TagKind] = [:]
    for (kind, names) in lists {
      for name in names.split(separator: " ") { kinds[TagName(name.utf8), default: []].insert(kind) }
    }
    return kinds
  }()
}
