/// A related story, offered inside an article or after it.
public struct Teaser: Hashable, Sendable {
  /// The headline of the story it leads to.
  public var title: String
  /// The beginning of that story, where the page shows it.
  public var excerpt: String?
  /// The words the site used for the link: `see more`, `Read also`.
  public var label: String?
  /// The absolute address of the story; without one the title is the target.
  public var address: String?

  public init(title: String, excerpt: String? = nil, label: String? = nil, address: String? = nil) {
    self.title = title
    self.excerpt = excerpt
    self.label = label
    self.address = address
  }
}
