/// Why there is no screen to draw on. Nothing was changed then.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// `TERM` is not set.
  case unnamed
  /// There is no terminfo entry of this name.
  case unknown(String)
  /// The terminal cannot move its cursor: `dumb` and printers.
  case incapable(String)
  /// The system refused something the program needs; its reason.
  case refused(String)

  public var description: String {
    switch self {
    case .notATerminal:
      "The reader needs a terminal: standard input or output is a file or a pipe. `lede list` and `lede read` print."
    case .unnamed:
      "TERM is not set, so the terminal's abilities are unknown. Set it, for example: TERM=xterm-256color lede"
    case .unknown(let name):
      "There is no terminfo entry for TERM=\(name). Install it, or try: TERM=xterm-256color lede"
    case .incapable(let name):
      "The terminal (TERM=\(name)) cannot place text on a screen. Use another, or `lede list` and `lede read`, which print."
    case .refused(let reason):
      "The terminal could not be opened: \(reason)."
    }
  }
}
