import Articles
import Testing

@testable import Markup

@Suite struct MetadataTests {
  private func article(head: String = "", _ body: String = "<h1>Ferry returns</h1><p>The ferry is back.</p>") throws
    -> Article
  {
    try Article(html: "<!doctype html><html><head>\(head)</head><body><main>\(body)</main></body></html>")
  }

  @Test(
    "The headline, without the name of the site",
    arguments: [
      ("<title>Ferry returns | The Bay Paper</title><meta property=og:site_name content='The Bay Paper'>", "<p>x</p>"),
      (
        "<title>Bay Paper: x</title><meta property='og:title' content='Ferry returns'>", "<h1>Ferry <i>returns</i></h1>"
      ),
      ("<title>Ferry returns - paper.example</title>", "<p>x</p>"),
      ("<meta property='og:title' content='Ferry returns – Paper'>", "<p>x</p>"),
      (
        "<script type='application/ld+json'>{\"@type\":[\"NewsArticle\"],\"headline\":\"Ferry &amp;#8203;returns\"}</script>",
        "<p>x</p>"
      ),
      ("<title>Home</title>", "<h1>Ferry returns</h1><p>x</p>"),
      ("<title>Ferry returns | Bay</title>", "<a href='/'>Bay</a><h1>Ferry returns</h1><p>x</p>"),
      ("<title>Ferry returns [Bay]</title><meta property=og:site_name content=Bay>", "<p>x</p>"),
      ("<meta name='DC.Title' content='Ferry returns'><meta property='og:title' content='Boat!'>", "<p>x</p>"),
      ("<title>Ferry returns</title><meta property='og:title' content='The Bay Paper'>", "<h1>Ferry returns</h1>"),
      ("<meta property='og:title' content='Ferry re…'><title>Ferry returns</title>", "<h1>Ferry returns</h1>"),
    ]) func title(head: String, body: String) throws
  {
    #expect(try article(head: head, body).title == "Ferry returns")
  }

  @Test(
    "The headline is the part of a title that the first heading says, whatever the site puts around it",
    arguments: [
      ("冰封港口三周_港口新闻_海湾网", "冰封港口三周"), ("氷で港が閉ざされる - 湾岸新聞", "氷で港が閉ざされる"), ("鰻 | 港", "鰻"),
      ("湾岸新聞：氷で港が閉ざされる", "氷で港が閉ざされる"), ("Ice | C", "Ice"),
      ("The Bay Paper: Ice closes the quay", "Ice closes the quay"),
      ("Ice closes the quay > Harbour > Bay", "Ice closes the quay"), ("Eels: a history | Bay", "Eels: a history"),
    ]) func parts(title: String, heading: String) throws
  {
    let found = try article(head: "<title>\(title)</title>", "<article><h1>\(heading)</h1><p>Text.</p></article>")
    #expect(found.title == heading && found.lede != nil)
  }

  @Test func aFirstHeadingThatIsOnlyHalfOfTheHeadlineIsNotAllOfIt() throws {
    let found = try article(head: "<title>Eels: a history</title>", "<article><h1>Eels</h1><p>Text.</p></article>")
    #expect(found.title == "Eels: a history")
  }

  @Test(
    "A known name of the site is cut off behind any mark",
    arguments: [
      "Ice closes the quay: Bay", "Ice closes the quay : Bay", "Ice closes the quay < Bay",
      "Ice closes the quay >> Bay",
      "Ice closes the quay ~ Bay", "Bay: Ice closes the quay", "Ice closes the quay（Bay）", "【Bay】Ice closes the quay",
      "Ice closes the quay | Harbour | Bay", "Ice closes the quay – Sea – Bay",
    ]) func site(title: String) throws
  {
    let head = """
      <title>\(title)</title><meta property=og:site_name content=Bay><meta property=article:section content=Harbour>
      <script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"position":1,"name":"Sea"},
      {"position":2,"name":"Ice closes the quay"}]}</script>
      """
    #expect(try article(head: head, "<p>Text.</p>").title == "Ice closes the quay")
  }

  @Test(
    "A hyphen in a word, a colon and the name of the site in a headline stay",
    arguments: ["Bay: where ice closes the quay", "Ice-Bay quarrel goes on", "Why the Bay – and its eels – matter"])
  func whole(title: String) throws {
    let head = "<title>\(title)</title><meta property=og:site_name content=Bay>"
    #expect(try article(head: head, "<article><h1>\(title)</h1><p>Text.</p></article>").title == title)
  }

  @Test(
    "Without a name and a heading the length tells the headline",
    arguments: [
      ("冰封港口三周引发争议_港口新闻_海湾网", "冰封港口三周引发争议"), ("氷で港が閉ざされる｜湾岸新聞", "氷で港が閉ざされる"),
    ]) func lengths(title: String, headline: String) throws
  {
    #expect(try article(head: "<title>\(title)</title>", "<p>Text.</p>").title == headline)
  }

