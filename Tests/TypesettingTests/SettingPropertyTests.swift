import Articles
import Testing
import Typesetting

@Suite("Whatever is set, at whatever width")
struct SettingPropertyTests {
  private static let article: Article = {
    var article = Specimen.article
    article.blocks.append(.quote(Quote([.post(Specimen.post), .list(Specimen.list)], attribution: "渡轮 🇳🇴")))
    article.blocks.append(
      .list(List(isOrdered: true, start: .max, items: [[.table(Specimen.table), .quote(Quote([.rule]))]])))
    article.blocks.append(.table(Table(header: Specimen.scripts, rows: [Specimen.scripts, ["1", "", "3"]])))
    article.blocks.append(.code(Code("\t" + Specimen.scripts.joined(separator: "\n\n"), language: Specimen.scripts[0])))
    return article
  }()

  @Test(
    "lines fit, spans are as wide as they say, places never run backwards, targets stand where they say",
    arguments: [true, false])
  func invariants(usesUnicode: Bool) {
    for width in 1...120 {
      let set = TypesetArticle(Self.article, setting: Setting(width: width, usesUnicode: usesUnicode))
      var targets: [Int: ClosedRange<Int>] = [:]
      var previous = Place.start
      for (number, line) in set.lines.enumerated() {
        if line.width > width { Issue.record("\(line.width) columns in \(width): \(line.text)") }
        if line.place < previous { Issue.record("\(width): \(line.place) after \(previous)") }
        previous = line.place
        for span in line.spans {
          if Columns.count(of: span.text) != span.width || span.width == 0 {
            Issue.record("“\(span.text)” says \(span.width) columns")
          }
          if let target = span.target { targets[target] = (targets[target]?.lowerBound ?? number)...number }
        }
      }
      #expect(set.targets.indices.map { targets[$0].map(Range.init) } == set.targets.map(\.lines))
    }
  }

  @Test("numbers move no word to another line and take no place of another's letters", arguments: [true, false])
  func numbers(usesUnicode: Bool) {
    for width in stride(from: 1, through: 120, by: 7) {
      var setting = Setting(width: width, usesUnicode: usesUnicode, comments: .folded, numbers: .hidden)
      let hidden = TypesetArticle(Self.article, setting: setting)
      setting.numbers = .shown
      let shown = TypesetArticle(Self.article, setting: setting)
      #expect(hidden.lines.map(\.place) == shown.lines.map(\.place))
      #expect(hidden.targets == shown.targets)
      for (hidden, shown) in zip(hidden.lines, shown.lines) {
        if shown.width > width { Issue.record("\(shown.width) columns in \(width): \(shown.text)") }
        let words = shown.spans.filter { !$0.isTargetNumber }.map(\.text).joined()
        // A frame's edge gives way to a number.
        #expect(words.filter { !" ─-".contains($0) } == hidden.text.filter { !" ─-".contains($0) })
      }
      guard width >= 10 else { continue }
      let numbered = shown.lines.flatMap(\.spans).filter(\.isTargetNumber).compactMap(\.target)
      #expect(numbered == Array(shown.targets.indices))
    }
  }

  @Test("no word of a paragraph is lost", arguments: [2, 3, 7, 20, 40, 72, 120])
  func words(width: Int) {
    let set = TypesetArticle(
      Article(title: "", blocks: [.paragraph([.text(Specimen.ferry)])]), setting: Setting(width: width))
    let body = set.lines.filter { $0.place.block >= 0 }
    #expect(body.map(\.text).joined().filter { $0 != " " } == Specimen.ferry.filter { $0 != " " })
  }

  @Test("controls in hostile text never reach a line")
  func controls() {
    let hostile = "a\u{1b}[31mb\tc\r\nd\u{85}e\u{202e}f\u{2028}g\u{0}h"
    let article = Article(
      title: hostile, blocks: [.paragraph([.text(hostile)]), .code(Code(hostile)), .table(Table(rows: [[hostile]]))])
    for width in [1, 4, 72] {
      let text = TypesetArticle(article, setting: Setting(width: width)).lines.map(\.text).joined()
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 || (0x7f..<0xa0).contains($0.value) })
      #expect(!text.unicodeScalars.contains("\u{202e}"))
    }
  }

  @Test("an empty article is no lines, a title alone is a title")
  func empty() {
    #expect(TypesetArticle(Article(title: ""), setting: Setting(width: 72)).lines.isEmpty)
    #expect(TypesetArticle(Article(title: "Ferry"), setting: Setting(width: 72)).lines.map(\.text) == ["Ferry"])
    #expect(TypesetArticle(Article(title: "Ferry"), setting: Setting(width: -3)).lines.map(\.text).joined() == "Ferry")
  }

  @Test("a post says its network at every width")
  func service() {
    for width in 8...90 {
      let set = TypesetArticle(Article(title: "", blocks: [.post(Specimen.post)]), setting: Setting(width: width))
      #expect(set.lines.contains { $0.text.contains("Twitter") }, "\(width)")
    }
  }

  @Test("a lede that only repeats the headline is left out")
  func repeatedLede() {
    var article = Article(title: "It rains.", lede: Lede([.text("It rains.")]))
    #expect(TypesetArticle(article, setting: Setting(width: 20)).lines.map(\.text) == ["It rains."])
    article.lede = Lede([.text("It pours.")])
    #expect(TypesetArticle(article, setting: Setting(width: 20)).lines.map(\.text) == ["It rains.", "", "It pours."])
  }

  @Test("links around nothing are no targets")
  func emptyLinks() {
    let inlines: [Inline] = [
      .link([], address: "https://example.org/a"), .text("x "), .link([.text("y")], address: "https://example.org/b"),
    ]
    let set = TypesetArticle(Article(title: "", blocks: [.paragraph(inlines)]), setting: Setting(width: 20))
    #expect(set.targets == [Target(.address("https://example.org/b"), lines: 3..<4)])
    #expect(set.lines[3].spans.last?.target == 0)
  }
}
