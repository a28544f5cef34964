import Articles

/// The times of a live blog, whose entries have one each: the newest of them, which mostly comes first, is not when it
/// was published.
struct EntryTimes {
  /// The time above the entries; where there is none, the earliest of theirs.
  let first: PublicationDate
  let last: PublicationDate

  private static let leastEntries = 3
  private static let mostEntries = 500
  /// An entry is so many levels around its time, at most.
  private static let reach = 4

  /// - Parameter times: the elements that hold a time, in the order of the page; `nil` where the first of them in the
  ///   article is not one of a row of entries.
  init?(_ times: [HTMLNode], in content: HTMLNode) {
    guard let start = times.firstIndex(where: content.contains) else { return nil }
    let time = times[start]
    let above = times[..<start].prefix(Self.mostEntries).lazy.compactMap(Self.date).first
    let times = times[start...].prefix(Self.mostEntries)
    guard times.count >= Self.leastEntries else { return nil }
    for entry in time.ancestors.prefix(Self.reach) where entry.index > content.index && !entry.kind.contains(.inline) {
      guard let parent = entry.parent else { return nil }
      let kind = entry["class"]
      let row = parent.children.prefix(Self.mostEntries).filter { $0.name == entry.name && $0["class"] == kind }
      guard row.count >= Self.leastEntries else { continue }
      var dates: [PublicationDate] = []
      var place = row.startIndex
      for time in times {
        while place < row.endIndex, row[place].end <= time.index { place += 1 }
        guard place < row.endIndex else { break }
        guard row[place].contains(time), let date = Self.date(of: time) else { continue }
        dates.append(date)
        place += 1
      }
      guard dates.count >= Self.leastEntries, let first = dates.min(), let last = dates.max() else { continue }
      (self.first, self.last) = (above ?? first, last)
      return
    }
    return nil
  }

  private static func date(of time: HTMLNode) -> PublicationDate? { TimeStamp.parse(time["datetime"] ?? time.text) }
}
