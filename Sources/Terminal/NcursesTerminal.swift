import CNcurses
import CTerminal
import FoundationEssentials
import Interface

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal the program runs in, by ncurses: it shows grids and yields events.
///
/// It takes the screen when it is made and gives it back by ``close()``, when it is stopped (Ctrl-Z), and when a signal ends
/// the program, so that the terminal is always left as it was found. While it has the screen, standard error goes to a log.
/// A process has one of them at a time, and it belongs to the thread that made it. It is a class because the terminal is
/// one thing, whoever holds it.
public final class NcursesTerminal: TerminalDevice {
  /// What the terminal can show.
  public let capabilities: Capabilities

  private let screen: OpenScreen
  private let errors: ErrorLog
  private let wakeDescriptor: Int32
  private var painter: Painter
  private var mouse = MouseReports()
  private var isOpen = true
  private var isGone = false

  /// Takes the terminal of standard input and output.
  ///
  /// - Throws: ``TerminalError``; the terminal is untouched then.
  public convenience init() throws(TerminalError) {
    try self.init(input: STDIN_FILENO, output: STDOUT_FILENO, surroundings: .current)
  }

  init(input: Int32, output: Int32, surroundings: Surroundings) throws(TerminalError) {
    wakeDescriptor = cterminal_wake_open()
    guard wakeDescriptor >= 0 else { throw .refused(String(cString: strerror(errno))) }
    // Before ncurses, which leaves alone what has a handler.
    cterminal_signals_install()
    do {
      screen = try OpenScreen(input: input, output: output, surroundings: surroundings)
    } catch {
      cterminal_signals_remove()
      throw error
    }
    capabilities = screen.capabilities
    errors = ErrorLog(folder: surroundings.stateFolder)
    painter = screen.makePainter()
    Keys.define()
    if screen.hasMouse { MouseReports.ask() }
    prepareFarewell()
    take()
  }

  deinit { close() }

  /// Gives the terminal back. A second call does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    giveBack()
    screen.close()
    errors.close()
    cterminal_signals_remove()
  }

  /// The signal that asked the program to end, where ``nextEvents(until:expectingWake:)`` reported ``Event/quit``.
  public var endingSignal: Int32? {
    let signal = cterminal_ending_signal()
    return signal == 0 ? nil : signal
  }

  // MARK: - TerminalDevice

  /// The size of the screen as far as its last event told.
  public var size: Size { Size(columns: Int(curses_columns()), rows: Int(curses_rows())) }

  public var now: Milliseconds {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Milliseconds(time.tv_sec) * 1000 + Milliseconds(time.tv_nsec) / 1_000_000
  }

  public var wake: @Sendable () -> Void { { cterminal_wake() } }

  public func draw(_ grid: Grid, cursor: Position?) {
    guard !isGone else { return }
    painter.paint(grid, cursor: cursor)
  }

  public func nextEvents(until deadline: Milliseconds?, expectingWake: Bool) -> [Event] {
    guard !isGone else { return [.quit] }
    var events = answerSignals() + screen.readInput(&mouse)
    if events.isEmpty {
      wait(until: deadline)
      events = answerSignals() + screen.readInput(&mouse)
      if isGone { events.append(.quit) }
    }
    return events
  }

  public func lend(while body: () -> Void) {
    giveBack()
    cterminal_signals_lend(1)
    body()
    cterminal_signals_lend(0)
    take()
    painter.forget()
  }

  // MARK: - Having the screen

  private func take() {
    cterminal_farewell_arm(1)
    screen.enter()
    errors.begin()
  }

  private func giveBack() {
    endwin()
    errors.end()
    cterminal_farewell_arm(0)
  }

  private func prepareFarewell() {
    let farewell = screen.farewell
    let words =
      "lede ended unexpectedly." + (errors.path.map { " What was said about it, if anything was, is in \($0)." } ?? "")
      + "\n"
    cterminal_farewell_set(
      screen.output, errors.terminal, farewell, farewell.utf8.count, words, words.utf8.count)
  }

  // MARK: - Waiting

  private func wait(until deadline: Milliseconds?) {
    var descriptors = [
      pollfd(fd: screen.input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    let timeout = deadline.map { Int32(clamping: max(0, $0 - now)) } ?? -1
    poll(&descriptors, nfds_t(descriptors.count), timeout)
    if descriptors[1].revents != 0 { cterminal_wake_drain() }
    // A window that was closed, or a connection that broke: there is nobody to read for.
    if Int32(descriptors[0].revents) & (POLLHUP | POLLERR | POLLNVAL) != 0 { isGone = true }
  }

  private func answerSignals() -> [Event] {
    let asked = cterminal_signals_take()
    var events: [Event] = []
    if asked & Int32(CTERMINAL_STOPPED) != 0 {
      giveBack()
      cterminal_stop()
      events += takeAgain()
    } else if asked & Int32(CTERMINAL_CONTINUED) != 0 {
      // Stopped by what cannot be caught: the shell may have used the screen, and set its own modes.
      giveBack()
      events += takeAgain()
    } else if asked & Int32(CTERMINAL_RESIZED) != 0 {
      events += resized()
    }
    if asked & Int32(CTERMINAL_ENDED) != 0 { events.append(.quit) }
    return events
  }

  private func takeAgain() -> [Event] {
    take()
    painter.forget()
    // The loop draws after any event, so there has to be one.
    let changed = resized()
    return changed.isEmpty ? [.resize(size)] : changed
  }

  private func resized() -> [Event] {
    guard screen.adoptSize() else { return [] }
    painter.forget()
    return [.resize(size)]
  }
}
