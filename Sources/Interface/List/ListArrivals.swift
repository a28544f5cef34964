import Articles

// New headlines that wait: the list shows how many there are, and stays as it is until the reader wants to see them.
extension HeadlineList {
  /// Whether there are headlines to be read, or to be loaded.
  var hasHeadlines: Bool { sections.contains(where: \.isOpen) }

  /// Takes new counts in, and no section that was not there before.
  mutating func takeCounts(_ loaded: [Section]) {
    let fresh = Dictionary(loaded.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for index in sections.indices {
      guard let section = fresh[sections[index].section.id] else { continue }
      // A section that was empty would unfold.
      if sections[index].section.total == 0, !sections[index].isLoaded {
        sections[index].expectArrivals(section.total)
        continue
      }
      sections[index].section.unread = section.unread
      sections[index].section.total = section.total
    }
  }

  /// Takes one section's new counts in.
  mutating func take(unread: Int, total: Int, of id: SectionID) {
    guard let index = sections.firstIndex(where: { $0.section.id == id }) else { return }
    sections[index].section.unread = unread
    sections[index].section.total = total
  }

  /// The windows to ask for so that new headlines among those on the screen can be counted.
  mutating func requestsForArrivals() -> [Request] {
    let shown = Set(placedLines().map(\.cursor.section))
    var requests: [Request] = []
    for index in shown.sorted() where sections[index].isLoaded {
      let anchor: HeadlineAnchor =
        sections[index].hasNewer ? sections[index].middle.map { .around($0) } ?? .newest : .newest
      sections[index].peek(anchor)
      requests.append(
        Request(section: sections[index].section.id, anchor: anchor, limit: ListSection.mostHeadlines))
    }
    return requests
  }

  /// The header of the section whose new headlines are to be shown first: the selected one's if it has some.
  var firstArrival: ListItem? {
    let own = cursor.flatMap { sections[$0.section].arrivals > 0 ? sections[$0.section] : nil }
    return (own ?? sections.first { $0.arrivals > 0 }).map { .section($0.section.id) }
  }

  /// The window with what is new in the section on whose header the selection stands.
  mutating func requestForArrivalsAtHead() -> (request: Request, arrivals: Int)? {
    guard let cursor, cursor.headline == nil, sections[cursor.section].arrivals > 0 else { return nil }
    let arrivals = sections[cursor.section].arrivals
    sections[cursor.section].forgetArrivals()
    guard sections[cursor.section].await(.newest) else { return nil }
    let id = sections[cursor.section].section.id
    return (Request(section: id, anchor: .newest, limit: ListSection.mostHeadlines), arrivals)
  }

  mutating func forgetArrivals() {
    for index in sections.indices { sections[index].forgetArrivals() }
  }
}
