import CPseudoTerminal
import Dispatch
import EmulatedTerminal
import Foundation
import Interface
import Testing

@testable import Terminal

/// Grids through ncurses into a real emulator.
@Suite("Drawing", .serialized)
struct DrawingTests {
  private let folder = NSTemporaryDirectory() + "lede-\(UUID().uuidString)"

  /// Opens the terminal on a thread of its own, has `body` use it, and looks at the emulated screen before it is closed.
  private func onTerminal(
    _ variables: [String: String] = [:], columns: Int = 40, rows: Int = 8,
    _ body: @escaping @Sendable (NcursesTerminal) -> Void, look: (EmulatedTerminal) throws -> Void
  ) throws {
    setenv("LC_ALL", "C.UTF-8", 1)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var slave: Int32 = -1
    let master = cpseudo_open(Int32(columns), Int32(rows), &slave)
    let emulated = EmulatedTerminal(master: master, columns: columns, rows: rows)
    let modes = emulated.lineModes
    let surroundings = Surroundings(
      ["TERM": "xterm-256color", "XDG_CACHE_HOME": folder, "XDG_STATE_HOME": folder].merging(variables) { $1 })
    let drawn = DispatchSemaphore(value: 0)
    let looked = DispatchSemaphore(value: 0)
    let closed = DispatchSemaphore(value: 0)
    let terminalSide = slave
    Thread.detachNewThread {
      do {
        let terminal = try NcursesTerminal(input: terminalSide, output: terminalSide, surroundings: surroundings)
        body(terminal)
        drawn.signal()
        looked.wait()
        terminal.close()
      } catch {
        Issue.record(error)
        drawn.signal()
      }
      closed.signal()
    }
    try emulated.wait(for: "the drawing") { drawn.wait(timeout: .now()) == .success }
    try emulated.wait(for: "the last of the drawing") { true }
    try look(emulated)
    looked.signal()
    try emulated.wait(for: "the end") { closed.wait(timeout: .now()) == .success }
    try emulated.wait(for: "the last of the output") { true }
    #expect(!emulated.isAlternate)
    #expect(emulated.isCursorVisible)
    // The emulator ignores modes that are set two at once, as ncurses does.
    let written = String(decoding: emulated.output, as: UTF8.self)
    #expect(written.contains("\u{1B}[?1006;1000h"))
    #expect(written.components(separatedBy: "1000h").last?.contains("\u{1B}[?1006;1000l") == true)
    #expect(emulated.lineModes == modes)
    close(slave)
  }

  private static func grid(_ rows: [String], style: Style = Style(), columns: Int = 40, height: Int = 8) -> Grid {
    var grid = Grid(size: Size(columns: columns, rows: height), style: style)
    for (row, text) in rows.enumerated() {
      grid.write(text, at: Position(column: 0, row: row), style: style)
    }
    return grid
  }

  @Test("A grid is on the screen cell for cell, in its 24-bit colours")
  func trueColor() throws {
    let style = Style(foreground: .rgb(201, 102, 33), background: .rgb(10, 20, 30), attributes: [.bold])
    try onTerminal(["COLORTERM": "truecolor"]) { terminal in
      terminal.draw(Self.grid(["Lantern Bay — harbour"], style: style), cursor: nil)
    } look: { emulated in
      #expect(emulated.lines[0] == "Lantern Bay — harbour")
      let cell = emulated.cell(column: 0, row: 0)
      #expect(cell.foreground == [201, 102, 33])
      #expect(cell.background == [10, 20, 30])
      #expect(cell.isBold)
      #expect(emulated.cell(column: 39, row: 7).background == [10, 20, 30])
      #expect(emulated.isAlternate)
      #expect(!emulated.isCursorVisible)
    }
  }

  @Test("NO_COLOR draws without colours, attributes stay")
  func noColor() throws {
    let style = Style(foreground: .rgb(201, 102, 33), background: .rgb(10, 20, 30), attributes: [.reverse])
    try onTerminal(["NO_COLOR": "1", "COLORTERM": "truecolor"]) { terminal in
      #expect(terminal.capabilities.colors == 0)
      terminal.draw(Self.grid(["Lantern Bay"], style: style), cursor: nil)
    } look: { emulated in
      let cell = emulated.cell(column: 0, row: 0)
      #expect(cell.foreground == nil)
      #expect(cell.background == nil)
      #expect(cell.isReverse)
    }
  }

