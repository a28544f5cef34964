import Articles

/// A page saved as text.
enum TextPage {
  /// The article of a page's safe text; `nil` where there are no words in it.
  static func article(from text: String, address: String?) -> Article? {
    let paragraphs = text.split(separator: "\n").map { SafeText.folded(String($0)) }.filter { !$0.isEmpty }
    guard let title = paragraphs.first else { return nil }
    return Article(title: title, address: address, blocks: paragraphs.dropFirst().map { .paragraph([.text($0)]) })
  }
}
