/// The path of sections that a page shows above its headline: `Home > News > Headline`.
struct Breadcrumb: Hashable, Sendable {
  /// The steps, outermost first; the last one may be the headline.
  var steps: [String]

  /// What stands before the path, on its line or alone.
  private static let announcements: Set<String> = [
    "you are here", "you’re here", "you're here", "you are currently here", "current location", "breadcrumb",
    "breadcrumbs", "sie sind hier", "sie befinden sich hier", "du bist hier", "vous êtes ici", "está aquí",
    "estás aquí",
    "usted está aquí", "se encuentra usted aquí", "sei qui", "tu sei qui", "você está aqui", "je bent hier",
    "u bent hier",
    "jesteś tutaj", "jesteś tu", "ви тут", "ви знаходитесь тут", "вы здесь", "вы находитесь здесь", "您在这里", "当前位置",
  ]
  /// The first step on most sites.
  private static let homes: Set<String> = [
    "home", "homepage", "home page", "front page", "start", "startseite", "accueil", "inicio", "portada", "início",
    "strona główna", "головна", "главная", "首页", "ホーム",
  ]
  /// These separate steps whatever stands around them, unless a title has them: then there is a second one or a home.
  private static let arrows: Set<Character> = [">", "›", "»", "→", "▸", "❯", "⟩", "＞"]
  /// These separate steps only with spaces around them and where the path is announced or begins at home.
  private static let rulers: Set<Character> = ["/", "|", "·", "•", "\\"]
  private static let longestPath = 400
  private static let mostSteps = 10

  /// What follows an announcement on its line; `nil` where there is none.
  static func announcement(in line: String) -> String? {
    guard line.count <= longestPath else { return nil }
    let words = line.prefix { $0 != ":" && $0 != "：" && !arrows.contains($0) }
    let announced = String(words.droppingLast(while: \.isWhitespace)).lowercased()
    guard announcements.contains(announced) else { return nil }
    return String(line.dropFirst(words.count).drop { $0 == ":" || $0 == "：" || $0.isWhitespace || arrows.contains($0) })
  }

  /// Reads a path; `headline` is the line that may be its last step and have arrows of its own.
  init?(_ line: String, isAnnounced: Bool, headline: String?) {
    guard line.count <= Self.longestPath else { return nil }
    var path = line[...]
    var last: String?
    if let headline, path.count > headline.count, path.hasSuffix(headline) {
      let before = path.dropLast(headline.count).droppingLast(while: \.isWhitespace)
      if let mark = before.last, Self.arrows.contains(mark) || Self.rulers.contains(mark) {
        path = path.dropLast(headline.count)
        last = headline
      }
    }
    var steps = Self.steps(of: path) { Self.arrows.contains($0) }
    if steps.count < 2, last == nil || Self.rulers.contains(where: path.contains) {
      let others = Self.steps(of: path, spaced: true) { Self.rulers.contains($0) }
      guard isAnnounced || Self.isHome(others.first) else { return nil }
      steps = others
    }
    if let last { steps.append(last) }
    // « … »: these are quotation marks where both stand.
    guard isAnnounced || !line.contains("«") else { return nil }
    let isSure = isAnnounced || Self.isHome(steps.first) || last != nil || steps.count > 2
    guard isSure, steps.count > 1, steps.count <= Self.mostSteps,
      steps.dropLast().allSatisfy({
        !LineShape.endsSentence($0) && LineShape.length(of: $0) <= LineShape.longestTitle / 2
      })
    else { return nil }
    self.steps = steps
  }

  /// A path whose steps stand on lines of their own.
  init?(lines: [String]) {
    let path = lines.joined(separator: " ")
    if let breadcrumb = Breadcrumb(path, isAnnounced: true, headline: nil) {
      self = breadcrumb
      return
    }
    guard (2...Self.mostSteps).contains(lines.count), lines.allSatisfy(LineShape.isTitle) else { return nil }
    steps = lines
  }

  private static func isHome(_ step: String?) -> Bool { step.map { homes.contains($0.lowercased()) } ?? false }

  private static func steps(
    of path: Substring, spaced: Bool = false, isSeparator: (Character) -> Bool
  ) -> [String] {
    var steps: [String] = []
    var step = ""
    var previous: Character = " "
    var index = path.startIndex
    func take() {
      let trimmed = step.droppingLast(while: \.isWhitespace).drop(while: \.isWhitespace)
      if !trimmed.isEmpty { steps.append(String(trimmed)) }
      step = ""
    }
    while index < path.endIndex {
      let character = path[index]
      let next = path.index(after: index)
      let isSpaced = previous.isWhitespace && (next == path.endIndex || path[next].isWhitespace)
      if isSeparator(character), isSpaced || !spaced { take() } else { step.append(character) }
      previous = character
      index = next
    }
    take()
    return steps
  }
}
