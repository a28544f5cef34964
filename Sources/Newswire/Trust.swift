/// Who names an address. Addresses that come from outside must not make Lede ask machines of the local network.
public enum Trust: Hashable, Sendable {
  /// The user: it may live anywhere.
  case user
  /// A page, a feed or a redirect from outside: nothing in the local network is asked.
  case outside
}
