import ArgumentParser
import Articles
import Store

/// `lede mark`: changes what the reader did with articles.
struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Mark articles as read, unread, starred or unstarred.")

  /// What articles can be marked as.
  enum Mark: String, ExpressibleByArgument, CaseIterable {
    case read, unread, starred, unstarred
  }

  @Argument(help: "read, unread, starred or unstarred.")
  var mark: Mark

  @Argument(help: ArgumentHelp("The articles' numbers, as lede list shows them.", valueName: "id"))
  var ids: [Int64]

  @Flag(help: "Print the marked articles as JSON.")
  var json = false

  @OptionGroup var store: StoreOptions

  func run() throws {
    let library = try store.open()
    // Every number is looked at before the first mark, so that a wrong one changes nothing.
    for id in ids where try library.headline(ArticleID(id)) == nil {
      throw Failure(
        message: "no article has the number \(id), so nothing was marked; lede list shows the numbers", code: .noInput)
    }
    let marked = try set(mark, of: ids.map { ArticleID($0) }, in: library)
    if json { try StandardOutput.write(json: marked.map(HeadlineRow.init)) }
  }

  private func set(_ mark: Mark, of ids: [ArticleID], in library: Library) throws -> [Headline] {
    switch mark {
    case .read: try library.setStatus(of: ids, isRead: true)
    case .unread: try library.setStatus(of: ids, isRead: false)
    case .starred: try library.setStatus(of: ids, isStarred: true)
    case .unstarred: try library.setStatus(of: ids, isStarred: false)
    }
  }
}
