import Interface

/// What is to be done at some time, soonest first. A handful of entries at any time.
struct Agenda<Entry> {
  private var entries: [(time: Milliseconds, entry: Entry)] = []

  /// When the next entry is due.
  var next: Milliseconds? { entries.first?.time }

  /// Enters something; after what was entered for the same time before.
  mutating func add(_ entry: Entry, at time: Milliseconds) {
    let place = entries.firstIndex { $0.time > time } ?? entries.endIndex
    entries.insert((time, entry), at: place)
  }

  /// Takes out what is due, in order.
  mutating func takeDue(at now: Milliseconds) -> [Entry] {
    let count = entries.prefix { $0.time <= now }.count
    defer { entries.removeFirst(count) }
    return entries.prefix(count).map(\.entry)
  }
}
