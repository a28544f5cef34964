import Articles
import Testing

@testable import Markup

@Suite struct NextPageTests {
  @Test(
    "The next page differs in the page's number alone",
    arguments: [
      ("/eels", "/eels/2"), ("/eels/", "/eels/2/"), ("/eels", "/eels?page=2"), ("/eels?page=2", "/eels?page=3"),
      ("/eels?a=b", "/eels?a=b&p=2"), ("/eels.html", "/eels-2.html"), ("/eels.html", "/eels,2.html"),
      ("/eels/page/2/", "/eels/page/3/"), ("/eels", "/eels/seite-2"), ("/eels?page=9", "/eels?page=10"),
      ("/the-eels/2", "/the-eels/3"), ("/eels_page_2.html", "/eels_page_3.html"),
    ]) func follows(page: String, next: String)
  {
    #expect(NextPage.follows("https://paper.example" + next, "https://paper.example" + page))
  }

  @Test(
    "The next story is no next page",
    arguments: [
      ("/eels", "/gulls"), ("/news/12344", "/news/12345"), ("/eels?id=12", "/eels?id=13"),
      ("/2024/03/03", "/2024/03/04"),
      ("/eels", "/eels/3"), ("/eels?page=3", "/eels?page=2"), ("/eels", "/gulls/2"), ("/eels", "/eels"),
      ("/eels", "/eels/comment-page-2"), ("/eels?page=2", "/eels?page=2&x=3"),
    ]) func doesNotFollow(page: String, next: String)
  {
    #expect(!NextPage.follows("https://paper.example" + next, "https://paper.example" + page))
  }

  @Test func anotherHostHasNoPageOfTheStory() {
    #expect(!NextPage.follows("https://other.example/eels/2", "https://paper.example/eels"))
  }

  private func nextPage(head: String = "", _ links: String) throws -> String? {
    let text = "<p>The eels are back, and nobody, not even the pilots, had been told why they would be.</p>"
    let page = "<!doctype html><title>Eels</title>\(head)<body><h1>Eels</h1>\(text)\(links)</body>"
    return try Article(page: Page(bytes: Array(page.utf8), address: "https://paper.example/eels")).nextPage
  }

  @Test func itIsFoundWhereThePageLinksToIt() throws {
    let next = "https://paper.example/eels?page=2"
    #expect(try nextPage(head: "<link rel=next href='?page=2'>", "") == next)
    #expect(try nextPage("<p>Page 1 of 3 <a href='?page=2'>2</a> <a href='?page=3'>3</a></p>") == next)
    #expect(try nextPage("<a href='?page=2#top'>Next page ›</a>") == next)
    #expect(try nextPage("<div class=pagination><a href='?page=2'>On with the eels</a></div>") == next)
  }

  @Test("A link that says so leads on to a story whose name is a number, or whose first page has another form")
  func named() throws {
    let base = "https://paper.example"
    for (page, next) in [
      ("/n/1234.html", "/n/1234_2.html"), ("/n/1234_2.html", "/n/1234_3.html"), ("/eels", "/eels-2.html"),
    ] {
      #expect(NextPage.follows(base + next, base + page, isNamed: true))
      #expect(!NextPage.follows(base + next, base + page))
    }
    for (page, next) in [("/n/1234.html", "/n/1235.html"), ("/2024-03-11", "/2024-03-12"), ("/2024/5", "/2024/6")] {
      #expect(!NextPage.follows(base + next, base + page, isNamed: true))
    }
    #expect(try nextPage("<a href='/eels-2.html'>Nächste Seite</a>") == base + "/eels-2.html")
    #expect(try nextPage("<p><strong>次のページ</strong> <a href='?p=2'>2ページ目へ</a></p>") == base + "/eels?p=2")
    #expect(try nextPage("<a href='?p=2'>Continued on page 2</a>") == base + "/eels?p=2")
  }

  @Test(
    "The lines that lead to other pages are no text",
    arguments: [
      "<p>Page 1 of 3</p><p><a href='?page=2'>Next page</a></p>",
      "<p>Seite 1 von 2</p><p><a href='?page=2'>Weiter</a></p>",
      "<p><b>次のページ</b> <a href='?page=2'>2ページ目へ</a></p>", "<p><a href='?page=2'>Continued on page 2</a></p>",
      "<p>1 <a href='?page=2'>2</a> <a href='?page=3'>3</a> <a href='?page=2'>Next »</a></p>",
    ]) func pagerLines(lines: String) throws
  {
    let text = "The eels are back, and nobody, not even the pilots, had been told why they would be."
    let page = "<title>Eels</title><body><article><h1>Eels</h1><p>\(text)</p><p>\(text)</p>\(lines)</article></body>"
    let found = try Article(page: Page(bytes: Array(page.utf8), address: "https://paper.example/eels"))
    #expect(found.nextPage == "https://paper.example/eels?page=2")
    #expect(found.text == text + "\n\n" + text)
  }

  @Test func wordsThatArePagerLabelsElsewhereStay() throws {
    let text = "<p>The eels are back, and nobody, not even the pilots, had been told why they would be.</p>"
    #expect(try Article(html: "<title>Eels</title><article>\(text)<p>Weiter</p></article>").text.hasSuffix("Weiter"))
  }

  @Test func theStoryBesideIsNot() throws {
    #expect(try nextPage(head: "<link rel=next href='/gulls'>", "<a rel=next href='/gulls/2'>Gulls</a>") == nil)
    #expect(try nextPage("<p><a href='/eels/2'>The eels of the second kind</a></p>") == nil)
  }
}
