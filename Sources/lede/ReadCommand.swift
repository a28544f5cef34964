import ArgumentParser
import Articles
import Foundation
import Interface
import Store
import Typesetting

/// `lede read`: prints one article.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print an article: of a page on the web or on disk, of standard input, or of the library by its number.",
    discussion: "A page is read without touching the library. docs/article-json.md describes the JSON.")

  /// The columns a line of text is comfortable in, as in the reader.
  private static let measure = 72
  /// In fewer columns than these most words would be broken.
  private static let widths = 20...1000

  /// The ways an article can be printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, ansi, markdown, json, html
  }

  @Argument(
    help: ArgumentHelp(
      "A page's address or file, - for standard input, or an article's number.", valueName: "url|file|-|id"))
  var subject: String

  @Option(help: "text, ansi, markdown, json or html; ansi by default on a terminal, else text.")
  var format: Format?

  @Option(help: "The columns to set the article in.")
  var width: Int?

  @Option(
    help: ArgumentHelp("The page's address, against which relative ones are resolved.", valueName: "base"))
  var url: String?

  @OptionGroup var store: StoreOptions

  func validate() throws {
    if url != nil, WebPages.isAddress(subject) { throw ValidationError("--url goes with a page on disk only") }
    if let width, !Self.widths.contains(width) {
      throw ValidationError("--width takes a number from \(Self.widths.lowerBound) to \(Self.widths.upperBound)")
    }
  }

  func run() throws {
    let article = try article()
    let width = width ?? min(StandardOutput.columns ?? Self.measure, Self.measure)
    switch format ?? (StandardOutput.isTerminal ? .ansi : .text) {
    case .json: try StandardOutput.write(json: article)
    case .text: try StandardOutput.write(article.rendition(.text(width: width)))
    case .markdown: try StandardOutput.write(article.rendition(.markdown))
    case .html: try StandardOutput.write(article.rendition(.html))
    case .ansi:
      let rendition = try GraphicRendition(environment: ProcessInfo.processInfo.environment)
      try StandardOutput.write(
        sequences: TypesetArticle(article, setting: Setting(width: width)).ansi(sgr: rendition.parameters(for:)))
    }
  }

  private func article() throws -> Article {
    // A file wins over an article's number: the number can be had by its own, a file called `12` cannot.
    if let number = Int64(subject), !FileManager.default.fileExists(atPath: subject) {
      guard let stored = try store.open().article(ArticleID(number)) else {
        throw Failure(message: "no article has the number \(number); lede list shows the numbers", code: .noInput)
      }
      return stored.article
    }
    if WebPages.isAddress(subject) {
      let web = WebPages()
      let article = try web.page(at: subject).article
      try web.close()
      return article
    }
    return try PageFile(subject, address: url).article
  }
}
