import Articles
import Typesetting

/// The pane of the article: what it shows, how far it is scrolled, what is chosen in it.
struct ArticlePane: Sendable {
  /// A place to scroll to: where the top line of the pane is in the text, whatever width it is set in.
  struct Anchor: Hashable, Sendable {
    /// The place of the top line.
    var place = Place.start
    /// How many lines the top line stands after (or, above the first text of a block, before) the line of the place.
    var offset = 0
  }

  /// The lines two pages share.
  static let pageOverlap = 2

  /// What is shown.
  private(set) var loaded: StoredArticle?
  /// The number of the article that is shown. Stored, because Swift 6.3's optimizer crashes where it is read out of
  /// `loaded` in place.
  private(set) var id: ArticleID?
  /// Whether the library has lost what is shown.
  var isGone = false
  /// The article in lines, set for `setting`.
  private(set) var typeset = TypesetArticle()
  private(set) var setting = Setting(width: 72, comments: .folded, numbers: .hidden)
  /// The rows the text has.
  private(set) var rows = 0
  /// The top line on the screen.
  private(set) var top = 0
  /// The chosen link, post or related story, an index into the targets.
  private(set) var chosen: Int?
  /// The number being typed to choose one.
  var typedNumber: Int?
  /// The search in the text.
  var search: ArticleSearch?
  private var anchor = Anchor()
  /// Where the reader was when the comments were unfolded.
  var placeBeforeComments: Anchor?
  /// What changed in the article since it was read, while that is shown in its place.
  private(set) var difference: ArticleDifference?
  /// Where the reader was in the article before.
  private var anchorBefore = Anchor()

  /// The last line that can be the top one.
  var lastTop: Int { max(0, typeset.lines.count - rows) }
  /// The chosen target.
  var chosenTarget: Target? { chosen.map { typeset.targets[$0] } }
  /// The lines on the screen.
  var visibleLines: Range<Int> { top..<min(typeset.lines.count, top + rows) }

  /// How much of the article has been on the screen when this is read from top to bottom, in percent.
  var progress: Int {
    guard !typeset.lines.isEmpty else { return 0 }
    return min(100, (top + rows) * 100 / typeset.lines.count)
  }

  /// Where the reader is, to come back to.
  var position: (anchor: Anchor, chosen: Int?) { (anchor, chosen) }
  /// The shown article and place for the history; nothing where there would be no coming back.
  var historyEntry: History.Entry? {
    guard !isGone else { return nil }
    let place = difference == nil ? anchor : anchorBefore
    return loaded.map {
      History.Entry(
        headline: $0.headline, anchor: place, chosen: difference == nil ? chosen : nil, comments: setting.comments)
    }
  }

  /// Shows an article as it was left.
  mutating func show(_ article: StoredArticle, at entry: History.Entry) {
    show(article, at: entry.anchor, chosen: entry.chosen, comments: entry.comments)
  }

  /// Shows an article, from its top or from where it was left. Words that are being typed are sought in it.
  mutating func show(
    _ article: StoredArticle, at anchor: Anchor = Anchor(), chosen: Int? = nil,
    comments: Setting.Comments = .folded
  ) {
    loaded = article
    id = article.headline.id
    isGone = false
    setting.comments = comments
    placeBeforeComments = nil
    difference = nil
    typeset = set(article)
    self.anchor = anchor
    self.chosen = chosen.flatMap { typeset.targets.indices.contains($0) ? $0 : nil }
    typedNumber = nil
    top = line(of: anchor)
    let words = search?.isTyping == true ? search?.words : nil
    search = nil
    if let words {
      beginSearch()
      seek(words)
    }
  }

  /// Shows what became of the shown article: its status and, where it has other words now, those, at the same place. Says
  /// whether it has.
  mutating func refresh(_ article: StoredArticle) -> Bool {
    let isSame = loaded?.article == article.article
    let isSaidToBe = loaded?.isChangedSinceRead == article.isChangedSinceRead
    if !isSame, difference == nil, let old = loaded?.article { anchor = anchor.moved(from: old, to: article.article) }
    loaded = article
    // What is being compared stays as it is; the way back leads to the newer text.
    guard difference == nil, !isSame || !isSaidToBe else { return false }
    let destination = chosenTarget?.destination
    typeset = set(article)
    chosen = destination.flatMap { destination in typeset.targets.firstIndex { $0.destination == destination } }
    typedNumber = nil
    search?.find(in: typeset)
    top = line(of: anchor)
    return !isSame
  }

  /// Shows what changed in the article, from the first change on; with nothing, the article again where it was left.
  mutating func show(_ difference: ArticleDifference?) {
    guard let loaded else { return }
    if self.difference == nil { anchorBefore = anchor }
    self.difference = difference
    typeset = set(loaded)
    chosen = nil
    typedNumber = nil
    search = nil
    anchor = anchorBefore
    guard difference != nil else { return top = line(of: anchor) }
    anchor = Anchor()
    top = 0
    if let first = typeset.changes.first, first >= rows { _ = scroll(to: first - rows / 3) }
  }

