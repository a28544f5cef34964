import Exchange
import Foundation
import Newsboat
import Newswire
import Store

/// Takes files over into a library.
struct Importing {
  let library: Library
  /// Whether feeds that run commands or read files are taken from any list.
  let takesCommands: Bool
  /// Whether one of the files says which feeds the user wants.
  let listsFeeds: Bool
  /// Whether the library had feeds before.
  let hadFeeds: Bool
  let showsBar: Bool

  /// Takes a file over; what came of it is noted in the report, also when an error ends it.
  func take(_ source: ImportSource, _ report: inout ImportReport) throws {
    switch source.content {
    case .urls(let list):
      try list.take(into: library, terms(takesCommands: takesCommands || source.isUsersOwnList), &report)
    case .opml(let list): try list.take(into: library, terms(takesCommands: takesCommands), &report)
    case .backup(let backup): try backup.take(into: library, terms(takesCommands: takesCommands), &report)
    case .settings(let settings): try settings.take(into: library, home: NSHomeDirectory(), &report)
    case .cache(let cache): try take(cache, &report)
    }
  }

  private func terms(takesCommands: Bool) -> ImportTerms {
    ImportTerms(takesCommands: takesCommands) { try NewswireConfiguration.current.keep($0) }
  }

  private func take(_ cache: Cache, _ report: inout ImportReport) throws {
    let articles = CacheImport(cache, into: library, now: Int64(Date.now.timeIntervalSince1970))
    let (taken, failure) = try waiting { () async -> (ImportReport, (any Error)?) in
      var bar = ProgressBar(isWanted: showsBar)
      var report = ImportReport()
      var failure: (any Error)?
      do {
        try await articles.take(
          pausesUnlisted: listsFeeds || hadFeeds, terms(takesCommands: takesCommands), &report
        ) { done, total in
          bar.show(done, of: total, "articles")
        }
      } catch {
        failure = error
      }
      bar.clear()
      return (report, failure)
    }
    report = taken
    if let failure { throw failure }
  }
}
