import Testing

@testable import Markup

@Suite struct ScreeningTests {
  @Test func programsStylesAndCommentsAreNotGivenToTheParser() {
    let page = "<p>A<!-- no --><style>p{}</style>B<script>var a</script>C<script type='application/ld+json'>{}</script>"
    #expect(
      HTMLScreening(page).page
        == "<p>A<style></style>B<script></script>C<script type='application/ld+json'>{}</script>")
  }

  @Test func linkedDataIsReadWhateverItsLetters() {
    let page = "<SCRIPT TYPE='Application/LD+JSON'>{}</SCRIPT>"
    #expect(HTMLScreening(page).page == page)
    #expect(HTMLScreening("<style media='ld+json'>p{}</style>").page == "<style media='ld+json'></style>")
  }

  @Test func aScriptInsideTheCommentOfAScriptDoesNotEndIt() {
    let page = "<script><!--\nwrite('<script src=x></script>')\n// --></script><p>Text"
    #expect(HTMLScreening(page).page == "<script></script><p>Text")
    #expect(HTMLScreening("<script>a('<script>')</script><p>Text").page == "<script></script><p>Text")
    #expect(HTMLScreening("<script><!-- a --></script><p>Text").page == "<script></script><p>Text")
  }

  @Test func theStyleOfAPictureIsMarkup() {
    let page = "<svg><style><!--a--><b></style></svg><style>b</style>"
    #expect(HTMLScreening(page).page == "<svg><style><b></style></svg><style></style>")
  }

  @Test func anOpenCommentOrScriptReachesToTheEnd() {
    #expect(HTMLScreening("<p>A<!-- B").page == "<p>A")
    #expect(HTMLScreening("<p>A<script>B").page == "<p>A<script>")
    #expect(HTMLScreening("<p>A<script").page == "<p>A<script")
  }

  @Test func namesAreComparedWholeAndWithoutCase() {
    #expect(TagName("SCRIPT".utf8) == "script")
    #expect(TagName("foreignobject".utf8) != "foreignobjecu")
    #expect(TagName("a-very-long-name-1".utf8) != TagName("a-very-long-name-2".utf8))
    #expect(TagName("a-very-long-name-1".utf8) == TagName("A-very-long-name-1".utf8))
  }
}

@Suite struct TextSearchTests {
  @Test func textIsFoundByteForByte() {
    #expect("Grüße aus Łódź".contains("Łódź"))
    #expect("Grüße".contains(""))
    #expect(!"Gru".contains("Grüße"))
    #expect(!"aab".contains("ab b"))
    #expect("aaab".contains("aab"))
    let text = "ein Weg – zwei Wege"
    #expect(text.firstRange(of: "–").map { text[$0.upperBound...] } == " zwei Wege")
    #expect(text.dropFirst(5).firstRange(of: "Weg").map { text[$0.lowerBound...] } == "Wege")
  }

  @Test func phrasesAreFoundAtTheBeginningInTheMiddleAndAtTheEnd() {
    let phrases = PhraseList(["follow us", "følg os", "on it"])
    #expect(phrases.occurs(in: "follow us"))
    #expect(phrases.occurs(in: "du kan følg os her"))
    #expect(phrases.occurs(in: "more on it"))
    #expect(!phrases.occurs(in: "follow u"))
    #expect(!phrases.occurs(in: "f"))
    #expect(!phrases.occurs(in: ""))
  }
}
