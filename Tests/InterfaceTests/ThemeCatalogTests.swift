import Testing
import Themes
import Typesetting
import YAMLFiles

@testable import Interface

struct ThemeCatalogTests {
  @Test("every built-in theme can be read")
  func builtIn() throws {
    let catalog = ThemeCatalog()
    #expect(catalog.names.count >= 8)
    for name in catalog.names {
      #expect(try catalog.theme(named: name).name == name)
    }
  }

  @Test("there are light and dark themes, and the two names the program relies on")
  func kinds() throws {
    let catalog = ThemeCatalog()
    let darkness = try catalog.names.map { try catalog.theme(named: $0).isDark }
    #expect(darkness.count { $0 } >= 3)
    #expect(darkness.count { !$0 } >= 3)
    #expect(catalog.names.contains(ThemeCatalog.defaultName))
    #expect(catalog.names.contains(ThemeCatalog.monochromeName))
  }

  @Test("the monochrome theme has no colours")
  func monochrome() throws {
    let theme = try ThemeCatalog().theme(named: ThemeCatalog.monochromeName)
    for role in Role.all {
      let style = theme.style([role])
      #expect(style.foreground == .terminal && style.background == .terminal)
    }
  }

  @Test("what a reader has to tell apart looks different", arguments: ThemeCatalog().names)
  func distinctions(name: String) throws {
    let theme = try ThemeCatalog().theme(named: name)
    let text = theme.style([.text])
    #expect(theme.style([.headlineUnread]) != theme.style([.headlineRead]))
    #expect(theme.style([.text, .quotation]) != text)
    #expect(theme.style([.text, .link]) != text)
    #expect(theme.style([.text, .teaser]) != text)
    #expect(theme.style([.text, .heading]) != text)
    #expect(theme.style([.postAuthor]) != theme.style([.postText]))
    #expect(theme.style([.headlineUnread, .selectionInactive]) != theme.style([.headlineUnread]))
    #expect(theme.style([.text, .searchMatch]) != theme.style([.text, .searchCurrent]))
  }

  @Test("T goes through all themes and comes round")
  func cycle() {
    let catalog = ThemeCatalog(userFiles: [("mine", Array("inherits: ink".utf8))])
    var seen: [String] = []
    var name = ThemeCatalog.defaultName
    repeat {
      seen.append(name)
      name = catalog.next(after: name)
    } while name != ThemeCatalog.defaultName && seen.count < 100
    #expect(seen.sorted() == catalog.names.sorted())
    #expect(catalog.next(after: "no such theme") == catalog.names.first)
  }

  @Test("the user's themes come last, and one of a built-in name stands in its place")
  func userThemes() throws {
    let catalog = ThemeCatalog(userFiles: [
      ("mine.yaml", Array("roles: {text: '#112233'}".utf8)),
      ("paper.yml", Array("inherits: paper\nroles: {text: '#102030'}".utf8)),
    ])
    #expect(catalog.names == ThemeCatalog().names + ["mine"])
    #expect(try catalog.theme(named: "mine").style([]).foreground == .rgb(0x11, 0x22, 0x33))
    let own = try catalog.theme(named: "paper")
    let builtIn = try ThemeCatalog().theme(named: "paper")
    #expect(own.style([]).foreground == .rgb(0x10, 0x20, 0x30))
    #expect(own.style([.quotation]) == builtIn.style([.quotation]))
  }

  @Test("an unknown name is an error that lists the names")
  func unknownName() {
    let error = #expect(throws: ThemeError.self) { try ThemeCatalog().theme(named: "papre") }
    #expect(error?.description.contains("papre") == true)
    #expect(error?.description.contains("paper") == true)
  }

  @Test("a broken theme is told and the default is shown, even if the broken one is called like the default")
  func fallsBack() throws {
    let catalog = ThemeCatalog(userFiles: [(ThemeCatalog.defaultName, Array("roles: 5".utf8))])
    let (theme, problem) = catalog.theme(named: ThemeCatalog.defaultName, for: .direct)
    let expected = try ThemeCatalog().theme(named: ThemeCatalog.defaultName)
    #expect(problem?.key == "roles")
    #expect(theme.style([.quotation]) == expected.style([.quotation]))
    #expect(theme.style([]) != Style())
  }

  @Test("without colours the monochrome theme is shown, whatever was asked for")
  func withoutColors() throws {
    let theme = ThemeCatalog().theme(named: "paper", for: .none).theme
    #expect(theme.style([.headlineUnread, .selection]).attributes == [.bold, .reverse])
  }

  @Test("a mark without its background takes nothing from its parent role instead")
  func inactiveSelection() {
    let theme = ThemeCatalog().theme(named: "harbour", for: .palette16).theme
    #expect(
      theme.style([.selectionInactive])
        == Style(
          foreground: theme.style([]).foreground, background: theme.style([]).background, attributes: .underline))
  }
}
