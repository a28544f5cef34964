import Markup
import NIOHTTP1

/// A feed that can be subscribed to.
public struct FeedOffer: Hashable, Sendable {
  /// Where it is, absolute.
  public var address: String
  /// Its title, or what the page that declares it calls it.
  public var title: String?
  /// What it is written in, where it was fetched.
  public var format: FeedFormat?

  public init(address: String, title: String? = nil, format: FeedFormat? = nil) {
    self.address = address
    self.title = title
    self.format = format
  }
}

extension Newswire {
  /// What is asked for where feeds are expected; a page will do, since it may declare some.
  static let acceptsFeeds =
    "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/html;q=0.8,*/*;q=0.5"

  /// Where sites have their feeds that do not declare them.
  private static let usualPlaces = ["feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json"]

  /// What a site offers to subscribe to: the address itself if it is a feed, the feeds its page declares, else the first
  /// of the usual places that has one. Never empty.
  public func feeds(at address: String) async throws(WireError) -> [FeedOffer] {
    guard let location = Self.location(address, trust: .user) else { throw .notAnAddress(address) }
    let response = try await feedResponse(at: location)
    let contentType = response.headers.first(name: "Content-Type")
    do throws(FeedError) {
      let feed = try ParsedFeed(
        bytes: response.body, contentType: contentType, address: response.location.address)
      // A feed that moved for good is subscribed to where it is.
      return [FeedOffer(address: (response.movedTo ?? location).address, title: feed.title, format: feed.format)]
    } catch .page, .notAFeed, .empty {
      let page = Page(bytes: response.body, contentType: contentType, address: response.location.address)
      let declared = page.declaredFeeds()
      if !declared.isEmpty { return declared.map { FeedOffer(address: $0.address, title: $0.title) } }
    } catch {
      throw .notAFeed(error, host: response.location.host)
    }
    return [try await feedInUsualPlace(near: response.location, isUsers: response.location.isOnServer(of: location))]
  }

  private func feedInUsualPlace(near location: WebLocation, isUsers: Bool) async throws(WireError) -> FeedOffer {
    // A folder of its own may be a site of its own: `/blog/feed` before `/feed`.
    let folder = location.target.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").first
    let roots = (folder.map { ["/\($0)/"] } ?? []) + ["/"]
    for place in roots.flatMap({ root in Self.usualPlaces.map { root + $0 } }) {
      guard let candidate = location.following(place), candidate.address != location.address else { continue }
      do {
        let response = try await feedResponse(at: candidate, trust: isUsers ? .user : .outside)
        let feed = try ParsedFeed(
          bytes: response.body, contentType: response.headers.first(name: "Content-Type"),
          address: response.location.address)
        return FeedOffer(address: (response.movedTo ?? candidate).address, title: feed.title, format: feed.format)
      } catch WireError.cancelled {
        throw .cancelled
      } catch {
        // Nothing there, or no feed: on to the next place.
        continue
      }
    }
    throw .noFeed(host: location.host)
  }

  private func feedResponse(at location: WebLocation, trust: Trust = .user) async throws(WireError) -> WebResponse {
    let response = try await FeedFetching(fetching: fetching, secrets: Secrets(configuration)).response(
      to: WebRequest(location: location, trust: trust, accept: Self.acceptsFeeds))
    guard (200..<300).contains(response.status) else {
      throw .status(response.status, host: response.location.host)
    }
    return response
  }
}
