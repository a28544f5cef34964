import Articles

/// A section of the list: its header and the stretch of its headlines that is in memory.
struct ListSection: Hashable, Sendable {
  /// The headlines asked for at a time.
  static let windowLimit = 100
  /// The most headlines kept of one section.
  static let mostHeadlines = 300

  /// Its name and counts.
  var section: Section
  /// The headlines in memory, newest first; meaningless until `isLoaded`.
  private(set) var headlines: [Headline] = []
  /// Whether there are newer ones than these.
  private(set) var hasNewer = false
  /// Whether there are older ones than these.
  private(set) var hasOlder = false
  /// Whether any window has come.
  private(set) var isLoaded = false
  /// What was asked for and has not come yet.
  private(set) var awaited: Set<HeadlineAnchor> = []
  /// New headlines that are not among those in memory, as far as they were counted.
  private(set) var arrivals = 0
  /// What was asked for only to count them.
  private var peeked: Set<HeadlineAnchor> = []

  init(_ section: Section) { self.section = section }

  /// Whether there are headlines to be seen under the header, loaded or not.
  var isOpen: Bool { !section.isFolded && (isLoaded ? !headlines.isEmpty : section.total > 0) }

  /// The index of a headline in memory.
  func index(of key: HeadlineKey) -> Int? {
    let index = firstIndex(from: key)
    return index < headlines.count && headlines[index].key == key ? index : nil
  }

  /// The index of the first headline in memory at `key` or older.
  func firstIndex(from key: HeadlineKey) -> Int {
    var low = 0
    var high = headlines.count
    while low < high {
      let middle = (low + high) / 2
      if headlines[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Notes that a window is to be asked for; `false` where it already is.
  mutating func await(_ anchor: HeadlineAnchor) -> Bool { awaited.insert(anchor).inserted }

  /// Forgets what was asked for: it will not come.
  mutating func stopWaiting() { awaited = [] }

  /// Takes an answer in. One that no longer fits what is in memory is dropped.
  mutating func take(_ window: HeadlineWindow, at anchor: HeadlineAnchor) {
    guard awaited.remove(anchor) != nil else {
      if peeked.remove(anchor) != nil { countArrivals(in: window) }
      return
    }
    if !anchor.isContinuation { arrivals = 0 }
    switch anchor {
    case .newest, .oldest, .around:
      headlines = Array(window.headlines.prefix(Self.mostHeadlines))
      hasNewer = window.hasNewer && anchor != .newest
      hasOlder = (window.hasOlder || headlines.count < window.headlines.count) && anchor != .oldest
      isLoaded = true
    case .olderThan(let key):
      guard headlines.last?.key == key else { return }
      headlines += window.headlines
      hasOlder = window.hasOlder && !window.headlines.isEmpty
      let surplus = headlines.count - Self.mostHeadlines
      if surplus > 0 {
        headlines.removeFirst(surplus)
        hasNewer = true
      }
    case .newerThan(let key):
      guard headlines.first?.key == key else { return }
      headlines.insert(contentsOf: window.headlines, at: 0)
      hasNewer = window.hasNewer && !window.headlines.isEmpty
      let surplus = headlines.count - Self.mostHeadlines
      if surplus > 0 {
        headlines.removeLast(surplus)
        hasOlder = true
      }
    }
  }

  /// Drops the headlines; they are asked for again when they are near the screen.
  mutating func unload() {
    headlines = []
    isLoaded = false
    hasNewer = false
    hasOlder = false
  }

  /// Notes that a window is asked for only to count what is new in it.
  mutating func peek(_ anchor: HeadlineAnchor) { peeked.insert(anchor) }

  /// Notes how many headlines there are now in a section that had none.
  mutating func expectArrivals(_ count: Int) { arrivals = count }

  /// What was counted is about to come in.
  mutating func forgetArrivals() {
    arrivals = 0
    peeked = []
  }

  /// The headline in the middle of those in memory, to look around.
  var middle: HeadlineKey? { headlines.isEmpty ? nil : headlines[headlines.count / 2].key }

  /// Counts what belongs among the headlines in memory and is not there.
  private mutating func countArrivals(in window: HeadlineWindow) {
    guard isLoaded else { return }
    let known = Set(headlines.map(\.id))
    for headline in window.headlines where known.contains(headline.id) { replace(headline) }
    arrivals = window.headlines.count { headline in
      if known.contains(headline.id) { return false }
      if hasNewer, let first = headlines.first, headline.key < first.key { return false }
      if hasOlder, let last = headlines.last, headline.key > last.key { return false }
      return true
    }
  }

  /// Puts a headline with a new status in the place of the old one.
  mutating func replace(_ headline: Headline) {
    guard let index = index(of: headline.key), headlines[index].id == headline.id else { return }
    headlines[index] = headline
  }
}

extension HeadlineAnchor {
  /// Whether it continues what is in memory rather than replacing it.
  fileprivate var isContinuation: Bool {
    switch self {
    case .olderThan, .newerThan: true
    case .newest, .oldest, .around: false
    }
  }
}
