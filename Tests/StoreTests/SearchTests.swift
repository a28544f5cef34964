import Articles
import GRDB
import Testing

@testable import Store

@Suite struct SearchTests {
  private func titles(_ library: Library, _ words: String) throws -> [String] {
    try library.search(words, limit: 20).map(\.headline.title)
  }

  @Test func titleLedeAndBodyAreSearchedWithoutCaseAndAccents() throws {
    let library = try Library.inMemory()
    try library.add(
      article("Café on the quay", day: 1), article("Second", day: 2, lede: "A CAFE, again."),
      article("Third", day: 3, body: "No coffee, but a càfé."), article("Fourth", day: 4))
    #expect(try titles(library, "café") == ["Third", "Second", "Café on the quay"])
    #expect(try titles(library, "CAFE again") == ["Second"])
    #expect(try titles(library, "bay courier") == [])
    #expect(try library.search("cafe", limit: 2).count == 2)
    #expect(try library.search("cafe", limit: -2).isEmpty)
  }

  @Test func chineseJapaneseAndKoreanWordsAreFound() throws {
    let library = try Library.inMemory()
    try library.add(
      article("北港昨夜大雨", body: "港口在清晨关闭，渡轮停航。"), article("港の灯台", body: "古い灯台がライトアップされた。"),
      article("항구가 닫혔다", body: "밤새 비가 내렸습니다."), article("Storm in 北港", body: "The harbour was closed."))
    #expect(try titles(library, "大雨") == ["北港昨夜大雨"])
    #expect(try titles(library, "渡轮停航") == ["北港昨夜大雨"])
    #expect(try titles(library, "停渡") == [])
    #expect(try titles(library, "雨") == ["北港昨夜大雨"])
    #expect(try titles(library, "港").count == 3)
    #expect(try titles(library, "北港 storm") == ["Storm in 北港"])
    #expect(try titles(library, "灯台") == ["港の灯台"])
    #expect(try titles(library, "ライトアップ") == ["港の灯台"])
    #expect(try titles(library, "항구") == ["항구가 닫혔다"])
    #expect(try titles(library, "비") == ["항구가 닫혔다"])
    #expect(try titles(library, "\"关闭，渡轮\"") == ["北港昨夜大雨"])
  }

  @Test func wordsOfOtherScriptsAreFoundWhole() throws {
    let library = try Library.inMemory()
    try library.add(
      article("Arabic", body: "أُغلِقَ المرفأ بعد العاصفة"), article("Hindi", body: "बंदरगाह रात भर बंद रहा"),
      article("Russian", body: "Порт закрыли на ночь"))
    #expect(try titles(library, "العاصفة") == ["Arabic"])
    #expect(try titles(library, "बंदरगाह") == ["Hindi"])
    #expect(try titles(library, "बंद") == ["Hindi"])
    #expect(try titles(library, "ЗАКРЫЛИ") == ["Russian"])
  }

  @Test func quotationMarksMakeAPhraseAndAStarAnyEnding() throws {
    let library = try Library.inMemory()
    try library.add(
      article("One", body: "The harbour master closed the gates."),
      article("Two", body: "The master of the harbour opened them."))
    #expect(try titles(library, "harbour master").count == 2)
    #expect(try titles(library, "\"harbour master\"") == ["One"])
    #expect(try titles(library, "“harbour master”") == ["One"])
    #expect(try titles(library, "\"harbour mas\"*") == ["One"])
    #expect(try titles(library, "harb* open*") == ["Two"])
    #expect(try titles(library, "harb") == [])
    #expect(try titles(library, "\"harbour master") == ["One"])
  }

  @Test(arguments: ["k*", "ka*", "kar*", "karl*", "karls*", "北*", "北港*", "北港昨*"])
  func aBeginningOfAnyLengthIsFound(words: String) throws {
    let library = try Library.inMemory()
    try library.add(article("Karlsön 北港昨夜大雨"), article("Lakar 港口"))
    #expect(try titles(library, words) == ["Karlsön 北港昨夜大雨"])
  }

