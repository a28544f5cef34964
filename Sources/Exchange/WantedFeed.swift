import Articles
import ConfigurationFile
import Markup
import Store

/// A feed to be subscribed to, whatever list it stands in.
struct WantedFeed {
  /// The line of the list it stands in.
  var line: Int?
  var address: String
  /// The name the user gave it.
  var name: String?
  var section: [String] = []
  var isHidden = false
  var settings = FeedSettings()
}

/// On what terms feeds are taken over.
public struct ImportTerms {
  /// Whether feeds are taken that run a command or read a file here (`exec:`, `filter:`, `file:`). A list of somebody else's
  /// must not: what stands in it is run at each refresh.
  public var takesCommands: Bool
  /// What keeps the logins that stood in addresses.
  public var keepSecrets: ([AddressSecret]) throws -> SecretsFile.Kept

  public init(takesCommands: Bool = false, keepSecrets: @escaping ([AddressSecret]) throws -> SecretsFile.Kept) {
    self.takesCommands = takesCommands
    self.keepSecrets = keepSecrets
  }
}

/// Subscribes to the feeds of a list.
struct Subscriber {
  private let library: Library
  private let terms: ImportTerms

  init(library: Library, terms: ImportTerms) {
    self.library = library
    self.terms = terms
  }

  /// Subscribes to feeds, or tells the report why not to one. One that is subscribed to already keeps what it has, and gets
  /// what it lacks; one that was paused for standing in no list is not any more.
  func subscribe(to feeds: [WantedFeed], _ report: inout ImportReport) throws {
    let subscriptions = try subscriptions(to: feeds, &report)
    for case (let wanted, let subscription?) in zip(feeds, subscriptions) where !subscription.isNew {
      try complete(subscription.feed, with: Self.cleaned(wanted), &report)
    }
  }

  /// Subscribes to feeds, or tells the report why not to one, whose place in the answer is empty. One that is subscribed to
  /// already stays as it is. All logins are kept before the first feed is subscribed to.
  func subscriptions(to feeds: [WantedFeed], _ report: inout ImportReport) throws -> [Subscription?] {
    var accepted: [WantedFeed?] = []
    var secrets: [AddressSecret] = []
    for wanted in feeds {
      var wanted = Self.cleaned(wanted)
      let secret = AddressSecret(in: wanted.address)
      if let secret { wanted.address = secret.address }
      guard try isAccepted(wanted, &report) else {
        accepted.append(nil)
        continue
      }
      if let secret { secrets.append(secret) }
      accepted.append(wanted)
    }
    if !secrets.isEmpty {
      let kept = try terms.keepSecrets(secrets)
      report.secrets += kept.count
      for place in kept.others {
        report.leaveOut("the login for \(place)", why: "the secrets file has another one for it, which stays")
      }
    }
    return try accepted.map { try $0.map { try subscribe(to: $0, &report) } }
  }

  private func isAccepted(_ wanted: WantedFeed, _ report: inout ImportReport) throws -> Bool {
    do throws(LibraryError) {
      _ = try Library.checkedAddress(wanted.address)
    } catch .secretInAddress {
      report.leaveOut(wanted.address, line: wanted.line, why: "there is more than one login in it")
      return false
    } catch {
      report.leaveOut(
        wanted.address, line: wanted.line,
        why: FeedOrigin(wanted.address) == nil
          ? "feeds come by http, https, file, exec and filter" : "this cannot be an address")
      return false
    }
    guard FeedOrigin(wanted.address)?.isOfThisMachine == true, !terms.takesCommands,
      try library.feed(at: wanted.address) == nil
    else { return true }
    report.leaveOut(
      wanted.address, line: wanted.line,
      why: "it would run here or read a file, at each refresh; if that is your wish, import with --with-commands")
    return false
  }

  private func subscribe(to wanted: WantedFeed, _ report: inout ImportReport) throws -> Subscription {
    let subscription = try library.subscribe(
      to: wanted.address, name: wanted.name, section: wanted.section, settings: wanted.settings,
      isHidden: wanted.isHidden)
    if subscription.isNew { report.newFeeds += 1 } else { report.knownFeeds += 1 }
    if subscription.isNew, FeedOrigin(wanted.address)?.isOfThisMachine == true {
      report.takeCommand(wanted.address)
    }
    return subscription
  }

  private func complete(_ feed: Feed, with wanted: WantedFeed, _ report: inout ImportReport) throws {
    func leaveOut(_ what: String, here: String) {
      report.leaveOut("\(what) of \(feed.address)", line: wanted.line, why: "here it is \(here), which stays")
    }
    if let name = wanted.name, name != feed.name {
      if let here = feed.name {
        leaveOut("the name “\(name)”", here: "“\(here)”")
      } else {
        try library.rename(feed.id, to: name)
      }
    }
    if !wanted.section.isEmpty, wanted.section != feed.section {
      if feed.section.isEmpty {
        try library.move(feed.id, to: wanted.section)
      } else {
        leaveOut("the section \(wanted.section.sectionPath)", here: feed.section.sectionPath)
      }
    }
    if wanted.isHidden, !feed.isHidden { try library.setHidden(feed.id, true) }
    guard let known = try library.settings(of: feed.id) else { return }
    var settings = known
    settings.isPaused = wanted.settings.isPaused
    if wanted.settings.isFullText { settings.isFullText = true }
    if let keep = wanted.settings.keep, keep != known.keep {
      if let here = known.keep { leaveOut("“keep: \(keep)”", here: here.description) } else { settings.keep = keep }
    }
    if settings != known { try library.setSettings(settings, of: feed.id) }
  }

  /// What is written in a list is a stranger's text as long as nobody has looked at it.
  private static func cleaned(_ wanted: WantedFeed) -> WantedFeed {
    var wanted = wanted
    wanted.address = wanted.address.trimmed
    wanted.name = Library.keptName(wanted.name.map(SafeText.folded))
    wanted.section = Library.keptSection(wanted.section.map(SafeText.folded))
    return wanted
  }
}

extension StringProtocol {
  /// The text without white space around it.
  var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