  @Test(
    "Emoji, flags and ideographs leave the rest of their line where it is, at first and when it changes",
    arguments: [
      "🇺🇦", "❤️", "🌊", "中", "👍", "é", "👨",
    ])
  func wide(_ cluster: String) throws {
    try onTerminal { terminal in
      terminal.draw(Self.grid(["ab\(cluster)|"]), cursor: nil)
      terminal.draw(Self.grid(["ab\(cluster)|", "cd\(cluster)|"]), cursor: nil)
      terminal.draw(Self.grid(["xb\(cluster)|", "cd\(cluster)|y"]), cursor: nil)
    } look: { emulated in
      let width = cluster == "é" ? 1 : 2
      #expect(emulated.cell(column: 2 + width, row: 0).text == "|")
      #expect(emulated.cell(column: 2 + width, row: 1).text == "|")
      #expect(emulated.cell(column: 3 + width, row: 1).text == "y")
      #expect(emulated.lines[0].contains(cluster))
      #expect(emulated.lines[1].contains(cluster))
    }
  }

  @Test("The same grid again writes nothing, and a changed cell only a little")
  func difference() throws {
    try onTerminal(columns: 80, rows: 24) { terminal in
      let rows = (0..<24).map { "Row \($0) of a page that is full of words" }
      terminal.draw(Self.grid(rows, columns: 80, height: 24), cursor: nil)
      for _ in 0..<1000 { terminal.draw(Self.grid(rows, columns: 80, height: 24), cursor: nil) }
      terminal.draw(Self.grid(["R"] + rows.dropFirst(), columns: 80, height: 24), cursor: nil)
    } look: { emulated in
      #expect(emulated.lines[0] == "R")
      #expect(emulated.output.count < 4_000)
    }
  }

  @Test("More colours than the terminal has pairs are still drawn as text")
  func manyColors() throws {
    try onTerminal(["TERM": "xterm"], columns: 40, rows: 8) { terminal in
      var grid = Grid(size: terminal.size)
      for index in 0..<320 {
        let style = Style(
          foreground: .palette(UInt8(index % 8)), background: .palette(UInt8(index / 8 % 8)), attributes: [])
        grid[Position(column: index % 40, row: index / 40)] = Cell("#", style: style)
      }
      terminal.draw(grid, cursor: nil)
    } look: { emulated in
      #expect(emulated.lines.allSatisfy { $0 == String(repeating: "#", count: 40) })
    }
  }

  @Test("The cursor is shown where it is asked for, behind wide clusters too")
  func cursor() throws {
    try onTerminal { terminal in
      terminal.draw(Self.grid(["/🇺🇦中"]), cursor: Position(column: 5, row: 0))
    } look: { emulated in
      #expect(emulated.isCursorVisible)
      #expect(emulated.cursor.column == 5)
      #expect(emulated.cursor.row == 0)
    }
  }

  @Test("A window that loses the row the cursor was in is drawn")
  func lostRow() throws {
    try onTerminal { terminal in
      terminal.draw(Self.grid(["before"]), cursor: Position(column: 3, row: 7))
      terminal.draw(Self.grid(["after"], height: 7), cursor: Position(column: 3, row: 6))
      terminal.draw(Self.grid(["alone"], height: 1), cursor: nil)
    } look: { emulated in
      #expect(emulated.text.hasPrefix("alone"))
      #expect(!emulated.isCursorVisible)
    }
  }

  @Test(
    "A terminal that cannot be used is an error that says what to do",
    arguments: [
      (["TERM": "dumb"], TerminalError.incapable("dumb")), (["TERM": ""], .unnamed),
      (["TERM": "no-such-terminal"], .unknown("no-such-terminal")),
    ])
  func unusable(_ variables: [String: String], _ expected: TerminalError) throws {
    var slave: Int32 = -1
    let emulated = EmulatedTerminal(master: cpseudo_open(40, 8, &slave), columns: 40, rows: 8)
    defer { close(slave) }
    #expect(throws: expected) {
      _ = try NcursesTerminal(input: slave, output: slave, surroundings: Surroundings(variables))
    }
    _ = emulated.readWhatIsThere()
    #expect(emulated.output.isEmpty)
  }

  @Test("A pipe is no terminal")
  func pipe() throws {
    var ends: [Int32] = [0, 0]
    #expect(Foundation.pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    #expect(throws: TerminalError.notATerminal) {
      _ = try NcursesTerminal(input: ends[0], output: ends[1], surroundings: Surroundings(["TERM": "xterm"]))
    }
  }
}