  /// The article in lines, or what changed in it.
  private func set(_ stored: StoredArticle) -> TypesetArticle {
    if let difference { return TypesetArticle(difference, setting: setting) }
    var setting = setting
    if stored.isChangedSinceRead { setting.remark = Self.changedRemark }
    return TypesetArticle(stored.article, setting: setting)
  }

  /// What stands under the byline of an article that was changed since it was read.
  private static let changedRemark = "Changed since you read it. D shows how."

  /// Sets the article anew where the pane has another size; the place in the text stays.
  mutating func fit(_ setting: Setting, rows: Int) {
    var setting = setting
    setting.comments = self.setting.comments
    setting.numbers = chosen != nil || typedNumber != nil ? .shown : .hidden
    if setting != self.setting {
      self.setting = setting
      if let loaded { typeset = set(loaded) }
      search?.find(in: typeset)
    }
    self.rows = rows
    top = line(of: anchor)
  }

  /// Folds or unfolds the comments; the place in the text stays.
  mutating func setComments(_ comments: Setting.Comments) {
    setting.comments = comments
    chosen = nil
    typedNumber = nil
    if let loaded { typeset = set(loaded) }
    search?.find(in: typeset)
    top = line(of: anchor)
  }

  /// Shows the article's new status.
  mutating func update(_ headline: Headline) {
    if id == headline.id { loaded?.headline = headline }
  }

  private func line(of anchor: Anchor) -> Int {
    max(0, min(typeset.line(at: anchor.place) + anchor.offset, lastTop))
  }
}

// MARK: Scrolling

extension ArticlePane {
  /// Scrolls by lines; `false` where there is no further to go.
  mutating func scroll(by lines: Int) -> Bool { scroll(to: top + lines) }

  /// Scrolls by pages that share some lines.
  mutating func scroll(byPages pages: Int) -> Bool { scroll(to: top + pages * max(1, rows - Self.pageOverlap)) }

  mutating func scrollToTop() -> Bool { scroll(to: 0) }
  mutating func scrollToEnd() -> Bool { scroll(to: lastTop) }

  /// Scrolls no more than needed to show some lines, with a little of what is around them.
  mutating func reveal(_ lines: Range<Int>) {
    let margin = max(0, min(2, (rows - lines.count) / 2))
    if lines.lowerBound - margin < top {
      _ = scroll(to: lines.lowerBound - margin)
    } else if lines.upperBound + margin > top + rows {
      _ = scroll(to: min(lines.lowerBound - margin, lines.upperBound + margin - rows))
    }
  }

  /// Scrolls so that a line is the top one, as far as there are lines below it.
  mutating func scroll(toLine line: Int) { _ = scroll(to: line) }

  /// Goes to a place.
  mutating func go(to anchor: Anchor) { _ = scroll(to: line(of: anchor)) }

  private mutating func scroll(to line: Int) -> Bool {
    let line = max(0, min(line, lastTop))
    guard line != top else { return false }
    top = line
    let place = typeset.lines.isEmpty ? .start : typeset.lines[line].place
    anchor = Anchor(place: place, offset: line - typeset.line(at: place))
    if let chosenTarget, !chosenTarget.lines.overlaps(visibleLines) { chosen = nil }
    return true
  }
}

// MARK: Choosing

extension ArticlePane {
  /// Chooses the next target: from the chosen one on, else the first on the screen, and on from the other end.
  mutating func chooseNext() -> Bool {
    let visible = visibleLines
    let next =
      chosen.map { $0 + 1 } ?? typeset.targets.firstIndex { $0.lines.lowerBound >= visible.lowerBound } ?? 0
    return choose(next < typeset.targets.count ? next : 0)
  }

  /// Chooses the target before: from the chosen one on, else the last on the screen.
  mutating func choosePrevious() -> Bool {
    let visible = visibleLines
    let last = typeset.targets.count - 1
    let previous =
      chosen.map { $0 - 1 } ?? typeset.targets.lastIndex { $0.lines.lowerBound < visible.upperBound } ?? last
    return choose(previous >= 0 ? previous : last)
  }

  /// Chooses a target and scrolls to it; `false` where there is none of that index.
  mutating func choose(_ index: Int) -> Bool {
    guard typeset.targets.indices.contains(index) else { return false }
    chosen = nil
    reveal(typeset.targets[index].lines)
    chosen = index
    return true
  }

  /// Drops the choice; `false` where nothing was chosen.
  mutating func dropChoice() -> Bool {
    guard chosen != nil || typedNumber != nil else { return false }
    chosen = nil
    typedNumber = nil
    return true
  }

  /// The words of the chosen link, where it leads to an address.
  func wordsOfLink(to address: String) -> String? {
    guard let chosenTarget, chosenTarget.destination == .address(address) else { return nil }
    let lines = typeset.lines[chosenTarget.lines].map { line in
      line.spans.filter { $0.target == chosen && $0.roles.contains(.link) }.map(\.text).joined()
    }
    let words = lines.filter { !$0.isEmpty }.joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  /// The target on a cell of the text: `line` counts from the article's first line, `column` from the text's left edge.
  func target(line: Int, column: Int) -> Int? {
    guard typeset.lines.indices.contains(line), column >= 0 else { return nil }
    var end = 0
    for span in typeset.lines[line].spans {
      end += span.width
      if column < end { return span.target }
    }
    return nil
  }
}
