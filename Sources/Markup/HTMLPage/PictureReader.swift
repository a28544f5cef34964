import Articles

/// One picture: which of its sources to show and what it says.
enum PictureReader {
  /// The widest picture a terminal can make use of, in pixels.
  private static let widest = 1600
  /// Smaller ones are icons and counters.
  private static let smallest = 32
  private static let mostCandidates = 64
  private static let sourceSets = ["data-srcset", "data-lazy-srcset", "srcset"]
  /// Where lazy pages, which put a placeholder into `src`, have the picture.
  private static let sources = ["data-src", "data-lazy-src", "data-original", "data-src-large", "data-full-src"]
  private static let placeholders = WordMatcher([
    "blank", "spacer", "placeholder", "pixel", "transparent", "1x1", "grey", "gray", "loading", "lazyload", "lazy",
    "loader", "empty", "dummy", "clear", "preload", "fallback",
  ])
  private static let pictureEnds = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"]

  /// The figure of an `img`, `picture` or `amp-img`; `nil` for icons, counters and pictures without an address.
  static func figure(_ node: HTMLNode, _ context: ReadingContext) -> Figure? {
    guard let image = node.name == "picture" ? node.first("img") ?? node.first("source") : node else { return nil }
    for side in ["width", "height"] {
      if let pixels = image[side].flatMap({ Int($0.prefix { $0.isNumber }) }), pixels <= smallest { return nil }
    }
    let picture = node.name == "picture" ? node : image.parent.flatMap { $0.name == "picture" ? $0 : nil }
    let alternatives = [image] + (picture?.elements("source") ?? [])
    guard let address = address(alternatives, base: context.base) ?? fallback(of: image, base: context.base) else {
      return nil
    }
    return Figure(address: address, alt: image["alt"].flatMap { $0.isEmpty ? nil : $0 })
  }

  private static func address(_ alternatives: [HTMLNode], base: String?) -> String? {
    var candidates: [(address: String, width: Int)] = []
    for node in alternatives {
      for name in sourceSets {
        guard let value = node[name] else { continue }
        candidates += SourceSet.candidates(in: value, limit: mostCandidates).compactMap { candidate in
          WebAddress.resolved(candidate.reference, against: base).map { ($0, candidate.width) }
        }
      }
    }
    let fitting = candidates.filter { $0.width <= widest }.max { $0.width < $1.width }
    if let best = fitting ?? candidates.min(by: { $0.width < $1.width }) { return best.address }
    for node in alternatives {
      let shown = node["src"].map { isPlaceholder($0) ? [] : [$0] } ?? []
      for reference in sources.compactMap({ node[$0] }) + references(inDataOf: node) + shown where !reference.isEmpty {
        if let address = WebAddress.resolved(reference, against: base) { return address }
      }
    }
    return nil
  }

  /// The pictures that attributes of a site's own name: `data-hero-url="/eel.jpg"`.
  private static func references(inDataOf node: HTMLNode) -> [String] {
    node.attributes.compactMap { attribute in
      guard attribute.name.hasPrefix("data-"), attribute.value.utf8.count < 2048 else { return nil }
      let path = attribute.value.lowercased().prefix { $0 != "?" }
      return pictureEnds.contains(where: path.hasSuffix) && !path.contains(" ") ? attribute.value : nil
    }
  }

  private static func isPlaceholder(_ reference: String) -> Bool {
    guard !reference.isEmpty, !reference.hasPrefix("data:") else { return true }
    let name = reference.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last ?? ""
    return placeholders.matches(String(name))
  }

  /// The picture in the `noscript` beside a lazy one.
  private static func fallback(of image: HTMLNode, base: String?) -> String? {
    guard let parent = image.parent else { return nil }
    let inside = parent.children.filter { $0.name == "noscript" }.flatMap { $0.elements("img") }
    return inside.isEmpty ? nil : address(inside, base: base)
  }
}

/// The `srcset` attribute (WHATWG HTML §4.8.4.2.1).
enum SourceSet {
  struct Candidate: Equatable {
    var reference: String
    /// In pixels; a density of n counts as n times the width of a column.
    var width: Int
  }

  private static let columnWidth = 800.0

  static func candidates(in text: String, limit: Int) -> [Candidate] {
    var candidates: [Candidate] = []
    var rest = text[...]
    while candidates.count < limit {
      rest = rest.drop { $0 == " " || $0 == "," }
      guard !rest.isEmpty else { break }
      var reference = rest.prefix { $0 != " " }
      rest = rest.dropFirst(reference.count)
      var descriptor: Substring = ""
      if reference.last == "," {
        while reference.last == "," { reference.removeLast() }
      } else {
        descriptor = rest.prefix { $0 != "," }.drop { $0 == " " }
        rest = rest.drop { $0 != "," }
      }
      candidates.append(Candidate(reference: String(reference), width: width(descriptor)))
    }
    return candidates
  }

  private static func width(_ descriptor: Substring) -> Int {
    let word = descriptor.prefix { $0 != " " }
    if word.last == "w", let width = Int(word.dropLast()), width > 0 { return width }
    if word.last == "x", let density = Double(word.dropLast()), density > 0, density < 16 {
      return Int(columnWidth * density)
    }
    return Int(columnWidth)
  }
}
