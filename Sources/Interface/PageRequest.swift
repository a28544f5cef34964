import Articles

/// A page to be fetched, whose article is to be put into the library.
public struct PageRequest: Hashable, Sendable {
  /// What is to be done with its article.
  public enum Purpose: Hashable, Sendable {
    /// It is a story of its own.
    case story
    /// It is where the story it was named by goes on.
    case nextPage
    /// It is the text beside the one the feed gave of this article.
    case completion(ArticleID)
  }

  /// Tells the answers to this request from those to others.
  public var number: Int
  /// Where the page is.
  public var address: WebAddress
  /// The article that named the address; nothing where the reader did.
  public var origin: ArticleID?
  /// What is to be done with its article.
  public var purpose: Purpose

  public init(number: Int, address: WebAddress, origin: ArticleID?, purpose: Purpose) {
    self.number = number
    self.address = address
    self.origin = origin
    self.purpose = purpose
  }
}

/// Why a page could not be had.
public struct PageFailure: Hashable, Sendable {
  /// What failed, where and why, in a sentence.
  public var sentence: String
  /// Whether it may be had later.
  public var mayPass: Bool

  public init(_ sentence: String, mayPass: Bool) {
    self.sentence = sentence
    self.mayPass = mayPass
  }
}
