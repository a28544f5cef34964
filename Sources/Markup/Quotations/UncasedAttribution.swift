/// Who says something in a script without capital letters, where a name does not look like one.
struct UncasedAttribution: Hashable, Sendable {
  /// The words before the verb or the particle; `nil` where there are none or too many to be a name.
  var speaker: String?
}

extension Prose {
  /// Verbs of saying that stand before the opening mark, a colon or comma perhaps between.
  private static let leadingVerbs = scalars(
    "回忆说 回憶說 回忆道 解释说 解釋說 补充说 補充說 强调说 透露说 感叹道 感慨道 说道 說道 说 說 表示 称 稱 指出 强调 強調 写道 寫道 问道 問道 问 問 回答 答道 告诉记者 告訴記者 宣布 认为 認為 补充道 補充道 道"
  )
  /// Particle and verb behind the closing mark in Japanese.
  private static let trailingVerbs = scalars("と述べ と話し と語っ と言 と説明 と強調 とコメント と答え と訴え と指摘")
  /// Particles that end a Japanese subject or topic, and words before a Chinese verb that are no part of the name.
  private static let particles: Set<Unicode.Scalar> = ["は", "が", "も", "对", "對", "向", "还", "還", "也", "则", "則", "在", "后"]
  /// How somebody speaks stands between the name and the verb: 丁望笑着说, 沈阿菱慢慢地说.
  private static let manners = scalars(
    "微笑着 笑着 哭着 喊着 接着 低声 轻声 小声 大声 高声 笑 激动地 高兴地 认真地 平静地 严肃地 自豪地 骄傲地 兴奋地 无奈地 动情地")
  /// What begins so names nobody.
  private static let nobody = scalars("没有 沒有 没人 沒人 有人 谁 誰 什么 怎么 这 那 并 又 再 然后 于是 随后 接着 但 而")
  /// Names and offices of speakers have at most this many characters.
  private static let longestSpeaker = 16

  /// What marks words as said, behind the closing mark: particles of Korean and Japanese, words of Turkish. Before some
  /// verbs the same particles give a name: 「オルム」と呼ばれる.
  private static let sayingParticles = scalars("이라고 라고 이라며 라며 고 며 면서 と")
  private static let beforeNames = scalars("と呼 とい と名 と題 とす 라고불 라고하 라고부 이라고불 이라고하 이라고부")
  private static let sayingWords: Set<String> = ["dedi", "dediler", "diyor", "diyen", "diye", "diyerek", "şeklinde"]
  /// A shorter quotation in the wide scripts is a name or a term.
  private static let shortestWide = 8

  /// Whether a particle or a word behind a quotation says that somebody said it, whoever and with whatever verb.
  func isFollowedByParticle(_ token: Int) -> Bool {
    let range = tokens[token].range
    if token + 1 < tokens.count, Self.sayingWords.contains(tokens[token + 1].word) { return true }
    let behind = self.scalars[range.upperBound...].prefix(Self.longestParticle)
    guard range.count >= Self.shortestWide, Self.sayingParticles.contains(where: { behind.starts(with: $0) }) else {
      return false
    }
    let words = behind.filter { $0 != " " }
    return !Self.beforeNames.contains { words.starts(with: $0) }
  }
  private static let longestParticle = 6

  /// 她说：“…” and 山田氏は「…」と述べた; `nil` where no verb of saying stands beside the quotation.
  func unspacedAttribution(beside token: Int) -> UncasedAttribution? {
    let range = tokens[token].range
    var end = range.lowerBound
    if end > 0, "：:，,".unicodeScalars.contains(self.scalars[end - 1]) { end -= 1 }
    if let verb = Self.leadingVerbs.first(where: { self.scalars[..<end].suffix($0.count).elementsEqual($0) }) {
      return UncasedAttribution(speaker: unspacedSpeaker(before: end - verb.count))
    }
    if Self.trailingVerbs.contains(where: { self.scalars[range.upperBound...].starts(with: $0) }) {
      return UncasedAttribution(speaker: unspacedSpeaker(before: range.lowerBound))
    }
    if range.lowerBound > 0, "：:".unicodeScalars.contains(self.scalars[range.lowerBound - 1]) { return nil }
    // “…”工程师王明表示。
    let sentence = self.scalars[range.upperBound...].prefix(Self.longestSpeaker + 4).prefix { !Self.isBoundary($0) }
    if let verb = Self.leadingVerbs.first(where: {
      sentence.count > $0.count && sentence.suffix($0.count).elementsEqual($0)
    }) {
      return UncasedAttribution(speaker: unspacedSpeaker(before: sentence.endIndex - verb.count))
    }
    return nil
  }

  private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
    "。，,；！？、\n“”「」『』）) ".unicodeScalars.contains(scalar)
  }

  private func unspacedSpeaker(before end: Int) -> String? {
    var start = end
    while start > 0, end - start <= Self.longestSpeaker,
      !"。，,；！？、\n”」』）) ".unicodeScalars.contains(self.scalars[start - 1])
    {
      start -= 1
    }
    guard end - start <= Self.longestSpeaker else { return nil }
    var words = self.scalars[start..<end].prefix { !Self.particles.contains($0) }
    if let manner = Self.manners.first(where: { words.suffix($0.count).elementsEqual($0) }) {
      words = words.dropLast(manner.count)
    } else if words.last == "地", words.count > 2 {
      // Where it is not a word said twice nothing shows where the name ends.
      let adverb = words.dropLast().suffix(2)
      guard adverb.first == adverb.last else { return nil }
      words = words.dropLast(3)
    } else if words.last == "着" {
      return nil
    }
    guard !words.isEmpty, !Self.nobody.contains(where: { words.starts(with: $0) }) else { return nil }
    return Self.string(words)
  }

  private static func scalars(_ words: String) -> [[Unicode.Scalar]] {
    words.split(separator: " ").map { Array($0.unicodeScalars) }
  }
}
