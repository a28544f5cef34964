import Articles

/// Takes out what a page has twice: the headline above the body, pull quotes, copies of a post or a video for other screens,
/// rules at either end.
enum RepetitionPass {
  /// A shorter quote may well be said twice.
  private static let shortestPullQuote = 20
  /// A story has few pull quotes; each is looked for in all of its text.
  private static let mostPullQuotes = 32
  private static let mostProse = 1 << 20
  /// What an ellipsis divides a pull quote into.
  private static let mostParts = 4
  /// The headline stands among so many blocks from the top.
  private static let headReach = 4

  static func applied(to blocks: [Block], title: String) -> [Block] {
    var result = withoutCopies(withoutPullQuotes(withoutTitle(blocks, title)))
    result = withoutDoubledRules(result)
    while result.first == .rule { result.removeFirst() }
    while result.last == .rule { result.removeLast() }
    return result
  }

  /// Without the headline: the first heading that has the title's words, or, above the text, nearly these.
  private static func withoutTitle(_ blocks: [Block], _ title: String) -> [Block] {
    let key = Wording.key(title)
    guard !key.isEmpty else { return blocks }
    for (index, block) in blocks.enumerated() {
      guard case .heading(let heading) = block, heading.level < 3 else { continue }
      let words = heading.inlines.plainText
      let isAbove = heading.level == 1 && index < headReach
      guard Wording.key(words) == key || isAbove && TitleFinder.isAlike(words, title) else { continue }
      var rest = blocks
      rest.remove(at: index)
      return rest
    }
    return blocks
  }

  private static func withoutPullQuotes(_ blocks: [Block]) -> [Block] {
    let quotes = blocks.contains { if case .quote = $0 { true } else { false } }
    guard quotes else { return blocks }
    var prose: [UInt8] = []
    for block in blocks where prose.count < mostProse {
      switch block {
      case .paragraph, .list: prose += Array(Wording.key(block.plainText).utf8) + [UInt8(ascii: "\n")]
      default: break
      }
    }
    var quotesLeft = mostPullQuotes
    return blocks.filter { block in
      guard case .quote(let quote) = block, quotesLeft > 0 else { return true }
      quotesLeft -= 1
      return !repeats(prose, quote)
    }
  }

  /// Whether the text has the same words; where the quote leaves some out, all that it keeps.
  private static func repeats(_ prose: [UInt8], _ quote: Quote) -> Bool {
    let parts = quote.blocks.bodyText.replacing("...", with: "…").split(separator: "…", maxSplits: mostParts)
      .map { Array(Wording.key(String($0)).utf8) }.filter { !$0.isEmpty }
    return parts.reduce(0) { $0 + $1.count } >= shortestPullQuote && parts.allSatisfy { holds(prose, $0) }
  }

  private static func holds(_ text: [UInt8], _ words: [UInt8]) -> Bool {
    guard let first = words.first, words.count <= text.count else { return false }
    return text.withUnsafeBufferPointer { text in
      (0...(text.count - words.count)).contains { start in
        text[start] == first && text[start..<(start + words.count)].elementsEqual(words)
      }
    }
  }

  /// Each post and each frame once, in its first place; a copy that has the words is better than one that has not.
  private static func withoutCopies(_ blocks: [Block]) -> [Block] {
    var places: [String: Int] = [:]
    var result: [Block] = []
    for block in blocks {
      guard let key = key(block) else {
        result.append(block)
        continue
      }
      if let place = places[key] {
        result[place] = better(of: result[place], block)
        continue
      }
      places[key] = result.count
      result.append(block)
    }
    return result
  }

  private static func key(_ block: Block) -> String? {
    switch block {
    case .post(let post):
      // The address without the host and the account, which differ between copies.
      return post.permalink.map { post.service.rawValue + " " + ($0.split(separator: "/").last ?? "") }
    case .embed(let embed): return embed.address
    case .teaser(let teaser): return teaser.address
    default: return nil
    }
  }

  private static func better(of first: Block, _ second: Block) -> Block {
    switch (first, second) {
    case (.post(let post), .post): post.inlines.isEmpty ? second : first
    case (.embed(let embed), .embed): embed.title == nil ? second : first
    default: first
    }
  }

  private static func withoutDoubledRules(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks where !(block == .rule && result.last == .rule) { result.append(block) }
    return result
  }
}

/// Text as it is compared: letters and digits in lower case, one space between words.
enum Wording {
  static func key(_ text: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    var needsSpace = false
    for scalar in text.unicodeScalars {
      guard scalar.isLetterOrNumber else {
        if scalar != "'", scalar != "’" { needsSpace = true }
        continue
      }
      if needsSpace, !key.isEmpty { key.append(0x20) }
      needsSpace = false
      if scalar.isASCII {
        key.append(UInt8(scalar.value) | (scalar.isCapital ? 0x20 : 0))
      } else {
        key += scalar.properties.lowercaseMapping.utf8
      }
    }
    return String(decoding: key, as: UTF8.self)
  }
}
