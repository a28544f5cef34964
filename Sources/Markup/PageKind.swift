// What bytes are, told from the bytes: the idea and the signatures of the WHATWG's MIME Sniffing Standard.

/// A kind of file that is no text.
package struct BinaryKind {
  /// What it is, in words that follow “This is”.
  package let name: String

  /// How much of a page is looked at.
  private static let sniffedLength = 4096
  /// The share of control bytes that no text reaches, one in so many.
  private static let controlShare = 20

  private static let signatures: [(bytes: [UInt8], offset: Int, name: String)] = [
    (Array("%PDF-".utf8), 0, "a PDF document"),
    (Array("%!PS-Adobe-".utf8), 0, "a PostScript document"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], 0, "a JPEG picture"),
    (Array("GIF87a".utf8), 0, "a GIF picture"),
    (Array("GIF89a".utf8), 0, "a GIF picture"),
    (Array("WEBP".utf8), 8, "a WebP picture"),
    (Array("WAVE".utf8), 8, "a sound file"),
    (Array("AVI ".utf8), 8, "a video"),
    (Array("ftyp".utf8), 4, "a video or a picture of the MPEG-4 family"),
    ([0x1A, 0x45, 0xDF, 0xA3], 0, "a video"),
    (Array("OggS".utf8), 0, "a sound file or a video"),
    (Array("ID3".utf8), 0, "a sound file"),
    (Array("wOFF".utf8), 0, "a font"),
    (Array("wOF2".utf8), 0, "a font"),
    ([0x50, 0x4B, 0x03, 0x04], 0, "a ZIP archive or an office document"),
    ([0x1F, 0x8B, 0x08], 0, "a gzip archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], 0, "a Zstandard archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], 0, "an xz archive"),
    (Array("Rar!".utf8), 0, "a RAR archive"),
    (Array("7z".utf8) + [0xBC, 0xAF], 0, "a 7z archive"),
    ([0x7F, 0x45, 0x4C, 0x46], 0, "a program"),
    (Array("SQLite format 3".utf8), 0, "an SQLite database"),
  ]

  /// The kind of `bytes`, or `nil` where they may well be text.
  package init?(sniffing bytes: [UInt8]) {
    for signature in Self.signatures
    where bytes.dropFirst(signature.offset).prefix(signature.bytes.count).elementsEqual(signature.bytes) {
      self.init(name: signature.name)
      return
    }
    guard UTF16Guess.charset(of: bytes) == nil else { return nil }
    // A stray NUL happens in real pages; a file full of controls is no page. ESC and the white space controls count
    // as text: coloured terminal output is text, and SafeText takes the colours out.
    let head = bytes.prefix(Self.sniffedLength)
    let controls = head.count { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B }
    guard controls * Self.controlShare > head.count else { return nil }
    self.init(name: "a binary file")
  }

  private init(name: String) { self.name = name }
}

/// The two kinds of text a page can be.
enum TextKind {
  case html
  case plain

  /// The elements that tell HTML when a text begins with one: the sniffing standard's, and those a saved fragment
  /// begins with.
  private static let leadingTags: Set<String> = [
    "!doctype", "html", "head", "script", "iframe", "h1", "h2", "h3", "h4", "h5", "h6", "div", "font", "table", "a",
    "style", "title", "b", "body", "br", "p", "article", "main", "section", "header", "footer", "aside", "nav", "meta",
    "link", "base", "blockquote", "ul", "ol", "dl", "figure", "img", "span", "em", "strong", "i", "pre", "center",
    "form",
    "noscript", "template", "svg", "video", "details", "hr",
  ]
  private static let feedTags: Set<String> = ["rss", "feed", "rdf:rdf", "opml"]
  /// How many comments and processing instructions are skipped before the first element.
  private static let maximumPreamble = 64

  init(sniffing text: String, contentType: String?) throws(PageError) {
    var rest = text.utf8[...]
    for _ in 0..<Self.maximumPreamble {
      rest = rest.drop { $0 <= 0x20 }
      guard let first = rest.first else { throw .empty }
      guard first == UInt8(ascii: "<") else { break }
      if let after = Self.skipping("<!--", to: "-->", in: rest) ?? Self.skipping("<?", to: ">", in: rest) {
        // A comment alone tells HTML too, as in browsers.
        if after.isEmpty { break }
        rest = after
        continue
      }
      let name = Self.tagName(after: rest.dropFirst())
      if Self.feedTags.contains(name) { throw .feed }
      if Self.leadingTags.contains(name) {
        self = .html
        return
      }
      break
    }
    let essence = contentType?.prefix { $0 != ";" }.lowercased() ?? ""
    let isDeclaredHTML = essence.contains("html")
    self = isDeclaredHTML || text.utf8.starts(with: "<!--".utf8) ? .html : .plain
  }

  private static func skipping(_ start: String, to end: String, in text: Substring.UTF8View) -> Substring.UTF8View? {
    guard text.starts(with: start.utf8) else { return nil }
    let marks = Array(end.utf8)
    var index = text.index(text.startIndex, offsetBy: start.utf8.count)
    while index < text.endIndex {
      if text[index...].starts(with: marks) { return text[text.index(index, offsetBy: marks.count)...] }
      index = text.index(after: index)
    }
    return text[text.endIndex...]
  }

  private static func tagName(after text: Substring.UTF8View) -> String {
    let name = text.prefix(16).prefix { byte in
      byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
    }
    return String(decoding: name, as: UTF8.self).lowercased()
  }
}
