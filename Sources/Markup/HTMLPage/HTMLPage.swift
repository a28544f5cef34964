import Articles

/// A page in HTML: its tree, read block for block.
enum HTMLPage {
  /// The article of a page; `nil` where there are no words on it.
  static func article(from text: String, address: String?) -> Article? { nil }
}
