import Articles
import GRDB
import Testing

@testable import Store

@Suite struct RuleTests {
  private func newsroom() throws -> (Library, bay: FeedID, hill: FeedID) {
    let library = try Library.inMemory()
    let bay = try library.bay(section: ["News", "Coast"])
    let hill = try library.subscribe(to: "https://hill.example/feed", section: ["Sport"]).feed.id
    try library.feed(
      bay, TestItem("Football on the beach", guid: "1"), TestItem("Storm over Ålund", guid: "2", body: "No football."),
      TestItem("北港昨夜暴雨", guid: "3"))
    try library.feed(hill, TestItem("Football: two-nil", guid: "1"), TestItem("Footballers strike", guid: "2"))
    return (library, bay, hill)
  }

  @Test func authorsThatStandInTheWordsAloneAreNotedWhenARuleLooksForThem() throws {
    let library = try Library.inMemory()
    try library.feed(try library.bay(section: ["Bay"]), TestItem("Storm", guid: "1"))
    try library.write { db in try db.execute(sql: "UPDATE article SET byline = NULL") }
    let rule = Rule(field: .author, test: .words("holt"), action: .markRead)
    #expect(try library.matches(of: rule).count == 1)
    #expect(try library.add(rule).changed == 1)
    #expect(try library.read { db in try String.fetchOne(db, sql: "SELECT byline FROM article") } == "Mira Holt")
  }

  @Test func whatARuleConcernsIsTriedBeforeItIsKept() throws {
    let (library, bay, hill) = try newsroom()
    func count(_ rule: Rule) throws -> Int { try library.matches(of: rule).count }
    #expect(try count(Rule(test: .words("football"), action: .hide)) == 2)
    #expect(try count(Rule(test: .words("FOOTBALL*"), action: .hide)) == 3)
    #expect(try count(Rule(field: .text, test: .words("football"), action: .hide)) == 3)
    #expect(try count(Rule(test: .words("\"the beach\""), action: .hide)) == 1)
    #expect(try count(Rule(test: .words("\"beach the\""), action: .hide)) == 0)
    #expect(try count(Rule(test: .words("beach football"), action: .hide)) == 1)
    #expect(try count(Rule(test: .words("alund"), action: .hide)) == 1)
    #expect(try count(Rule(test: .words("昨夜"), action: .hide)) == 1)
    #expect(try count(Rule(feed: bay, test: .words("football"), action: .hide)) == 1)
    #expect(try count(Rule(feed: hill, action: .hide)) == 2)
    #expect(try count(Rule(section: ["news"], action: .hide)) == 3)
    #expect(try count(Rule(section: ["News", "Coast"], field: .author, test: .words("holt"), action: .hide)) == 3)
    #expect(try count(Rule(section: ["News", "Hills"], action: .hide)) == 0)
    #expect(try count(Rule(field: .author, test: .words("mira holt"), action: .hide)) == 5)
    #expect(try count(Rule(test: .expression("^foot.*(beach|nil)$"), action: .hide)) == 2)
    #expect(try count(Rule(test: .expression("(?-i)football"), action: .hide)) == 0)
    #expect(try library.titles().count == 5)
    #expect(try library.rules().isEmpty)
  }

  @Test func whatIsHiddenIsInNoListCountOrSearchAndComesBackWithoutTheRule() throws {
    let (library, bay, hill) = try newsroom()
    let title = Rule(test: .words("football"), action: .hide)
    let added = try library.add(title)
    #expect(added.changed == 2)
    let second = try library.add(Rule(feed: hill, action: .hide))
    #expect(second.changed == 2)
    #expect(try library.rules().map(\.action) == [.hide, .hide])
    #expect(try library.rules()[0] == added.rule)

    #expect(try library.titles().count == 2)
    #expect(try library.titles(ListFilter(.unread)).count == 2)
    #expect(try library.titles(ListFilter(feed: hill)).isEmpty)
    #expect(try library.section(["Sport"])?.total == 0)
    #expect(try library.feed(hill)?.unread == 0 && library.feed(bay)?.unread == 2)
    #expect(try library.unreadCount() == 2)
    #expect(try library.search("football", limit: 9).map(\.headline.title) == ["Storm over Ålund"])
    #expect(try library.matches(of: title).count == 0)

    try library.removeRule(try #require(second.rule.id))
    #expect(try library.titles(ListFilter(feed: hill)) == ["Footballers strike"])
    try library.removeRule(try #require(added.rule.id))
    #expect(try library.titles().count == 5)
    #expect(try library.section(["Sport"])?.unread == 2)
    #expect(try library.rules().isEmpty)
  }

  @Test func rulesConcernWhatComesIn() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    try library.add(Rule(test: .words("hide"), action: .hide))
    try library.add(Rule(test: .words("read"), action: .markRead))
    try library.add(Rule(test: .words("star"), action: .star))
    try library.add(Rule(test: .words("tag"), action: .tag("Sea")))
    let items = ["hide me", "read me", "star me", "tag me", "star read tag", "plain"].enumerated()
      .map { TestItem($1, guid: "\($0)") }
    #expect(try library.feed(feed, items).new.count == 5)
    #expect(try library.titled("hide me") == nil)
    #expect(try library.titled("read me")?.status == Status(isRead: true))
    #expect(try library.titled("star me")?.status == Status(isStarred: true))
    #expect(try library.titled("star read tag")?.status == Status(isRead: true, isStarred: true))
    #expect(Set(try library.titles(ListFilter(tag: "sea"))) == ["tag me", "star read tag"])
    #expect(try library.feed(feed)?.unread == 3)
    // What the reader did since is theirs.
    let starred = try #require(try library.titled("star me")).id
    try library.setStatus(of: starred, isStarred: false)
    var changed = items
    changed[2].body = "Changed."
    try library.feed(feed, changed)
    #expect(try library.titled("star me")?.status.isStarred == false)
  }

  @Test func aRuleForASectionConcernsTheSectionsAFeedBringsInsideOfIt() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    try library.add(Rule(section: ["Sport"], action: .markRead))
    var story = TestItem("Final", guid: "1").article
    story.breadcrumb = ["Sport", "Rowing"]
    let items = [
      IncomingItem(TestItem("Final", guid: "1").stamp, article: story), TestItem("Storm", guid: "2").incoming,
    ]
    try library.record(.items(items, FeedDescription(), FeedVisit(nextTry: noon)), of: feed, now: noon)
    #expect(try library.titles(ListFilter(.unread)) == ["Storm"])
  }

