import Articles

/// Who wrote a story and when, as the lines between headline and text say it.
struct Byline: Hashable, Sendable {
  var authors: [String] = []
  var published: PublicationDate?
  var updated: PublicationDate?

  /// Takes over what `other` knows and this one does not.
  mutating func add(_ other: Byline) {
    authors += other.authors.filter { !authors.contains($0) }
    published = published ?? other.published
    updated = updated ?? other.updated
  }
}

extension Byline {
  private static let publishedLabels = [
    "first published", "originally published", "published online", "published on", "published at", "published",
    "posted on", "posted", "created", "date", "issued", "veröffentlicht am", "veröffentlicht", "erschienen am", "stand",
    "publié le", "mis en ligne le", "publicado el", "publicado em", "publicado", "pubblicato il", "pubblicato",
    "gepubliceerd op", "gepubliceerd", "opublikowano", "data publikacji", "опубліковано", "дата публікації",
    "опубликовано",
    "дата публикации", "发布时间", "发表于", "发布于",
    "發佈時間", "公開", "公開日", "配信", "입력", "등록", "승인", "公開日時", "publicat", "publicerad", "publisert", "udgivet", "julkaistu",
    "yayınlanma", "yayın tarihi", "dipublikasikan", "نُشر", "نشر في", "تاريخ النشر", "közzétéve", "publikováno",
    "δημοσίευση",
    "публикувано",
  ]
  private static let updatedLabels = [
    "last updated on", "last updated at", "last updated", "updated on", "updated at", "updated", "last modified on",
    "last modified", "modified on", "modified", "aktualisiert am", "zuletzt aktualisiert", "aktualisiert",
    "mis à jour le",
    "mise à jour le", "modifié le", "actualizado el", "actualizado", "atualizado em", "aggiornato il", "aggiornato",
    "bijgewerkt op", "bijgewerkt", "zaktualizowano", "aktualizacja", "оновлено", "обновлено", "更新时间", "更新于", "更新",
    "最終更新", "수정", "업데이트", "최종수정", "actualizat", "uppdaterad", "oppdatert", "opdateret", "päivitetty", "güncelleme",
    "güncellenme", "diperbarui", "تحديث", "frissítve", "aktualizováno", "ενημέρωση",
  ]
  private static let conjunctions = [
    " and ", " & ", " und ", " et ", " y ", " e ", " en ", " i ", " та ", " і ", " и ", "、",
  ]
  /// Small words inside names.
  private static let particles: Set<String> = [
    "de", "da", "di", "do", "dos", "du", "del", "della", "la", "le", "van", "von", "der", "den", "ter", "ten", "zu",
    "zum",
    "bin", "ibn", "al", "el", "y", "e", "af", "av",
  ]
  private static let separators: Set<Character> = ["|", "·", "•", "—", "–", "/"]
  private static let longestLine = 240
  private static let mostNameWords = 5
  private static let mostCaselessWords = 4
  /// Before the place a name is followed by: `By Ann Example in Orm`.
  private static let beforePlace = [" in ", " aus ", " à ", " en "]
  /// So many words may say what kind of text it is: `Ein Kommentar von Ann Example`.
  private static let mostWordsOfKind = 3
  private static let inner = [" by ", " von ", " par ", " por ", " door ", " av ", " af "]

  /// Reads a line; `nil` where it says anything else, too.
  init?(line: String) {
    guard line.count <= Self.longestLine, !line.isEmpty else { return nil }
    if let name = Self.bareName(in: line) {
      authors = [name]
      return
    }
    var found = false
    for segment in Self.segments(of: line) {
      if let date = Self.date(in: segment) {
        if date.isUpdate { updated = updated ?? date.date } else { published = published ?? date.date }
        found = true
      } else if let (names, date) = Self.authors(in: segment) {
        authors += names
        if let date { published = published ?? date }
        found = true
      } else if !Self.isReadingTime(segment) {
        // A place or a desk beside the names is no reason to take the line for a sentence; before them it is.
        guard found, !LineShape.endsSentence(line), LineShape.isTitle(segment), Self.isName(segment) else { return nil }
      } else {
        found = found || Self.isReadingTime(line)
      }
    }
    guard found else { return nil }
  }

  /// The name in a line without a label: before an office (`Ann Example, Harbour Correspondent`, `홍길동 기자`) or, all in
  /// capitals, before a place (`ANN EXAMPLE | ORM`).
  private static func bareName(in line: String) -> String? {
    if let name = AuthorLabels.name(beforeOffice: line), isName(name) { return name }
    let isCapitals = line.contains(where: \.isUppercase) && !line.contains(where: \.isLowercase)
    let parts = line.split { $0 == "," || $0 == "|" }.map { SafeText.folded(String($0)) }
    guard parts.count > 1, let name = parts.first, name.contains(" "), isName(name) else { return nil }
    let isBeside = parts.dropFirst().allSatisfy { part in
      isCapitals && isSingleName(part) || part.split(separator: " ").last.map { Prose.isRole($0.lowercased()) } ?? false
    }
    return isBeside ? name : nil
  }

