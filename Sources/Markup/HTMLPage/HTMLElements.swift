/// What elements are, by their names (WHATWG HTML §4 and §15.3).
enum HTMLElements {
  /// Elements that stand inside a line. Every other element begins and ends one.
  static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins",
    "kbd", "label", "mark", "math", "nobr", "picture", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "source",
    "span",
    "strike", "strong", "sub", "sup", "svg", "time", "tt", "u", "var", "wbr", "",
    // MathML, which stands in lines as a whole.
    "semantics", "mrow", "mi", "mo", "mn", "mtext", "mspace", "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup",
    "mover",
    "munder", "munderover", "mstyle", "mpadded", "mphantom", "mfenced", "menclose", "ms", "mtable", "mtr", "mtd",
  ]

  /// Elements whose inside is no part of what is read.
  static let unread: Set<String> = [
    "script", "style", "noscript", "template", "nav", "button", "input", "select", "option", "textarea",
    "datalist",
    "dialog", "svg", "canvas", "head", "title", "meta", "link", "base", "map", "progress", "meter", "menu",
    "rp",
    "annotation", "annotation-xml", "colgroup", "col", "param", "track", "frameset", "frame", "noframes", "applet",
  ]

  static let headings: [String: Int] = ["h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6]
}

/// What an element is by its name.
struct ElementKind: OptionSet, Sendable {
  let rawValue: UInt8

  /// It stands inside a line.
  static let inline = ElementKind(rawValue: 1 << 0)
  /// Its inside is no part of what is read.
  static let unread = ElementKind(rawValue: 1 << 1)
  static let paragraph = ElementKind(rawValue: 1 << 2)
}

/// The name of an element, in lower case, with what it says of it.
struct ElementName: Sendable {
  let text: String
  let kind: ElementKind
  let holdings: Holdings

  init(_ text: String) {
    self.text = text
    var kind: ElementKind = []
    if HTMLElements.inline.contains(text) { kind.insert(.inline) }
    if HTMLElements.unread.contains(text) { kind.insert(.unread) }
    if text == "p" { kind.insert(.paragraph) }
    self.kind = kind
    holdings = Holdings(ofElement: text, isInline: kind.contains(.inline))
  }
}
