import Articles
import Testing
import Typesetting

@testable import Interface

/// Comments: folded below the article, out of the way.
struct CommentsTests {
  private func reading(_ change: (inout Article) -> Void = { _ in }) -> Session {
    var article = Article.ferry
    article.comments = (1...12).map { Comment(author: "Ada \($0)", text: "Remark \($0) on the fog.", depth: $0 % 3) }
    change(&article)
    var library = FakeLibrary.small
    library.replace(ArticleID(1), with: article)
    var session = Session(library, columns: 80, rows: 24)
    session.press(.enter)
    return session
  }

  @Test("are a line that Enter unfolds and folds")
  func enter() {
    var session = reading()
    session.type("G")
    #expect(session.shows("▸ 12 comments"))
    session.press(.backTab)
    #expect(!session.shows("Remark"))
    session.press(.enter)
    #expect(session.shows("Ada 1"))
    #expect(session.shows("Remark 1 on the fog."))
    session.press(.enter)
    #expect(session.shows("▸ ⁷12 comments"))
    #expect(!session.shows("Remark"))
  }

  @Test("are unfolded by c from anywhere in the article, and c comes back")
  func key() {
    var session = reading()
    session.press(.down, .down)
    let place = session.state.pane.position.anchor
    session.type("c")
    #expect(session.shows("Remark 1 on the fog."))
    session.type("c")
    #expect(session.state.pane.position.anchor == place)
  }

  @Test("are found by a search only while they are unfolded")
  func search() {
    var session = reading()
    session.type("/remark")
    #expect(session.status.contains("no match"))
    session.press(.escape)
    session.type("c/remark")
    #expect(session.state.pane.search?.matches.count == 12)
  }

  @Test("are folded in the next article, and unfolded again where they were on the way back")
  func history() {
    var session = reading()
    session.type("c")
    session.press(.down, .down)
    session.type("3")
    session.press(.enter)
    #expect(session.state.pane.setting.comments == .folded)
    session.press(.backspace)
    #expect(session.state.pane.setting.comments == .unfolded)
    #expect(session.shows("Remark"))
  }

  @Test("that are none are said to be none")
  func none() {
    var session = reading { $0.comments = [] }
    session.type("c")
    #expect(session.status == "This article came without comments.")
    session = reading {
      $0.comments = []
      $0.commentFeed = "https://post.example/feed"
    }
    session.type("c")
    #expect(session.status.contains("their feed is offered below it"))
  }
}
