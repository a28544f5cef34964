import ArgumentParser
import Articles
import Markup

/// `lede parse`: prints a feed as it was understood.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Print what a feed says: RSS, Atom or JSON Feed, from disk or standard input.",
    discussion: "The library is not touched. docs/feed-json.md describes the JSON.")

  @Argument(help: ArgumentHelp("A feed's file, or - for standard input.", valueName: "file|-"))
  var file: String

  @Option(
    help: ArgumentHelp("The feed's address, against which relative ones are resolved.", valueName: "base"))
  var url: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let feed: ParsedFeed
    do {
      feed = try ParsedFeed(bytes: try InputFile(file).bytes, address: url)
    } catch let error as FeedError {
      throw Failure(message: "\(file == "-" ? "standard input" : file): \(error)", code: .badData)
    }
    if json { try StandardOutput.write(json: FeedJSON(feed)) } else { try StandardOutput.write(Self.listing(feed)) }
  }

  /// The feed for people: what it is, what is wrong with it, and a line for each item.
  private static func listing(_ feed: ParsedFeed) -> String {
    var lines = [
      [feed.title ?? "No title", feed.format.rawValue, feed.link].compactMap(\.self).joined(separator: " · ")
    ]
    lines += feed.health.problems.map { "! " + $0.description }
    lines += feed.items.map { item in
      let day = (item.published ?? item.updated).map { String($0.description.prefix(10)) } ?? "----------"
      return "\(day)  \(item.title ?? feed.article(of: item).title)"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
