import Articles
import GRDB
import Testing

@testable import Store

@Suite struct CounterTests {
  /// A generator whose every run gives the same numbers (SplitMix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }
  }

  /// Every number that is kept, beside the one that counting gives.
  private func differences(_ library: Library) throws -> [Row] {
    try library.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT 'section', id FROM section
          WHERE article_count <> (SELECT COUNT(*) FROM article WHERE section_id = section.id AND is_listed)
            OR unread_count <> (SELECT COUNT(*) FROM article WHERE section_id = section.id AND is_unread AND is_listed)
          UNION ALL SELECT 'feed', id FROM feed
          WHERE article_count <> (SELECT COUNT(*) FROM article WHERE feed_id = feed.id AND NOT is_hidden)
            OR unread_count <>
              (SELECT COUNT(*) FROM article WHERE feed_id = feed.id AND is_unread AND NOT is_hidden)
          UNION ALL SELECT 'listed', article.id FROM article LEFT JOIN feed ON feed.id = feed_id
          WHERE is_listed <> (NOT article.is_hidden AND NOT ifnull(feed.is_hidden, 0))
          UNION ALL SELECT 'hidden', id FROM article
          WHERE is_hidden <> EXISTS (SELECT 1 FROM hiding WHERE article_id = article.id)
          UNION ALL SELECT 'tagged', article_id FROM (
            SELECT tag_id, sort_date, article_id FROM tagged_article
            EXCEPT SELECT tag_id, sort_date, id FROM tagging JOIN article USING (identity))
          UNION ALL SELECT 'tagged', id FROM (
            SELECT tag_id, sort_date, id FROM tagging JOIN article USING (identity)
            EXCEPT SELECT tag_id, sort_date, article_id FROM tagged_article)
          UNION ALL SELECT 'mirror', article.id FROM article LEFT JOIN status USING (identity)
          WHERE is_unread <> ifnull(NOT status.is_read, 1)
            OR article.is_starred <> ifnull(status.is_starred, 0)
          """)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func countersAndMirrorsFollowWhateverIsDone(seed: UInt64) throws {
    let library = try Library.inMemory()
    var numbers = Numbers(state: seed)
    let sections = ["News", "Sport", "Arts"]
    let addresses = ["https://bay.example/feed", "https://hill.example/feed"]
    for step in 0..<400 {
      let story = article(
        "Story \(Int.random(in: 0..<30, using: &numbers))", in: [sections.randomElement(using: &numbers) ?? ""],
        body: "Version \(Int.random(in: 0..<4, using: &numbers))")
      let isOfFeed = Bool.random(using: &numbers)
      let address = addresses.randomElement(using: &numbers) ?? ""
      let some = try library.list(limit: 50).randomElement(using: &numbers)
      switch Int.random(in: 0..<20, using: &numbers) {
      case 0:
        if let feed = try library.feed(at: address) { try library.removeFeed(feed) }
      case 1..<8:
        let status = Status(isRead: Bool.random(using: &numbers), isStarred: Bool.random(using: &numbers))
        if let some { try library.setStatus(status, of: some.id) }
      case 8:
        if let some { try library.reread(some.id, as: story, readerVersion: 2, now: noon) }
      default:
        let feed = isOfFeed ? try library.addFeed(at: address, title: "A feed") : nil
        try library.save(story, feed: feed, now: noon + Int64(step))
      }
      if step % 20 == 0 { #expect(try differences(library).isEmpty) }
    }
    #expect(try differences(library).isEmpty)
    try expectIntegrity(of: library)
  }

  private func expectIntegrity(of library: Library) throws {
    try library.write { db in
      // FTS5 compares its index with the tables it is over, and throws where they differ.
      try db.execute(sql: "INSERT INTO article_search(article_search, rank) VALUES ('integrity-check', 1)")
      try db.execute(sql: "INSERT INTO title_search(title_search, rank) VALUES ('integrity-check', 1)")
      #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
    }
  }

  @Test(arguments: [4, 5, 6, 7] as [UInt64])
  func countersAndMirrorsFollowWhateverFeedsAndRulesDo(seed: UInt64) throws {
    let library = try Library.inMemory()
    var numbers = Numbers(state: seed)
    let addresses = ["https://bay.example/feed", "https://hill.example/feed", "https://isle.example/feed"]
    let words = ["storm", "calm", "rain", "sun"]
    var marked: MarkedRead?
    for step in 0..<300 {
      let now = noon + Int64(step) * 3600
      let feeds = try library.feeds().map(\.id)
      let feed = feeds.randomElement(using: &numbers)
      let some = try library.list(limit: 50).randomElement(using: &numbers)?.id
      let word = words.randomElement(using: &numbers) ?? ""
      switch Int.random(in: 0..<20, using: &numbers) {
      case 0..<6:
        guard let feed else { continue }
        let items = (0..<Int.random(in: 0..<12, using: &numbers)).map { _ in
          let number = Int.random(in: 0..<25, using: &numbers)
          return TestItem(
            "\(word) \(number)", guid: Bool.random(using: &numbers) ? "\(number)" : nil,
            link: Bool.random(using: &numbers) ? "https://page.example/\(number)" : nil,
            day: Bool.random(using: &numbers) ? 1 + number : nil,
            body: "Version \(Int.random(in: 0..<3, using: &numbers))")
        }
        let keep = [nil, Retention.newest(5), .days(10)].randomElement(using: &numbers) ?? nil
        try library.feed(feed, items, keep: keep, now: now)
      case 6:
        let section = Bool.random(using: &numbers) ? [word] : []
        try library.subscribe(to: addresses.randomElement(using: &numbers) ?? "", section: section)
      case 7: if let feed, Bool.random(using: &numbers) { try library.unsubscribe(feed) }
      case 8: if let feed { try library.move(feed, to: Bool.random(using: &numbers) ? ["News", word] : []) }
      case 9: if let feed { try library.setHidden(feed, Bool.random(using: &numbers)) }
      case 10: if let feed { try library.rename(feed, to: Bool.random(using: &numbers) ? word : nil) }
      case 11:
        let action = [Rule.Action.hide, .hide, .markRead, .star, .tag("t")].randomElement(using: &numbers) ?? .hide
        try library.add(Rule(feed: Bool.random(using: &numbers) ? feed : nil, test: .words(word), action: action))
      case 12:
        if let rule = try library.rules().randomElement(using: &numbers)?.id { try library.removeRule(rule) }
      case 13: if let some { try library.setTags(Bool.random(using: &numbers) ? [word] : [], of: some) }
      case 14:
        if let taken = marked { try library.takeBack(taken) }
        marked = marked == nil ? try library.markAllRead(in: feed.map(ListScope.feed) ?? .all) : nil
      case 15:
        let number = Int.random(in: 0..<25, using: &numbers)
        try library.save(article("\(word) \(number)", address: "https://page.example/\(number)"), now: now)
      case 16:
        if let some { try library.complete(some, with: article(word), shown: Bool.random(using: &numbers), now: now) }
      case 17: if let some { try library.swapTexts(of: some) }
      default:
        if let some {
          try library.setStatus(
            of: some, isRead: Bool.random(using: &numbers), isStarred: Int.random(in: 0..<4, using: &numbers) == 0)
        }
      }
      if step % 10 == 0 { #expect(try differences(library).isEmpty, "step \(step)") }
    }
    #expect(try differences(library).isEmpty)
    try expectIntegrity(of: library)
  }

  @Test func sectionsShowTheCountersInTheOrderOfTheirMaking() throws {
    let library = try Library.inMemory()
    let news = try library.add(article("N1"), article("N2"), article("N3", in: ["Home", "News", "Harbour"]))
    try library.add(article("S1", in: ["Sport"]), article("N4", in: ["news", "Hills"]), article("N5"))
    try library.add(article("Loose", in: []))
    try library.setStatus(of: news[0].id, isRead: true)
    let sections = try library.sections()
    #expect(sections.map(\.name) == ["News", "News › Harbour", "News › Hills", "Sport", "Saved"])
    #expect(sections.map(\.total) == [3, 1, 1, 1, 1])
    #expect(sections.map(\.unread) == [2, 1, 1, 1, 1])
  }

  @Test func aFoldedSectionStaysFolded() throws {
    let folder = try TemporaryFolder()
    let library = try folder.library()
    try library.add(article("N1"), article("S1", in: ["Sport"]))
    let sport = try #require(try library.section(["Sport"]))
    try library.setFolded(sport.id, true)
    #expect(try folder.library().sections().map(\.isFolded) == [false, true])
    try library.setFolded(sport.id, false)
    #expect(try library.sections().map(\.isFolded) == [false, false])
  }

  @Test func aStatusIsSetWholeOrInPart() throws {
    let library = try Library.inMemory()
    let story = try library.add(article("Story"))[0]
    #expect(try library.setStatus(of: story.id, isStarred: true)?.status == Status(isRead: false, isStarred: true))
    #expect(try library.setStatus(of: story.id, isRead: true)?.status == Status(isRead: true, isStarred: true))
    #expect(try library.setStatus(of: story.id)?.status == Status(isRead: true, isStarred: true))
    #expect(try library.setStatus(Status(), of: story.id)?.status == Status())
    #expect(try library.setStatus(Status(isRead: true), of: ArticleID(99)) == nil)
  }

  @Test func manyStatusesAreSetInTheOrderOfTheArticles() throws {
    let library = try Library.inMemory()
    let ids = try library.add(article("One"), article("Two"), article("Three")).map(\.id)
    try library.setStatus(of: ids[2], isStarred: true)
    let marked = try library.setStatus(of: [ids[2], ArticleID(99), ids[0]], isRead: true)
    #expect(marked.map(\.id) == [ids[2], ids[0]])
    #expect(marked.map(\.status) == [Status(isRead: true, isStarred: true), Status(isRead: true)])
    #expect(try library.sections().map(\.unread) == [1])
  }
}
