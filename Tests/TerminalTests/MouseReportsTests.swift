import CNcurses
import Interface
import Testing

@testable import Terminal

@Suite("Mouse reports")
struct MouseReportsTests {
  private let here = Position(column: 4, row: 2)
  private let there = Position(column: 9, row: 2)

  @Test("A press and a release at the same cell are one click, told at the release")
  func click() {
    var reports = MouseReports()
    #expect(reports.mouse(CURSES_BUTTON1_PRESSED, at: here) == nil)
    #expect(reports.mouse(CURSES_BUTTON1_RELEASED, at: here) == Mouse(.click, at: here))
    #expect(reports.mouse(CURSES_BUTTON1_RELEASED, at: here) == nil)
  }

  @Test("A drag is no click")
  func drag() {
    var reports = MouseReports()
    #expect(reports.mouse(CURSES_BUTTON1_PRESSED, at: here) == nil)
    #expect(reports.mouse(CURSES_BUTTON1_RELEASED, at: there) == nil)
  }

  @Test("The wheel turns where the pointer is")
  func wheel() {
    var reports = MouseReports()
    #expect(reports.mouse(CURSES_WHEEL_UP, at: there) == Mouse(.wheelUp, at: there))
    #expect(reports.mouse(CURSES_WHEEL_DOWN, at: here) == Mouse(.wheelDown, at: here))
  }
}
