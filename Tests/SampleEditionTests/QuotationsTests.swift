import Foundation
import SampleEdition
import Testing

@testable import Articles

/// The quoted speech of the edition.
@Suite struct QuotationsTests {
  typealias Spoken = (page: String, opening: String, speaker: String)

  /// The beginnings of quotations, and a word of the name or the role that the sentence gives the speaker.
  static let quotations: [Spoken] = [
    ("lighthouse.html", "I asked it whether it was lonely", "Ada Finch"),
    ("lighthouse.html", "It took a long time to answer", "Ada Finch"),
    ("lighthouse.html", "It is a navigational aid", "Merrow"),
    ("lighthouse.html", "A light that only ever says one thing", "Marit Holloway"),
    ("lighthouse.html", "When I started, you talked to the boats", "Marit Holloway"),
    ("lighthouse.html", "Then they put in the box", "Marit Holloway"),
    ("lighthouse.html", "The jokes are a rounding error", "Aberdare"),
    ("lighthouse.html", "There is nothing in it about who", "Tobias Merrow"),
    ("ferry.txt", "We read two hundred and six novels", "Baptiste-Gray"),
    ("ferry.txt", "By page three we were begging", "Baptiste-Gray"),
    ("ferry.txt", "Every one of those sailings", "Hugo Lacey"),
    ("ferry.txt", "I keep a copy on the bridge", "Fairlamb"),
    ("ferry.txt", "It used to go on", "Ines Fairlamb"),
    ("ferry.txt", "the characterisation of the 16:05", "Stroud"),
    ("ferry.txt", "People here plan weddings", "Teague"),
    ("ferry.txt", "I do not say that the timetable lies", "Agathe Moore"),
    ("gull.txt", "I want to be very clear", "Merrow"),
    ("gull.txt", "We had assumed that the case", "Tranter"),
    ("gull.txt", "They will bring you a mussel", "Piet Halloran"),
    ("gull.txt", "To what?", "Tobias Merrow"),
    ("tides.html", "I said that we might look at the table", "Quill"),
    ("tides.html", "I wanted it on the sandbar", "Isla Greel"),
    ("tides.html", "it was short, and there was nowhere to sit", "Amos Greel"),
    ("welcome.html", "A newspaper is a room", "My predecessor"),
    ("fog.html", "Sugar", "Okafor-Lind"),
    ("fog.html", "It is a lovely piece of work", "Lindgren-Adeyo"),
    ("fog.html", "Drizzle", "Okafor-Lind"),
    ("fog.html", "but I’d need a bigger grater", "Okafor-Lind"),
    ("regatta.html", "I would like to thank the hinges", "Dorrit Marsh"),
    ("regatta.html", "It kept to its time", "Fairlamb"),
    ("clocks.html", "My mother did her crying in there", "Agathe Moore"),
    ("clocks.html", "They were not against the new time", "Lindgren-Adeyo"),
    ("clocks.html", "You will find it in every policy", "Dorcas Flint"),
    ("clocks.html", "He guessed right", "Amadi-Voss"),
    ("clocks.html", "I was annoyed", "Greel"),
    ("clocks.html", "That clock has been polite", "Quill"),
    ("clocks.html", "I would have voted for the railway", "Lindgren-Adeyo"),
    ("clocks.html", "I had a speech", "Columb Teague"),
    ("clocks.html", "There are two kinds of tradition", "Columb Teague"),
    ("clocks.html", "Join", "Agathe Moore"),
    ("clocks.html", "Early", "Holloway"),
    ("clocks.html", "Right", "Thora Quill"),
    ("moss.txt", "We did not believe it either", "Halloran"),
    ("moss.txt", "the method has not changed", "Halloran"),
    ("moss.txt", "I had it first", "Winifred Pell"),
    ("bells.txt", "At present a skipper in fog", "Merrow"),
    ("bells.txt", "Three of them are in an argument", "Tarn"),
    ("bells.txt", "You would know", "Tarn"),
    ("wind.html", "Ich hatte einen Stempel", "Enno Harksen"),
    ("wind.html", "Ich rechnete mit einer Rüge", "Harksen"),
    ("wind.html", "Es gibt an dieser Küste", "Fenja Ahlers"),
    ("wind.html", "sehr viel eingeführt", "Harksen"),
    ("wind.html", "Und die Ausfuhr", "Brodersen"),
    ("wind.html", "Wissen Sie", "Enno Harksen"),
    ("wind.html", "es kommt so vieles herein", "Enno Harksen"),
    ("nightschool.html", "他问我能不能替他念一念", "罗以桥"),
    ("nightschool.html", "写在纸上，别人夸你", "她"),
    ("nightschool.html", "我跑了二十年这条线", "丁望"),
    ("postman.html", "البحر لا يكذب", "سالم الرايق"),
    ("postman.html", "كتبتُ تحتها ردًّا", "ليان"),
    ("postman.html", "لأن الرسالة التي", "ليان"),
  ]

