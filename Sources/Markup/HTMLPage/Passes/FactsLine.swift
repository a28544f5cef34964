/// Whether a line is made of facts about its story and nothing else: names, dates, the site and its sections, the time it
/// takes to read, and the small words that announce these.
struct FactsLine {
  private let known: Set<String>
  /// The site's name, which is written in parts, too.
  private let source: String

  private static let longest = 200
  private static let shortestPart = 3
  private static let longestZone = 4
  /// Words that announce an author, a date, a section or a length, in any order.
  private static let announcing: Set<String> = Set(
    """
    by von par por di de del da door av af przez text words story written published publish posted updated created first
    last on at in from for the and und et y e og och i source date modified edited filed under category section tags topic
    veröffentlicht aktualisiert am um uhr stand quelle publié mis à jour le publicado actualizado atualizado em el
    pubblicato aggiornato il gepubliceerd op bijgewerkt opublikowano опубликовано обновлено опубліковано оновлено автор
    reading time read min mins minute minutes tempo leitura minuto minutos lesezeit lesedauer minuten temps lecture
    tiempo lectura leestijd czas czytania lettura minuti ago vor il y a hace fa hour hours stunden heures horas ore day
    days staff writer reporter correspondent editor contributor reporting photography a m p am pm utc gmt cet cest est
    edt et pt bst ist
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
  /// Lines that are a label of something to click or of something left out.
  private static let labels: Set<String> = [
    "advert", "advertisement", "anzeige", "werbung", "publicité", "publicidad", "publicidade", "pubblicità", "caption",
    "close", "share", "shares", "share this", "tweet", "print", "email", "save", "listen", "comments",
    "share on facebook",
    "share on twitter", "sharing is caring", "teilen", "partager", "compartir", "compartilhar", "condividi", "delen",
    "drucken", "merken", "anhören", "image", "photo", "photos", "gallery", "view gallery", "view comments",
    "leave a comment", "no comments", "read later", "bookmark", "copy link", "menu", "search",
  ]

  init(_ metadata: PageMetadata) {
    let facts =
      metadata.byline + metadata.breadcrumb + [metadata.source, metadata.section].compactMap(\.self)
    known = Set(facts.flatMap { Wording.key($0).split(separator: " ").map(String.init) })
    source = metadata.source.map { Wording.key($0).filter { $0 != " " } } ?? ""
  }

  func matches(_ line: String) -> Bool {
    guard line.count <= Self.longest else { return false }
    let key = Wording.key(line)
    if Self.labels.contains(key) { return true }
    guard !LineShape.endsSentence(line) || line.hasSuffix("."), line.count < Self.longest / 2 || !line.hasSuffix(".")
    else { return false }
    let hasNumber = line.contains(where: \.isNumber)
    var tellsSomething = false
    for word in key.split(separator: " ").map(String.init) {
      if word.allSatisfy(\.isNumber) || WrittenDate.month(named: word) != nil || WrittenDate.isWeekday(word) {
        tellsSomething = true
      } else if known.contains(word) || word.count >= Self.shortestPart && source.contains(word) {
        tellsSomething = true
      } else if Self.announcing.contains(word) || Self.isOrdinal(word) {
        continue
      } else if !(hasNumber && word.count <= Self.longestZone && line.contains(word.uppercased())) {
        return false
      }
    }
    return tellsSomething
  }

  /// `3rd`, `8h`, `5min`
  private static func isOrdinal(_ word: String) -> Bool {
    guard let first = word.first, first.isNumber else { return false }
    return word.count <= 5
  }
}
