import Dispatch
import Interface
import Newswire
import Store
import Synchronization

/// The task that fetches the page the reader waits for. It works beside the library's task, so that nothing waits for the
/// network; what it fetched goes to the library's.
///
/// A class because there is one page on its way, whoever refers to it; a lock guards which.
final class NetworkTask: Sendable {
  private struct Fetch {
    var number: Int
    var task: Task<Void, Never>
  }

  /// The longest that connections may take to close when the reader ends, in seconds: nothing depends on it any more.
  private static let closingTime = 2

  private let wire: Newswire
  private let library: Library
  private let desk: LibraryTask
  private let mailbox: Mailbox
  private let current = Mutex<Fetch?>(nil)

  init(wire: Newswire, library: Library, desk: LibraryTask, mailbox: Mailbox) {
    self.wire = wire
    self.library = library
    self.desk = desk
    self.mailbox = mailbox
  }

  /// Fetches a page, and gives up the one before.
  func fetch(_ request: PageRequest) {
    replace(with: Fetch(number: request.number, task: Task.detached { await self.answer(request) }))
  }

  /// Gives up the fetch of a number.
  func cancel(_ number: Int) {
    let isCurrent = current.withLock { $0?.number == number }
    if isCurrent { replace(with: nil) }
  }

  /// Gives up what is on its way and closes the network.
  func finish() {
    replace(with: nil)
    let isClosed = DispatchSemaphore(value: 0)
    Task.detached { [wire] in
      await wire.close()
      isClosed.signal()
    }
    _ = isClosed.wait(timeout: .now() + .seconds(Self.closingTime))
  }

  private func replace(with fetch: Fetch?) {
    current.withLock { current in
      current?.task.cancel()
      current = fetch
    }
  }

  private func answer(_ request: PageRequest) async {
    do {
      let page = try await fetched(request)
      if !Task.isCancelled { desk.ask(.keep(page, request)) }
    } catch let error as WireError {
      if error != .cancelled, !Task.isCancelled { fail(PageFailure(error), request) }
    } catch {
      fail(PageFailure("\(error)", mayPass: false), request)
    }
  }

  private func fail(_ failure: PageFailure, _ request: PageRequest) {
    mailbox.post([.pageFailed(failure, for: request.number)])
  }

  /// Fetches the page with the trust its address has.
  private func fetched(_ request: PageRequest) async throws -> FetchedArticle {
    let address = request.address.text
    let own = OwnPages(library: library)
    if let origin = request.origin {
      return try await wire.article(at: address, trust: try own.trust(in: address, namedBy: origin))
    }
    // Who named a story that was put off is not known any more.
    return try await wire.article(at: address, vouchedBy: own)
  }
}

extension PageFailure {
  /// What failed, in the words of the network.
  init(_ error: WireError) {
    self.init(error.reason, mayPass: error.mayPass)
  }
}

extension WireError {
  /// Whether the page may be had another time.
  fileprivate var mayPass: Bool {
    switch self {
    case .notAnAddress, .tooLarge, .notAPage, .refusedLocal, .unreadable, .badRedirect, .notAFeed, .noFeed, .cancelled:
      false
    // 410 Gone is for good (RFC 9110 §15.5.11).
    case .status(let code, _): code != 410
    default: true
    }
  }
}