  @Test(arguments: [
    "", " ", "\"", "\"\"", "*", "\"*", "—", "harbour —", "- harbour", "AND", "harbour AND", "OR OR", "NOT harbour",
    "NEAR(", "title:harbour", "{title}", "^harbour", "(harbour", "harbour)", "har:bour", "a+b", "''", "\0harbour",
    "🌊", "harbour 🌊", "harbour OR", "***", "h\"a\"r", "\\", "%", ";", "\u{301}", "ー", "、", "½",
  ])
  func noWordsAreASyntaxError(words: String) throws {
    let library = try Library.inMemory()
    try library.add(article("One", body: "The harbour."))
    _ = try library.search(words, limit: 5)
  }

  @Test func punctuationBesideWordsChangesNothing() throws {
    let library = try Library.inMemory()
    try library.add(article("One", body: "The well-known harbour."))
    for words in ["harbour —", "(harbour)", "harbour 🌊", "well-known", "harbour, the"] {
      #expect(try titles(library, words) == ["One"], "\(words)")
    }
    #expect(try titles(library, "—") == [])
  }

  @Test func aHugeQuestionIsCutShort() throws {
    let library = try Library.inMemory()
    try library.add(article("One", body: "The harbour."))
    #expect(try titles(library, String(repeating: "harbour ", count: 20_000)) == ["One"])
    #expect(try titles(library, String(repeating: "x", count: 1_000_000)) == [])
  }

  @Test func theSnippetShowsWhereTheWordsStand() throws {
    let library = try Library.inMemory()
    try library.add(
      article("Storm", lede: "A long night.", body: "Then,\nthe Harbour master closed the gates. " + "And so on. "),
      article("Quiet", lede: "The gates of the town.", body: "Nothing."),
      article("大雨", body: "港口在清晨关闭"))
    let storm = try #require(try library.search("harbour closed", limit: 5).first)
    #expect(storm.snippet.filter(\.isMatch).map(\.text) == ["Harbour", "closed"])
    #expect(
      storm.snippet.map(\.text).joined() == "Then, the Harbour master closed the gates. And so on. ")
    #expect(try library.search("town", limit: 5).first?.snippet.map(\.text) == ["The gates of the ", "town", "."])
    #expect(try library.search("storm", limit: 5).first?.snippet.map(\.text) == ["A long night."])
    let rain = try #require(try library.search("清晨", limit: 5).first)
    #expect(rain.snippet.filter(\.isMatch).map(\.text) == ["清晨"])
  }

  @Test func theLastCharacterOfARunIsFoundAndPartsNoPhrase() throws {
    let library = try Library.inMemory()
    try library.add(article("One", body: "港口在清晨关闭，渡轮停航 today."))
    for words in ["闭", "航", "\"闭，渡轮\"", "\"停航 today\"", "\"关闭 渡轮停航 today\""] {
      #expect(try titles(library, words) == ["One"], "\(words)")
    }
    #expect(try titles(library, "\"关闭 today\"") == [])
  }

  @Test func theTokenizerMakesPairsOfCharactersAndWordsOfTheRest() throws {
    let library = try Library.inMemory()
    let (document, query, single) = try library.read { db in
      let tokenizer = try db.makeTokenizer(ArticleTokenizer.tokenizerDescriptor())
      return (
        try tokenizer.tokenize(document: "“Café” 東京都, 港 iPhone東京 𠀀𠀁").map(\.token),
        try tokenizer.tokenize(query: "東京都 iPhone").map(\.token), try tokenizer.tokenize(query: "港").map(\.token)
      )
    }
    #expect(document == ["cafe", "東京", "東", "京都", "京", "都", "港", "iphone", "東京", "東", "京", "𠀀𠀁", "𠀀", "𠀁"])
    #expect(query == ["東京", "京都", "iphone"])
    #expect(single == ["港"])
  }
}
