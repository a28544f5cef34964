/// What the user wants of one feed.
public struct FeedSettings: Hashable, Sendable {
  /// How long its articles are kept; nothing where it is as everywhere.
  public var keep: Retention?
  /// Whether the page of each new article is fetched at refresh.
  public var isFullText: Bool
  /// Whether it is only asked for when it is named.
  public var isPaused: Bool

  public init(keep: Retention? = nil, isFullText: Bool = false, isPaused: Bool = false) {
    self.keep = keep
    self.isFullText = isFullText
    self.isPaused = isPaused
  }
}

/// How long a feed's articles are kept, read and unread alike. Starred and tagged ones, and those whose page the user
/// saved, stay forever.
public enum Retention: Hashable, Sendable {
  /// All of them, forever.
  case forever
  /// Those published in the last so many days.
  case days(Int)
  /// The newest so many.
  case newest(Int)

  /// No more of either: it is as good as forever.
  static let most = 1_000_000
}

extension Retention: LosslessStringConvertible {
  /// `90d`, `500` or `forever`; a number is at least 1.
  public init?(_ text: String) {
    if text == "forever" {
      self = .forever
      return
    }
    let isDays = text.hasSuffix("d")
    let digits = isDays ? text.dropLast() : Substring(text)
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits), (1...Self.most).contains(number)
    else { return nil }
    self = isDays ? .days(number) : .newest(number)
  }

  public var description: String {
    switch self {
    case .forever: "forever"
    case .days(let days): "\(days)d"
    case .newest(let count): String(count)
    }
  }
}
