import Articles
import Dispatch
import Foundation
import Interface
import Newswire
import Testing

@testable import Reader
@testable import Store

@Suite("Beside the library's task")
struct LongReadsTests {
  private let folder = NSTemporaryDirectory() + "lede-\(UUID().uuidString)"

  /// A library in a file, with what works on it, and what comes of it.
  private func desk(_ library: Library) -> (longReads: LongReads, task: LibraryTask, answers: () -> [Action]) {
    let woken = DispatchSemaphore(value: 0)
    let mailbox = Mailbox { woken.signal() }
    let longReads = LongReads(library: library, mailbox: mailbox)
    let task = LibraryTask(
      library: library, network: NewswireConfiguration(version: "test"), longReads: longReads, mailbox: mailbox,
      wallClock: { Harbour.noon })
    return (
      longReads, task,
      {
        woken.wait()
        return mailbox.take()
      }
    )
  }

  @Test("Lists come while our own writes keep the look for others' waiting")
  func lookWhileWriting() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let library = try Library.open(at: folder + "/library.sqlite")
    let (longReads, task, answers) = desk(library)
    let (isWriting, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    Thread.detachNewThread {
      do {
        try library.write { _ in
          isWriting.signal()
          mayEnd.wait()
        }
      } catch { Issue.record(error) }
    }
    isWriting.wait()
    longReads.lookForChanges()
    task.ask(.effect(.loadSections))
    #expect(answers() == [.sectionsLoaded([])])
    mayEnd.signal()
    #expect(answers() == [.othersWrote(arrivals: 0, since: nil)])
    longReads.finish()
    task.finish()
    try library.close()
  }

  @Test("What came in with feeds elsewhere is counted, once")
  func arrivals() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let library = try Library.open(at: folder + "/library.sqlite")
    let harbour = try Harbour(library: library)
    let known = try harbour.add("Known").id
    let (longReads, _, answers) = desk(library)
    try longReads.begin()
    let other = try Library.open(at: folder + "/library.sqlite")
    let feed = try other.subscribe(to: "https://bay.example/feed").feed.id
    let article = Article(title: "Ferry", address: "https://bay.example/1", origin: .feed)
    let stamp = ItemStamp(guid: "1", title: "Ferry", hash: ContentHash([1]))
    let result = FeedResult.items(
      [IncomingItem(stamp, article: article)], FeedDescription(), FeedVisit(nextTry: Harbour.noon))
    _ = try other.record(result, of: feed, now: Harbour.noon)
    longReads.lookForChanges()
    #expect(answers() == [.othersWrote(arrivals: 1, since: known)])
    longReads.lookForChanges()
    #expect(answers() == [])
    longReads.tryMute(Mute(titleWords: "ferry"))
    #expect(answers() == [.feed(.muteTried(Mute(titleWords: "ferry"), matches: 1))])
    longReads.finish()
    try other.close()
    try library.close()
  }
}
