import Articles
import Testing

@testable import Store

@Suite struct SectionPathTests {
  private func path(_ breadcrumb: [String], title: String = "Storm over the bay") -> [String] {
    SectionPath(of: Article(title: title, breadcrumb: breadcrumb)).names
  }

  @Test func theFrontPageIsNoSection() {
    #expect(path(["Home", "News"]) == ["News"])
    #expect(path(["START", "News", "Harbour"]) == ["News", "Harbour"])
    #expect(path(["Startseite", "Kultur"]) == ["Kultur"])
    #expect(path(["Accueil", "Monde"]) == ["Monde"])
    #expect(path(["首页", "新闻"]) == ["新闻"])
    #expect(path(["الرئيسية", "أخبار"]) == ["أخبار"])
    #expect(path(["홈", "뉴스"]) == ["뉴스"])
    #expect(path(["News", "Home"]) == ["News", "Home"])
  }

  @Test func theTitleIsNoSectionEvenWhereItIsCutOff() {
    #expect(path(["Home", "News", "Storm over the bay"]) == ["News"])
    #expect(path(["Home", "News", "STORM OVER THE…"]) == ["News"])
    #expect(path(["Home", "News", "Storm over the..."]) == ["News"])
    #expect(path(["Home", "News", "Storm"]) == ["News", "Storm"])
  }

  @Test func whatSaysNothingOfASectionIsSaved() {
    #expect(path([]) == ["Saved"])
    #expect(path(["Home"]) == ["Saved"])
    #expect(path(["Home", "Storm over the bay"]) == ["Saved"])
    #expect(path(["", " "], title: "") == ["Saved"])
  }

  @Test func stepsAreTrimmedAndBounded() {
    #expect(path([" News ", "", "Harbour\n"]) == ["News", "Harbour"])
    let deep = path((1...1_000).map { "Step \($0)" })
    #expect(deep.count == 8)
    #expect(path([String(repeating: "x", count: 10_000)]).map(\.count) == [100])
  }
}
