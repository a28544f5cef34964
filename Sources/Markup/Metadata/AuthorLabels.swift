/// The words that pages put before the names of authors, for all who read such lines.
enum AuthorLabels {
  /// Words that stand before a name with or without a colon.
  private static let plain = [
    "posted by", "written by", "reported by", "report by", "story by", "words by", "text by", "article by", "edited by",
    "published by", "submitted by", "opinion by", "by", "von", "text von", "par", "propos recueillis par", "por",
    "escrito por", "texto de", "di", "a cura di", "scritto da", "door", "av", "af", "skrevet av", "skrevet af",
    "text av",
    "tekst av", "przez", "kirjoittanut", "de", "του", "της", "από", "írta", "oleh", "bởi", "作者", "記者", "记者", "本报记者",
    "本報記者", "文", "撰文", "取材", "بقلم", "كتب", "كتبت", "نویسنده", "מאת", "द्वारा", "โดย", "napsal", "napsala",
  ]
  /// Words that stand before a name with a colon, and before anything else without.
  private static let withColon = [
    "author", "authors", "words", "text", "autor", "autorin", "autoren", "autor:in", "autor/in", "autora", "autores",
    "auteur", "auteurs", "autore", "autori", "tekst", "teksti", "autor tekstu", "autorzy", "autorka", "autoři", "автор",
    "автори", "авторы", "текст", "автор текста", "yazan", "haber", "szerző", "redactor", "forfatter", "skribent",
    "συντάκτης", "penulis", "tác giả", "الكاتب", "autorius", "autors", "글",
  ]
  /// The words of an office that stand behind a name, in the scripts that write them so.
  private static let offices = ["특파원", "기자", "논설위원", "編集委員", "特派員", "記者", "记者"]
  /// Works of others than the author: pictures, translations.
  private static let others = [
    "photo", "photos", "photography", "image", "images", "picture", "pictures", "foto", "fotos", "bild", "bilder",
    "illustration", "video", "graphics", "translation", "写真", "摄影", "攝影", "사진",
  ]
  private static let marks: Set<Character> = [":", "：", "/", "／", "・", "=", "|", "｜"]

  private static let longestFirst = (plain.map { ($0, false) } + withColon.map { ($0, true) })
    .sorted { $0.0.count > $1.0.count }

  /// What follows a label at the beginning of a line; `nil` where there is none.
  ///
  /// - Parameter needsColon: whether labels that may be any word count only with a colon.
  static func rest(of line: String, needsColon: Bool) -> Substring? {
    let lowered = line.lowercased()
    guard lowered.count == line.count else { return nil }
    for (label, hasColon) in longestFirst where lowered.hasPrefix(label) {
      let rest = line.dropFirst(label.count)
      guard let next = rest.first else { return "" }
      let mark = rest.first { !$0.isWhitespace }
      let isMarked = mark.map(marks.contains) ?? false
      // In small letters `de` and `di` begin names of their own; a capital or a mark makes labels of them.
      if label.count <= 2, line.first?.isLowercase == true, label != "by", !isMarked { continue }
      if hasColon, needsColon, !isMarked { continue }
      // The wide scripts put no space between.
      guard next.isWhitespace || marks.contains(next) || label.unicodeScalars.allSatisfy({ $0.value >= 0x2E80 }) else {
        continue
      }
      return rest.drop { $0.isWhitespace || marks.contains($0) }
    }
    return nil
  }

  /// The name before the words of an office: `홍길동 기자`, `田中花子記者`; `nil` where there are none.
  static func name(beforeOffice line: String) -> String? {
    // `[Paper=홍길동 기자]`, `(서울=Paper) 홍길동 기자`
    var line = line[...]
    if let first = line.first, first == "[" || first == "(" || first == "【" {
      if let close = line.firstIndex(where: { $0 == "]" || $0 == ")" || $0 == "】" }),
        line[close...].contains(where: \.isLetter)
      {
        line = line[line.index(after: close)...]
      } else if let equals = line.firstIndex(of: "=") {
        line = line[line.index(after: equals)...]
      }
    }
    let text = line.trimmed { !$0.isLetter }
    guard let office = offices.first(where: text.hasSuffix) else { return nil }
    let name = text.dropLast(office.count).trimmed { !$0.isLetter }
    return !name.isEmpty && !name.contains(" ") && name.count <= longestWideName ? name : nil
  }
  private static let longestWideName = 8

  /// Whether a line names who made something else.
  static func isOfOthers(_ line: String) -> Bool {
    let lowered = line.lowercased()
    return others.contains { lowered.hasPrefix($0) && lowered.dropFirst($0.count).first.map(marks.contains) ?? false }
  }
}
