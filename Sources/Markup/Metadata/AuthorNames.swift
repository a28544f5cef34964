/// The names in what a page calls its authors: `By Ann Example, staff writer, and Bea Muster | 3 March 2024` has two.
enum AuthorNames {
  private static let longestName = 80
  private static let longestLine = 200
  private static let most = 12
  private static let mostWordsInName = 6

  /// Such lines name a role or an account, nobody.
  private static let nobody: Set<String> = [
    "admin", "administrator", "author", "authors", "unknown", "anonymous", "guest", "user", "webmaster", "editor",
    "staff", "null", "none", "undefined", "na", "n a", "default", "root", "redaktion", "redacción", "rédaction",
    "redazione", "redactie", "redakcja", "редакція", "редакция", "by", "written by", "test",
    "follow", "folgen", "suivre", "seguir", "contact", "email", "e mail", "bio", "more", "profile", "share", "view",
    "twitter", "facebook", "instagram", "rss", "website", "comment", "comments", "reply", "print",
    "published", "updated", "posted",
  ]
  /// Degrees and the like belong to the name before the comma.
  private static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "md", "m d", "phd", "ph d", "ma", "m a", "ba", "bs", "ms", "msc", "mph", "mba", "rn",
    "do", "dds", "jd", "esq", "dvm", "pharmd", "rd", "cpa", "facp", "dr",
  ]
  /// What the names of papers and agencies end in; one behind a person's name is where that person works.
  private static let organisations: Set<String> = [
    "news", "press", "agency", "media", "times", "radio", "tv", "television", "reuters", "afp", "ap", "dpa", "magazine",
    "online", "herald", "tribune", "newspaper", "zeitung",
  ]
  private static let conjunctions = [
    " and ", " And ", " AND ", " & ", " und ", " et ", " y ", " e ", " och ", " og ", " ja ", " i ", " та ", " і ",
    " и ",
    " ve ", " en ", " with ", " и ",
  ]
  private static let particles: Set<String> = [
    "de", "da", "di", "do", "dos", "das", "du", "del", "della", "la", "le", "van", "von", "der", "den", "ter", "ten",
    "te", "zu", "zum", "bin", "ibn", "al", "el", "y", "e", "af", "av", "und", "and", "of", "the", "for", "to", "et",
    "st", "d", "al-",
  ]

  /// - Parameters:
  ///   - lines: what stands where authors are named, one or several names each.
  ///   - isData: whether it is data for programs, where a name may be anything; on the page it has to look like one.
  static func names(in lines: [String], isData: Bool) -> [String] {
    var names: [String] = []
    for line in lines.prefix(most * 2) {
      for name in self.names(in: line, isData: isData)
      where names.count < most && !names.contains(where: { Wording.key($0) == Wording.key(name) }) {
        names.append(name)
      }
    }
    return withoutGlued(names)
  }

  /// Where the same name stands with its agency's glued to it, the shorter is the person's.
  static func withoutGlued(_ names: [String]) -> [String] {
    names.filter { name in
      !names.contains { name.count > $0.count && $0.contains(" ") && name.hasPrefix($0 + " ") }
    }
  }

  private static func names(in line: String, isData: Bool) -> [String] {
    guard line.utf8.count <= longestLine * 4 else { return [] }
    let folded = withoutAddresses(SafeText.folded(line))
    guard !AuthorLabels.isOfOthers(folded) else { return [] }
    if let name = AuthorLabels.name(beforeOffice: folded) { return [name] }
    let bare = withoutDate(withoutLabel(folded))
    let line = String(bare.droppingLast { !$0.isLetter && !$0.isNumber && !".)!\"”’'".contains($0) })
    guard !line.isEmpty, line.count <= longestLine, !line.contains("://"), !line.contains("@"), !isAccount(line) else {
      return []
    }
    var names: [String] = []
    for part in line.split(whereSeparator: { "|•·;/／\n".contains($0) }).map({ SafeText.folded(String($0)) }) {
      // `王小明／台北報導` tells where it was written.
      guard !part.isEmpty, !part.hasSuffix("報導"), !part.hasSuffix("报道"),
        !part.contains(where: \.isNumber) || isData && names.isEmpty
      else { continue }
      names += split(part, isData: isData)
    }
    return names.filter { name in
      name.count <= longestName && !nobody.contains(Wording.key(name)) && name.contains(where: \.isLetter)
        && (isData || looksLikeName(name))
    }
  }

  /// A list of names with commas and conjunctions. Roles after a name are left out, degrees stay with it.
  private static func split(_ part: String, isData: Bool) -> [String] {
    // Family name, given name: the commas of library catalogues.
    if isData, let inverted = inverted(part) { return [inverted] }
    var names: [String] = []
    let pieces = part.split { $0 == "," || $0 == "、" || $0 == "，" || $0 == "،" }.map { SafeText.folded(String($0)) }
    for (index, piece) in pieces.enumerated() where !piece.isEmpty {
      if let last = names.last, suffixes.contains(Wording.key(piece)) {
        names[names.count - 1] = "\(last), \(piece)"
        continue
      }
      let people = people(in: withoutLabel(piece))
      // After the first name an office, a place or a paper may follow: staff writer, Harbour Correspondent, bay.example.
      if index > 0, people.count == 1,
        isRole(people[0]) || !looksLikeName(people[0]) || isSite(people[0])
          || isOrganisation(people[0])
      {
        continue
      }
      names += people.filter { !isRole($0) || (isData && index == 0) }
    }
    return names
  }

  /// The names joined by conjunctions; one name where a part of it could not be one, as in the name of an office.
  private static func people(in text: String) -> [String] {
    // `Ann Example (with Bea Muster and Cy Someone)` says more as it stands.
    guard !text.contains("(") else { return [text] }
    for conjunction in conjunctions {
      let parts = text.split(separator: conjunction).map { SafeText.folded(String($0)) }
      guard parts.count > 1 else { continue }
      let people = parts.flatMap(people)
      // `Otto von und zu Beispiel` is one.
      let areNames = people.allSatisfy { name in
        Byline.isName(name) && !(name.split(separator: " ").last.map { particles.contains(String($0)) } ?? false)
      }
      return areNames ? people : [text]
    }
    let rest = text.hasPrefix("and ") ? String(text.dropFirst(4)) : text
    return [rest]
  }

  private static func inverted(_ text: String) -> String? {
    let parts = text.split(separator: ",").map { SafeText.folded(String($0)) }
    guard parts.count == 2, !parts[0].contains(" "), !suffixes.contains(Wording.key(parts[1])), !isRole(parts[1]),
      parts[1].split(separator: " ").count <= 3,
      parts[1].split(separator: " ").allSatisfy({ isInitial($0) || particles.contains(String($0)) || isCapitalised($0) }
      )
    else { return nil }
    // Only a given name or initials make it plain that the order is turned.
    let given = parts[1].split(separator: " ")
    guard given.count == 1 || given.last.map({ particles.contains(String($0)) || isInitial($0) }) == true else {
      return nil
    }
    return "\(parts[1]) \(parts[0])"
  }

  private static func isInitial(_ word: Substring) -> Bool { word.count <= 2 && word.last == "." }
  private static func isCapitalised(_ word: Substring) -> Bool { word.first?.isUppercase ?? false }

  private static func isRole(_ text: String) -> Bool {
    text.lowercased().split { $0 == " " || $0 == "-" }.suffix(3).contains { Prose.isRole(String($0)) }
  }

  private static func isOrganisation(_ text: String) -> Bool {
    text.split(separator: " ").last.map { organisations.contains($0.lowercased()) } ?? false
  }

  /// `bay.example`, `Example News for bay.example`
  private static func isSite(_ text: String) -> Bool {
    let word = text.split(separator: " ").last ?? ""
    guard let dot = word.firstIndex(of: ".") else { return false }
    let end = word[word.index(after: dot)...]
    return end.count >= 2 && end.allSatisfy { $0.isLowercase || $0 == "." } && dot > word.startIndex
  }

  /// `bea_x81`
  private static func isAccount(_ line: String) -> Bool {
    !line.contains(" ") && line.contains("_") && line.contains(where: \.isNumber)
  }

  /// Whether words can be a name: few, each with a capital letter where the script has one, small words between.
  static func looksLikeName(_ text: String) -> Bool {
    let words = text.prefix { $0 != "(" }.split(separator: " ")
    guard (1...mostWordsInName).contains(words.count), let first = words.first, !first.allSatisfy(\.isLowercase) else {
      return false
    }
    return words.allSatisfy { word in
      guard let letter = word.first(where: \.isLetter) else { return false }
      return !letter.isLowercase || particles.contains(String(word)) || word.contains(where: \.isUppercase)
    }
  }

  // MARK: What stands around names

  private static func withoutLabel(_ text: String) -> String {
    let lowered = text.lowercased()
    guard lowered.count == text.count else { return text }
    if let rest = AuthorLabels.rest(of: text, needsColon: false) {
      // `Submitted by Ann on Sun, 03/03/2024`
      let end = lowered.hasPrefix("submitted by") ? rest.firstRange(of: " on ")?.lowerBound : nil
      return SafeText.folded(String(rest[..<(end ?? rest.endIndex)]))
    }
    // `Analysis by Ann Example`
    if let by = lowered.firstRange(of: " by "), lowered[..<by.lowerBound].split(separator: " ").count <= 2 {
      return String(text.dropFirst(lowered.distance(from: lowered.startIndex, to: by.upperBound)))
    }
    return text
  }

  /// The line up to a date in it, or to the word that announces one.
  private static func withoutDate(_ line: String) -> String {
    let words = line.split(separator: " ")
    if let announced = words.dropFirst().firstIndex(where: { ["Published", "Updated", "Posted"].contains($0) }) {
      return words[..<announced].joined(separator: " ")
    }
    let mostWords = 24
    guard words.count > 1, words.count <= mostWords, line.contains(where: \.isNumber) else { return line }
    for start in words.indices.dropFirst() {
      let rest = words[start...].joined(separator: " ")
      guard WrittenDate.parse(rest) != nil else { continue }
      return words[..<start].joined(separator: " ")
    }
    return line
  }

  /// `Ann Example (ann@paper.example)`, `Ann Example (https://paper.example/ann)`
  private static func withoutAddresses(_ line: String) -> String {
    guard line.contains("@") || line.contains("://") else { return line }
    var kept = line
    while let open = kept.lastIndex(where: { $0 == "(" || $0 == "<" }),
      let close = kept[open...].firstIndex(where: { $0 == ")" || $0 == ">" }),
      kept[open..<close].contains("@") || kept[open..<close].contains("://")
    {
      kept.removeSubrange(open...close)
    }
    let words = kept.split(separator: " ").filter { !$0.contains("@") && !$0.contains("://") }.joined(separator: " ")
    // `ann@paper.example (Ann Example)`, as feeds have it.
    return words.hasPrefix("(") && words.hasSuffix(")") ? String(words.dropFirst().dropLast()) : words
  }
}
