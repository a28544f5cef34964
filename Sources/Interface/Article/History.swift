import Articles
import Typesetting

/// The stories the reader followed links from and to, with the place in each.
struct History: Sendable {
  /// A story and where the reader was in it.
  struct Entry: Hashable, Sendable {
    var headline: Headline
    var anchor: ArticlePane.Anchor
    var chosen: Int?
    var comments = Setting.Comments.folded
  }

  /// The most stories kept in each direction.
  static let mostEntries = 100

  /// Stories to go back to, the latest last.
  private(set) var past: [Entry] = []
  /// Stories to go forward to, the nearest last.
  private(set) var future: [Entry] = []

  /// Leaves a story for a new one.
  mutating func push(_ entry: Entry) {
    past.append(entry)
    if past.count > Self.mostEntries { past.removeFirst() }
    future = []
  }

  /// Forgets a story that cannot be gone to any more.
  mutating func remove(_ id: ArticleID) {
    past.removeAll { $0.headline.id == id }
    future.removeAll { $0.headline.id == id }
  }

  /// Goes back from a story by some steps.
  mutating func goBack(from entry: Entry?, steps: Int) {
    Self.move(steps, from: &past, to: &future, leaving: entry)
  }

  /// Goes forward from a story by some steps.
  mutating func goForward(from entry: Entry?, steps: Int) {
    Self.move(steps, from: &future, to: &past, leaving: entry)
  }

  /// The last of the steps leads to the story that is shown, which is in neither list.
  private static func move(_ steps: Int, from ahead: inout [Entry], to behind: inout [Entry], leaving entry: Entry?) {
    guard steps > 0, ahead.count >= steps else { return }
    if let entry { behind.append(entry) }
    behind += ahead.suffix(steps).dropFirst().reversed()
    ahead.removeLast(steps)
  }
}
