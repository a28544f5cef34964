import ArgumentParser
import Articles
import Store

/// `lede unsubscribe`: ends subscriptions.
struct UnsubscribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsubscribe",
    abstract: "End subscriptions.",
    discussion: "The articles go with the feed; starred and tagged ones stay, and those whose page you saved.")

  @Argument(help: ArgumentHelp("Feeds, by their number, address or title.", valueName: "feed"))
  var feeds: [String]

  @OptionGroup var store: StoreOptions

  func run() throws {
    let library = try store.open()
    // All names are looked up first: where one is wrong nothing has happened.
    let found = try feeds.map { try library.feed(named: $0) }
    for feed in found {
      try library.unsubscribe(feed.id)
      try StandardOutput.write("Unsubscribed from \(feed.title) (\(feed.address)).\n")
    }
  }
}
