import Articles
import Testing
import Typesetting

@testable import Interface

struct ArticleSearchTests {
  private func matches(_ words: String, in text: String, width: Int = 20) -> [ArticleSearch.Match] {
    let article = TypesetArticle(
      Article(title: "X", blocks: [.paragraph([.text(text)])]), setting: Setting(width: width))
    let folded = !words.contains(where: \.isUppercase)
    return SearchText(article, folded: folded).matches(of: words, most: 100)
  }

  @Test("case counts only where the words have upper case")
  func smartCase() {
    #expect(matches("fog", in: "Fog and fog and FOG").count == 3)
    #expect(matches("Fog", in: "Fog and fog and FOG").count == 1)
    #expect(matches("über", in: "Über den Nebel").count == 1)
  }

  @Test("words are found across a line's end")
  func acrossLines() {
    let found = matches("the baker counts", in: "On the island the baker counts his sacks again")
    #expect(found.count == 1)
    #expect(found.first?.stretches.count == 2)
    #expect(matches("百年の橋", in: "市議会、百年の橋を修理する", width: 10).first?.stretches.count == 2)
  }

  @Test("nothing is found for blanks, and overlapping matches count once")
  func edges() {
    #expect(matches("", in: "a b").isEmpty)
    #expect(matches(" ", in: "a b").isEmpty)
    #expect(matches("aa", in: "aaaa").count == 2)
    #expect(matches("zz", in: "aaaa").isEmpty)
  }

  @Test("frames and bars are no part of the words")
  func frames() {
    let post = Post(service: .twitter, author: "A", inlines: [.text("one two three four five six seven")])
    let article = TypesetArticle(Article(title: "X", blocks: [.post(post)]), setting: Setting(width: 20))
    #expect(SearchText(article, folded: true).matches(of: "three four five", most: 9).count == 1)
    #expect(SearchText(article, folded: true).matches(of: "│", most: 9).isEmpty)
  }

  @Test("n and N go from match to match and round, Esc ends the search and the next Esc leaves")
  func stepping() {
    var session = Session(columns: 80, rows: 24)
    session.press(.enter)
    session.type("/FOG")
    #expect(session.status.hasSuffix("no match"))
    session.press(.backspace, .backspace, .backspace)
    session.type("fog")
    let count = session.state.pane.search?.matches.count
    #expect(count == 4)
    #expect(session.screen.cursor == Position(column: 5, row: 23))
    session.press(.enter)
    #expect(session.screen.cursor == nil)
    session.type("nnnn")
    #expect(session.state.pane.search?.current == 0)
    session.type("N")
    #expect(session.state.pane.search?.current == 3)
    #expect(session.status.hasPrefix("“fog” 4/4"))
    session.press(.escape)
    #expect(session.state.pane.search == nil)
    #expect(session.state.focus == .article)
    session.press(.escape)
    #expect(session.state.focus == .list)
  }

  @Test("Esc while typing goes back to where the search began")
  func cancel() {
    var session = Session(columns: 40, rows: 10)
    session.press(.enter, .down)
    session.type("/organ")
    #expect(session.state.pane.top > 1)
    session.press(.escape)
    #expect(session.state.pane.top == 1)
    session.type("/nowhere")
    session.press(.enter)
    #expect(session.status.contains("does not occur"))
    #expect(session.state.pane.search == nil)
  }

  @Test("words that are being typed are sought in the article that comes meanwhile")
  func typingGoesOn() {
    var session = Session()
    session.wait(120)
    session.press(.down)
    session.type("/paragr")
    session.wait(120)
    #expect(session.shownTitle == "Lighthouse keeper retires after forty winters")
    session.type("aph")
    #expect(session.state.pane.search?.words == "paragraph")
    #expect(session.status.hasSuffix("1/1"))
  }

  @Test("the matches stay while the screen changes its size")
  func resize() {
    var session = Session()
    session.wait(120)
    session.type("/the f")
    session.press(.enter)
    session.type("nn")
    let count = session.state.pane.search?.matches.count
    session.resize(columns: 60, rows: 20)
    #expect(session.state.pane.search?.matches.count == count)
    #expect(session.state.pane.search?.current == 2)
  }
}
