import Articles
import Testing

@testable import Markup

@Suite struct HonestyTests {
  private static let text =
    "<p>The harbour office closed at noon, and nobody on the quay, not even the pilots, had been told why it would.</p>"

  private func article(head: String = "", _ body: String) throws -> Article {
    try Article(
      html: "<!doctype html><title>Lamps</title>\(head)<body><article><h1>Lamps</h1>\(body)</article></body>")
  }

  private func linked(_ members: String) -> String {
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Lamps\",\(members)}</script>"
  }

  @Test(
    "A text that ends before its story says so",
    arguments: [
      "<p>By evening the lamps were…</p>", "<p>By evening the lamps were ...</p>", "<p>By evening […]</p>",
      "<p><a href=/x>Continue reading</a></p>", "<p>By evening. <a href=/x>Lire la suite →</a></p>",
      "<p><a href=/x>Weiterlesen …</a></p>",
      "<p>By evening the lamps, of which the clerk has the key, were… Read more</p>",
      "<p>By evening the lamps […]</p><p><a href=/x>Continue reading</a></p>",
      "<p>By evening the lamps were</p><p><a href=/x>Read more</a></p>",
    ]) func truncated(end: String) throws
  {
    #expect(try article(Self.text + end).isTruncated)
  }

  @Test("The last words before the link to the rest are text, not a title") func lastWords() throws {
    for words in ["By evening the lamps […]", "By evening the lamps ...", "By evening the lamps were"] {
      let found = try article(Self.text + Self.text + "<p>\(words)</p><p><a href=/x>Read more</a></p>")
      #expect(found.text.contains(words) && found.isTruncated)
    }
  }

  @Test func aWholeTextDoesNot() throws {
    let whole = try article(Self.text + "<p>By evening the lamps, all of them, were lit again.</p>")
    #expect(!whole.isTruncated && !whole.isPaywalled && whole.origin == .extracted)
  }

  @Test func aPageThatCountsManyMoreWordsHasAShortText() throws {
    #expect(try article(head: linked("\"wordCount\":160"), Self.text).isTruncated)
    #expect(try !article(head: linked("\"wordCount\":\"22\""), Self.text).isTruncated)
  }

  @Test(
    "A page says that a part of the story is for those who pay",
    arguments: [
      "\"isAccessibleForFree\":false", "\"isAccessibleForFree\":\"False\"",
      "\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":false,\"cssSelector\":\".rest\"}",
    ]) func paywalled(members: String) throws
  {
    #expect(try article(head: linked(members), Self.text).isPaywalled)
  }

  @Test func whatItHoldsAllTheSameIsNotKept() throws {
    let members = "\"hasPart\":[{\"isAccessibleForFree\":\"false\",\"cssSelector\":\".rest\"}]"
    let rest = "<div class='rest'>" + String(repeating: Self.text, count: 12) + "</div>"
    #expect(try !article(head: linked(members), rest).isPaywalled)
    #expect(try !article(head: linked("\"isAccessibleForFree\":false,\"wordCount\":22"), Self.text).isPaywalled)
  }

  @Test func otherPagesSayItInOtherWords() throws {
    let tier = "<meta property='article:content_tier' content='metered'>"
    #expect(try article(head: tier, Self.text).isPaywalled)
    let wall = "<div class='paywall-box'>Subscribe now to read on.</div>"
    #expect(try article(Self.text + wall).isPaywalled)
    #expect(try !article(Self.text + wall.replacing("<div", with: "<div hidden")).isPaywalled)
    #expect(try !article(String(repeating: Self.text, count: 30) + wall).isPaywalled)
  }

