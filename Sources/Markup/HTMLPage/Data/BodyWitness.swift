/// The text of an article as the page's linked data has it (`articleBody`): a witness to what its elements should hold.
struct BodyWitness: Sendable {
  /// The text as HTML.
  let html: String
  /// Its words as they are compared, in UTF-8.
  private let key: [UInt8]

  /// A shorter text is a summary.
  private static let leastBytes = 250
  private static let mostBytes = 1 << 18
  /// The elements hold enough of the text with this share of it.
  private static let enough = 0.6
  /// An element holds the text with this share of all that the page holds of it.
  private static let whole = 0.9
  /// A run of words is the witness's with so many bytes of it, and nothing can be told of shorter ones.
  private static let window = 24
  /// So many runs of the witness's words are looked for in what was found.
  private static let samples = 6

  /// `nil` where there is none worth asking.
  init?(_ body: String?) {
    guard let body, body.utf8.count >= Self.leastBytes, body.utf8.count <= Self.mostBytes else { return nil }
    html = DataText.html(of: body)
    key = Array(Wording.key(DataText.words(of: html)).utf8)
    guard key.count >= Self.leastBytes else { return nil }
  }

  /// Whether a text is so much shorter that it can't be all of the article's.
  func isMuchLonger(than text: String) -> Bool {
    Double(Wording.key(text).utf8.count) < Double(key.count) * Self.enough
  }

  /// What was found, or the element that holds the witness's text where what was found has too little of it; one pass
  /// over the page.
  func widened(_ found: ArticleFinder.Found, in root: HTMLNode) -> ArticleFinder.Found {
    let tree = root.tree
    guard !isTold(by: words(of: found)) else { return found }
    let windows = windows(in: key)
    var cover = Array(repeating: 0, count: tree.records.count)
    for index in tree.records.indices.reversed() {
      let record = tree.records[index]
      switch record.content {
      case .text(let words): cover[index] = letters(in: words, knownIn: windows)
      case .element: if record.kind.contains(.unread) { cover[index] = 0 }
      }
      if index > 0 { cover[record.parent] += cover[index] }
    }
    guard Double(cover[0]) >= Double(key.count) * Self.enough else { return found }
    var best = 0
    var node = root
    while let child = node.children.first(where: { Double(cover[$0.index]) >= Double(cover[0]) * Self.whole }) {
      best = child.index
      node = child
    }
    var content = HTMLNode(tree: tree, index: best)
    // The words of one paragraph are read with what stands around them.
    while content.kind.contains(.inline) || content.name == "p", let parent = content.parent {
      content = parent
    }
    var widened = found
    widened.content = content
    widened.letters = cover[content.index]
    widened.omitted = found.omitted.filter { cover[$0] == 0 }
    return widened
  }

  /// Whether a text is about as long and has some of the same words.
  private func isTold(by text: String) -> Bool {
    let own = Array(Wording.key(text).utf8)
    guard Double(own.count) >= Double(key.count) * Self.enough else { return false }
    let known = windows(in: own)
    return (1...Self.samples).contains { sample in
      let start = (key.count - Self.window) * sample / (Self.samples + 1)
      return known.contains(Self.hash(key[start..<(start + Self.window)]))
    }
  }

  private func words(of found: ArticleFinder.Found) -> String {
    let tree = found.content.tree
    var text = ""
    var index = found.content.index
    while index < found.content.end {
      if found.omitted.contains(index) {
        index = tree.records[index].end
        continue
      }
      if case .text(let words) = tree.records[index].content { text += words + " " }
      index += 1
    }
    return text
  }

  private func windows(in key: [UInt8]) -> Set<Int> {
    guard key.count >= Self.window else { return [] }
    return Set((0...(key.count - Self.window)).map { Self.hash(key[$0..<($0 + Self.window)]) })
  }

  private func letters(in words: String, knownIn windows: Set<Int>) -> Int {
    guard words.utf8.count >= Self.window else { return 0 }
    let own = Array(Wording.key(words).utf8)
    guard own.count >= Self.window else { return 0 }
    let isKnown =
      windows.contains(Self.hash(own[..<Self.window])) || windows.contains(Self.hash(own.suffix(Self.window)))
    return isKnown ? own.count : 0
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    for byte in bytes { hasher.combine(byte) }
    return hasher.finalize()
  }
}
