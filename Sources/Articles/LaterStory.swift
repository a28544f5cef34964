/// A story that could not be had when it was followed, and is to be fetched at the next refresh.
public struct LaterStory: Hashable, Sendable, Identifiable {
  /// Its absolute address; there is one entry for each.
  public var address: String
  /// Its title, as far as whatever led to it gave one.
  public var title: String?
  /// When it was put on the list, in seconds since 1970.
  public var added: Int64
  /// How often it was asked for since then.
  public var attempts: Int
  /// What failed the last time: a sentence.
  public var failure: String?

  public var id: String { address }

  public init(address: String, title: String? = nil, added: Int64, attempts: Int = 0, failure: String? = nil) {
    self.address = address
    self.title = title
    self.added = added
    self.attempts = attempts
    self.failure = failure
  }
}
