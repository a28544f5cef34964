import Articles
import Testing

@testable import Markup

@Suite struct QuotationLanguageTests {
  @Test(
    "A clause that opens its sentence before a comma is speech, whatever the language of who says it",
    arguments: [
      ("”Vi räknade fyrahundra ålar”, berättar Ada.", "{”Vi räknade fyrahundra ålar”|Ada}, berättar Ada."),
      ("«Vi talte fire hundre ål», opplyste hun da.", "{«Vi talte fire hundre ål»}, opplyste hun da."),
      ("„Chaith muid oíche fhada ann“ – a dúirt an bád.", "{„Chaith muid oíche fhada ann“} – a dúirt an bád."),
      ("„Wir haben sie alle gezählt\", sagte Feder.", "{„Wir haben sie alle gezählt\"|Feder}, sagte Feder."),
      ("Ayşe, “Bütün gece yılanları saydık” diye konuştu.", "Ayşe, {“Bütün gece yılanları saydık”} diye konuştu."),
      ("시장은 “우리는 밤새 장어를 세었다”고 밝혔다.", "시장은 {“우리는 밤새 장어를 세었다”}고 밝혔다."),
    ]) func unlisted(text: String, outline: String)
  {
    #expect(speech(text) == [outline])
  }

  @Test(
    "Names and terms stay what they are",
    arguments: [
      "“Morning Star of the North”, a ferry, sailed.", "その村は「オルム・ハーバー湾」と呼ばれている。", "항구는 “오래된 장어의 항구”라고 불린다.",
      "”Gamla hamnen”, som den heter, är tom.",
    ]) func terms(text: String)
  {
    #expect(speech(text) == [text])
  }

  @Test func oneDashAndAVerbBehindACommaAreDialogue() {
    #expect(speech("– Vi räknade fyrahundra, säger Ada.") == ["– {Vi räknade fyrahundra,|Ada} säger Ada."])
    #expect(speech("— Nous les avons comptées, répond Ada.") == ["— {Nous les avons comptées,|Ada} répond Ada."])
    #expect(speech("– Ett, två, tre och så vidare.") == ["– Ett, två, tre och så vidare."])
  }

  @Test func aClosingMarkThatOpensAParagraphRepeatsTheOpener() throws {
    let blocks = ["« Nous avons compté les anguilles, a dit Ada Plume.", "» Puis nous sommes rentrés. »"]
      .map { Block.paragraph([.text($0)]) }
    let marked = Quotations.marked(blocks, lede: nil).blocks
    let quotations = marked.flatMap { block -> [Quotation] in
      if case .paragraph(let inlines) = block { inlines.quotations } else { [] }
    }
    #expect(quotations.count == 2 && quotations.last?.inlines.plainText == "» Puis nous sommes rentrés. »")
  }
}