  @Test(
    "The line that keeps the rest for those who pay is a wall, whatever element it stands in",
    arguments: [
      "Dieser Artikel ist nur für Abonnenten", "La suite est réservée aux abonnés", "この記事は会員限定です",
      "Subscribe to read the full article", "Este contenido es exclusivo para suscriptores",
      "Contenuto riservato agli abbonati", "Dit artikel is alleen voor abonnees", "Denne saken er kun for abonnenter",
      "Tämä juttu on vain tilaajille", "Материал доступен только подписчикам", "订阅后可阅读全文",
      "이 기사는 유료회원 전용입니다", "Bu haber sadece abonelere özel", "هذا المقال للمشتركين فقط",
    ]) func wall(line: String) throws
  {
    let offer = "<div class='x'><h3>\(line)</h3><p>Four weeks for one euro.</p></div>"
    for page in [
      try article(Self.text + "<p>\(line)</p>"), try article(Self.text + offer),
      try Article(html: "<title>Lamps</title><article><h1>Lamps</h1>\(Self.text)</article><div><p>\(line)</p></div>"),
    ] {
      #expect(page.isPaywalled && !page.text.contains(line) && !page.text.contains("one euro"))
      #expect(page.text.contains("The harbour office"))
    }
    #expect(try !article(String(repeating: Self.text, count: 30) + "<p>\(line)</p>").isPaywalled)
  }

  @Test(
    "News of subscribers and members is no wall",
    arguments: [
      "The pool is open to members only.", "The channel lost 200,000 subscribers, its only fall in years.",
      "Subscriptions continue to fall, the company said.",
      "The clerk read the full text to the members of the council.",
    ]) func noWall(line: String) throws
  {
    let found = try article(Self.text + "<p>\(line)</p>")
    #expect(!found.isPaywalled && found.text.contains(line))
  }

  @Test(
    "A page without an article says so",
    arguments: [
      ("Lamps - The Courier", "<div id='app'></div>"),
      ("Log in", "<h1>Log in</h1><form><label>Name</label><input><label>Password</label><input type=password></form>"),
      ("404 Not found", "<h1>Page not found</h1><p>Sorry, what you have asked for is not here any more.</p>"),
      ("Just a moment...", "<h1>courier.example</h1><p>Checking your browser. This process is automatic.</p>"),
      ("The Courier | Seite nicht gefunden", "<p>Diese Seite gibt es nicht oder nicht mehr, wie es scheint.</p>"),
    ]) func noArticle(title: String, body: String) throws
  {
    let found = try Article(html: "<title>\(title)</title><body>\(body)</body>")
    #expect(found.notice == .noArticle)
  }

  @Test func whatIsAnArticleHasNoNotice() throws {
    #expect(try article(Self.text).notice == nil)
    #expect(try article("<video src='/lamp.mp4'></video>").notice == nil)
    let long = String(repeating: Self.text, count: 8)
    #expect(try Article(html: "<title>Page not found</title><h1>Page not found</h1>\(long)").notice == nil)
  }

  @Test func theFeedOfTheCommentsIsKept() throws {
    let site = "<link rel=alternate type='application/rss+xml' title='Bay Comments Feed' href='/comments/feed/'>"
    let story = "<link rel=alternate type='application/rss+xml' title='Lamps Comments Feed' href='/news/story/feed/'>"
    #expect(try article(head: site + story, Self.text).commentFeed == "https://paper.example/news/story/feed/")
    #expect(try article(head: site, Self.text).commentFeed == nil)
  }

  @Test func sectionAndPictureAreKept() throws {
    let head =
      "<meta property='og:image' content='/eel.jpg'><meta property='article:section' content='Harbour'>"
    let found = try article(head: head, Self.text)
    #expect(found.section == "Harbour" && found.image == "https://paper.example/eel.jpg")
    let data = linked(
      "\"articleSection\":[\"Quay\"],\"image\":{\"@type\":\"ImageObject\",\"url\":\"https://p.example/a.png\"}")
    let other = try article(head: data + "<meta property='og:image' content='/img/logo.png'>", Self.text)
    #expect(other.section == "Quay" && other.image == "https://p.example/a.png")
  }
}
