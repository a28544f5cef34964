import Testing
import Typesetting
import YAMLFiles

@testable import Interface

/// base16 and base24 scheme files, as they are.
struct ThemeSchemeTests {
  private static let slate = [
    "2b2f33", "3c4248", "565e66", "6b747d", "9aa4ad", "c4ccd3", "dfe5ea", "f5f8fa",
    "c0504d", "cc8844", "d6b84f", "7fa650", "52a39b", "4f7fb8", "8a68b0", "8a5a3c",
  ]
  /// Low contrast all over, on a light background.
  private static let fog = [
    "f4f4f0", "e4e4de", "b8b8b0", "b0b0a8", "a0a098", "808078", "606058", "404038",
    "e08080", "e0a070", "d8c060", "90c080", "80c0b8", "80a0d8", "b090d0", "c0a080",
  ]
  private static let all = [slate, fog]

  private static func slot(_ number: Int) -> String {
    "base0" + String(number, radix: 16, uppercase: true)
  }

  private static func flat(_ colors: [String]) -> String {
    "scheme: \"Quarry\"\nauthor: \"A reader\"\n"
      + colors.enumerated().map { "\(slot($0)): \"\($1)\"\n" }.joined()
  }

  private static func nested(_ colors: [String], system: String = "base16", variant: String = "dark") -> String {
    "system: \"\(system)\"\nname: \"Quarry\"\nslug: \"quarry\"\nauthor: \"A reader\"\nvariant: \"\(variant)\"\npalette:\n"
      + colors.enumerated().map { "  \(slot($0)): \"#\($1)\"\n" }.joined()
  }

  private func theme(_ yaml: String, child: String? = nil) throws -> Theme {
    let files = [("quarry", yaml)] + (child.map { [("child", $0)] } ?? [])
    let catalog = ThemeCatalog(userFiles: files.map { ($0.0, Array($0.1.utf8)) })
    return try catalog.theme(named: child == nil ? "quarry" : "child")
  }

  @Test("both forms of a scheme file make the same theme")
  func forms() throws {
    let flat = try theme(Self.flat(Self.slate))
    let nested = try theme(Self.nested(Self.slate))
    for role in Role.all {
      #expect(flat.style([role]) == nested.style([role]))
    }
    #expect(flat.isDark && nested.isDark)
    #expect(flat.style([]) == Style(foreground: .rgb(0xC4, 0xCC, 0xD3), background: .rgb(0x2B, 0x2F, 0x33)))
  }

  @Test("an unquoted colour of digits alone is a colour")
  func unquoted() throws {
    let yaml = Self.flat(Self.slate).replacing("\"2b2f33\"", with: "101010")
    #expect(try theme(yaml).style([]).background == .rgb(16, 16, 16))
  }

  @Test("colours that can be read are kept as the scheme has them")
  func kept() throws {
    let theme = try theme(Self.flat(Self.slate))
    #expect(theme.style([.headlineStar]).foreground == .rgb(0xD6, 0xB8, 0x4F))
    #expect(theme.style([.postFrame]).foreground == .rgb(0x8A, 0x68, 0xB0))
  }

  @Test("all text can be read, whatever the scheme", arguments: all)
  func contrast(colors: [String]) throws {
    let theme = try theme(Self.flat(colors))
    // Running text is the scheme's own; where even that is weak, it is made stronger first.
    for role in Role.all {
      for roles in role.appearances {
        let style = theme.style(roles)
        let ratio = try #require(Contrast.ratio(style.foreground, style.background))
        #expect(ratio >= Contrast.readable, "\(roles.map(\.rawValue)): \(ratio)")
      }
    }
  }

  @Test("a base24 scheme is read, and its further colours are there for themes that inherit")
  func base24() throws {
    let yaml = Self.nested(Self.slate, system: "base24") + "  base12: \"#ff0011\"\n"
    let theme = try theme(yaml, child: "inherits: quarry\nroles: {message.error: base12, link: base0B}")
    #expect(theme.style([.messageError]).foreground == .rgb(0xFF, 0, 0x11))
    #expect(theme.style([.link]).foreground == .rgb(0x7F, 0xA6, 0x50))
  }

  @Test("a missing colour and a broken one are named")
  func broken() {
    let missing = Self.flat(Self.slate).replacing("base0D", with: "base0X")
    let broken = Self.nested(Self.slate).replacing("\"#cc8844\"", with: "\"#cc884\"")
    let first = #expect(throws: ThemeError.self) { try theme(missing) }
    #expect(first?.key == "base0D")
    #expect(first?.line == 1)
    let second = #expect(throws: ThemeError.self) { try theme(broken) }
    #expect(second?.key == "base09")
    #expect(second?.line == 16)
  }
}