  /// Whether a line is a person's name and nothing else, which makes it a byline above a date.
  static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (1...mostNameWords).contains(words.count), let first = words.first, words.count > 1 || isCJK(first) else {
      return false
    }
    // Without capitals any few words look the same.
    if words.count > mostCaselessWords, first.first?.isCased == false { return false }
    return words.allSatisfy { word in
      particles.contains(String(word))
        || ((word.first.map { $0.isUppercase || !$0.isCased } ?? false)
          && word.allSatisfy { $0.isLetter || ".’'-".contains($0) })
    }
  }

  private static func isCJK(_ word: Substring) -> Bool {
    word.unicodeScalars.first.map { (0x2E80...0xD7FF).contains($0.value) } ?? false
  }

  private static func segments(of line: String) -> [String] {
    var segments: [String] = []
    var segment = ""
    for word in line.split(separator: " ") {
      if word.count == 1, let mark = word.first, separators.contains(mark) {
        segments.append(segment)
        segment = ""
      } else {
        segment += (segment.isEmpty ? "" : " ") + word
      }
    }
    return (segments + [segment]).filter { !$0.isEmpty }
  }

  private static func date(in segment: String) -> (date: PublicationDate, isUpdate: Bool)? {
    if let date = WrittenDate.parse(segment) { return (date, false) }
    for (labels, isUpdate) in [(updatedLabels, true), (publishedLabels, false)] {
      guard let rest = segment.rest(afterAny: labels) else { continue }
      let text = rest.drop { $0.isWhitespace || ":：,.".contains($0) }
      if let date = WrittenDate.parse(String(text)) { return (date, isUpdate) }
      // Published 3 March 2024, updated 4 March 2024
      if let comma = text.lastIndex(where: { $0 == "," || $0 == ";" }),
        let first = WrittenDate.parse(String(text[..<comma]))
      {
        return (first, isUpdate)
      }
    }
    return nil
  }

  private static func authors(in segment: String) -> (names: [String], date: PublicationDate?)? {
    guard let rest = AuthorLabels.rest(of: segment, needsColon: true) ?? rest(afterKind: segment) else { return nil }
    var text = rest
    var date: PublicationDate?
    for comma in text.indices where text[comma] == "," {
      let after = String(text[text.index(after: comma)...])
      if let parsed = WrittenDate.parse(after) ?? Self.date(in: String(after.drop(while: \.isWhitespace)))?.date {
        date = parsed
        text = text[..<comma]
        break
      }
    }
    var list = String(text)
    for conjunction in conjunctions {
      list = list.split(separator: conjunction, omittingEmptySubsequences: false).joined(separator: ",")
    }
    if let place = beforePlace.lazy.compactMap({ list.firstRange(of: $0) }).first,
      list[place.upperBound...].first?.isUppercase == true, isName(String(list[..<place.lowerBound]))
    {
      list = String(list[..<place.lowerBound])
    }
    let parts = list.split { $0 == "," || $0 == "、" || $0 == "，" || $0 == "،" }.map { $0.drop(while: \.isWhitespace) }
    var names: [String] = []
    for (index, part) in parts.enumerated() {
      let name = String(part.droppingLast(while: \.isWhitespace))
      // After the first name an office or a place may follow: staff writer, Harbour Correspondent.
      let isOffice = index > 0 && name.split(separator: " ").last.map { Prose.isRole($0.lowercased()) } ?? false
      if !isOffice, isName(name) || (index == 0 && isSingleName(name)) {
        names.append(name)
      } else if index == 0 {
        return nil
      }
    }
    return names.isEmpty || LineShape.endsSentence(text) ? nil : (names, date)
  }

  /// What follows the kind of a text and a label: `Ein Kommentar von Ann Example`.
  private static func rest(afterKind segment: String) -> Substring? {
    for label in inner {
      guard let range = segment.firstRange(of: label) else { continue }
      let kind = segment[..<range.lowerBound].split(separator: " ")
      let rest = segment[range.upperBound...]
      guard (1...mostWordsOfKind).contains(kind.count), segment.first?.isUppercase == true, isName(String(rest)) else {
        continue
      }
      return rest
    }
    return nil
  }

  private static func isSingleName(_ text: String) -> Bool {
    !text.isEmpty && !text.contains(" ") && (text.first?.isUppercase ?? false)
      && text.allSatisfy { $0.isLetter || $0 == "-" }
  }

  /// `5 min read`
  private static func isReadingTime(_ segment: String) -> Bool {
    let words = segment.lowercased().split(separator: " ")
    guard let first = words.first, first.allSatisfy(\.isNumber), (2...4).contains(words.count) else { return false }
    return ["min", "mins", "minute", "minutes", "minuten", "minutos", "minuti", "хв", "мин"].contains(words[1])
      || words[1].hasPrefix("min.")
  }
}

extension String {
  /// What follows the first of the labels this text begins with, whatever the case.
  fileprivate func rest(afterAny labels: [String]) -> Substring? {
    let lowered = lowercased()
    for label in labels where lowered.hasPrefix(label) && count >= label.count {
      return dropFirst(label.count)
    }
    return nil
  }
}
