import Articles
import Interface
import Newswire
import Store
import Synchronization

/// What the reader does over the network about feeds: it refreshes them in the background and asks sites what they offer.
/// Neither waits for the library's task, nor does that wait for it.
///
/// A class because one refresh at most is under way, whoever refers to it; a lock guards it and the news that are not told
/// yet.
final class RefreshTask: Sendable {
  private struct State {
    var running: Task<Void, Never>?
    /// What has happened and was not told yet.
    var news: [RefreshEvent] = []
    /// Whether somebody is going to tell it soon.
    var isToBeTold = false
  }

  /// How long news is gathered before it is told: hundreds of feeds are not to be hundreds of pictures.
  private static let gatheringTime = Duration.milliseconds(100)

  private let wire: Newswire
  private let library: Library
  private let keep: Retention?
  private let mailbox: Mailbox
  private let wallClock: @Sendable () -> Int64
  private let state = Mutex(State())

  /// - Parameters:
  ///   - keep: How long articles are kept of feeds that do not say it themselves.
  ///   - wallClock: Seconds since 1970.
  init(
    wire: Newswire, library: Library, keep: Retention?, mailbox: Mailbox, wallClock: @escaping @Sendable () -> Int64
  ) {
    self.wire = wire
    self.library = library
    self.keep = keep
    self.mailbox = mailbox
    self.wallClock = wallClock
  }

  /// Refreshes feeds; a refresh that is still under way is stopped.
  func start(_ scope: RefreshScope) {
    let task = Task.detached(priority: .utility) { await self.run(RefreshSelection(scope)) }
    state.withLock { state in
      state.running?.cancel()
      state.running = task
    }
  }

  /// Stops the refresh that is under way.
  func stop() { state.withLock { $0.running?.cancel() } }

  /// Asks a site what it offers to subscribe to.
  func findOffers(at address: String) {
    mailbox.expect()
    Task.detached { [wire, mailbox] in
      mailbox.deliver([.feed(await Self.offers(at: address, over: wire))])
    }
  }

  private func run(_ selection: RefreshSelection) async {
    do {
      for await event in try wire.refresh(selection, of: library, keep: keep, clock: wallClock) { gather(event) }
    } catch {
      // It did not even begin.
      mailbox.post([.failed(error.description)])
      gather(.finished(RefreshSummary()))
    }
    tell()
  }

  private func gather(_ event: RefreshEvent) {
    let isFirst = state.withLock { state in
      state.news.append(event)
      defer { state.isToBeTold = true }
      return !state.isToBeTold
    }
    // How many there are is worth a picture at once.
    if case .started = event { return tell() }
    guard isFirst else { return }
    Task {
      // Cut short where the refresh is: then it is told now.
      try? await Task.sleep(for: Self.gatheringTime)
      tell()
    }
  }

  /// Tells what was gathered; inside of the lock, so that news stays in its order.
  private func tell() {
    state.withLock { state in
      if !state.news.isEmpty { mailbox.post([.feed(.refreshed(state.news))]) }
      state.news = []
      state.isToBeTold = false
    }
  }

  private static func offers(at address: String, over wire: Newswire) async -> FeedAction {
    let secret = AddressSecret(in: address)
    if FeedOrigin(address)?.isOfThisMachine == true {
      do throws(LibraryError) {
        let checked = try Library.checkedAddress(secret?.address ?? address)
        return .offersFound([OfferedFeed(address: checked, secret: secret == nil ? nil : address)], at: address)
      } catch {
        return .offersFailed(error.description, at: address)
      }
    }
    do throws(WireError) {
      let offers = try await wire.feeds(at: address)
      return .offersFound(offers.map { OfferedFeed($0, secret: secret == nil ? nil : address) }, at: address)
    } catch {
      return .offersFailed(error.description.withoutLogins, at: address)
    }
  }
}

extension OfferedFeed {
  fileprivate init(_ offer: FeedOffer, secret: String?) {
    self.init(address: offer.address, title: offer.title, typed: offer.typed, secret: secret)
  }
}

extension RefreshSelection {
  fileprivate init(_ scope: RefreshScope) {
    switch scope {
    case .due: self = .due
    case .all: self = .all
    case .feeds(let feeds): self = .feeds(feeds)
    }
  }
}
