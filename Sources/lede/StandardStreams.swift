import Foundation

/// Standard output.
enum StandardOutput {
  /// Writes the whole text, without anything in it that a terminal would obey.
  static func write(_ text: String) throws(Failure) { try write(sequences: text.withoutControls) }

  /// Writes the whole text with the escape sequences that the program has put into it.
  static func write(sequences text: String) throws(Failure) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw Failure(message: "cannot write to standard output: \(error.localizedDescription)", code: .inputOutput)
    }
  }

  /// Writes a value as JSON set out for people, its keys in alphabetical order, and a line feed.
  static func write(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try write(sequences: String(decoding: try encoder.encode(value), as: UTF8.self).controlsAsJSON + "\n")
  }

  /// Whether a person sees it.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal, if it is one.
  static var columns: Int? { terminalColumns(of: STDOUT_FILENO) }
}

/// Standard error.
enum StandardError {
  /// Writes the text, without anything in it that a terminal would obey.
  static func write(_ text: String) { write(sequences: text.withoutControls) }

  /// Writes the text with the escape sequences that the program has put into it. Where even that fails nobody is left to
  /// be told.
  static func write(sequences text: String) {
    do { try FileHandle.standardError.write(contentsOf: Data(text.utf8)) } catch {}
  }

  /// Whether a person sees it.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal, if it is one.
  static var columns: Int? { terminalColumns(of: STDERR_FILENO) }
}

/// Standard input.
enum StandardInput {
  /// Whether a person can answer.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }
}

private func terminalColumns(of descriptor: Int32) -> Int? {
  var size = winsize()
  guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
  return Int(size.ws_col)
}
