import CNcurses
import CTerminal
import Interface

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// ncurses' screen on a pair of file descriptors: opened by the entry that fits the terminal best, read through a window of
/// its own.
final class OpenScreen {
  /// How long a lone ESC may be the beginning of a key's sequence, in milliseconds.
  private static let escapeDelay: Int32 = 25
  private static let trueColors = 1 << 24

  /// The file descriptor keys come from.
  let input: Int32
  /// The file descriptor the screen goes to.
  let output: Int32
  /// What the terminal can show.
  let capabilities: Capabilities
  /// Whether the terminal reports its mouse.
  let hasMouse: Bool

  private let streams: (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)
  private let screen: OpaquePointer
  private let keys: UnsafeMutablePointer<WINDOW>
  private let hasTerminalColor: Bool

  init(input: Int32, output: Int32, surroundings: Surroundings) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard let name = surroundings.terminalName else { throw .unnamed }
    guard name != "dumb" else { throw .incapable(name) }
    setlocale(LC_ALL, "")
    let usesUnicode = String(cString: nl_langinfo(Int32(CODESET))).uppercased() == "UTF-8"

    // Streams of their own: those of the C library may hold what somebody printed before.
    guard let output = Self.stream(output, "w"), let input = Self.stream(input, "r") else {
      throw .refused(String(cString: strerror(errno)))
    }
    cterminal_modes_keep(fileno(input))
    use_tioctl(true)
    guard let screen = Self.open(name, output, input, surroundings) else {
      fclose(output)
      fclose(input)
      throw .unknown(name)
    }
    guard capability("cup") != nil, let keys = newpad(1, 1) else {
      endwin()
      delscreen(screen)
      fclose(output)
      fclose(input)
      throw .incapable(name)
    }
    self.input = fileno(input)
    self.output = fileno(output)
    self.streams = (input, output)
    self.screen = screen
    self.keys = keys

    var colors = 0
    var hasTerminalColor = false
    if !surroundings.wantsNoColor, has_colors(), start_color() == OK {
      colors = Self.depth(Int(curses_colors()))
      hasTerminalColor = use_default_colors() == OK
    }
    self.hasTerminalColor = hasTerminalColor
    self.capabilities = Capabilities(usesUnicode: usesUnicode, colors: colors)
    self.hasMouse = capability("kmous") != nil

    cbreak()
    noecho()
    nonl()
    set_escdelay(Self.escapeDelay)
    // Keys are read through a pad: reading through the standard window would show it, half drawn after a resize.
    keypad(keys, true)
    nodelay(keys, true)
  }

  /// Forgets the screen, after `endwin`.
  func close() {
    delwin(keys)
    delscreen(screen)
    fclose(streams.input)
    fclose(streams.output)
  }

  /// A painter on this screen.
  func makePainter() -> Painter {
    Painter(
      output: output, colors: capabilities.colors, usesUnicode: capabilities.usesUnicode,
      pairs: ColorPairs(capacity: curses_color_pairs(), hasTerminalColor: hasTerminalColor))
  }

  /// Takes the screen, at first or again.
  func enter() {
    clearok(curses_current_window(), true)
    wrefresh(curses_standard_window())
  }

  /// What undoes all that is done to the terminal, for a signal handler to write: modes that change what keys and the
  /// mouse send, the cursor, the colours, the other screen.
  var farewell: String {
    let synchronized = Painter.knowsPrivateModes ? Painter.endSynchronized : ""
    let mouse = hasMouse ? "\u{1B}[?1006l\u{1B}[?1000l" : ""
    let rest = ["sgr0", "op", "cnorm", "rmkx", "rmcup"].compactMap(capability)
    return synchronized + mouse + rest.map(Self.withoutPadding).joined()
  }

  /// Takes over the terminal's size, and says whether it is another.
  func adoptSize() -> Bool {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else { return false }
    let rows = Int32(window.ws_row)
    let columns = Int32(window.ws_col)
    guard is_term_resized(rows, columns) else { return false }
    resizeterm(rows, columns)
    return true
  }

  /// Everything the user did since the last look.
  func readInput(_ mouse: inout MouseReports) -> [Event] {
    var events: [Event] = []
    var character: wint_t = 0
    while true {
      switch wget_wch(keys, &character) {
      case KEY_CODE_YES:
        if character == wint_t(KEY_MOUSE) {
          if let mouse = mouse.next() { events.append(.mouse(mouse)) }
        } else if let key = Keys.key(code: Int32(bitPattern: character)) {
          events.append(.key(key))
        }
      case OK:
        if let key = Keys.key(scalar: character) { events.append(.key(key)) }
      default:
        return events
      }
    }
  }

  // MARK: - Opening

  private static func stream(_ descriptor: Int32, _ mode: String) -> UnsafeMutablePointer<FILE>? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    return copy < 0 ? nil : fdopen(copy, mode)
  }

  /// Opens by an entry with 24-bit colours where the terminal has them, else by its own.
  private static func open(
    _ name: String, _ output: UnsafeMutablePointer<FILE>, _ input: UnsafeMutablePointer<FILE>,
    _ surroundings: Surroundings
  ) -> OpaquePointer? {
    if surroundings.hasTrueColor, !surroundings.wantsNoColor, !name.hasSuffix("-direct") {
      let family = name.hasSuffix("-256color") ? String(name.dropLast("-256color".count)) : name
      for candidate in [name + "-direct", family + "-direct"] {
        if let screen = newterm(candidate, output, input) { return screen }
      }
      if let folder = surroundings.cacheFolder, let entry = DirectColorEntry(base: name, cacheFolder: folder),
        entry.prepare(), let screen = open(entry, output, input)
      {
        return screen
      }
    }
    return newterm(name, output, input)
  }

  /// ncurses finds an entry outside the usual places by `TERMINFO` only. Programs started later must not see our value:
  /// it is put back at once.
  private static func open(
    _ entry: DirectColorEntry, _ output: UnsafeMutablePointer<FILE>, _ input: UnsafeMutablePointer<FILE>
  ) -> OpaquePointer? {
    let before = getenv("TERMINFO").map { String(cString: $0) }
    setenv("TERMINFO", entry.folder, 1)
    defer { if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") } }
    return newterm(entry.name, output, input)
  }

  private static func depth(_ colors: Int) -> Int {
    switch colors {
    case ..<8: 0
    case ..<16: 8
    case ..<256: 16
    case ..<trueColors: 256
    default: trueColors
    }
  }

  /// Without the waits (`$<5/>`) that only hardware of old needs.
  private static func withoutPadding(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstRange(of: "$<"), let end = rest[start.upperBound...].firstIndex(of: ">") {
      result += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}

/// A string capability of the open terminal, `nil` where it has none.
func capability(_ name: String) -> String? { curses_capability(name).map { String(cString: $0) } }
