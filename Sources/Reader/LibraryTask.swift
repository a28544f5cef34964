import Dispatch
import Interface
import Newswire
import Store
import Synchronization

/// The one task that works with the library: requests are answered one after the other, so that a read sees the writes
/// asked for before it.
///
/// A class because there is one task, whoever refers to it; what it shares with the task is `Sendable` by itself.
final class LibraryTask: Sendable {
  private let requests: AsyncStream<Request>.Continuation
  private let mailbox: Mailbox
  private let isEnding = Atomic(false)
  private let hasEnded = DispatchSemaphore(value: 0)

  init(
    library: Library, network: NewswireConfiguration, mailbox: Mailbox, wallClock: @escaping @Sendable () -> Int64
  ) {
    let (stream, continuation) = AsyncStream.makeStream(of: Request.self)
    requests = continuation
    self.mailbox = mailbox
    Task.detached(priority: .userInitiated) { [self] in
      var desk = LibraryDesk(library: library, network: network, wallClock: wallClock)
      for await request in stream {
        // Nobody waits for what is only read when the reader is closing.
        let isWanted = request.isWrite || !isEnding.load(ordering: .acquiring)
        mailbox.deliver(isWanted ? desk.answer(request) : [])
      }
      hasEnded.signal()
    }
  }

  /// Asks for something; the answer comes into the mailbox.
  func ask(_ request: Request) {
    mailbox.expect()
    requests.yield(request)
  }

  /// Waits until everything that was asked to be written is.
  func finish() {
    isEnding.store(true, ordering: .releasing)
    requests.finish()
    hasEnded.wait()
  }
}
