import Articles
import Testing

@testable import Markup

@Suite struct TextPagePostTests {
  private func body(_ text: String) throws -> [String] {
    Array(try outline("Sea takes the wall\n\nThe sea took the wall on Monday.\n\n" + text).dropFirst(2))
  }
  private let reporting = "The council said on Friday that it had been warned."

  @Test(
    "A signature makes the paragraph above it a post",
    arguments: [
      "— Runa Maskell (@runa_m) March 3, 2024", "– Runa Maskell (@runa_m) 3 March 2024",
      "- Runa Maskell (@runa_m) Mar 3, 2024",
      "— Runa Maskell (@runa_m), 3. März 2024", "Runa Maskell (@runa_m) 3 March 2024",
      "— Runa Maskell (@runa_m) · 2024-03-03",
    ])
  func signature(line: String) throws {
    let expected = [reporting, "p Runa Maskell @runa_m 2024-03-03 | The wall is gone.", "Nobody answered."]
    #expect(try body("\(reporting)\n\nThe wall is gone.\n\n\(line)\n\nNobody answered.") == expected)
    #expect(try body("\(reporting)\n\nThe wall is gone.\n\(line)\n\nNobody answered.") == expected)
  }

  @Test("The date stays as it is printed, and one that cannot be read leaves no day")
  func printedDate() throws {
    let post = try #require(PostSignature("— Runa (Tideline) Maskell 🇮🇸 (@runa_m) 3/4/2024"))
    #expect(post.author == "Runa (Tideline) Maskell 🇮🇸")
    #expect(post.handle == "runa_m")
    #expect(post.date == nil)
    #expect(post.printedDate == "3/4/2024")
    #expect(PostSignature("— (@runa_m)")?.author == nil)
  }

  @Test("The handle shows the network")
  func service() {
    #expect(PostSignature("— Runa (@runa) May 1, 2024")?.service == .twitter)
    #expect(PostSignature("— Runa (@runa@coast.example) May 1, 2024")?.service == .mastodon)
    #expect(PostSignature("— Runa (@runa.coast.example) May 1, 2024")?.service == .bluesky)
  }

  @Test(
    "A sentence with a handle in it is no signature",
    arguments: [
      "— Runa Maskell (@runa_m) told us on 3 March 2024 that it was over.", "Ask Runa Maskell (@runa_m) about it",
      "— Runa Maskell",
      "(@)", "— Runa (@runa m) May 1, 2024",
    ])
  func noSignature(line: String) {
    #expect(PostSignature(line) == nil)
  }

  @Test("A post that is cut off takes the paragraphs above it while they fit, up to the article's own reporting")
  func paragraphs() throws {
    let text = "We went out with a lamp.\n\nThe hole is as wide as a bus.\n\nThere is a boat in it, and we think that…"
    #expect(
      try body("\(reporting)\n\n\(text)\n\n— Edda (@edda) March 1, 2024") == [
        reporting,
        "p Edda @edda 2024-03-01… | We went out with a lamp.⏎⏎The hole is as wide as a bus.⏎⏎There is a boat in it, and we think that…",
      ])
  }

  @Test("A post that is whole leaves the article's paragraph above it alone")
  func whole() throws {
    #expect(
      try body("The road is closed until spring.\n\nThe wall is gone.\n\n— Edda (@edda) March 1, 2024")
        == ["The road is closed until spring.", "p Edda @edda 2024-03-01 | The wall is gone."])
  }

  @Test(
    "Paragraphs that only a post has, or that the post goes on from, are the post's",
    arguments: ["⚡️ News from the wall", "#wall #orm", "Look at this: https://example.org/wall", "What we saw today:"])
  func continued(above: String) throws {
    #expect(
      try body("\(reporting)\n\n\(above)\n\nThe wall is gone.\n\n— Edda (@edda) March 1, 2024")
        == [reporting, "p Edda @edda 2024-03-01 | \(above)⏎⏎The wall is gone."])
  }

  @Test("A post never reaches past a heading, a teaser or 280 characters")
  func borders() throws {
    let end = "It went on until the…\n\n— Edda (@edda) March 1, 2024"
    let post = "p Edda @edda 2024-03-01… | It went on until the…"
    #expect(try body("What Edda saw\n\n" + end).last == post)
    #expect(try body("Ferry runs again\n\nsee more\n\n" + end) == ["t Ferry runs again | see more", post])
    let long = String(repeating: "The road is gone. ", count: 15).trimmingSpace
    #expect(try body(long + "\n\n" + end) == [long, post])
  }

  @Test("Two posts in a row stay apart")
  func two() throws {
    #expect(
      try body(
        "\(reporting)\n\nThe wall is…\n\n— Edda (@edda) March 1, 2024\n\nThe road is…\n\n— Jon (@jon) March 2, 2024")
        == [reporting, "p Edda @edda 2024-03-01… | The wall is…", "p Jon @jon 2024-03-02… | The road is…"])
  }

  @Test("A post may stand first or last, and have line breaks of its own")
  func places() throws {
    #expect(
      try outline("Sea takes the wall\n\nGone.\nAll gone 🌊\n\n— Edda (@edda) March 1, 2024\n\nThe wall is gone.")
        == ["= Sea takes the wall", "> The wall is gone.", "p Edda @edda 2024-03-01 | Gone.⏎All gone 🌊"])
    #expect(try body("Gone\n\n— Edda (@edda) March 1, 2024") == ["p Edda @edda 2024-03-01 | Gone"])
  }

  @Test("A quotation that the upper paragraph opens and nothing closes belongs to the post, and nothing above it")
  func openQuotation() throws {
    #expect(
      try body(
        "\(reporting)\n\nIt rained on Monday, and nobody minded.\n\n\"The crew held a meeting, and the mate said it was short\n\n"
          + "The mate Jon Brix said that most of\n\n— Edda (@edda) March 1, 2024")
        == [
          reporting, "It rained on Monday, and nobody minded.",
          "p Edda @edda 2024-03-01… | \"The crew held a meeting, and the mate said it was short⏎⏎The mate Jon Brix said that most of",
        ])
  }

  @Test("Flags and emoji with variation selectors survive")
  func emoji() throws {
    let text = "⚡️🇺🇦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 👩‍🚒 ❤️"
    #expect(try body("\(text)\n\n— 🇮🇸Edda (@edda) March 1, 2024") == ["p 🇮🇸Edda @edda 2024-03-01 | \(text)"])
  }

  @Test("A post was cut off if it ends in an ellipsis, leaves a quotation open, or is long without an end")
  func cutOff() {
    #expect(Posts.isCutOff("The wall is…"))
    #expect(Posts.isCutOff("The wall is... https://t.co/abc"))
    #expect(Posts.isCutOff("\"The wall is gone"))
    #expect(Posts.isCutOff("He said “the wall is gone"))
    #expect(Posts.isCutOff(String(repeating: "wall ", count: 53)))
    #expect(!Posts.isCutOff(String(repeating: "wall ", count: 53) + "end."))
    #expect(!Posts.isCutOff("The wall is gone"))
    #expect(!Posts.isCutOff("The \"wall\" has a 12\" hole"))
    #expect(!Posts.isCutOff(""))
  }
}
