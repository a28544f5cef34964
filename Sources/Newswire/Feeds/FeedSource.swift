import Markup

/// What a subscription names: where its bytes come from. Commands and files are only ever the user's own words; a page
/// cannot offer them.
enum FeedSource: Hashable, Sendable {
  /// A place on the web.
  case web(WebLocation)
  /// A file, by its path.
  case file(String)
  /// What a command writes: `exec:command`.
  case command(String)
  /// What a command makes of a place on the web: `filter:command:address`.
  case filtered(WebLocation, by: String)

  /// Reads the address of a subscription.
  init?(_ address: String) {
    if let rest = Self.rest(of: address, after: "file:") {
      let path = rest.hasPrefix("//") ? WebAddress.percentDecoded(String(rest.dropFirst(2))) : String(rest)
      guard !path.isEmpty else { return nil }
      self = .file(path)
    } else if let rest = Self.rest(of: address, after: "exec:") {
      guard !rest.isEmpty else { return nil }
      self = .command(String(rest))
    } else if let rest = Self.rest(of: address, after: "filter:") {
      // As in newsboat: the command ends at the first colon.
      guard let colon = rest.firstIndex(of: ":"), colon > rest.startIndex,
        let location = WebLocation(String(rest[rest.index(after: colon)...]))
      else { return nil }
      self = .filtered(location, by: String(rest[..<colon]))
    } else {
      guard let location = WebLocation(address) else { return nil }
      self = .web(location)
    }
  }

  /// Where it is asked for, if on the web.
  var location: WebLocation? {
    switch self {
    case .web(let location), .filtered(let location, _): location
    case .file, .command: nil
    }
  }

  private static func rest(of address: String, after scheme: String) -> Substring? {
    address.prefix(scheme.count).lowercased() == scheme ? address.dropFirst(scheme.count) : nil
  }
}
