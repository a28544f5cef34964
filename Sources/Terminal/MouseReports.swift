import CNcurses
import Interface

/// Makes clicks and turns of the wheel out of what ncurses reports.
struct MouseReports {
  private var pressed: Position?

  /// Asks the terminal for reports. Without an interval, since waiting for a second click would delay the first.
  static func ask() {
    mouseinterval(0)
    mousemask(
      CURSES_BUTTON1_PRESSED | CURSES_BUTTON1_RELEASED | CURSES_BUTTON1_CLICKED | CURSES_WHEEL_UP | CURSES_WHEEL_DOWN,
      nil)
  }

  /// The event of the report that waits in ncurses, if it is one: a press alone is none, nor is a drag.
  mutating func next() -> Mouse? {
    var report = MEVENT()
    guard getmouse(&report) == OK else { return nil }
    return mouse(report.bstate, at: Position(column: Int(report.x), row: Int(report.y)))
  }

  /// The event of a report.
  mutating func mouse(_ buttons: mmask_t, at position: Position) -> Mouse? {
    if buttons & CURSES_WHEEL_UP != 0 { return Mouse(.wheelUp, at: position) }
    if buttons & CURSES_WHEEL_DOWN != 0 { return Mouse(.wheelDown, at: position) }
    if buttons & CURSES_BUTTON1_CLICKED != 0 { return Mouse(.click, at: position) }
    if buttons & CURSES_BUTTON1_PRESSED != 0 {
      pressed = position
    } else if buttons & CURSES_BUTTON1_RELEASED != 0 {
      defer { pressed = nil }
      if pressed == position { return Mouse(.click, at: position) }
    }
    return nil
  }
}
