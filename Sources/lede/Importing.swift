import Exchange
import Foundation
import Newsboat
import Store

/// Takes files over into a library.
struct Importing {
  let library: Library
  /// Whether one of the files says which feeds the user wants.
  let listsFeeds: Bool
  /// Whether the library had feeds before.
  let hadFeeds: Bool
  let showsBar: Bool

  func take(_ source: ImportSource) throws -> ImportReport {
    switch source.content {
    case .urls(let list): return try list.importing(into: library, keepSecret: Secrets.keep)
    case .opml(let list): return try list.importing(into: library, keepSecret: Secrets.keep)
    case .backup(let backup): return try backup.importing(into: library, keepSecret: Secrets.keep)
    case .settings(let settings): return try settings.importing(into: library, home: NSHomeDirectory())
    case .cache(let cache): return try take(cache)
    }
  }

  private func take(_ cache: Cache) throws -> ImportReport {
    let articles = CacheImport(cache, into: library, now: Int64(Date.now.timeIntervalSince1970))
    let pausesUnlisted = listsFeeds || hadFeeds
    let showsBar = showsBar
    return try waiting {
      var bar = ProgressBar(isWanted: showsBar)
      let report = try await articles.run(
        pausesUnlisted: pausesUnlisted, keepSecret: Secrets.keep
      ) { done, total in
        bar.show(done, of: total, "articles")
      }
      bar.clear()
      return report
    }
  }
}
