import Articles
import Testing

@testable import Markup

@Suite struct CommentTests {
  private let story = String(
    repeating: "<p>The ferry to Little Orm sailed again on Monday, and the quay, which had been empty, was full.</p>",
    count: 6)

  private func article(_ discussion: String, head: String = "") throws -> Article {
    let page = """
      <html><head><title>The ferry sails</title>\(head)</head><body><article><h1>The ferry sails</h1>\(story)</article>
      \(discussion)</body></html>
      """
    return try Article(page: Page(bytes: Array(page.utf8), address: "https://courier.example/ferry"))
  }

  private let expected = [
    Comment(
      author: "Ann Example", date: PublicationDate("2024-03-04T10:00:00+00:00"),
      text: "I was on the quay.\n\nIt was cold.", depth: 0),
    Comment(author: "Bob Sample", date: PublicationDate("2024-03-04T11:00:00+00:00"), text: "So was I.", depth: 1),
    Comment(author: "Cy Model", date: PublicationDate("2024-03-05T09:00:00+00:00"), text: "I was not.", depth: 0),
  ]

  private func item(_ id: Int, _ name: String, _ time: String, _ text: String, answers: String = "") -> String {
    """
    <li class="comment even" id="comment-\(id)"><article id="div-comment-\(id)" class="comment-body">
    <footer class="comment-meta"><div class="comment-author vcard"><img class="avatar" src="/a.png" alt="">
    <b class="fn">\(name)</b> <span class="says">says:</span></div><div class="comment-metadata">
    <a href="#comment-\(id)"><time datetime="\(time)">March 4, 2024 at 10:00 am</time></a></div></footer>
    <div class="comment-content">\(text)</div><div class="reply"><a href="?replytocom=\(id)">Reply</a></div></article>\(answers)</li>
    """
  }

  @Test func theListOfAWeblogIsAThread() throws {
    let answer = item(2, "Bob Sample", "2024-03-04T11:00:00+00:00", "<p>So was I.</p>")
    let first = item(
      1, "Ann Example", "2024-03-04T10:00:00+00:00", "<p>I was on the quay.</p><p>It was cold.</p>",
      answers: "<ol class='children'>\(answer)</ol>")
    let last = item(3, "Cy Model", "2024-03-05T09:00:00+00:00", "<p>I was not.</p>")
    let found = try article(
      "<div id='comments'><h2>3 comments</h2><ol class='commentlist'>\(first)\(last)</ol><p>Leave a reply</p></div>")
    #expect(found.comments == expected)
    #expect(!found.text.contains("quay.") && !found.text.contains("Leave"))
  }

  @Test(
    "A name is found where systems put it",
    arguments: [
      "<div class=comment><b>Bob Sample</b><p>So was I.</p></div>",
      "<div class=comment><cite>Bob Sample</cite> Says:<br><p>So was I.</p></div>",
      "<article class=comment><div class=comment__name>Bob Sample</div><div class=comment__text>So was I.</div></article>",
      "<div typeof='schema:Comment'><span property=author class=nom>Bob Sample</span><p class=text>So was I.</p></div>",
      "<div class=comment><p class=submitted><span class=author>Submitted by Bob Sample on Sun, 03/03/2024</span></p><div class=content>So was I.</div></div>",
      "<div class=comment><div class=header><cite class=user>Bob Sample</cite><span class='datetime secondary-text'>March 4, 2024</span></div><p class=comment-content>So was I.</p></div>",
    ]) func names(comment: String) throws
  {
    let found = try article("<section id=comments class=comments>\(comment)</section>").comments
    #expect(found.map(\.author) == ["Bob Sample"] && found.map(\.text) == ["So was I."])
  }

  @Test func microdataIsAThread() throws {
    func item(_ name: String, _ time: String, _ text: String, answers: String = "") -> String {
      """
      <div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author" itemscope><span
      itemprop="name">\(name)</span></span> <meta itemprop="dateCreated" content="\(time)"><div itemprop="text">\(text)</div>\(answers)</div>
      """
    }
    let answer = item("Bob Sample", "2024-03-04T11:00:00+00:00", "So was I.")
    let found = try article(
      "<section>"
        + item(
          "Ann Example", "2024-03-04T10:00:00+00:00", "<p>I was on the quay.</p><p>It was cold.</p>", answers: answer)
        + item("Cy Model", "2024-03-05T09:00:00+00:00", "I was not.") + "</section>")
    #expect(found.comments == expected)
    #expect(!found.text.contains("I was not"))
  }

  @Test func linkedDataIsAThreadWhereThePageShowsNone() throws {
    let head = """
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"The ferry sails","comment":[
      {"@type":"Comment","author":{"@type":"Person","name":"Ann Example"},"dateCreated":"2024-03-04T10:00:00+00:00",
      "text":"I was on the quay.","comment":[{"@type":"Comment","author":"Bob Sample","text":"So was I."}]}]}</script>
      """
    let found = try article("", head: head).comments
    #expect(found.map(\.author) == ["Ann Example", "Bob Sample"] && found.map(\.depth) == [0, 1])
    #expect(found.map(\.text) == ["I was on the quay.", "So was I."])
  }

  @Test func aPlainStructureIsAThread() throws {
    let thread = """
      <div class="comments-section"><div class="comment-item"><div class="comment-head"><span class="comment-author">Ann
      Example</span><span class="comment-date">4 March 2024</span></div><div class="comment-text">I was on the quay.</div>
      </div><div class="comment-item"><strong class="username">Bob Sample</strong><p>So was I.</p></div></div>
      """
    let found = try article(thread).comments
    #expect(found.map(\.author) == ["Ann Example", "Bob Sample"])
    #expect(found.map(\.text) == ["I was on the quay.", "So was I."])
    #expect(found.first?.date?.description == "2024-03-04")
  }

  @Test func formsAndCountersAreNoComments() throws {
    let form =
      "<div id='comments'><div class='comment'>All comments</div><form class='comment'><p>Your name</p></form></div>"
    #expect(try article(form).comments.isEmpty)
  }

  @Test func aDiscussionWithoutEndIsCut() throws {
    let items = (1...2_000).map { item($0, "Ann \($0)", "2024-03-04T10:00:00+00:00", "<p>Yes, \($0).</p>") }
    let found = try article("<ol class='commentlist'>\(items.joined())</ol>")
    #expect(found.comments.count == 500 && found.text.hasPrefix("The ferry"))
  }
}
