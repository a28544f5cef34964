import Articles
import Dispatch
import Interface
import Store
import Synchronization

/// What would keep the library's task from answering: looking for another process's writes, which waits for our own, and
/// trying a rule, which may look through the whole library. Each goes its own way beside that task.
///
/// A class because there is one of each under way, whoever refers to it; a lock guards what they know.
final class LongReads: Sendable {
  private struct State {
    /// SQLite's number of what other processes have written.
    var version: Int?
    /// The article that had come in last when it was looked for.
    var latest: ArticleID?
    var isLooking = false
    /// The number of the trial that is wanted.
    var trial = 0
  }

  private let library: Library
  private let mailbox: Mailbox
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "lede.long-reads", qos: .userInitiated, attributes: .concurrent)

  init(library: Library, mailbox: Mailbox) {
    self.library = library
    self.mailbox = mailbox
  }

  /// Notes what the library holds: from here on another process's writes are news.
  func begin() throws(LibraryError) {
    let version = try library.dataVersion()
    let latest = try library.latestArticle()
    state.withLock {
      $0.version = version
      $0.latest = latest
    }
  }

  /// Looks whether another process has written, unless that is being looked for already.
  func lookForChanges() {
    let isFree = state.withLock { state in
      defer { state.isLooking = true }
      return !state.isLooking
    }
    guard isFree else { return }
    start { [self] in
      defer { state.withLock { $0.isLooking = false } }
      do throws(LibraryError) { return try changes() } catch { return [.libraryFailed(error.description)] }
    }
  }

  /// Counts what a rule would hide. A trial that is still going on is given up for it.
  func tryMute(_ mute: Mute) {
    let trial = state.withLock { state in
      state.trial += 1
      return state.trial
    }
    start { [self] in
      let isGivenUp = { self.state.withLock { $0.trial != trial } }
      do throws(LibraryError) {
        let count = try library.matches(of: Rule(mute), until: isGivenUp).count
        return isGivenUp() ? [] : [.feed(.muteTried(mute, matches: count))]
      } catch {
        // What is typed may be refused; that is no fault of the library.
        return [.failed(error.description)]
      }
    }
  }

  /// Gives up what is going on, and waits until it has ended.
  func finish() {
    state.withLock { $0.trial += 1 }
    queue.sync(flags: .barrier) {}
  }

  private func changes() throws(LibraryError) -> [Action] {
    let version = try library.dataVersion()
    let latest = try library.latestArticle()
    let before = state.withLock { state in
      defer {
        state.version = version
        state.latest = latest
      }
      return state
    }
    guard version != before.version else { return [] }
    return [.othersWrote(arrivals: try library.arrivals(after: before.latest), since: before.latest)]
  }

  /// On threads of Dispatch's: those of Swift's tasks are few, and these wait.
  private func start(_ work: @escaping @Sendable () -> [Action]) {
    mailbox.expect()
    queue.async { [mailbox] in mailbox.deliver(work()) }
  }
}
