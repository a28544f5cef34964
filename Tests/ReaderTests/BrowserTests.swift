import Foundation
import Interface
import Testing

@testable import Reader

@Suite("The browser")
struct BrowserTests {
  private let address = "https://ferry.example/a?b=1&c=%20;$(touch%20x)"

  private func commands(_ environment: [String: String], for address: String) throws -> [[String]] {
    Browser(environment: environment).commands(for: try #require(WebAddress(address))).map(\.arguments)
  }

  @Test("BROWSER is a list of commands; the address stands for %s or comes last")
  func list() throws {
    let browser = ["BROWSER": "firefox --new-tab %s:w3m:my%%own 'two words' x%cy &"]
    #expect(
      try commands(browser, for: address) == [
        ["firefox", "--new-tab", address], ["w3m", address], ["my%own", "two words", "x:y", address],
      ])
  }

  @Test("Quotation marks and backslashes keep blanks, dollars and semicolons are plain characters")
  func words() throws {
    #expect(
      try commands(["BROWSER": #"a\ b "c d" $HOME;rm"#], for: address) == [["a b", "c d", "$HOME;rm", address]])
  }

  @Test("Without BROWSER a desktop opens the address, and a bare terminal a text browser")
  func standard() throws {
    #if !os(macOS)
      #expect(try commands(["DISPLAY": ":0"], for: address) == [["xdg-open", address]])
      let text = Browser(environment: [:]).commands(for: try #require(WebAddress(address)))
      #expect(text.dropLast().map(\.needsTerminal).contains(false) == false)
      #expect(text.last?.arguments == ["xdg-open", address])
    #endif
  }

  @Test(
    "A text browser needs the terminal, wherever it is installed", arguments: ["w3m", "/usr/bin/lynx %s", "elinks"])
  func textBrowsers(_ item: String) throws {
    #expect(try #require(BrowserCommand(item: item[...], address: address)).needsTerminal)
  }

  @Test(
    "Only http, https and mailto are opened",
    arguments: [
      "file:///etc/passwd", "javascript:alert(1)", "-version", "https:/one", "https://a b", "https://a\u{1B}[m", "",
    ])
  func refused(_ address: String) {
    #expect(WebAddress(address) == nil)
  }

  @Test("An item without a word is no command", arguments: ["", "  ", "''"])
  func empty(_ item: String) {
    #expect(BrowserCommand(item: item[...], address: address) == nil)
  }

  @Test("The program gets the address as it is, one argument, and no shell sees it")
  func started() throws {
    let folder = NSTemporaryDirectory() + "lede-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let program = folder + "/w3m"
    try "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$1\" > '\(folder)/seen'\n".write(
      toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let browser = Browser(environment: ["BROWSER": "/no/such/program:\(program)"])
    var running = RunningBrowsers()
    var loans = 0
    try running.start(browser.commands(for: #require(WebAddress(address)))) {
      loans += 1
      $0()
    }
    #expect(try String(contentsOfFile: folder + "/seen", encoding: .utf8) == "1\n\(address)\n")
    #expect(loans == 1)
    #expect(running.collect().isEmpty)
  }

  @Test("Where nothing can be started, a sentence says what to do")
  func none() throws {
    var running = RunningBrowsers()
    let web = try #require(WebAddress(address))
    let commands = Browser(environment: ["BROWSER": "/no/such/program"]).commands(for: web)
    #expect(throws: Browser.Failure.noBrowser) { try running.start(commands) { $0() } }
  }
}
