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
  /// Before the authors, in lower case; those with a colon only with it.
  private static let authorLabels = [
    "written by ", "reported by ", "report by ", "story by ", "words by ", "text by ", "by: ", "by ", "author: ",
    "authors: ", "text: ", "words: ", "von ", "autor: ", "autorin: ", "text von ", "par ", "auteur : ", "auteur: ",
    "propos recueillis par ", "por ", "escrito por ", "autora: ", "di ", "autore: ", "a cura di ", "door ", "tekst: ",
    "autor tekstu: ", "автор: ", "автори: ", "авторы: ", "текст: ", "作者：", "作者:", "记者：", "文：", "文/", "بقلم: ", "بقلم ",
    "كتب: ", "كتبت: ", "نویسنده: ", "מאת: ", "מאת ",
  ]
  private static let publishedLabels = [
    "first published", "originally published", "published online", "published on", "published at", "published",
    "posted on", "posted", "created", "date", "issued", "veröffentlicht am", "veröffentlicht", "erschienen am", "stand",
    "publié le", "mis en ligne le", "publicado el", "publicado em", "publicado", "pubblicato il", "pubblicato",
    "gepubliceerd op", "gepubliceerd", "opublikowano", "data publikacji", "опубліковано", "дата публікації",
    "опубликовано",
    "дата публикации", "发布时间", "发表于",
  ]
  private static let updatedLabels = [
    "last updated on", "last updated at", "last updated", "updated on", "updated at", "updated", "last modified on",
    "last modified", "modified on", "modified", "aktualisiert am", "zuletzt aktualisiert", "aktualisiert",
    "mis à jour le",
    "mise à jour le", "modifié le", "actualizado el", "actualizado", "atualizado em", "aggiornato il", "aggiornato",
    "bijgewerkt op", "bijgewerkt", "zaktualizowano", "aktualizacja", "оновлено", "обновлено", "更新时间", "更新于",
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

  /// Reads a line; `nil` where it says anything else, too.
  init?(line: String) {
    guard line.count <= Self.longestLine, !line.isEmpty else { return nil }
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

  /// Whether a line is a person's name and nothing else, which makes it a byline above a date.
  static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (1...mostNameWords).contains(words.count), let first = words.first, words.count > 1 || isCJK(first) else {
      return false
    }
    return words.allSatisfy { word in
      particles.contains(String(word))
        || ((word.first?.isUppercase ?? false || isCJK(word))
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
    guard let rest = segment.rest(afterAny: authorLabels) else { return nil }
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
    let parts = list.split(separator: ",").map { $0.drop(while: \.isWhitespace) }
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
