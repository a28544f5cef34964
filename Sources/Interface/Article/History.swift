import Articles

/// The stories the reader followed links from and to, with the place in each.
struct History: Sendable {
  /// A story and where the reader was in it.
  struct Entry: Hashable, Sendable {
    var headline: Headline
    var anchor: ArticlePane.Anchor
    var chosen: Int?
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

  /// Goes back from a story.
  mutating func goBack(from entry: Entry?) {
    guard past.popLast() != nil else { return }
    if let entry { future.append(entry) }
  }

  /// Goes forward from a story.
  mutating func goForward(from entry: Entry?) {
    guard future.popLast() != nil else { return }
    if let entry { past.append(entry) }
  }
}
