import Store

extension FeedTask {
  /// Who names the address that is asked for: the user, where it is on the server whose address they typed; otherwise the
  /// page that declared it, or the server that said it had moved.
  var trust: Trust {
    guard let place = FeedSource(address)?.location, let typed = typedAddress else { return .user }
    return Newswire.location(typed, trust: .user).map(place.isOnServer) == true ? .user : .outside
  }

  /// The trust in an address that the feed's articles name: the user's own server leads to its own pages.
  func trust(in address: String) -> Trust {
    guard let place = FeedSource(self.address)?.location, WebLocation(address)?.isOnServer(of: place) == true else {
      return .outside
    }
    return trust
  }

  /// The place whose login is good for the feed, too: what was typed, on the same server.
  var formerPlace: WebLocation? {
    guard let place = FeedSource(address)?.location,
      let typed = typedAddress.flatMap({ Newswire.location($0, trust: .user) }), place.isOnServer(of: typed)
    else { return nil }
    return typed
  }
}
