import ArgumentParser
import Articles
import Store

/// `lede search`: finds articles by their words.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles by words in their title, lede or text.",
    discussion: """
      All the words must occur. Words in quotation marks are a phrase; a * at the end stands for the rest of a word. \
      A line has what a line of lede list has, and the words around the match.
      """)

  @Argument(help: "What to look for.")
  var words: [String]

  @Option(parsing: .unconditional, help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 50

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var store: StoreOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1 on") }
    if words.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { throw ValidationError("there is no word to look for") }
  }

  func run() throws {
    let hits = try store.open().search(words.joined(separator: " "), limit: limit)
    if json {
      try StandardOutput.write(json: hits.map(HitRow.init))
    } else {
      let lines = hits.map { hit in
        HeadlineRow(hit.headline).line + "\t" + String(row: [hit.snippet.map(\.text).joined()]) + "\n"
      }
      try StandardOutput.write(lines.joined())
    }
  }
}

/// A search's hit as JSON: the headline, and the words around the match with the match's own marked.
private struct HitRow: Encodable {
  var headline: HeadlineRow
  var snippet: [Piece]

  struct Piece: Encodable {
    var text: String
    var match: Bool
  }

  init(_ hit: SearchHit) {
    headline = HeadlineRow(hit.headline)
    snippet = hit.snippet.map { Piece(text: $0.text, match: $0.isMatch) }
  }

  private enum Key: String, CodingKey { case snippet }

  func encode(to encoder: any Encoder) throws {
    try headline.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(snippet, forKey: .snippet)
  }
}
