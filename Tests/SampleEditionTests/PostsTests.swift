import Articles
import Foundation
import SampleEdition
import Testing

/// The posts of the edition.
@Suite struct PostsTests {
  typealias Signed = (page: String, author: String, handle: String, day: String, isTruncated: Bool, opening: String)

  static let posts: [Signed] = [
    (
      "lighthouse.html", "Ostrey Light 💡 (unofficial)", "OstreyLight_LB", "2026-11-18", false,
      "To the small vessel on the sea wall"
    ),
    ("ferry.txt", "Ferry Perhaps 🚢", "FerryPerhaps_LB", "2026-11-16", false, "🎉⛴️ So proud of our little timetable!"),
    ("ferry.txt", "Constance Reads", "ConstanceRd_QH", "2026-11-17", true, "📖 I have now read the winter timetable"),
    ("gull.txt", "Gull Watch ⚓️", "GullWatch_LBay", "2026-10-03", false, "It landed. It looked at him."),
    ("tides.html", "Matthias Quill 📐", "MQuill_Ostrey", "2026-09-08", false, "Guests for Saturday 💍:"),
    (
      "regatta.html", "Tub Regatta 🛁", "regatta.lanternbay.example", "2026-08-15", false,
      "🏁 RESULT 🏁 The wardrobe has it."
    ),
    (
      "clocks.html", "Ostrey Parish 🐑", "OstreyParish_LB", "2026-03-13", false, "Reminder that Ostrey goes to the polls"
    ),
    ("clocks.html", "Tamsin 🌅🇦🇶", "TamsinOnTheRock", "2026-06-21", true, "I don’t know when this is being posted."),
    ("moss.txt", "Ostrey Moss Census", "MossCensus_QH", "2026-05-24", false, "143!! One hundred and forty-THREE 🥳"),
    ("fog.html", "Wend Tides Lab", "WendTides_QH", "2026-03-06", false, "A 15-year-old has calibrated our jetty 🌫️👩🏽‍🔬"),
    ("bells.txt", "Bay Bellringers", "BayBellringers_", "2026-02-05", false, "🔔🔔🔔🍳 It’s official!"),
  ]

  @Test func thePostsAreReadWithTheirAuthorsAndDays() throws {
    let read = try Edition.articles().flatMap { page, article in article.posts.map { (page.name, $0) } }
    #expect(read.map(\.0) == Self.posts.map(\.page))
    for ((name, post), expected) in zip(read, Self.posts) {
      #expect(post.author == expected.author)
      #expect(post.handle == expected.handle)
      #expect(post.date?.description.prefix(10) == expected.day[...], "\(name)")
      #expect(post.isTruncated == expected.isTruncated, "\(name): \(expected.handle)")
      #expect(post.inlines.plainText.hasPrefix(expected.opening), "\(name): \(post.inlines.plainText)")
      let isText = name.hasSuffix(".txt")
      #expect((post.permalink == nil) == isText, "\(name): \(expected.handle)")
      #expect(post.service == (expected.handle.contains(".") ? .bluesky : .twitter))
    }
  }

  @Test func aPostOfTwoParagraphsIsReadWhole() throws {
    let posts = try Edition.article("ferry.txt").posts.map(\.inlines.plainText)
    #expect(posts.last?.contains("a boat sets out, a boat comes back.\n\nAnd once for the footnotes.") == true)
  }

  @Test func emojiOfSeveralCodePointsComeThroughWhole() throws {
    let text = try Edition.articles().map(\.article.text).joined()
    for cluster: Character in ["👨‍👩‍👧‍👦", "❤️", "🏴‍☠️", "🇦🇶", "👩🏽‍🔬", "⛴️", "⚓️"] {
      #expect(text.contains(cluster), "\(cluster)")
    }
  }
}