  @Test func aSentenceInASecondHeadingUnderTheHeadlineIsTheStandfirst() throws {
    let text = "<p>The ferry is back, and the quay is full of people again.</p>"
    let sentence = "After eleven years the boat to Little Orm sails again, and people queue"
    let found = try article("<h1>Ferry returns</h1><h2>\(sentence)</h2>\(text)<h2>The boat</h2>\(text)")
    #expect(found.lede == Lede([.text(sentence)]) && found.blocks.count == 3)
    let short = try article("<h1>Ferry returns</h1><h2>How it began</h2>\(text)<h2>The boat</h2>\(text)")
    #expect(short.blocks.first == .heading(Heading(level: 2, [.text("How it began")])))
  }

  @Test func linkedDataSaysWhoWhenAndWhere() throws {
    let found = try article(
      head: """
        <script type="application/ld+json">{ broken, }</script>
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"NewsArticle","headline":"Ferry returns","author":[{"@type":"Person","name":"Ann Example"},{"@id":"#bea"}],
        "datePublished":"2024-03-03T09:30:00+0100","dateModified":"2024-03-04T10:00:00Z","publisher":{"name":"The Bay Paper"}},
        {"@id":"#bea","@type":"Person","name":"Bea Muster"},
        {"@type":"BreadcrumbList","itemListElement":[{"position":2,"item":{"name":"Harbour"}},{"position":1,"name":"News"},
        {"position":3,"name":"Ferry returns"}]}]}</script>
        """)
    #expect(found.byline == ["Ann Example", "Bea Muster"])
    #expect(found.published?.description == "2024-03-03T09:30:00+01:00")
    #expect(found.updated?.description == "2024-03-04T10:00:00Z")
    #expect(found.source == "The Bay Paper")
    #expect(found.breadcrumb == ["News", "Harbour"])
  }

  @Test func linkedDataIsReadAsLooselyAsItIsWritten() throws {
    let found = try article(
      head: """
        <script type="application/ld+json">//<![CDATA[
        {"@type":"Article","headline":"Ferry\\u0020returns","author":["Ann \\u00C9xample",],
        "articleSection":"Bay
        side",}
        //]]></script>
        """)
    #expect(found.title == "Ferry returns" && found.byline == ["Ann Éxample"] && found.section == "Bay side")
  }

  @Test func relatedStoriesInAListAreNotTheArticle() throws {
    let found = try article(
      head: """
        <script type="application/ld+json">[{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle",
        "headline":"Cows","author":"Cow Herd"}]},{"@type":"NewsArticle","headline":"Ferry returns"}]</script>
        """)
    #expect(found.title == "Ferry returns" && found.byline.isEmpty)
  }

  @Test func metaElementsSayItToo() throws {
    let found = try article(
      head: """
        <html lang=en_GB><meta name=author content="By Ann Example and Bea Muster">
        <meta property="article:published_time" content="2024-03-03"><link rel="canonical" href="/news/ferry">
        <meta name="application-name" content="Bay">
        """)
    #expect(found.byline == ["Ann Example", "Bea Muster"])
    #expect(found.published == PublicationDate(year: 2024, month: 3, day: 3) && found.updated == nil)
    #expect(found.address == "https://paper.example/news/ferry" && found.source == "Bay" && found.language == "en-GB")
  }

  @Test func theLinesUnderTheHeadlineAreReadAndTakenOut() throws {
    let found = try article(
      """
      <nav aria-label="Breadcrumb"><ol><li><a href=/>Home</a> ›<li><a href=/n>News</a> ›<li>Ferry returns</ol></nav>
      <h1>Ferry returns</h1><p class="standfirst">After eleven years the boat sails again, and people queue.</p>
      <p class=byline>By Ann Example</p><time datetime="2024-03-03T09:30:00Z">3 March 2024</time><p>3 min read</p>
      <p>The ferry is back.</p>
      """)
    #expect(found.breadcrumb == ["Home", "News"] && found.byline == ["Ann Example"])
    #expect(found.published?.description == "2024-03-03T09:30:00Z")
    #expect(found.lede == Lede([.text("After eleven years the boat sails again, and people queue.")]))
    #expect(found.blocks == [.paragraph([.text("The ferry is back.")])])
  }

  @Test(
    "The path is found under other names, and under none",
    arguments: [
      "<nav aria-label='Ruta de navegación'><a href='/'>Home</a><a href=/h>Harbour</a></nav>",
      "<nav aria-label='Vous êtes ici'><a href='/'>Home</a><a href=/h>Harbour</a></nav>",
      "<div class=topicpath><a href='/'>Home</a> &gt; <a href=/h>Harbour</a></div>",
      "<ul class=pankuzu><li><a href='/'>Home</a></li><li><a href=/h>Harbour</a></li></ul>",
      "<div><span typeof='v:Breadcrumb'><a href='/'>Home</a></span> » <span typeof='v:Breadcrumb'><a href=/h>Harbour</a></span></div>",
      "<div class=x><a href='/'>Home</a> › <a href=/h>Harbour</a> › Ferry returns</div>",
    ]) func paths(path: String) throws
  {
    #expect(try article("\(path)<h1>Ferry returns</h1><p>The ferry is back.</p>").breadcrumb == ["Home", "Harbour"])
  }

