import Markup

/// Why something could not be had from the network. The description is a sentence for the reader.
public enum WireError: Error, Hashable, Sendable {
  /// It is no address of http or https.
  case notAnAddress(String)
  /// The server answered with a status that is no success (RFC 9110 §15).
  case status(Int, host: String)
  /// It took longer than `seconds`.
  case timedOut(host: String, seconds: Int)
  /// There is no such host, or no name server to ask.
  case unknownHost(String)
  /// The host is there, and nothing on it takes connections.
  case refusesConnections(host: String)
  /// No connection could be made; `reason` is the system's, in small letters: `network is unreachable`.
  case unreachable(host: String, reason: String)
  /// The server's certificate does not prove that it is the host, or TLS failed otherwise.
  case untrusted(host: String, reason: String)
  /// The answer is broken; `reason` ends the sentence: `the connection was cut`.
  case broken(host: String, reason: String)
  /// The body has more than `limit` bytes.
  case tooLarge(host: String, limit: Int)
  /// It is no page but `kind`, article included: `a PDF document`.
  case notAPage(kind: String, host: String)
  /// Something from outside leads into the local network.
  case refusedLocal(host: String, address: String)
  /// There were more redirects than `limit`.
  case tooManyRedirects(host: String, limit: Int)
  /// A redirect leads to what is no address of http or https.
  case badRedirect(host: String, to: String)
  /// The proxy could not be used; `reason` is a clause.
  case proxy(reason: String)
  /// The file of certificate authorities could not be used.
  case certificateAuthorities(path: String, reason: String)
  /// The page was fetched, but it is no article.
  case unreadable(PageError, host: String)
  /// A file that was subscribed to cannot be read; `reason` is the system's.
  case unreadableFile(path: String, reason: String)
  /// A command that was subscribed to brought nothing; `reason` is a clause with the command for its subject.
  case command(String, reason: String)
  /// The user's file of secrets cannot be used; a sentence says why and what to do.
  case secrets(String)
  /// The command that is to tell a password does not.
  case passwordCommand(String)
  /// It was fetched, but is no feed.
  case notAFeed(FeedError, host: String)
  /// The site has no feed, neither declared nor in the usual places.
  case noFeed(host: String)
  /// The task was cancelled.
  case cancelled
}

extension WireError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAnAddress(let address):
      "“\(address)” is no address of a page; give one that begins with https:// or http://."
    case .status(let code, let host): Self.sentence(status: code, host: host)
    case .timedOut(let host, let seconds):
      "\(host) did not answer in full within \(seconds) seconds; try again later."
    case .unknownHost(let host):
      "There is no \(host) to be found; check the address and whether this machine is online."
    case .refusesConnections(let host): "\(host) refuses connections; its server may be down, try again later."
    case .unreachable(let host, let reason):
      "\(host) cannot be reached (\(reason)); check whether this machine is online, or try again later."
    case .untrusted(let host, let reason):
      "\(host) cannot be trusted (\(reason)); nothing was fetched. Check the address and this machine's clock."
    case .broken(let host, let reason):
      "The answer of \(host) is broken: \(reason). Try again later."
    case .tooLarge(let host, let limit):
      "\(host) sends more than \(Self.size(limit)); open it in the browser."
    case .notAPage(let kind, let host):
      "\(host) sends \(kind), not a page; open it in the browser."
    case .refusedLocal(let host, let address):
      (host == address ? "\(host) is" : "\(host) is \(address),")
        + " an address of the local network, where nothing from outside may lead; "
        + "open the address yourself if you mean it."
    case .tooManyRedirects(let host, let limit):
      "\(host) sends from one address to the next, more than \(limit) times; open it in the browser."
    case .badRedirect(let host, let target):
      "\(host) sends on to “\(target)”, which is no address of a page; nothing was fetched."
    case .proxy(let reason): "The proxy cannot be used: \(reason)."
    case .certificateAuthorities(let path, let reason):
      "The certificate authorities in \(path) cannot be used (\(reason)); mend the file or unset SSL_CERT_FILE."
    case .unreadable(let error, _): error.description
    case .unreadableFile(let path, let reason):
      "The file \(path) cannot be read (\(reason)); put it back, or unsubscribe from it."
    case .command(let command, let reason):
      "The command “\(command.prefix(80))” \(reason); try it in a shell."
    case .secrets(let sentence): sentence
    case .passwordCommand(let command):
      "The command “\(command.prefix(80))” of the secrets file told no password; try it in a shell."
    case .notAFeed(let error, _): error.description
    case .noFeed(let host):
      "\(host) declares no feed, and has none in the usual places; look on the site for the feed's own address."
    case .cancelled: "The request was cancelled."
    }
  }

  /// `16 MiB`, `3000 bytes`.
  private static func size(_ bytes: Int) -> String { bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes" }

  private static func sentence(status code: Int, host: String) -> String {
    switch code {
    case 401: "\(host) asks for a name and a password (401)."
    case 402: "\(host) asks to be paid (402); open it in the browser."
    case 403: "\(host) does not let this be read (403); open it in the browser."
    case 404: "\(host) has no page at this address (404); it may have moved."
    case 407: "The proxy asks for a name and a password (407); give them in its address."
    case 410: "\(host) has taken this away for good (410)."
    case 429: "\(host) was asked too often (429); try again later."
    case 451: "\(host) may not show this for legal reasons (451)."
    case 500...599: "\(host) is out of order (\(code)); try again later."
    default: "\(host) answered with the status \(code) in place of what was asked for; open it in the browser."
    }
  }
}
