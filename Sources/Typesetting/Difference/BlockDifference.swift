import Articles

/// What became of the blocks of an article, in the order they are read.
struct BlockDifference {
  enum Change: Hashable {
    case kept(Block)
    case removed(Block)
    case added(Block)
    /// The block has other words now.
    case changed(Block, Block)
  }

  /// With more blocks than that taken out and put in, all of one follow all of the other.
  private static let mostEdits = 1_000
  /// Stretches of more pairs of blocks than that are not searched for blocks that resemble each other.
  private static let mostPairs = 2_500
  /// Blocks that have less than that of their words in common are two different ones.
  private static let leastResemblance = 0.4

  let changes: [Change]

  init(from old: [Block], to new: [Block]) {
    var numbers: [Block: Int] = [:]
    func number(_ block: Block) -> Int {
      if let number = numbers[block] { return number }
      numbers[block] = numbers.count
      return numbers.count - 1
    }
    let script = EditScript(from: old.map(number), to: new.map(number), mostEdits: Self.mostEdits)
    let hunks = script?.hunks ?? [EditScript.Hunk(old: old.indices, new: new.indices)]
    var changes: [Change] = []
    var place = 0
    for hunk in hunks {
      changes += new[place..<hunk.new.lowerBound].map { .kept($0) }
      changes += Self.changes(from: Array(old[hunk.old]), to: Array(new[hunk.new]))
      place = hunk.new.upperBound
    }
    changes += new[place...].map { .kept($0) }
    self.changes = changes
  }

  /// Pairs the blocks that resemble each other most, in order; the others were taken out or put in.
  private static func changes(from old: [Block], to new: [Block]) -> [Change] {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= mostPairs else {
      return old.map { .removed($0) } + new.map { .added($0) }
    }
    let oldWords = old.map(Words.init)
    let newWords = new.map(Words.init)
    // best[i][j]: the most resemblance of old[i...] and new[j...].
    var best = [[Double]](repeating: [Double](repeating: 0, count: new.count + 1), count: old.count + 1)
    var resemblance = best
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        let likeness = old[i].isOfSameKind(as: new[j]) ? oldWords[i].resemblance(to: newWords[j]) : 0
        resemblance[i][j] = likeness >= leastResemblance ? likeness : 0
        best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + resemblance[i][j])
      }
    }
    var changes: [Change] = []
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
      if resemblance[i][j] > 0, best[i][j] == best[i + 1][j + 1] + resemblance[i][j] {
        changes.append(oldWords[i] == newWords[j] ? .kept(new[j]) : .changed(old[i], new[j]))
        i += 1
        j += 1
      } else if best[i][j] == best[i + 1][j] {
        changes.append(.removed(old[i]))
        i += 1
      } else {
        changes.append(.added(new[j]))
        j += 1
      }
    }
    return changes + old[i...].map { .removed($0) } + new[j...].map { .added($0) }
  }

  /// The words of a block, with how often each occurs.
  private struct Words: Equatable {
    /// In UTF-8 bytes.
    private static let longestWord = 24

    private let text: String
    private var counts: [Substring: Int] = [:]
    private let total: Int

    init(_ block: Block) {
      text = block.plainText
      let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" }
      var total = 0
      for word in words {
        // No word is that long: these are many, of a script that puts no blanks between them.
        let parts = word.utf8.count > Self.longestWord ? word.indices.map { word[$0...$0] } : [word]
        for part in parts { counts[part, default: 0] += 1 }
        total += parts.count
      }
      self.total = total
    }

    /// The share of the words that both have, 0 to 1 (Sørensen and Dice).
    func resemblance(to other: Words) -> Double {
      guard total + other.total > 0 else { return 1 }
      var common = 0
      for (word, count) in counts { common += min(count, other.counts[word] ?? 0) }
      return 2 * Double(common) / Double(total + other.total)
    }

    static func == (left: Words, right: Words) -> Bool { left.text == right.text }
  }
}

extension Block {
  fileprivate func isOfSameKind(as other: Block) -> Bool {
    switch (self, other) {
    case (.paragraph, .paragraph), (.heading, .heading), (.quote, .quote), (.post, .post), (.teaser, .teaser),
      (.list, .list), (.table, .table), (.code, .code), (.figure, .figure), (.rule, .rule), (.embed, .embed):
      true
    default: false
    }
  }
}