  @Test func linksThatNothingDividesAreNoPath() throws {
    let menu = "<div class=x><a href='/'>Home</a> <a href=/h>Harbour</a> <a href=/s>Sport</a></div>"
    #expect(try article("\(menu)<h1>Ferry returns</h1><p>The ferry is back.</p>").breadcrumb.isEmpty)
  }

  @Test func aSummaryThatStandsOnlyInTheHeadIsNoLede() throws {
    let found = try article(head: "<meta name=description content='A summary that stands nowhere on the page itself.'>")
    #expect(found.lede == Lede([.text("The ferry is back.")]))
    #expect(found.text == "The ferry is back.")
  }

  @Test func aDateInWordsOrInTheAddressIsTheLastResort() throws {
    let printed =
      "<h1>Ferry returns</h1><div><span>Veröffentlicht am 3. März 2024</span></div><p>The ferry is back.</p>"
    #expect(try article(printed).published?.description == "2024-03-03")
    let page = Page(
      bytes: Array("<h1>Eels</h1><p>They are back.</p>".utf8), address: "https://p.example/2024/03/03/eels")
    #expect(try Article(page: page).published?.description == "2024-03-03")
    let nowhere = "<meta property='article:published_time' content='0001-01-01T00:00:00Z'>"
    #expect(try article(head: nowhere).published == nil)
  }

  @Test func aLineSaysWhenItWasChangedToo() throws {
    let line = "<p>Published: 3 March 2024 09:41 | Updated: 4 March 2024 10:00</p>"
    let found = try article("<h1>Ferry returns</h1>\(line)<p>The ferry is back.</p>")
    #expect(found.published?.description == "2024-03-03" && found.updated?.description == "2024-03-04")
    #expect(found.text == "The ferry is back.")
  }

  @Test func anAbbreviationHoldsTheTimeInItsTitle() throws {
    let time = "<abbr class=published title='2024-03-03T09:41:00-08:00'>9:41 AM</abbr>"
    let found = try article("<h1>Ferry returns</h1><p>The ferry is back.</p><div>\(time)</div>")
    #expect(found.published?.description == "2024-03-03T09:41:00-08:00")
  }

  @Test func theTimesOfCommentsAndOtherStoriesAreNotTheArticles() throws {
    let rail =
      "<aside><time datetime='2020-01-01'></time></aside><div class=comments><time datetime='2021-01-01'></time></div>"
    #expect(try article("<h1>Ferry returns</h1><p>The ferry is back.</p>\(rail)").published == nil)
  }

  @Test("What stands in a text or leads to another site is no canonical address") func strangeCanonical() throws {
    func address(_ head: String, _ body: String = "", html: String = "<html>") throws -> String? {
      try Article(
        html:
          "\(html)<head><title>Eels</title>\(head)</head><body><article><p>Eels go by night.</p>\(body)</article></body>"
      ).address
    }
    let own = "https://paper.example/news/story"
    #expect(try address("", "<link rel=canonical href='/injected'>") == own)
    let other = "<link rel=canonical href='https://other.example2/eels'>"
    #expect(try address(other) == own)
    #expect(try address(other, html: "<html amp>") == "https://other.example2/eels")
    #expect(
      try address(other + "<meta property='og:url' content='https://other.example2/eels'>")
        == "https://other.example2/eels")
    #expect(
      try address("<link rel=canonical href='https://www.paper.example/eels'>") == "https://www.paper.example/eels")
  }

  @Test func aFrontPageIsNoCanonicalAddress() throws {
    #expect(try article(head: "<link rel=canonical href='/'>").address == "https://paper.example/news/story")
  }

  @Test(
    "Dates as machines write them",
    arguments: [
      ("2024-03-03T09:30:00+0100", "2024-03-03T09:30:00+01:00"), ("2024-03-03 09:30 UTC", "2024-03-03T09:30:00Z"),
      ("2024-03-03T09:30:00", "2024-03-03"), ("2024-03-03T09:30:15.123Z", "2024-03-03T09:30:15Z"),
      ("Sun, 03 Mar 2024 09:30:00 GMT", "2024-03-03T09:30:00Z"), ("March 3, 2024", "2024-03-03"),
      ("20240303", "2024-03-03"), ("20240303T093000Z", "2024-03-03T09:30:00Z"), ("1709458200", "2024-03-03T09:30:00Z"),
      ("1709458200000", "2024-03-03T09:30:00Z"),
    ]) func timeStamps(text: String, date: String)
  {
    #expect(TimeStamp.parse(text)?.description == date)
  }
}
