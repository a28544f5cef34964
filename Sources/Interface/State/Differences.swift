import Articles
import Typesetting

// What changed in an article since it was read.
extension State {
  /// Shows what changed in the article on the screen, or the article again.
  mutating func toggleDifference() {
    if pane.difference != nil { return pane.show(nil) }
    guard let id = pane.id else { return }
    send(.loadReadText(id))
  }

  mutating func take(readText old: Article?, of id: ArticleID) {
    guard pane.id == id, pane.difference == nil, let stored = pane.loaded else { return }
    guard let old else { return say("This article is as it was when you first read it.") }
    // Without colours the words themselves have to say where a change ends.
    let marks: ChangeMarks = ColorDepth(colors: capabilities.colors) == .none ? .brackets : .signs
    let difference = ArticleDifference(from: old, to: stored.article, marks: marks)
    pane.show(difference)
    if pane.typeset.changes.isEmpty { say("No word was changed, only what leads elsewhere or how it looks.") }
    guard stored.isChangedSinceRead else { return }
    send(.sawChanges(id))
    // The remark stays above the article while it is read; the mark in the list has had its day.
    var headline = stored.headline
    headline.isChangedSinceRead = false
    list.update(headline)
    shelved.update(headline)
  }
}
