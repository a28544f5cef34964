/// A list of feeds as readers exchange it (OPML 1.0 and 2.0): outlines, some of which are feeds and some folders.
///
/// Everything that stands in the file is kept, known or not, so that reading and writing it loses nothing.
public struct OPML: Hashable, Sendable {
  /// An attribute, or an element of the head: its name with its prefix, and its words.
  public struct Property: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The version it is written in: `1.0`, `2.0`.
  public var version: String
  /// Further attributes of the root element: the namespaces of what others put in.
  public var rootProperties: [Property]
  /// The elements of the head, in order.
  public var head: [Property]
  /// The outlines, in order.
  public var outlines: [Outline]

  public init(
    version: String = "2.0", rootProperties: [Property] = [], head: [Property] = [], outlines: [Outline] = []
  ) {
    self.version = version
    self.rootProperties = rootProperties
    self.head = head
    self.outlines = outlines
  }

  /// The title in the head.
  public var title: String? { head.first { $0.name == "title" }?.value }

  /// One outline with those inside of it.
  public struct Outline: Hashable, Sendable {
    /// Its attributes, in order.
    public var properties: [Property]
    /// The outlines inside.
    public var children: [Outline]

    public init(properties: [Property], children: [Outline] = []) {
      self.properties = properties
      self.children = children
    }

    /// The value of an attribute; names are compared without case, as files have `xmlUrl`, `xmlurl` and `xmlURL`.
    public subscript(name: String) -> String? {
      let name = name.lowercased()
      return properties.first { $0.name.lowercased() == name }?.value
    }
  }
}

extension OPML {
  /// A feed that an outline names, in the section it stands in.
  public struct Subscription: Hashable, Sendable {
    /// The feed's address as the file has it.
    public var address: String
    /// What the reader calls it.
    public var title: String?
    /// The page of its site.
    public var site: String?
    /// The names of the folders around it, outermost first.
    public var section: [String]
    /// What a program says of it in attributes of its own namespace: `x:open`.
    public var marks: [Property]

    public init(
      address: String, title: String? = nil, site: String? = nil, section: [String] = [], marks: [Property] = []
    ) {
      self.address = address
      self.title = title
      self.site = site
      self.section = section
      self.marks = marks
    }
  }
}

extension OPML {
  /// The feeds in the order of the file, each with its folders. A feed outside of all folders that names categories
  /// (OPML 2.0: `/News/Harbour`) is filed under the first.
  public var subscriptions: [Subscription] {
    var found: [Subscription] = []
    func collect(_ outlines: [Outline], section: [String]) {
      for outline in outlines {
        let name = (outline["title"] ?? outline["text"]).map(SafeText.folded).flatMap { $0.isEmpty ? nil : $0 }
        if let address = outline["xmlUrl"].map(SafeText.folded), !address.isEmpty {
          found.append(
            Subscription(
              address: address, title: name, site: outline["htmlUrl"].flatMap { WebAddress.absolute($0) },
              section: section.isEmpty ? Self.category(of: outline) : section,
              marks: outline.properties.filter { $0.name.contains(":") && !$0.name.hasPrefix("xmlns") }))
          collect(outline.children, section: section)
        } else {
          collect(outline.children, section: section + [name].compactMap(\.self))
        }
      }
    }
    collect(outlines, section: [])
    return found
  }

  private static func category(of outline: Outline) -> [String] {
    let first = outline["category"]?.split(separator: ",").first ?? ""
    return first.split(separator: "/").map { SafeText.folded(String($0)) }.filter { !$0.isEmpty }
  }

  /// A list of feeds, each section a folder; feeds without one come first, in their order.
  public init(title: String, subscriptions: [Subscription]) {
    self.init(head: [Property("title", title)])
    for subscription in subscriptions {
      Self.insert(Self.outline(of: subscription), into: &outlines, at: subscription.section[...])
    }
  }

  private static func insert(_ outline: Outline, into outlines: inout [Outline], at section: ArraySlice<String>) {
    guard let name = section.first else {
      outlines.append(outline)
      return
    }
    let place: Int
    if let found = outlines.firstIndex(where: { $0["xmlUrl"] == nil && $0["text"] == name }) {
      place = found
    } else {
      outlines.append(Outline(properties: [Property("text", name), Property("title", name)]))
      place = outlines.count - 1
    }
    insert(outline, into: &outlines[place].children, at: section.dropFirst())
  }

  private static func outline(of subscription: Subscription) -> Outline {
    let title = subscription.title ?? subscription.address
    var properties = [
      Property("text", title), Property("title", title), Property("type", "rss"),
      Property("xmlUrl", subscription.address),
    ]
    if let site = subscription.site { properties.append(Property("htmlUrl", site)) }
    return Outline(properties: properties + subscription.marks)
  }
}
