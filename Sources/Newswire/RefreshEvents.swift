import Articles
import Synchronization

/// The events of one refresh, for one reader. Cancelling the task that reads them, or dropping them, ends the refresh; who
/// goes on reading then sees it end, in order: the last event is always `finished`.
public struct RefreshEvents: AsyncSequence, Sendable {
  public typealias Element = RefreshEvent
  public typealias Failure = Never

  private let channel: RefreshChannel
  private let owner: Owner

  init(_ channel: RefreshChannel, of running: Task<Void, Never>) {
    self.channel = channel
    owner = Owner(running)
  }

  public func makeAsyncIterator() -> Iterator { Iterator(channel: channel, owner: owner) }

  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let channel: RefreshChannel
    fileprivate let owner: Owner

    /// The next event. An `AsyncStream` would end at once when its reader is cancelled, and keep the end to itself.
    public mutating func next() async -> RefreshEvent? {
      await withTaskCancellationHandler {
        await channel.next()
      } onCancel: { [owner] in
        owner.cancel()
      }
    }
  }

  /// Ends the refresh when nobody reads its events any more. A class, since that is what is told of its end.
  fileprivate final class Owner: Sendable {
    private let running: Task<Void, Never>

    init(_ running: Task<Void, Never>) { self.running = running }
    deinit { running.cancel() }

    func cancel() { running.cancel() }
  }
}

/// Where a refresh leaves its events until they are read, and counts them. A class since two tasks share it; a lock guards
/// everything in it.
final class RefreshChannel: Sendable {
  private struct State {
    var events: [RefreshEvent] = []
    var summary = RefreshSummary()
    var reader: CheckedContinuation<RefreshEvent?, Never>?
    var isOver = false
  }

  private let state = Mutex(State())

  func tell(_ event: RefreshEvent) {
    let reader = state.withLock { state in
      state.summary.take(event)
      guard let reader = state.reader else {
        state.events.append(event)
        return nil as CheckedContinuation<RefreshEvent?, Never>?
      }
      state.reader = nil
      return reader
    }
    reader?.resume(returning: event)
  }

  /// Tells the end.
  func finish(isCancelled: Bool) {
    var summary = state.withLock { $0.summary }
    summary.isCancelled = isCancelled
    tell(.finished(summary))
    let reader = state.withLock { state in
      state.isOver = true
      defer { state.reader = nil }
      return state.reader
    }
    reader?.resume(returning: nil)
  }

  /// The next event, as soon as there is one; nothing after the end.
  func next() async -> RefreshEvent? {
    await withCheckedContinuation { reader in
      let (ready, isReady) = state.withLock { state -> (RefreshEvent?, Bool) in
        if !state.events.isEmpty { return (state.events.removeFirst(), true) }
        if state.isOver { return (nil, true) }
        state.reader = reader
        return (nil, false)
      }
      if isReady { reader.resume(returning: ready) }
    }
  }
}
