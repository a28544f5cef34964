import Articles
import Testing

@testable import Store

/// Two libraries opened on one file have connections of their own, as two processes do.
@Suite struct SharingTests {
  @Test func theDataVersionTellsOfOthersWritesAndNotOfOnesOwn() throws {
    let folder = try TemporaryFolder()
    let reader = try folder.library()
    let other = try folder.library()
    let before = try reader.dataVersion()
    try reader.setSetting("theme", to: "paper")
    _ = try reader.sections()
    #expect(try reader.dataVersion() == before)

    try other.add(article("One"))
    let after = try reader.dataVersion()
    #expect(after != before)
    #expect(try reader.list(limit: 5).map(\.title) == ["One"])
    #expect(try reader.dataVersion() == after)
  }

  @Test func writesOfTwoInterleaveWithoutLoss() async throws {
    let folder = try TemporaryFolder()
    let libraries = [try folder.library(), try folder.library()]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, library) in libraries.enumerated() {
        group.addTask {
          for number in 0..<40 {
            let story = try library.add(article("Story \(number) of \(index)", in: ["Section \(number % 3)"]))[0]
            if number.isMultiple(of: 2) { try library.setStatus(of: story.id, isRead: true) }
          }
        }
      }
      try await group.waitForAll()
    }
    for library in libraries {
      #expect(try library.list(limit: 100).count == 80)
      #expect(try library.list(ListFilter(.unread), limit: 100).count == 40)
      #expect(try library.sections().map(\.unread).reduce(0, +) == 40)
    }
  }

  @Test func severalMayMakeTheLibraryAtOnce() async throws {
    let folder = try TemporaryFolder()
    let path = folder.libraryPath
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<6 {
        group.addTask { try Library.open(at: path).add(article("Story \(number)")) }
      }
      try await group.waitForAll()
    }
    #expect(try folder.library().list(limit: 10).count == 6)
  }

  @Test func partsOfAStatusSetByTwoAreBothKept() throws {
    let folder = try TemporaryFolder()
    let reader = try folder.library()
    let other = try folder.library()
    let story = try reader.add(article("One"))[0]
    try other.setStatus(of: story.id, isStarred: true)
    try reader.setStatus(of: story.id, isRead: true)
    #expect(try other.headline(story.id)?.status == Status(isRead: true, isStarred: true))
  }

  @Test func aFeedThatTwoRecordAtOnceIsKeptOnce() async throws {
    let folder = try TemporaryFolder()
    let libraries = [try folder.library(), try folder.library()]
    let feed = try libraries[0].bay()
    let items = (0..<20).map { TestItem("Story \($0)", guid: "\($0)", link: "https://bay.example/\($0)") }
    let new = try await withThrowingTaskGroup(of: Int.self) { group in
      for library in libraries { group.addTask { try library.feed(feed, items).new.count } }
      return try await group.reduce(0, +)
    }
    #expect(new == 20)
    #expect(try libraries[1].feed(feed)?.unread == 20)
  }
}
