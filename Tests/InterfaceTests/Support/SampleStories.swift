import Articles

extension FakeLibrary {
  /// Three sections of invented news, one of them folded, with every kind of target.
  static var small: FakeLibrary {
    var library = FakeLibrary()
    let now = Session.now
    func story(_ title: String, hours: Int64, read: Bool = false, starred: Bool = false, _ article: Article? = nil)
      -> (article: Article, date: Int64, status: Status)
    {
      (
        article ?? .brief(title), now - hours * 3600, Status(isRead: read, isStarred: starred)
      )
    }
    library.addSection(
      ["News", "Harbour"],
      [
        story("Ferry stops in the fog for the third day", hours: 1, .ferry),
        story("Lighthouse keeper retires after forty winters", hours: 3, starred: true),
        story("The tide tables were wrong, and nobody noticed", hours: 26, read: true),
      ])
    library.addSection(
      ["News", "Town"],
      [
        story("Council votes on the bridge, again, with the same result as every year since 1987", hours: 2),
        story("市議会、百年の橋を修理することを決定し住民は大いに喜ぶ", hours: 5),
        story("Bells ring at the wrong hour", hours: 50, read: true),
      ])
    library.addSection(["Weather"], [story("Fog until Thursday", hours: 4), story("Fog after Thursday", hours: 5)])
    return library
  }

  /// One section with many headlines.
  static func long(_ count: Int) -> FakeLibrary {
    var library = FakeLibrary()
    let section = library.addSection(["Wire"], [])
    for number in 0..<count {
      library.add(.brief("Story \(number)"), to: section, date: Session.now - Int64(number) * 60)
    }
    library.addSection(["Last"], [(.brief("The very last"), Session.now, Status())])
    return library
  }
}

extension Article {
  static func brief(_ title: String) -> Article {
    Article(
      title: title, breadcrumb: ["News"], lede: Lede([.text("What happened, in a sentence.")]),
      byline: ["Mara Lind"], published: PublicationDate("2024-03-05T09:00:00Z"),
      address: "https://post.example/\(title.count)-\(title.prefix(3))", source: "Harbour Post",
      blocks: [.paragraph([.text("A paragraph about it.")])])
  }

  /// An article with quotations, a post, links and related stories.
  static let ferry = Article(
    title: "Ferry stops in the fog for the third day", breadcrumb: ["Home", "News", "Harbour"],
    lede: Lede([.text("The boat to Sandholm did not leave on Tuesday, and the baker has run out of flour.")]),
    byline: ["Mara Lind", "Oke Brandt"], published: PublicationDate("2024-03-05T11:00:00Z"), language: "en",
    address: "https://post.example/ferry", source: "Harbour Post",
    blocks: [
      .paragraph([
        .quotation(
          Quotation([.text("“We cannot see the bow from the bridge,”")], speaker: Speaker("the captain"))),
        .text(" the captain said on the quay. The company keeps a page with "),
        .link([.text("the state of all lines")], address: "https://ferries.example/lines"),
        .text(", which nobody on the island can open since the mast fell down."),
      ]),
      .heading(Heading(level: 2, [.text("Flour for three days")])),
      .paragraph([.text("The baker counts sacks. There are two. The fog is as thick as it was on Sunday.")]),
      .post(
        Post(
          service: .mastodon, author: "Sandholm Bakery 🥐", handle: "bakery", date: PublicationDate("2024-03-04"),
          inlines: [.text("No rolls today. 🇩🇰 Ask the fog.")], permalink: "https://social.example/@bakery/1",
          isTruncated: true)),
      .teaser(
        Teaser(
          title: "Lighthouse keeper retires after forty winters", excerpt: "He will miss the stairs.", label: "see more"
        )),
      .teaser(Teaser(title: "A whale in the harbour", label: "see more")),
      .teaser(Teaser(title: "Fog", label: "see more")),
      .quote(Quote([.paragraph([.text("A boat is a promise.")])], attribution: "Island saying")),
      .paragraph([
        .text(
          "On Wednesday the wind may turn. Then the ferry will sail at six, as it always has, and the flour will come, "
            + "and the letters, and the man who tunes the organ. Until then the island waits. "
        ),
        .link([.text("Write to us")], address: "mailto:desk@post.example"), .text("."),
      ]),
    ])
}

extension FakeLibrary {
  /// One article of many links, a post, a picture and related stories.
  static var linked: FakeLibrary {
    var library = FakeLibrary()
    let article = Article(
      title: "What the bridge is for",
      blocks: [
        .paragraph(
          [.text("The council says that "), .link([.text("zebra crossings")], address: "https://town.example/0")]
            + (1...9).flatMap { number -> [Inline] in
              [
                .text(number == 9 ? " and (" : ", "),
                .link([.text("reason \(number)")], address: "https://town.example/\(number)"),
              ]
            } + [.text("), as "), .link([.text("ebra")], address: "https://town.example/10"), .text(" ends.")]),
        .post(
          Post(
            service: .mastodon, author: "Town Hall", handle: "hall", inlines: [.text("It is for crossing.")],
            permalink: "https://social.example/@hall/1")),
        .figure(Figure(address: "https://town.example/bridge.jpg", alt: "A bridge", caption: "The bridge in May")),
        .teaser(Teaser(title: "A bridge to nowhere", excerpt: "It was never finished.")),
        .embed(Embed(kind: .video, title: "The bridge opens", address: "https://town.example/film")),
      ])
    library.addSection(["Town"], [(article: article, date: Session.now - 3600, status: Status())])
    return library
  }

  /// The small library with its feeds: one that fails, one that has ended, one of which nothing has come yet.
  static var subscribed: FakeLibrary {
    var library = small
    let now = Session.now
    library.feeds = [
      Feed(
        id: FeedID(1), title: "Harbour Post", address: "https://post.example/feed.xml", site: "https://post.example/",
        section: ["News"], condition: FeedCondition(fetched: now - 1_200, changed: now - 3_700, nextTry: now + 2_400)),
      Feed(
        id: FeedID(2), title: "Town Gazette", address: "https://gazette.example/atom", section: ["News"],
        condition: FeedCondition(
          fetched: now - 3_600, nextTry: now + 4 * 3_600,
          failure: .init(
            reason: "gazette.example answered 503 (Service Unavailable).", since: now - 2 * 86_400, count: 12))),
      Feed(
        id: FeedID(3), title: "Fog Bulletin", address: "https://fog.example/bulletin.json", section: ["Weather"],
        condition: FeedCondition(fetched: now - 30 * 86_400, isGone: true)),
      Feed(id: FeedID(4), title: "Notes of a baker", address: "https://baker.example/notes"),
    ]
    for id: Int64 in 1...3 { library.origins[ArticleID(id)] = FeedID(1) }
    for id: Int64 in 4...6 { library.origins[ArticleID(id)] = FeedID(2) }
    for id: Int64 in 7...8 { library.origins[ArticleID(id)] = FeedID(3) }
    return library
  }
}
