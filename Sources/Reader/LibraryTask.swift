import Dispatch
import Interface
import Newswire
import Store
import Synchronization

/// The one task that works with the library: requests are answered one after the other, so that a read sees the writes
/// asked for before it.
///
/// A class because there is one task, whoever refers to it. The queue answers one request at a time, on a thread that
/// nothing of the refresh's can take from it; the lock is there for the compiler, and never waits.
final class LibraryTask: Sendable {
  private let desk: Mutex<LibraryDesk>
  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "lede.library", qos: .userInitiated)
  private let isEnding = Atomic(false)

  init(
    library: Library, network: NewswireConfiguration, longReads: LongReads, mailbox: Mailbox,
    wallClock: @escaping @Sendable () -> Int64
  ) {
    desk = Mutex(LibraryDesk(library: library, network: network, longReads: longReads, wallClock: wallClock))
    self.mailbox = mailbox
  }

  /// Asks for something; the answer comes into the mailbox.
  func ask(_ request: Request) {
    mailbox.expect()
    queue.async { [self] in
      // Nobody waits for what is only read when the reader is closing.
      let isWanted = request.isWrite || !isEnding.load(ordering: .acquiring)
      mailbox.deliver(isWanted ? desk.withLock { $0.answer(request) } : [])
    }
  }

  /// Waits until everything that was asked to be written is.
  func finish() {
    isEnding.store(true, ordering: .releasing)
    queue.sync {}
  }
}
