import Articles
import Typesetting

extension State {
  /// Unfolds the comments of the shown article and goes to them, or folds them.
  mutating func toggleComments() {
    guard let article = pane.loaded?.article else { return }
    if pane.toggleComments() { return }
    say(
      article.commentFeed == nil
        ? "This article came without comments."
        : "This article came without comments; their feed is offered below it.")
  }
}

extension ArticlePane {
  /// Unfolds the comments and goes to them, or folds them and goes back; `false` where there are none.
  mutating func toggleComments() -> Bool {
    guard loaded?.article.comments.isEmpty == false else { return false }
    let before = position.anchor
    setComments(setting.comments == .unfolded ? .folded : .unfolded)
    guard let head = typeset.targets.firstIndex(where: { $0.destination == .comments }) else { return false }
    if setting.comments == .unfolded {
      placeBeforeComments = before
      scroll(toLine: typeset.targets[head].lines.lowerBound - 1)
    } else if let place = placeBeforeComments {
      placeBeforeComments = nil
      go(to: place)
    }
    if typeset.targets[head].lines.overlaps(visibleLines) { _ = choose(head) }
    return true
  }
}
