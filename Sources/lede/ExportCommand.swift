import ArgumentParser
import Exchange
import Markup
import Newsboat
import Store

/// `lede export`: writes the subscriptions for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the subscriptions to standard output, for other programs or to be kept.",
    discussion: """
      opml is what every reader imports; urls is newsboat's list; json has everything about the subscriptions, rules and \
      saved searches among it. lede import reads all three. Passwords are in none of them.
      """)

  /// The forms there are.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case opml, json, urls
  }

  @Argument(help: "opml, json or urls.")
  var format: Format

  @OptionGroup var store: StoreOptions

  func run() throws {
    let library = try store.open()
    switch format {
    case .opml: try StandardOutput.write(OPML(library).xml)
    case .urls:
      try StandardOutput.write(FeedList(library).text)
      let unsaid = try FeedList.unsaid(of: library)
      if !unsaid.isEmpty {
        StandardError.write(
          "lede: newsboat’s list has no words for these: \(unsaid.joined(separator: ", ")); lede export json has\n")
      }
    case .json: try StandardOutput.write(json: Backup(library))
    }
  }
}
