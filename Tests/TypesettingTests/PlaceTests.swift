import Articles
import Testing
import Typesetting

@Suite("A resize keeps the place in the text")
struct PlaceTests {
  private func set(_ width: Int) -> TypesetArticle {
    TypesetArticle(Specimen.article, setting: Setting(width: width))
  }

  @Test("the first word of a line stands on the line of its place at every other width", arguments: [24, 40, 60, 100])
  func words(width: Int) throws {
    let article = Article(
      title: "", blocks: [.paragraph([.text(Specimen.ferry)]), .paragraph([.text(Specimen.ferry)])])
    let wide = TypesetArticle(article, setting: Setting(width: 72))
    let other = TypesetArticle(article, setting: Setting(width: width))
    for line in wide.lines where line.place.block >= 0 && !line.spans.isEmpty {
      let word = try #require(line.text.split(separator: " ").first)
      #expect(other.lines[other.line(at: line.place)].text.contains(word))
    }
  }

  @Test("every line that is not blank has a place of its own", arguments: [1, 12, 30, 55, 72, 110])
  func unique(width: Int) {
    let set = set(width)
    for (number, line) in set.lines.enumerated() where !line.text.allSatisfy({ $0 == " " }) {
      #expect(set.line(at: line.place) == number, "\(line.text)")
    }
  }

  @Test("the top is the top")
  func top() {
    #expect(set(72).line(at: .start) == 0)
    #expect(TypesetArticle().line(at: .start) == 0)
    #expect(set(72).line(at: Place(block: .max, offset: 0)) == set(72).lines.count - 1)
  }
}
