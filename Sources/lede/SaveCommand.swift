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

  @Argument(
    help: ArgumentHelp("Pages' addresses or files, or - for standard input.", valueName: "url|file|-"),
    completion: .file())
  var pages: [String]

  @Option(help: ArgumentHelp("The page's address, against which relative ones are resolved.", valueName: "base"))
  var url: String?

  @Flag(help: "Print what became of the pages as JSON.")
  var json = false

  @OptionGroup var store: StoreOptions

  func validate() throws {
    if url != nil, pages.count > 1 { throw ValidationError("--url goes with one page only") }
    if url != nil, pages.contains(where: WebPages.isAddress) {
      throw ValidationError("--url goes with a page on disk only")
    }
  }

  func run() throws {
    let library = try store.open()
    var rows: [SavedRow] = []
    var code: ExitCode?
    let web = WebPages()
    for name in pages {
      do {
        rows.append(SavedRow(try save(name, over: web, in: library)))
      } catch let failure as Failure where Self.passable.contains(failure.code) {
        failure.report()
        code = code ?? failure.code
      } catch let exit as ExitCode where exit == .interrupted {
        code = .interrupted
        break
      }
    }
    try web.close()
    if json {
      try StandardOutput.write(json: rows)
    } else {
      for row in rows { try StandardOutput.write("\(row.id)\t\(row.outcome)\t\(row.title)\n") }
    }
    if let code { throw code }
  }

  /// What is wrong with one page and need not be with the next.
  private static let passable: Set<ExitCode> = [.badData, .noInput, .unavailable]

  private func save(_ name: String, over web: WebPages, in library: Library) throws -> Saved {
    let now = Int64(Date.now.timeIntervalSince1970)
    guard WebPages.isAddress(name) else {
      let page = try PageFile(name, address: url)
      return try library.save(page.article, page: page.source, now: now)
    }
    let page = try web.page(at: name)
    let saved = try library.save(page.article, page: page.source, now: now)
    // It may call itself otherwise, and may have been waited for.
    try library.addAddress(name, to: saved.headline.id)
    try library.removeLater(name)
    return saved
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
