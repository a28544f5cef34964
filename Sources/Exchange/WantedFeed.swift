import Articles
import Newsboat
import Store

/// A feed to be subscribed to, whatever list it stands in.
struct WantedFeed {
  /// The line of the list it stands in.
  var line: Int?
  var address: String
  /// The name the user gave it.
  var name: String?
  var section: [String] = []
  var isHidden = false
  var settings = FeedSettings()
}

/// Subscribes to the feeds of a list.
struct Subscriber {
  private let library: Library
  /// What keeps a login that stood in an address; errors end the import.
  private let keepSecret: (AddressSecret) throws -> Void

  init(library: Library, keepSecret: @escaping (AddressSecret) throws -> Void) {
    self.library = library
    self.keepSecret = keepSecret
  }

  /// Subscribes to a feed, or tells the report why not. A feed that is subscribed to already keeps what it has; a name or a
  /// section it lacks it gets, and one that was paused for standing in no list is not any more.
  func subscribe(to wanted: WantedFeed, _ report: inout ImportReport) throws {
    guard let subscription = try subscription(to: wanted, &report), !subscription.isNew else { return }
    try complete(subscription.feed, with: wanted)
  }

  /// Subscribes to a feed, or tells the report why not. A feed that is subscribed to already stays as it is.
  func subscription(to wanted: WantedFeed, _ report: inout ImportReport) throws -> Subscription? {
    var address = wanted.address
    if let secret = AddressSecret(in: address) {
      address = secret.address
      try keepSecret(secret)
      report.secrets += 1
    }
    let subscription: Subscription
    do throws(LibraryError) {
      subscription = try library.subscribe(
        to: address, name: wanted.name, section: wanted.section, settings: wanted.settings, isHidden: wanted.isHidden)
    } catch .notAFeedAddress {
      report.leaveOut(wanted.address, line: wanted.line, why: "feeds come by http, https, file, exec and filter")
      return nil
    } catch {
      throw error
    }
    if subscription.isNew { report.newFeeds += 1 } else { report.knownFeeds += 1 }
    return subscription
  }

  private func complete(_ feed: Feed, with wanted: WantedFeed) throws {
    if feed.name == nil, let name = wanted.name { try library.rename(feed.id, to: name) }
    if feed.section.isEmpty, !wanted.section.isEmpty { try library.move(feed.id, to: wanted.section) }
    if feed.isPaused, !wanted.settings.isPaused, var settings = try library.settings(of: feed.id) {
      settings.isPaused = false
      try library.setSettings(settings, of: feed.id)
    }
  }
}

extension StringProtocol {
  /// The text without white space around it.
  var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
