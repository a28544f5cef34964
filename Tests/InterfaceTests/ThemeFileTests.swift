import Testing
import Typesetting

@testable import Interface
@testable import YAMLFiles

struct ThemeFileTests {
  private func theme(_ yaml: String, others: [(String, String)] = []) throws -> Theme {
    let files = [("mine", yaml)] + others
    return try ThemeCatalog(userFiles: files.map { ($0.0, Array($0.1.utf8)) }).theme(named: "mine")
  }

  private func failure(_ yaml: String, others: [(String, String)] = []) -> ThemeError? {
    #expect(throws: ThemeError.self) { try theme(yaml, others: others) }
  }

  @Test("a role takes colours by name, by number and from the terminal")
  func colors() throws {
    let theme = try theme(
      """
      palette: {sea: "#0A64c8", own: terminal.bright-red}
      roles:
        screen: {fg: "#010203", bg: terminal}
        quotation: sea
        link: {fg: own, bg: sea, attributes: [bold, italic]}
        rule: terminal.blue
      """)
    #expect(theme.style([]) == Style(foreground: .rgb(1, 2, 3)))
    #expect(theme.style([.quotation]).foreground == .rgb(10, 100, 200))
    #expect(
      theme.style([.link])
        == Style(foreground: .palette(9), background: .rgb(10, 100, 200), attributes: [.bold, .italic]))
    #expect(theme.style([.rule]).foreground == .palette(4))
  }

  @Test("inner roles replace colours where they set them, and attributes add up")
  func nesting() throws {
    let theme = try theme(
      """
      roles:
        text: {fg: "#000001", bg: "#ffffff"}
        quotation: {fg: "#000002", attributes: italic}
        link: {attributes: underline}
        code: {bg: "#eeeeee"}
      """)
    let style = theme.style([.text, .quotation, .link, .code])
    #expect(
      style == Style(foreground: .rgb(0, 0, 2), background: .rgb(238, 238, 238), attributes: [.italic, .underline]))
  }

  @Test("what a role leaves open comes from its parents, one by one of foreground, background and attributes")
  func parents() throws {
    let theme = try theme(
      """
      roles:
        text: "#000001"
        post: {fg: "#000002", bg: "#000003", attributes: bold}
        post.handle: "#000004"
        post.text: {attributes: []}
      """)
    #expect(theme.style([.postFrame]) == Style(foreground: .rgb(0, 0, 2), background: .rgb(0, 0, 3), attributes: .bold))
    #expect(
      theme.style([.postHandle]) == Style(foreground: .rgb(0, 0, 4), background: .rgb(0, 0, 3), attributes: .bold))
    #expect(theme.style([.postText]) == Style(foreground: .rgb(0, 0, 2), background: .rgb(0, 0, 3)))
    #expect(theme.style([.teaser]) == theme.style([.text]))
  }

  @Test("a theme takes what it leaves open from the one it inherits, and may change the hues of its roles")
  func inheritance() throws {
    let base = (
      "base", "palette: {sea: '#000001', sun: '#000002'}\nroles: {link: sea, rule: {fg: sun, attributes: bold}}"
    )
    let theme = try theme("inherits: base\npalette: {sea: '#000009'}\nroles: {rule: sea}", others: [base])
    #expect(theme.style([.link]).foreground == .rgb(0, 0, 9))
    #expect(theme.style([.rule]) == Style(foreground: .rgb(0, 0, 9), attributes: .bold))
  }

  @Test("dark and light are told by the file, or else by the background")
  func variants() throws {
    #expect(try theme("roles: {screen: {bg: '#202020'}}").isDark)
    #expect(try !theme("roles: {screen: {bg: '#f0f0f0'}}").isDark)
    #expect(try !theme("variant: light").isDark)
  }

  @Test("an anchor for a single value is fine")
  func anchors() throws {
    let theme = try theme("palette:\n  sea: &blue \"#000005\"\n  sky: *blue\nroles: {link: sky}")
    #expect(theme.style([.link]).foreground == .rgb(0, 0, 5))
  }

  @Test(
    "a broken file is an error that names the line and the key",
    arguments: [
      ("palette:\n  sea: '#12345'", 2, "palette.sea"),
      ("palette:\n  sea: #123456", 2, "palette.sea"),
      ("palette:\n  sea: blue", 2, "palette.sea"),
      ("palette:\n  terminal: '#123456'", 2, "palette.terminal"),
      ("palette:\n  sea: [1, 2]", 2, "palette.sea"),
      ("name: x\nrolls: {}", 2, "rolls"),
      ("roles:\n  text: '#000000'\n  quotatoin: '#000000'", 3, "roles.quotatoin"),
      ("roles:\n  text:\n    fg: '#000000'\n    color: red", 4, "roles.text.color"),
      ("roles:\n  text:\n    fg: sae", 3, "roles.text.fg"),
      ("roles:\n  text:\n    bg: terminal.pink", 3, "roles.text.bg"),
      ("roles:\n  text:\n    attributes: [bold,\n      blink]", 4, "roles.text.attributes"),
      ("roles:\n  text: [bold]", 2, "roles.text"),
      ("roles: 7", 1, "roles"),
      ("palette: [a]", 1, "palette"),
      ("variant: dim", 1, "variant"),
      ("name: x\n\ninherits: nobody", 3, "inherits"),
      ("inherits: [ink]", 1, "inherits"),
      ("roles:\n  text: '#000000'\n  text: '#000001'", 2, "text"),
      ("[text]: x", 1, "a key"),
    ])
  func brokenFiles(yaml: String, line: Int, key: String) throws {
    let error = try #require(failure(yaml))
    #expect(error.file == "mine.yaml")
    #expect(error.line == line)
    #expect(error.key == key)
    #expect(error.description.hasPrefix("mine.yaml:\(line): \(key): "))
    #expect(!error.remedy.isEmpty)
  }

  @Test(
    "what is no YAML is an error with its line",
    arguments: [
      ("roles:\n  text: 'a", 2), ("roles: {\n", 2), ("a: b: c", 1), ("roles: *nobody", 1), ("a: 1\n---\nb: 2", 2),
    ])
  func noYAML(yaml: String, line: Int) throws {
    let error = try #require(failure(yaml))
    #expect(error.line == line)
    #expect(!error.description.contains("\n"))
  }

  @Test("what is no mapping is an error", arguments: ["", "just words", "- a\n- b", "# nothing", "--- "])
  func noMapping(yaml: String) {
    #expect(failure(yaml)?.problem == "this is no theme")
  }

  @Test("an error in an inherited file names that file")
  func brokenBase() {
    let error = failure("inherits: base", others: [("base", "roles:\n  text: sae")])
    #expect(error?.file == "base.yaml")
    #expect(error?.line == 2)
  }

  @Test("a circle of themes is refused where it closes")
  func cycles() {
    let error = failure("inherits: a", others: [("a", "inherits: b"), ("b", "\ninherits: a")])
    #expect(error?.file == "b.yaml")
    #expect(error?.line == 2)
    #expect(error?.key == "inherits")
    #expect(self.failure("inherits: mine")?.key == "inherits")
  }

  @Test("a message is one short line without escape sequences, whatever the file holds")
  func safeMessages() throws {
    let escape = try #require(failure("\"ro\\e[31mles\\n\\u202E\": {}"))
    #expect(escape.key == "ro\u{FFFD}[31mles\u{FFFD}\u{FFFD}")
    let long = try #require(failure(String(repeating: "x", count: 900) + ": {}"))
    #expect(long.description.count < 700)
  }

  @Test("a file that is too long or no UTF-8 is refused")
  func bounds() {
    let long = "#" + String(repeating: "x", count: YAMLFileGuard.maximumBytes)
    #expect(failure(long)?.problem.contains("more than such a file ever needs") == true)
    let catalog = ThemeCatalog(userFiles: [("mine", [0x6E, 0xFF, 0xFE])])
    #expect(throws: ThemeError.self) { try catalog.theme(named: "mine") }
  }

  @Test(
    "collections repeated through aliases are refused before they are expanded",
    arguments: [
      "a: &a [x, x]\nb: &b [*a, *a]\nroles: {}", "a: &a\n  - x\nb: *a", "a: &a {x: y}", "a: &a !!seq [x]", "a: &a\n[x]",
      "? &a [x]\n: y", "a: &a\u{2028}[x]", "a: &a\u{85}- x", "[x]&a [y]", "a: &a # x\n  - y", "a: &a",
    ])
  func aliasBombs(yaml: String) {
    #expect(failure(yaml)?.problem == "an anchor (&) names a list or a mapping here")
  }

  @Test("nesting without end is refused and does not exhaust the stack", arguments: ["[", "{a: ", "- ", "? "])
  func depth(opening: String) {
    _ = failure(String(repeating: opening, count: 30_000 / opening.utf8.count))
  }
}
