import Articles
import Testing
import Typesetting

@Suite("Every kind of block looks as it should")
struct BlockGoldenTests {
  @Test("at 72 and 30 columns, and in ASCII", arguments: Specimen.blocks.map(\.name))
  func block(name: String) throws {
    let blocks = try #require(Specimen.blocks.first { $0.name == name }).blocks
    var text = ""
    for setting in [Setting(width: 72), Setting(width: 30), Setting(width: 48, usesUnicode: false)] {
      let set = TypesetArticle(Article(title: "", blocks: blocks), setting: setting)
      text += "== \(setting.width) columns\(setting.usesUnicode ? "" : ", ASCII")\n\(set.notation)\n"
    }
    try expectGolden(text, name)
  }

  @Test("and so does what stands above the body")
  func head() throws {
    var article = Specimen.article
    article.blocks = [.paragraph([.text("Body.")])]
    var text = ""
    for width in [72, 40] {
      text += "== \(width) columns\n\(TypesetArticle(article, setting: Setting(width: width)).notation)\n"
    }
    try expectGolden(text, "head")
  }
}
