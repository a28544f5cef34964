import Articles
import Testing

@testable import Typesetting

struct DifferenceTests {
  /// The longest common subsequence by the table of a textbook, to hold the fast way to.
  private func commonLength(_ old: [Int], _ new: [Int]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for element in old {
      var diagonal = 0
      for index in new.indices {
        let above = row[index + 1]
        row[index + 1] = element == new[index] ? diagonal + 1 : max(row[index + 1], row[index])
        diagonal = above
      }
    }
    return row[new.count]
  }

  @Test("an edit script makes the new sequence of the old one, with as few edits as there can be", arguments: 0..<200)
  func shortest(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let letters = 2 + next(4)
    let old = (0..<next(30)).map { _ in next(letters) }
    let new = (0..<next(30)).map { _ in next(letters) }
    let script = try #require(EditScript(from: old, to: new, mostEdits: 100))
    var made: [Int] = []
    var place = 0
    var edits = 0
    for hunk in script.hunks {
      made += old[place..<hunk.old.lowerBound]
      made += new[hunk.new]
      place = hunk.old.upperBound
      edits += hunk.old.count + hunk.new.count
      #expect(!hunk.old.isEmpty || !hunk.new.isEmpty)
    }
    made += old[place...]
    #expect(made == new)
    #expect(edits == old.count + new.count - 2 * commonLength(old, new))
  }

  @Test("sequences with too little in common are not compared")
  func bounded() {
    #expect(EditScript(from: Array(0..<500), to: Array(1_000..<1_500), mostEdits: 100) == nil)
    #expect(EditScript(from: [], to: Array(0..<500), mostEdits: 100) == nil)
  }

  private func text(_ old: [Block], _ new: [Block], width: Int = 60) -> [String] {
    let difference = ArticleDifference(
      from: Article(title: "Title", blocks: old), to: Article(title: "Title", blocks: new))
    let lines = TypesetArticle(difference, setting: Setting(width: width)).lines
    #expect(lines.allSatisfy { $0.width <= width })
    return lines.map(\.text).drop { !$0.hasPrefix("──") }.dropFirst().filter { !$0.isEmpty }
  }

  private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

  @Test("words, not letters, are compared, and blanks between changed words do not part them")
  func words() {
    #expect(
      text(
        [paragraph("The boat sails twice a day, at six.")],
        [paragraph("The boat sails three times daily, at six.")])
        == ["The boat sails −twice a day +three times daily, at six."])
    #expect(text([paragraph("a b c d")], [paragraph("a c d")]) == ["a −b c d"])
    #expect(text([paragraph("a c d")], [paragraph("a b c d")]) == ["a +b c d"])
  }

  @Test("ideographs are compared one by one")
  func ideographs() {
    #expect(text([paragraph("百年の橋を修理する")], [paragraph("百年の橋を建て替える")]) == ["百年の橋を−修理す +建て替える"])
  }

  @Test("what was changed keeps its style and gains a role")
  func roles() throws {
    let difference = ArticleDifference(
      from: Article(
        title: "T", blocks: [.paragraph([.text("He said "), .emphasis([.text("no")]), .text(" to it all")])]),
      to: Article(
        title: "T", blocks: [.paragraph([.text("He said "), .emphasis([.text("yes")]), .text(" to it all")])]))
    let spans = TypesetArticle(difference, setting: Setting(width: 60)).lines.flatMap(\.spans)
    #expect(spans.contains { $0.text.contains("no") && $0.roles == [.text, .emphasis, .removed] })
    #expect(spans.contains { $0.text.contains("yes") && $0.roles == [.text, .emphasis, .added] })
  }

  @Test("whole paragraphs that came or went stand behind signs, what stayed is set as ever")
  func blocks() {
    let kept = [paragraph("The lamp was lit at dusk."), paragraph("The keeper went home.")]
    #expect(
      text(
        [kept[0], paragraph("Nobody knows why."), kept[1]], [kept[0], kept[1], paragraph("It rained all night long.")])
        == ["The lamp was lit at dusk.", "− Nobody knows why.", "The keeper went home.", "+ It rained all night long."])
  }

  @Test("the same text twice has no changes")
  func same() {
    let article = Article(title: "T", blocks: [paragraph("One."), .rule, .code(Code("let a = 1"))])
    let typeset = TypesetArticle(ArticleDifference(from: article, to: article), setting: Setting(width: 60))
    // The legend alone has the roles.
    #expect(typeset.changes.isEmpty)
  }

  @Test("two long texts with nothing in common are set whole, in short time")
  func hostile() {
    let old = paragraph((0..<20_000).map { "a\($0)" }.joined(separator: " "))
    let new = paragraph((0..<20_000).map { "b\($0)" }.joined(separator: " "))
    #expect(text([old], [new]).count > 2)
    let many = (0..<3_000).map { paragraph("old \($0)") }
    let others = (0..<3_000).map { paragraph("new \($0)") }
    #expect(text(many, others).count == 6_000)
  }

  @Test("every kind of block can be compared at any width", arguments: [1, 2, 7, 12, 40, 72])
  func anyWidth(width: Int) {
    let article = Specimen.article
    var other = article
    other.blocks.reverse()
    _ = text(article.blocks, other.blocks, width: width)
  }
}
