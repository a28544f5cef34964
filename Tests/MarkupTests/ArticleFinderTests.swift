import Articles
import Testing

@testable import Markup

@Suite struct ArticleFinderTests {
  private static let first =
    "The harbour office closed at noon, and nobody on the quay, not even the pilots, had been told why it would."
  private static let second =
    "By evening the lamps were lit again, the ferries ran, and the clerk who had the key said he had been asleep."
  private static let third =
    "The council will meet on Monday, behind closed doors as always, to hear what the clerk, and his aunt, have to say."

  private func text(_ body: String) throws -> String {
    try Article(page: Page(bytes: Array("<html><body>\(body)</body></html>".utf8), contentType: "text/html")).text
  }

  private let story = "<p>\(first)</p><p>\(second)</p><p>\(third)</p>"
  private let whole = [first, second, third].joined(separator: "\n\n")

  @Test(
    "What stands around a story is no part of it",
    arguments: [
      "<div class='top-nav'><ul><li><a href='/a'>News</a></li><li><a href='/b'>Sport</a></li></ul></div>",
      "<div class='share-bar'>Share this on every network</div>",
      "<div id='newsletter-signup'><p>Get our letters every morning.</p></div>",
      "<div class='cookie-notice'><p>We use cookies, as everybody does.</p></div>",
      "<div class='most-read'><h3>Most read</h3><p>A cow on the line</p></div>",
      "<footer><p>All rights reserved by the Courier.</p></footer>",
      "<div role='navigation'>Back to the front page</div>",
      "<ol class='comment-list'><li><p>I have never heard of this harbour, said the reader.</p></li></ol>",
    ]) func furniture(around: String) throws
  {
    #expect(try text("<div class='story'>\(around)\(story)</div>") == whole)
    #expect(try text("\(around)<div><div class='text'>\(story)</div></div>\(around)") == whole)
  }

  @Test(
    "A story that its page hides until a program runs is read",
    arguments: [
      ("<div hidden>", "</div>"), ("<div aria-hidden='true'>", "</div>"), ("<div style='display: none'>", "</div>"),
      ("<news-story><template shadowrootmode='open'>", "</template></news-story>"),
    ]) func hidden(start: String, end: String) throws
  {
    let dialog = "<div role='dialog'><p>We use cookies, as everybody does, and would like you to agree to it.</p></div>"
    #expect(try text("\(start)<article>\(story)</article>\(end)\(dialog)") == whole)
    let words = start.contains("template") ? "" : "\(start)<p>\(Self.first)</p>\(end)"
    #expect(try text("<div class='text'>\(story)\(words)</div>") == whole)
  }

  @Test func aHiddenNoticeIsNoStory() throws {
    let notice = "<div class='cookie-notice' hidden><p>\(Self.first) \(Self.second) \(Self.third)</p></div>"
    #expect(try text("<article><p>\(Self.first)</p></article>\(notice)") == Self.first)
  }

  @Test(
    "What stands inside of a story and is none of it goes",
    arguments: [
      "<div class='x'><h3>Our letter</h3><p>The best of the bay, every morning.</p><form><input type=email></form></div>",
      "<div><p>We use cookies to make this page work, and to learn who reads it.</p><button>Fine</button></div>",
      "<p class='sr-only'>The story goes on below.</p>",
      "<p>Tags: <a href='https://c.example/t/eel'>eel</a>, <a href='https://c.example/t/quay'>quay</a></p>",
      "<p><b>Filed under:</b> <a href='https://c.example/h'>Harbour</a></p>", "<p>责任编辑：李四</p>",
      "<ul><li>シェア</li><li>ツイート</li></ul>",
      "<h3>About the author</h3><p>Ada Quill writes about eels and quays.</p>",
    ]) func clutterInside(box: String) throws
  {
    #expect(try text("<article><h1>Lamps</h1>\(story)\(box)</article>") == whole)
  }

  @Test(
    "What only looks like it stays",
    arguments: [
      "<p>Tags: they are what ships wear in the harbour, said the clerk.</p>",
      "<h3>About the author</h3><p>\(first) \(second) \(third) \(first) \(second) \(third)</p>",
      "<div><p>\(first) \(second)</p><form><input type=email></form></div>",
    ]) func noClutterInside(box: String) throws
  {
    #expect(try text("<article><h1>Lamps</h1>\(story)\(box)</article>") != whole)
  }

  @Test func newsOfOneSentenceAboveAFieldForMailIsRead() throws {
    let form = "<form><input type=email></form>"
    #expect(try text("<div><p>\(Self.first)</p>\(form)</div><nav><a href='/'>Home</a></nav>") == Self.first)
  }

  @Test func theLinkToEditASectionIsNoPartOfItsHeading() throws {
    let heading = "<h2>The count<span class='mw-editsection'>[<a href='/edit'>edit</a>]</span></h2>"
    #expect(try text("<article><h1>Lamps</h1>\(heading)\(story)</article>") == "The count\n\n" + whole)
  }

  @Test func aClassThatLiesDoesNotTakeTheStory() throws {
    #expect(try text("<div class='widget sidebar'>\(story)</div>") == whole)
  }

  @Test func theBodyThePageNamesIsRead() throws {
    let rail =
      "<div class='rail2'><p>Elsewhere a cow, a goat and a hen were seen, all on one day, by the mayor.</p></div>"
    #expect(try text("<div>\(rail)<div itemprop='articleBody'>\(story)\(story)</div></div>").hasPrefix(Self.first))
  }

