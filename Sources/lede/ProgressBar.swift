import Foundation

/// A bar on standard error that shows how far something is; nothing where no terminal sees it.
struct ProgressBar {
  /// The cells of the bar itself.
  private static let width = 24
  private static let eraseToEnd = "\u{1B}[K"

  private let isShown: Bool
  private let columns: Int
  private var last = ""

  init(isWanted: Bool = true) {
    isShown = isWanted && StandardError.isTerminal
    columns = StandardError.columns ?? 80
  }

  /// Shows that so many of so many are done. The words behind the bar are plain.
  mutating func show(_ done: Int, of total: Int, _ words: String) {
    guard isShown, total > 0 else { return }
    let filled = min(Self.width, done * Self.width / total)
    let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: Self.width - filled)
    // A line as wide as the terminal would wrap.
    let line = String("[\(bar)] \(done) of \(total)\(words.isEmpty ? "" : "  " + words)".prefix(max(0, columns - 1)))
    guard line != last else { return }
    last = line
    StandardError.write(sequences: "\r" + line.withoutControls + Self.eraseToEnd)
  }

  /// Takes the bar away, so that something else can be written in its line.
  mutating func clear() {
    guard !last.isEmpty else { return }
    last = ""
    StandardError.write(sequences: "\r" + Self.eraseToEnd)
  }
}
