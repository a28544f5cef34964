/// A title and the places in it where the headline may end and what the site puts around it begin.
///
/// Sites part the two by any mark there is: `Headline | Site`, `Site: Headline`, `标题_栏目_网站`, `見出し（新聞）`.
struct TitleParts {
  /// The marks between two parts, with the white space around them.
  struct Joint {
    var range: Range<String.Index>
    /// Whether it is a colon, which a headline may have, too.
    var isColon: Bool
  }

  private static let marks: Set<Character> = [
    "|", "｜", "-", "–", "—", "―", "－", "·", "•", "・", ":", "：", "»", "«", "/", "‹", "›", "_", "<", ">", "~", "～", "→",
  ]
  /// Marks that stand inside words and names, too, unless there is a space beside them or one of the wide scripts.
  private static let common: Set<Character> = ["-", "–", "—", "―", "/", ":", "~", "・", "·"]
  private static let brackets: [Character: Character] = [
    ")": "(", "]": "[", "）": "（", "】": "【", "］": "［", "〕": "〔",
  ]
  private static let openers: Set<Character> = Set(brackets.values)
  private static let mostJoints = 16
  private static let mostParts = 8

  let title: Substring
  let joints: [Joint]

  init(_ title: Substring) {
    self.title = title
    joints = Array(Self.joints(in: title).prefix(Self.mostJoints))
  }

  private static func joints(in title: Substring) -> [Joint] {
    var joints: [Joint] = []
    var index = title.startIndex
    while index < title.endIndex {
      guard !isOfWord(title[index]) else {
        index = title.index(after: index)
        continue
      }
      let run = title[index...].prefix { !isOfWord($0) }
      if let joint = joint(run, in: title) { joints.append(joint) }
      index = run.endIndex
    }
    return joints
  }

  private static func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// The joint in a run of marks: full stops before it and quotation marks after it belong to the parts.
  private static func joint(_ run: Substring, in title: Substring) -> Joint? {
    guard run.startIndex > title.startIndex, run.endIndex < title.endIndex, let mark = run.first(where: marks.contains),
      let first = run.firstIndex(where: { marks.contains($0) || $0.isWhitespace }),
      let last = run.lastIndex(where: { marks.contains($0) || $0.isWhitespace })
    else { return nil }
    let range = first..<run.index(after: last)
    let isWide = isWide(title[title.index(before: run.startIndex)]) || isWide(title[run.endIndex])
    let isColon = (mark == ":" || mark == "：") && run.count { marks.contains($0) } == 1
    let isApart = run[range].last?.isWhitespace == true && (isColon || run[range].first?.isWhitespace == true)
    guard !common.contains(mark) || isApart || isWide else { return nil }
    return Joint(range: range, isColon: isColon)
  }

  /// Whether the title is in a script that puts a headline into few characters.
  var isWide: Bool { title.contains(where: Self.isWide) }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x2E80...0xD7FF).contains($0.value) } ?? false
  }

  /// The title without the part at either end of which a condition holds; `nil` where there is none.
  ///
  /// - Parameter keepsColons: whether what stands before a colon stays.
  func without(_ isSite: (Substring) -> Bool, keepsColons: Bool) -> Substring? {
    if let rest = withoutBrackets(isSite) { return rest }
    if let joint = joints.first(where: { isSite(title[$0.range.upperBound...]) }) {
      return title[..<joint.range.lowerBound]
    }
    let joint = joints.last { !($0.isColon && keepsColons) && isSite(title[..<$0.range.lowerBound]) }
    return joint.map { title[$0.range.upperBound...] }
  }

  /// `Headline [Site]`, `【Site】Headline`
  private func withoutBrackets(_ isSite: (Substring) -> Bool) -> Substring? {
    if let close = title.last, let opener = Self.brackets[close], let open = title.lastIndex(of: opener),
      title[..<open].contains(where: \.isLetter), isSite(title[title.index(after: open)...].dropLast())
    {
      return title[..<open]
    }
    guard let opener = title.first, Self.openers.contains(opener),
      let close = title.firstIndex(where: { Self.brackets[$0] == opener }),
      title[close...].contains(where: \.isLetter), isSite(title[..<close].dropFirst())
    else { return nil }
    return title[title.index(after: close)...]
  }

  /// The part that says the same as a heading.
  ///
  /// - Parameter isTrusted: whether the heading is the story's for sure; else it has to be the first part and the longest.
  func part(saying heading: String, isTrusted: Bool) -> String? {
    let key = Wording.key(heading)
    guard !key.isEmpty, !joints.isEmpty, Wording.key(String(title)).contains(key) else { return nil }
    let near = joints.prefix(Self.mostParts)
    let starts = [title.startIndex] + near.map(\.range.upperBound)
    let ends = near.map(\.range.lowerBound) + [title.endIndex]
    for (place, start) in starts.enumerated() {
      for end in ends[place...].reversed() where end > start {
        let part = String(title[start..<end])
        guard Wording.key(part) == key else { continue }
        let after = near.first { $0.range.lowerBound == end }
        // `Eels: a history` is a headline of two halves, whatever the first heading says.
        if after?.isColon == true { return nil }
        let length = LineShape.length(of: part)
        let isLongest = length * 2 >= LineShape.length(of: String(title)) - 2
        guard isLongest || isTrusted && place == 0, isTrusted || place == 0 else { return nil }
        return SafeText.folded(part)
      }
    }
    return nil
  }
}
