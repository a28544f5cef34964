import Articles
import Foundation
import Markup

/// `readpages RUNS`: reads the pages whose paths stand on standard input, one a line, and prints for each the best of
/// so many times in milliseconds and the path, with a tab between.
///
/// Everything from the bytes to the article is measured; reading the file is not.
@main
enum ReadPages {
  static func main() throws {
    let runs = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1
    while let path = readLine() {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      let page = Page(bytes: bytes, contentType: "text/html", address: "https://pages.example/page.html")
      var best = Duration.seconds(3600)
      for _ in 0..<max(runs, 1) {
        best = min(best, ContinuousClock().measure { read(page) })
      }
      print(
        String(format: "%.3f", Double(best.components.attoseconds) / 1e15 + Double(best.components.seconds) * 1000),
        path, separator: "\t")
    }
  }

  /// A page that is no article costs time, too.
  private static func read(_ page: Page) {
    do { _ = try Article(page: page) } catch { FileHandle.standardError.write(Data("\(error)\n".utf8)) }
  }
}