  @Test func anArticleWhoseWordsChangeIsHiddenOrShownByThem() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    try library.add(Rule(test: .words("football"), action: .hide))
    try library.feed(feed, TestItem("Football", guid: "1"), TestItem("Chess", guid: "2"))
    #expect(try library.titles() == ["Chess"])
    try library.feed(feed, TestItem("Tennis", guid: "1"), TestItem("Football chess", guid: "2"))
    #expect(try library.titles() == ["Tennis"])
    #expect(try library.feed(feed)?.total == 1)
  }

  @Test func marksAreMadeOnWhatIsThereUnlessToldOtherwise() throws {
    let (library, _, _) = try newsroom()
    #expect(try library.add(Rule(test: .words("storm"), action: .markRead), toLibrary: false).changed == 0)
    #expect(try library.titles(ListFilter(.unread)).count == 5)
    #expect(try library.add(Rule(test: .words("football"), action: .markRead)).changed == 2)
    #expect(try library.titles(ListFilter(.unread)).count == 3)
    #expect(try library.add(Rule(test: .words("football"), action: .star)).changed == 2)
    #expect(try library.add(Rule(test: .words("football"), action: .tag("ball"))).changed == 2)
    #expect(try library.matches(of: Rule(test: .words("football"), action: .tag("Ball"))).count == 0)
    #expect(try library.titles(ListFilter(.starred, tag: "ball")).count == 2)
  }

  @Test func pagesTheUserSavedAreNoRulesBusiness() throws {
    let library = try Library.inMemory()
    try library.add(article("Football"))
    #expect(try library.add(Rule(test: .words("football"), action: .hide)).changed == 0)
    try library.add(article("Football again"))
    #expect(try library.titles().count == 2)
  }

  @Test(arguments: [
    Rule(action: .hide), Rule(test: .words("—"), action: .hide), Rule(test: .expression("(unclosed"), action: .hide),
    Rule(test: .words("x"), action: .tag(" \n")),
    Rule(test: .words(String(repeating: "x", count: 2000)), action: .hide),
    Rule(test: .expression(String(repeating: "x", count: 2000)), action: .hide),
  ])
  func aRuleThatCannotBeMeantIsRefused(rule: Rule) throws {
    let library = try Library.inMemory()
    #expect(throws: LibraryError.self) { try library.add(rule) }
    #expect(throws: LibraryError.self) { try library.matches(of: rule) }
    #expect(try library.rules().isEmpty)
  }

  @Test func anExpressionThatRunsAwayIsEnded() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let hostile = String(repeating: "a", count: 40) + "!"
    try library.feed(feed, (0..<3).map { TestItem(hostile, guid: "\($0)") } + [TestItem("aaa", guid: "9")])
    let rule = Rule(test: .expression("^(a+)+$"), action: .hide)
    #expect(try library.matches(of: rule) == RuleTrial(count: 1, tooSlow: 3))
    try library.add(rule)
    #expect(try library.feed(feed, TestItem(hostile, guid: "10")).new.count == 1)
    #expect(try library.feed(feed, TestItem("aaaa", guid: "11")).new.isEmpty)
  }

  @Test func whatExpressionsFindIsToldBeforeTheLibraryIsWrittenTo() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let rule = try library.add(Rule(test: .expression("gull"), action: .hide)).rule
    let words = try library.add(Rule(test: .words("lamp"), action: .star)).rule
    let other = try library.subscribe(to: "https://hill.example/feed").feed.id
    let elsewhere = try library.add(Rule(feed: other, test: .expression("gull"), action: .star)).rule
    let items = [TestItem("Gull", guid: "1"), TestItem("Lamp", guid: "2")].map(\.incoming)
    let findings = RuleFindings([rule, words, elsewhere], in: items, of: feed)
    #expect(findings[0] == [rule: true])
    #expect(findings[1] == [rule: false])
    #expect(findings[2] == [:])
    // Within the transaction nothing is looked for again: what was told counts, though it be wrong.
    let section = try #require(try library.write { try SectionTree.section(at: ["News"], in: $0) })
    try library.write { db in
      var rules = try StandingRules(db)
      let gull = TestItem("Gull", guid: "1").article
      #expect(try rules.concerning(gull, feed: feed, section: section, findings: [rule: false]).isEmpty)
      #expect(try rules.concerning(gull, feed: feed, section: section, findings: [:]) == [rule])
    }
  }

  @Test func aHugeTextIsLookedThroughInBoundedTime() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let huge = String(repeating: "The harbour was closed. ", count: 100_000) + "Football."
    try library.feed(feed, TestItem("Long", guid: "1", body: huge))
    #expect(try library.matches(of: Rule(field: .text, test: .expression("football"), action: .hide)).count == 0)
    #expect(try library.matches(of: Rule(field: .text, test: .expression("harbour"), action: .hide)).count == 1)
  }
}
