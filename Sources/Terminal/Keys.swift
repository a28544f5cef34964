import CNcurses
import Interface

/// What ncurses reports as keys, and the sequences it has to be told of.
enum Keys {
  /// Numbers for keys that curses has none for, above all of its own and of those terminfo adds.
  private static let altLeft: Int32 = 0x1001
  private static let altRight: Int32 = 0x1002

  /// What terminals send whatever terminfo says of them: xterm's forms in both cursor key modes, rxvt's and the Linux
  /// console's Home and End, and Alt with an arrow, which macOS terminals send as Meta-b and Meta-f.
  private static let sequences: [(String, Int32)] = [
    ("\u{1B}[A", KEY_UP), ("\u{1B}OA", KEY_UP), ("\u{1B}[B", KEY_DOWN), ("\u{1B}OB", KEY_DOWN),
    ("\u{1B}[C", KEY_RIGHT), ("\u{1B}OC", KEY_RIGHT), ("\u{1B}[D", KEY_LEFT), ("\u{1B}OD", KEY_LEFT),
    ("\u{1B}[H", KEY_HOME), ("\u{1B}OH", KEY_HOME), ("\u{1B}[1~", KEY_HOME), ("\u{1B}[7~", KEY_HOME),
    ("\u{1B}[F", KEY_END), ("\u{1B}OF", KEY_END), ("\u{1B}[4~", KEY_END), ("\u{1B}[8~", KEY_END),
    ("\u{1B}[5~", KEY_PPAGE), ("\u{1B}[6~", KEY_NPAGE), ("\u{1B}[3~", KEY_DC), ("\u{1B}[Z", KEY_BTAB),
    ("\u{1B}OM", KEY_ENTER),
    ("\u{1B}[1;3D", altLeft), ("\u{1B}[1;9D", altLeft), ("\u{1B}b", altLeft),
    ("\u{1B}[1;3C", altRight), ("\u{1B}[1;9C", altRight), ("\u{1B}f", altRight),
  ]

  /// Tells ncurses of the sequences, for the terminal that is open.
  static func define() {
    for (sequence, number) in sequences { define_key(sequence, number) }
  }

  /// The key of a number from `wget_wch` that said KEY_CODE_YES.
  static func key(code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_HOME, KEY_FIND: .home
    case KEY_END, KEY_SELECT, KEY_LL: .end
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case altLeft: .altLeft
    case altRight: .altRight
    default: nil
    }
  }

  /// The key of a character from `wget_wch`; Control and a letter come as the controls U+0001 to U+001A.
  static func key(scalar: UInt32) -> Key? {
    switch scalar {
    case 0x08, 0x7F: return .backspace
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x1B: return .escape
    case 0x01...0x1A: return .control(Character(Unicode.Scalar(UInt8(scalar) + 0x60)))
    case 0x00...0x1F, 0x80...0x9F: return nil
    default: return Unicode.Scalar(scalar).map { .character(Character($0)) }
    }
  }
}
