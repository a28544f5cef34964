import ArgumentParser
import Articles
import Foundation
import Store

/// `lede save`: adds pages to the library.
struct SaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save",
    abstract: "Add pages to the library.",
    discussion: """
      A page that is there already is brought up to date; what was done with it (read, starred) stays. One page that \
      cannot be read does not keep the others out. A line has the number, what became of the page, and the title.
      """)

  @Argument(help: ArgumentHelp("Pages' files, or - for standard input.", valueName: "file|-"), completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("The page's address, against which relative ones are resolved.", valueName: "base"))
  var url: String?

  @Flag(help: "Print what became of the pages as JSON.")
  var json = false

  @OptionGroup var store: StoreOptions

  func validate() throws {
    if url != nil, files.count > 1 { throw ValidationError("--url goes with one page only") }
  }

  func run() throws {
    let library = try store.open()
    var rows: [SavedRow] = []
    var firstFailure: Failure?
    for file in files {
      do throws(Failure) {
        let page = try PageFile(file, address: url)
        rows.append(SavedRow(try save(page, in: library)))
      } catch {
        guard error.code == .badData || error.code == .noInput else { throw error }
        error.report()
        firstFailure = firstFailure ?? error
      }
    }
    if json {
      try StandardOutput.write(json: rows)
    } else {
      for row in rows { try StandardOutput.write("\(row.id)\t\(row.outcome)\t\(row.title)\n") }
    }
    if let firstFailure { throw firstFailure.code }
  }

  private func save(_ page: PageFile, in library: Library) throws(Failure) -> Saved {
    do {
      return try library.save(page.article, page: page.source, now: Int64(Date.now.timeIntervalSince1970))
    } catch {
      throw Failure(error)
    }
  }
}

/// What became of a page.
private struct SavedRow: Encodable {
  var id: Int64
  var outcome: String
  var title: String

  init(_ saved: Saved) {
    id = saved.headline.id.rawValue
    title = saved.headline.title
    outcome =
      switch saved {
      case .added: "added"
      case .updated: "updated"
      case .unchanged: "unchanged"
      }
  }
}
