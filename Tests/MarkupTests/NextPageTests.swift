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

  @Test func theStoryBesideIsNot() throws {
    #expect(try nextPage(head: "<link rel=next href='/gulls'>", "<a rel=next href='/gulls/2'>Gulls</a>") == nil)
    #expect(try nextPage("<p><a href='/eels/2'>The eels of the second kind</a></p>") == nil)
  }
}