  @Test func aStoryInStepsIsReadWhole() throws {
    let steps = [Self.first, Self.second, Self.third].map { "<div class='s'><div><p>\($0)</p></div></div>" }
    #expect(try text("<div class='steps'>\(steps.joined())</div>") == whole)
  }

  @Test func listsAndTablesThatAreContentStay() throws {
    let list = "<ul><li>One lamp, lit</li><li>Two lamps, dark</li></ul>"
    let table = "<table><tr><th>Lamp</th><th>State</th></tr><tr><td>North</td><td>Dark</td></tr></table>"
    let found = try text("<div class='text'>\(story)\(list)\(table)</div>")
    #expect(found.contains("Two lamps, dark") && found.contains("North\tDark"))
  }

  @Test("A list of links that belongs to its sentence, or names sources, is content") func listsOfLinks() throws {
    func found(_ lines: String, end: String = "") throws -> String {
      let page = "<title>Lamps</title><body><div class='text'>\(story)\(lines)\(end)</div></body>"
      return try Article(page: Page(bytes: Array(page.utf8), address: "https://courier.example/lamp")).text
    }
    func list(_ addresses: String...) -> String {
      "<ul>" + addresses.map { "<li><a href='\($0)'>A school for the building of boats</a></li>" }.joined() + "</ul>"
    }
    #expect(try found("<p>There are two plans:</p>\(list("/a", "/b"))").contains("A school for"))
    #expect(try !found("<p>There are two plans.</p>\(list("/a", "/b"))").contains("A school for"))
    #expect(try found("<h2>Sources</h2>\(list("https://a.example/1", "https://b.example/2"))").contains("A school for"))
    let sites = "<h2>Find us</h2><ul><li><a href='https://a.example/'>Beepbook</a></li></ul>"
    #expect(try found(sites) == whole)
    #expect(try found("<h2>In short</h2>\(list("/a", "/b"))") == whole)
    #expect(try found("<h2>In short</h2>\(list("/a"))", end: "<p>\(Self.first)</p>").contains("In short"))
  }

  @Test(
    "A label in any language makes teasers of the links below it",
    arguments: ["You may also like", "延伸阅读", "اقرأ أيضًا", "Läs också", "Čtěte také", "Διαβάστε επίσης"])
  func labelled(label: String) throws {
    let related = "<p>\(label)</p><p><a href='/eel'>鳗鱼的夜晚</a></p><p><a href='/cow'>A cow on the line</a></p>"
    let page = "<html><body><div class='text'>\(story)\(related)</div></body></html>"
    let article = try Article(page: Page(bytes: Array(page.utf8), address: "https://courier.example/lamp"))
    #expect(article.text == whole)
    let teasers = article.blocks.compactMap { if case .teaser(let teaser) = $0 { teaser } else { nil } }
    #expect(teasers.map(\.title) == ["鳗鱼的夜晚", "A cow on the line"] && teasers.allSatisfy { $0.label == label })
  }

  @Test(
    "Lines that stand on every page of a site are no part of a story",
    arguments: [
      "Sign up for our daily newsletter.", "Melden Sie sich für unseren Newsletter an: jetzt anmelden.",
      "ADVERTISEMENT",
      "Follow us on Twitter @courier.", "Abonnez-vous à notre newsletter.", "© 2024 The Courier", "Teilen",
      "Подпишитесь на нашу рассылку",
    ]) func boilerplate(line: String) throws
  {
    #expect(try text("<div class='text'>\(story)<p>\(line)</p>\(story)</div>") == whole + "\n\n" + whole)
  }

  @Test func whatSpeaksOfNewslettersStays() throws {
    let line = "“Sign up for the newsletter,” the clerk had said to his aunt, and she had never forgiven him."
    #expect(try text("<div class='text'>\(story)<p>\(line)</p></div>") == whole + "\n\n" + line)
  }

  @Test func whoTheSiteIsStandsBelowTheStory() throws {
    let about = "<h3>About Courier</h3><p>The Courier is the leading paper of the harbour and of all its boats.</p>"
    let page =
      "<meta property='og:site_name' content='The Courier'><body><div class='text'>\(story)\(about)</div></body>"
    #expect(try Article(page: Page(bytes: Array(page.utf8), contentType: "text/html")).text == whole)
    let other = about.replacing("Courier", with: "Ferries")
    #expect(try text("<div class='text'>\(story)\(other)</div>").contains("About Ferries"))
  }

  @Test func aCardThatOpensOverALinkIsNoText() throws {
    let card =
      "<span class='pop'><a href='/ann'>Ann Example</a> <a href='/x'>Mayor opens a bridge that leads nowhere</a></span>"
    let found = try text(
      "<div class='text'>\(story)<p>The mayor, <a href='/ann'>Ann Example</a>\(card), said nothing.</p></div>")
    #expect(found == whole + "\n\nThe mayor, Ann Example, said nothing.")
  }

  @Test func aGalleryBesideTheStoryIsNoPartOfIt() throws {
    let slides = (1...9).map { "<li><h3><span>\($0)/9</span> A lamp</h3><p>\(Self.first)</p></li>" }.joined()
    let long = String(repeating: story, count: 4)
    let found = try text("<div class='text'>\(long)<ul>\(slides)</ul></div>")
    #expect(!found.contains("A lamp") && found.hasPrefix(whole))
    #expect(try text("<div class='text'><p>\(Self.second)</p><ul>\(slides)</ul></div>").contains("A lamp"))
  }
}
