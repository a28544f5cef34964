import Markup
import NIOHTTP1

extension Newswire {
  /// What is asked for where feeds are expected; a page will do, since it may declare some.
  static let acceptsFeeds =
    "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/html;q=0.8,*/*;q=0.5"

  /// What a site offers to subscribe to: the address itself if it is a feed, the feeds its page declares, else the first
  /// of the usual places that has one. Never empty. What the page declares is not asked for, and nothing in the local
  /// network is offered, unless it is on the very server that the user named. Each place is asked for once, after a pause;
  /// the first that does not answer in time ends the search.
  public func feeds(at address: String) async throws(WireError) -> [FeedOffer] {
    guard let location = Self.location(address, trust: .user) else { throw .notAnAddress(address) }
    let fetching = FeedFetching(fetching: fetching, secrets: Secrets(configuration))
    do throws(WireError) {
      return try await offers(at: location, fetching)
    } catch {
      // Typed without a scheme, and nobody answers where https is spoken.
      guard error.isOfConnection, !address.contains("://"),
        let plain = Self.location("http://" + address, trust: .user)
      else { throw error }
      return try await offers(at: plain, fetching)
    }
  }

  private func offers(at location: WebLocation, _ fetching: FeedFetching) async throws(WireError) -> [FeedOffer] {
    let search = FeedSearch(typed: location, fetching: fetching)
    do {
      return try await within(configuration.searchTime) { try await search.offers() }
    } catch let error as WireError {
      throw error
    } catch is TimeIsUp {
      throw .timedOut(host: location.host, seconds: Int(configuration.searchTime.components.seconds))
    } catch {
      throw .cancelled
    }
  }
}

extension WireError {
  /// Whether no connection came about, though the host is known.
  fileprivate var isOfConnection: Bool {
    switch self {
    case .refusesConnections, .unreachable: true
    default: false
    }
  }

  /// Whether asking for something else at the same server would bring the same.
  fileprivate var concernsServer: Bool {
    switch self {
    case .cancelled, .timedOut, .unknownHost, .refusesConnections, .unreachable, .untrusted, .refusedLocal, .proxy,
      .certificateAuthorities, .secrets, .passwordCommand, .status(429, _):
      true
    default: false
    }
  }
}

/// The search for the feeds of one site.
struct FeedSearch: Sendable {
  /// Where sites have their feeds that do not declare them.
  private static let usualPlaces = ["feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json"]

  /// What the user typed.
  let typed: WebLocation
  let fetching: FeedFetching

  func offers() async throws(WireError) -> [FeedOffer] {
    let response = try await response(at: typed, trust: .user)
    let contentType = response.headers.first(name: "Content-Type")
    do throws(FeedError) {
      return [try offer(of: response, askedFor: typed)]
    } catch .page, .notAFeed, .empty {
      let page = Page(bytes: response.body, contentType: contentType, address: response.location.address)
      let declared = try offers(declaredBy: page)
      return declared.isEmpty ? [try await offerInUsualPlace(near: response.location)] : declared
    } catch {
      throw .notAFeed(error, host: response.location.host)
    }
  }

  /// A feed that was fetched. One that moved for good is subscribed to where it is.
  private func offer(of response: WebResponse, askedFor place: WebLocation) throws(FeedError) -> FeedOffer {
    let feed = try ParsedFeed(
      bytes: response.body, contentType: response.headers.first(name: "Content-Type"),
      address: response.location.address)
    let home = response.move.flatMap { $0.isProven ? $0.location : nil } ?? place
    return FeedOffer(home, title: feed.title, format: feed.format, typed: typed)
  }

  private func offers(declaredBy page: Page) throws(WireError) -> [FeedOffer] {
    var refusal: WireError?
    var offers: [FeedOffer] = []
    for feed in page.declaredFeeds() {
      guard let place = WebLocation(feed.address) else { continue }
      do throws(WireError) {
        if !place.isOnServer(of: typed) { try place.refuseLocalName(fetching.fetching.configuration) }
        offers.append(FeedOffer(place, title: feed.title, typed: typed))
      } catch {
        refusal = error
      }
    }
    if offers.isEmpty, let refusal { throw refusal }
    return offers
  }

  private func offerInUsualPlace(near location: WebLocation) async throws(WireError) -> FeedOffer {
    let trust: Trust = location.isOnServer(of: typed) ? .user : .outside
    // A folder of its own may be a site of its own: `/blog/feed` before `/feed`.
    let folder = location.target.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").first
    let roots = (folder.map { ["/\($0)/"] } ?? []) + ["/"]
    for place in roots.flatMap({ root in Self.usualPlaces.map { root + $0 } }) {
      guard let candidate = location.following(place), candidate.address != location.address else { continue }
      do {
        return try offer(of: try await response(at: candidate, trust: trust), askedFor: candidate)
      } catch let error as WireError where error.concernsServer {
        throw error
      } catch {
        // Nothing there, or no feed: on to the next place.
        continue
      }
    }
    throw .noFeed(host: location.host)
  }

  private func response(at location: WebLocation, trust: Trust) async throws(WireError) -> WebResponse {
    var request = WebRequest(location: location, trust: trust, accept: Newswire.acceptsFeeds)
    // The login that was typed is for the whole server, as far as it is searched.
    if location.isOnServer(of: typed) { request.credentials = typed.credentials }
    let response = try await fetching.response(to: request)
    guard (200..<300).contains(response.status) else {
      throw .status(response.status, host: response.location.host)
    }
    return response
  }
}
