import ArgumentParser
import Articles
import ConfigurationFile
import Dispatch
import Foundation
import Newswire
import Store

/// `lede refresh`: fetches what is new.
struct RefreshCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Fetch what is new in the feeds, and the stories to be read later.",
    discussion: """
      Without options every feed is asked for. A server that wants to be left alone is, whoever asks. The exit code is 0 \
      when the refresh ran, though some feeds failed, 75 when all that were asked for did, and 130 when Ctrl-C cut it \
      short. docs/subscriptions-json.md describes the JSON.
      """)

  @Option(help: ArgumentHelp("Only this feed, by its number, address or title; may be given again.", valueName: "feed"))
  var feed: [String] = []

  @Flag(help: "Only the feeds whose time has come: for cron and timers that run often.")
  var due = false

  @Flag(help: "Print what became of each feed as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print nothing, not even what failed.")
  var quiet = false

  @OptionGroup var store: StoreOptions

  func validate() throws {
    if due, !feed.isEmpty { throw ValidationError("--due goes without --feed") }
    if json, quiet { throw ValidationError("--json goes without --quiet") }
  }

  func run() throws {
    let configuration = try Configuration.read()
    let library = try store.open()
    let named = try feed.map { try library.feed(named: $0).id }
    let selection: RefreshSelection = named.isEmpty ? due ? .due : .all : .feeds(named)
    let outcome = try Refreshing(library: library, configuration: configuration)
      .run(selection, showsBar: !json && !quiet)
    if json {
      try StandardOutput.write(json: outcome.record)
    } else if !quiet {
      try outcome.record.report()
    }
    if outcome.record.summary.isCancelled { throw outcome.interruptCode }
    if let failure = outcome.record.summary.libraryFailure { throw Failure(message: failure, code: .inputOutput) }
    if outcome.record.summary.hasFailedAltogether { throw ExitCode.temporaryFailure }
  }
}

/// One refresh on the command line.
struct Refreshing {
  let library: Library
  let configuration: UserConfiguration

  /// What came of it.
  struct Outcome {
    var record: RefreshRecord
    /// The exit code where it was cut short.
    var interruptCode: ExitCode
  }

  /// Refreshes feeds and waits for the end. An interrupt (Ctrl-C) ends it early; nothing half-written stays.
  func run(_ selection: RefreshSelection, showsBar: Bool) throws -> Outcome {
    let wire = Newswire(configuration.network)
    let feeds = try library.feeds()
    // Before anything is started that a signal has to end.
    let interrupt = Interrupt()
    defer { interrupt.end() }
    let events = try wire.refresh(selection, of: library, keep: configuration.retention) {
      Int64(Date.now.timeIntervalSince1970)
    }
    let work = Task.detached {
      var record = RefreshRecord(of: feeds)
      var bar = ProgressBar(isWanted: showsBar)
      for await event in events {
        record.take(event)
        bar.show(record.summary.done, of: record.count, record.words)
      }
      bar.clear()
      return record
    }
    interrupt.act { work.cancel() }
    let record = try waiting {
      let record = await work.value
      await wire.close()
      return record
    }
    return Outcome(record: record, interruptCode: interrupt.exitCode)
  }
}
