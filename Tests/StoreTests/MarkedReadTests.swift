import Articles
import GRDB
import Testing

@testable import Store

@Suite struct MarkedReadTests {
  private func library() throws -> (Library, bay: FeedID, hill: FeedID) {
    let library = try Library.inMemory()
    let bay = try library.bay(section: ["Bay"])
    let hill = try library.subscribe(to: "https://hill.example/feed", section: ["Hill"]).feed.id
    try library.feed(bay, (0..<10).map { TestItem("Bay \($0)", guid: "\($0)") })
    try library.feed(hill, (0..<5).map { TestItem("Hill \($0)", guid: "\($0)") })
    return (library, bay, hill)
  }

  private func unread(_ library: Library) throws -> Set<String> { Set(try library.titles(ListFilter(.unread))) }

  @Test func aListIsMarkedReadAndTakenBackExactly() throws {
    let (library, bay, _) = try library()
    for number in [2, 3, 7] {
      try library.setStatus(of: try #require(try library.titled("Bay \(number)")).id, isRead: true, isStarred: true)
    }
    let section = try #require(try library.section(["Bay"])).id
    for scope in [ListScope.section(section), .feed(bay), .all] {
      let before = try unread(library)
      let marked = try library.markAllRead(in: scope)
      #expect(marked.count == (scope == .all ? 12 : 7))
      #expect(try library.section(["Bay"])?.unread == 0 && library.feed(bay)?.unread == 0)
      #expect(try library.unreadCount() == (scope == .all ? 0 : 5))
      #expect(try library.markAllRead(in: scope).count == 0)
      try library.takeBack(marked)
      #expect(try unread(library) == before)
      #expect(try library.section(["Bay"])?.unread == 7 && library.feed(bay)?.unread == 7)
    }
    #expect(try library.titles(ListFilter(.starred)).count == 3)
  }

  @Test func whatCameInAfterwardsIsNotMarked() throws {
    let (library, bay, _) = try library()
    let last = try library.latestArticle()
    try library.feed(bay, TestItem("Late", guid: "late"))
    let marked = try library.markAllRead(in: .all, upTo: last)
    #expect(marked.count == 15)
    #expect(try unread(library) == ["Late"])
    try library.setStatus(of: try #require(try library.titled("Late")).id, isRead: true)
    try library.setStatus(of: try #require(try library.titled("Bay 1")).id, isStarred: true)
    try library.takeBack(marked)
    #expect(try library.titled("Late")?.status.isRead == true)
    #expect(try library.titled("Bay 1")?.status == Status(isStarred: true))
    #expect(try unread(library).count == 15)
  }

  @Test func whatIsHiddenIsNotMarked() throws {
    let (library, bay, _) = try library()
    let rule = try library.add(Rule(test: .expression("[0-4]$"), action: .hide)).rule
    try library.setHidden(bay, true)
    #expect(try library.markAllRead(in: .all).count == 0)
    #expect(try library.markAllRead(in: .feed(bay)).count == 5)
    try library.setHidden(bay, false)
    try library.removeRule(try #require(rule.id))
    #expect(try unread(library).count == 10)
  }

  @Test func anEmptyLibraryHasNothingToMark() throws {
    let library = try Library.inMemory()
    #expect(try library.latestArticle() == nil)
    #expect(try library.markAllRead(in: .all).count == 0)
  }
}