  @Test(arguments: quotations) func aQuotationIsMarkedAndItsSpeakerNamed(_ expected: Spoken) throws {
    let all = try Edition.article(expected.page).quotations
    let quotation = try #require(
      all.first { $0.spokenText.hasPrefix(expected.opening) }, "\(all.map(\.spokenText))")
    let speaker = try #require(quotation.speaker, "\(quotation.spokenText)")
    #expect(
      [speaker.asPrinted, speaker.name ?? ""].contains { $0.contains(expected.speaker) },
      "\(speaker)")
  }

  /// Where no sentence says plainly who speaks, a name would be a guess.
  @Test(arguments: [
    ("postman.html", "كانت جدتي تقول لي"), ("nightschool.html", "这里到底是灯塔"), ("nightschool.html", "这两样"),
    ("nightschool.html", "第二遍你不用念的"),
  ])
  func aQuotationWithoutAPlainSpeakerIsLeftOpen(_ page: String, _ opening: String) throws {
    let quotation = try #require(Edition.article(page).quotations.first { $0.spokenText.hasPrefix(opening) })
    #expect(quotation.speaker == nil)
  }

  @Test func aSpeakerIsPrintedAsTheNameAlone() throws {
    let speakers = try Edition.article("nightschool.html").quotations.compactMap(\.speaker?.asPrinted)
    #expect(Set(speakers) == ["罗以桥", "她", "渡船船长丁望"])
    #expect(
      try Edition.article("gull.txt").blocks.allSatisfy {
        !$0.plainText.hasPrefix("Asked if") || $0.kind == "paragraph"
      })
  }

  @Test func theEditionOpensWithSpeech() throws {
    let article = try Edition.article("lighthouse.html")
    guard case .paragraph(let first) = article.blocks.first else {
      Issue.record("the story opens with \(article.blocks.first?.kind ?? "nothing")")
      return
    }
    #expect(first.quotations.count == 2)
  }

  /// A quotation that runs on: its second half begins a paragraph with the mark repeated.
  @Test(arguments: [
    ("lighthouse.html", "Then they put in the box"), ("ferry.txt", "But I will say this for it"),
    ("clocks.html", "There are two kinds of tradition"), ("moss.txt", "But you should understand what it is"),
  ])
  func aQuotationRunsOverTwoParagraphs(_ page: String, _ secondHalf: String) throws {
    let runs = try Edition.article(page).runs
    let index = try #require(runs.firstIndex { $0.plainText.hasPrefix("“" + secondHalf) })
    #expect(runs[index - 1].quotations.last?.inlines.plainText.hasSuffix("”") == false)
    #expect(runs[index].quotations.first?.spokenText.hasPrefix(secondHalf) == true)
  }

  @Test(arguments: [
    ("ferry.txt", "Perhaps"), ("nightschool.html", "糖"), ("nightschool.html", "澜"), ("wind.html", "Durchfuhr, leer"),
    ("postman.html", "إلى من يراها"), ("ferry.txt", "not on days when"),
  ])
  func namesAndTermsInQuotationMarksAreNoSpeech(_ page: String, _ term: String) throws {
    #expect(try !Edition.article(page).quotations.contains { $0.spokenText == term })
  }
}
