import ArgumentParser
import Articles
import ConfigurationFile
import Exchange
import Foundation
import Newswire
import Store

/// `lede subscribe`: subscribes to a feed.
struct SubscribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subscribe",
    abstract: "Subscribe to a feed, or to the feed of a site, and fetch its articles.",
    discussion: """
      The address may be a feed's or a site's; where a site has several you are asked. file: with a path is a feed on disk, \
      exec: with a command what it prints, filter:COMMAND:ADDRESS what the command makes of a page. A user name and \
      password in the address are put into secrets.yaml.
      """)

  @Argument(help: ArgumentHelp("The address.", valueName: "address"))
  var address: String

  @Option(help: ArgumentHelp("The section for its articles, like News or News/Harbour.", valueName: "section"))
  var section: String?

  @Option(help: ArgumentHelp("A name in place of its own title.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("How much to keep: 90d, 500 articles, or forever.", valueName: "90d|500|forever"))
  var keep: String?

  @Flag(help: "Fetch the page of each new article: for feeds that only carry summaries.")
  var fullText = false

  @Flag(help: "Keep its articles out of the list of all articles.")
  var hidden = false

  @Flag(help: "Print the feed as JSON.")
  var json = false

  @OptionGroup var store: StoreOptions

  func validate() throws {
    if let keep, Retention(keep) == nil {
      throw ValidationError("--keep takes a number of days like 90d, a number of articles like 500, or forever")
    }
  }

  func run() throws {
    let configuration = try Configuration.read()
    let library = try store.open()
    let secret = AddressSecret(in: address)
    let found = try feed(at: address, withoutLogin: secret?.address ?? address)
    if let secret {
      for place in try NewswireConfiguration.current.keep([secret]).others {
        StandardError.write("lede: the secrets file has another login for \(place), which stays\n")
      }
    }
    let settings = FeedSettings(keep: keep.flatMap { Retention($0) }, isFullText: fullText)
    let subscription = try library.subscribe(
      to: found.address, typed: found.typed, name: name, section: section.map([String].init(sectionPath:)) ?? [],
      settings: settings,
      isHidden: hidden)
    if !subscription.isNew {
      if found.typed == nil { try library.noteTyped(subscription.feed.id) }
      try library.unpause(subscription.feed.id)
      try change(subscription.feed, settings, in: library)
    }
    let refresh = try Refreshing(library: library, configuration: configuration)
      .run(.feeds([subscription.feed.id]), showsBar: false)
    for feed in refresh.record.feeds {
      if let reason = feed.reason { StandardError.write("lede: subscribed, but: \(reason)\n") }
    }
    if refresh.record.summary.isCancelled { throw refresh.interruptCode }
    let feed = try library.feed(subscription.feed.id) ?? subscription.feed
    if json {
      try StandardOutput.write(json: FeedRow(feed, settings: try library.settings(of: feed.id) ?? settings))
    } else {
      let already = subscription.isNew ? "Subscribed" : "Already subscribed"
      try StandardOutput.write("\(already) to \(feed.title): \(feed.total) article\(feed.total == 1 ? "" : "s")\n")
    }
  }

  /// What was asked for along with a feed that is subscribed to already.
  private func change(_ feed: Feed, _ settings: FeedSettings, in library: Library) throws {
    if let name { try library.rename(feed.id, to: name) }
    if let section { try library.move(feed.id, to: [String](sectionPath: section)) }
    if hidden { try library.setHidden(feed.id, true) }
    guard keep != nil || fullText, var known = try library.settings(of: feed.id) else { return }
    if let keep = settings.keep { known.keep = keep }
    if fullText { known.isFullText = true }
    try library.setSettings(known, of: feed.id)
  }

  /// The feed that is meant. A site is asked with the login that was typed; nothing that is shown or kept has it.
  private func feed(at typed: String, withoutLogin address: String) throws -> FeedOffer {
    switch FeedOrigin(address) {
    case .command, .filter: return FeedOffer(address: try Library.checkedAddress(address))
    case .file: return FeedOffer(address: "file:" + Self.absolutePath(String(address.dropFirst("file:".count))))
    case .web, nil: break
    }
    let wire = Newswire(.current)
    let offers = try waiting {
      let offers: Result<[FeedOffer], WireError>
      do throws(WireError) { offers = .success(try await wire.feeds(at: typed)) } catch { offers = .failure(error) }
      await wire.close()
      return offers
    }.get()
    guard offers.count > 1 else { return offers.first ?? FeedOffer(address: address) }
    return try choice(of: offers, at: address)
  }

  /// A path from wherever the program was started; `file:///…` is one already.
  private static func absolutePath(_ path: String) -> String {
    path.hasPrefix("/") ? path : URL(fileURLWithPath: path).standardizedFileURL.path
  }

  private func choice(of offers: [FeedOffer], at address: String) throws -> FeedOffer {
    let lines = offers.enumerated().map { "  \($0.offset + 1)  \($0.element.title ?? "")  \($0.element.address)\n" }
    guard StandardInput.isTerminal, StandardError.isTerminal else {
      let addresses = offers.map(\.address).joined(separator: ", ")
      throw Failure(message: "\(address) has \(offers.count) feeds; name one of them: \(addresses)", code: .usage)
    }
    StandardError.write("\(address) has \(offers.count) feeds:\n\(lines.joined())")
    while true {
      StandardError.write("Which one? [1] ")
      guard let answer = readLine() else { throw Failure(message: "no feed was chosen", code: .usage) }
      if answer.isEmpty { return offers[0] }
      if let number = Int(answer), offers.indices.contains(number - 1) { return offers[number - 1] }
    }
  }
}
