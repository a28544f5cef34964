/// Words without a meaning, as often as words are in real prose: the n-th most frequent one a share of 1/n (Zipf's law).
struct Prose {
  private static let vocabularySize = 40_000
  private static let syllables = [
    "ba", "cor", "den", "fi", "gal", "hu", "is", "ket", "lo", "mar", "ne", "ol", "pra", "sti", "tu", "ven",
  ]

  private let words: [String]
  /// The shares of the words up to each one, summed up.
  private let cumulative: [Double]
  private var random: SplitMix

  init(seed: UInt64) {
    var random = SplitMix(state: seed)
    words = (0..<Self.vocabularySize).map { rank in
      // Frequent words are short.
      let count = 1 + (rank > 20 ? 1 : 0) + (rank > 500 ? 1 : 0) + (rank > 9_000 ? 1 : 0)
      return (0..<count).map { _ in Self.syllables[Int(random.next() % UInt64(Self.syllables.count))] }.joined()
    }
    var sum = 0.0
    cumulative = (1...Self.vocabularySize).map { rank in
      sum += 1 / Double(rank)
      return sum
    }
    self.random = random
  }

  /// A number of words between half and one and a half times the average.
  mutating func length(around average: Int) -> Int { average / 2 + Int(random.next() % UInt64(average)) }

  /// A sentence of so many words.
  mutating func sentence(of count: Int) -> String {
    var text = ""
    for index in 0..<count {
      let word = word()
      text += index == 0 ? word.prefix(1).uppercased() + word.dropFirst() : " " + word
    }
    return text + "."
  }

  private mutating func word() -> String {
    let share = Double(random.next() >> 11) / Double(1 << 53) * (cumulative.last ?? 1)
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < share { low = middle + 1 } else { high = middle }
    }
    return words[low]
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): small, and the same numbers everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
