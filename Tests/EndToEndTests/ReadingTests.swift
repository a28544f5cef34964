import Articles
import EmulatedTerminal
import Foundation
import Testing

/// A person reads: the program in a pseudo-terminal, seen through a terminal emulator.
@Suite("Reading", .serialized)
struct ReadingTests {
  private let session: Session

  init() throws { session = try Session() }

  @Test("The headlines are there at once, and arrows show their articles")
  func browse() throws {
    defer { session.end() }
    let terminal = try session.read()
    try terminal.wait(for: "Gull takes office")
    #expect(terminal.isAlternate)
    try terminal.wait(for: "left at six")
    terminal.send(Keys.down)
    try terminal.wait(for: "sworn in on Tuesday")
    terminal.send(Keys.up)
    try terminal.wait(for: "left at six")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test(
    "“See more” leads to the story and Backspace, Alt-Left and Alt-Right along the way",
    arguments: [(120, 40), (80, 24)])
  func follow(_ columns: Int, _ rows: Int) throws {
    defer { session.end() }
    let terminal = try session.read(columns: columns, rows: rows)
    try terminal.wait(for: "Ferry sails twice")
    terminal.send(Keys.enter)
    try terminal.wait(for: "Nobody on the pier")
    terminal.send(Keys.tab)
    terminal.send(Keys.enter)
    try terminal.wait(for: "It kept the chain")
    terminal.send(Keys.backspace)
    try terminal.wait(for: "Nobody on the pier")
    terminal.send(Keys.altRight)
    try terminal.wait(for: "It kept the chain")
    terminal.send(Keys.altLeft)
    try terminal.wait(for: "Nobody on the pier")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test("Resizing draws anew in the new size and keeps the place in the text")
  func resize() throws {
    defer { session.end() }
    let terminal = try session.read(columns: 80, rows: 24)
    try terminal.wait(for: "Ferry sails twice")
    terminal.send(Keys.enter)
    try terminal.wait(for: "Nobody on the pier")
    terminal.send("   ")
    try terminal.wait(for: "the place") { !terminal.text.contains("Nobody on the pier") }
    try terminal.wait(for: "a paragraph at the top") { Self.firstParagraph(terminal) != nil }
    let place = try #require(Self.firstParagraph(terminal))
    for (columns, rows) in [(120, 40), (40, 10), (80, 24)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.wait(for: "\(place) in \(columns)×\(rows)") {
        terminal.text.contains("Paragraph \(place) ") && terminal.lines.count == rows
      }
    }
    terminal.resize(columns: 20, rows: 5)
    try terminal.wait(for: "oo small")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test("What `lede save` adds in another process appears by itself")
  func save() throws {
    defer { session.end() }
    let terminal = try session.read()
    try terminal.wait(for: "Ferry sails twice")
    let page = session.folder + "/page.html"
    try """
    <html><head><title>Bell found under bed</title></head><body><article><h1>Bell found under bed</h1>
    <p>The missing harbour bell was under the bed of the man who had looked for it longest, the council said.</p>
    <p>It had been there since the spring, and rang whenever he turned over, which he took for the sea.</p>
    </article></body></html>
    """.write(toFile: page, atomically: true, encoding: .utf8)
    let saving = try EmulatedTerminal(
      running: [Session.program, "save", "--store", session.store, page], variables: session.variables(), columns: 80,
      rows: 24)
    #expect(try saving.waitForEnd() == 0)
    try terminal.wait(for: "Bell found under bed")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test("A click selects a headline, the wheel scrolls the article under the pointer")
  func mouse() throws {
    defer { session.end() }
    let terminal = try session.read()
    try terminal.wait(for: "left at six")
    let row = try #require(terminal.lines.firstIndex { $0.contains("Gull takes office") })
    // SGR mouse reports (xterm's mode 1006) count from 1.
    terminal.send("\u{1B}[<0;10;\(row + 1)M\u{1B}[<0;10;\(row + 1)m")
    try terminal.wait(for: "sworn in on Tuesday")
    terminal.send(Keys.up)
    try terminal.wait(for: "left at six")
    terminal.send("\u{1B}[<65;80;20M\u{1B}[<65;80;20M\u{1B}[<65;80;20M")
    try terminal.wait(for: "the scrolled text") { !terminal.text.contains("left at six") }
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test("Keys that come faster than screens are all heard")
  func flood() throws {
    defer { session.end() }
    let terminal = try session.read(columns: 80, rows: 24)
    try terminal.wait(for: "Ferry sails twice")
    terminal.send(Keys.enter)
    try terminal.wait(for: "Nobody on the pier")
    terminal.send(String(repeating: Keys.down, count: 400) + String(repeating: Keys.up, count: 400) + "q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test("Without UTF-8 nothing but ASCII is written")
  func ascii() throws {
    defer { session.end() }
    let terminal = try session.read(["LC_ALL": "C"])
    try terminal.wait(for: "Ferry sails twice")
    try terminal.wait(for: "harbourmaster's statement")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test("A new library opens on the sample edition")
  func sample() throws {
    defer { session.end() }
    let terminal = try EmulatedTerminal(
      running: [Session.program, "--store", session.folder + "/new.sqlite"], variables: session.variables(),
      columns: 120, rows: 40)
    try terminal.wait(for: "Lantern Bay")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  /// The number of the first paragraph on the screen.
  private static func firstParagraph(_ terminal: EmulatedTerminal) -> Int? {
    for line in terminal.lines {
      if let range = line.range(of: "Paragraph ") { return Int(line[range.upperBound...].prefix { $0.isNumber }) }
    }
    return nil
  }
}
