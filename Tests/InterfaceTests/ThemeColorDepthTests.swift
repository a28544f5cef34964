import Testing
import Typesetting

@testable import Interface

struct ThemeColorDepthTests {
  private static let reducing: [ColorDepth] = [.palette8, .palette16, .palette256]
  private static let limits: [ColorDepth: Int] = [.palette8: 8, .palette16: 16, .palette256: 256]

  @Test("the depth follows from the number of colours")
  func depths() {
    let expected: [(Int, ColorDepth)] = [
      (-1, .none), (0, .none), (2, .none), (8, .palette8), (16, .palette16), (88, .palette16), (256, .palette256),
      (16_777_216, .direct),
    ]
    for (colors, depth) in expected {
      #expect(ColorDepth(colors: colors) == depth)
    }
  }

  @Test("without colours the attributes stay")
  func noColors() {
    let style = Style(foreground: .rgb(1, 2, 3), background: .palette(4), attributes: [.bold, .underline])
    #expect(ColorDepth.none.reduced(style) == Style(attributes: [.bold, .underline]))
  }

  @Test("a colour of the cube and a grey of the ramp are found exactly")
  func exactMatches() {
    let style = Style(foreground: .rgb(255, 215, 135), background: .rgb(38, 38, 38))
    #expect(ColorDepth.palette256.reduced(style) == Style(foreground: .palette(222), background: .palette(235)))
  }

  @Test("every entry of xterm's palette from 16 on is its own nearest")
  func roundTrip() {
    for entry in XtermPalette.entries[16...] {
      let reduced = ColorDepth.palette256.reduced(Style(background: entry.color))
      guard case .palette(let index) = reduced.background else {
        Issue.record("no palette colour for \(entry)")
        continue
      }
      #expect(XtermPalette.entries[Int(index)].color == entry.color)
    }
  }

  @Test("a pastel hue stays a hue where there are sixteen colours")
  func pastels() {
    let ground = Color.rgb(27, 26, 24)
    let red = ColorDepth.palette16.reduced(Style(foreground: .rgb(0xEA, 0x8A, 0x73), background: ground))
    let blue = ColorDepth.palette16.reduced(Style(foreground: .rgb(0x9D, 0xBF, 0xE8), background: ground))
    let grey = ColorDepth.palette16.reduced(Style(foreground: .rgb(0xE4, 0xDD, 0xCE), background: ground))
    #expect(red.background == .palette(0))
    #expect([Color.palette(1), .palette(9)].contains(red.foreground))
    #expect([Color.palette(4), .palette(6), .palette(12), .palette(14)].contains(blue.foreground))
    #expect([Color.palette(7), .palette(15)].contains(grey.foreground))
  }

  @Test("text never takes the colour of what it stands on", arguments: reducing)
  func neverInvisible(depth: ColorDepth) throws {
    let levels: [UInt8] = [0, 90, 128, 255]
    let colors = levels.flatMap { red in levels.flatMap { green in levels.map { Color.rgb(red, green, $0) } } }
    for background in colors {
      for foreground in colors where foreground != background {
        let reduced = depth.reduced(Style(foreground: foreground, background: background))
        guard reduced.foreground != reduced.background else {
          Issue.record("\(foreground) on \(background) cannot be seen at \(depth)")
          return
        }
      }
    }
  }

  @Test("the terminal's own colours are left alone, as far as the terminal has them")
  func ownColors() {
    let style = Style(foreground: .palette(12), background: .palette(8))
    #expect(ColorDepth.palette256.reduced(style) == style)
    #expect(ColorDepth.palette16.reduced(style) == style)
    let lowered = Style(foreground: .palette(4), background: .palette(0), attributes: .bold)
    #expect(ColorDepth.palette8.reduced(style) == lowered)
    #expect(ColorDepth.direct.reduced(style) == lowered)
    #expect(ColorDepth.direct.reduced(Style(foreground: .palette(8))) == Style(attributes: .dim))
    #expect(ColorDepth.palette16.reduced(Style()) == Style())
  }

  @Test("every style of every theme keeps within the terminal's colours and can be read", arguments: reducing)
  func themes(depth: ColorDepth) throws {
    let catalog = ThemeCatalog()
    let limit = try #require(ThemeColorDepthTests.limits[depth])
    for name in catalog.names {
      let theme = catalog.theme(named: name, for: depth).theme
      for roles in Role.all.flatMap(\.appearances) {
        let reduced = depth.reduced(theme.style(roles))
        for color in [reduced.foreground, reduced.background] {
          switch color {
          case .terminal: continue
          case .palette(let index): #expect(Int(index) < limit)
          case .rgb: Issue.record("\(roles.map(\.rawValue)) of \(name) is not reduced at \(depth)")
          }
        }
        guard case .palette(let ink) = reduced.foreground, case .palette(let ground) = reduced.background else {
          continue
        }
        let ratio = Contrast.ratio(XtermPalette.entries[Int(ink)].color, XtermPalette.entries[Int(ground)].color)
        #expect(try #require(ratio) >= 3, "\(roles.map(\.rawValue)) of \(name) at \(depth)")
      }
    }
  }

  @Test("the selected row can be told from the others at every depth", arguments: reducing + [.none, .direct])
  func selection(depth: ColorDepth) {
    let catalog = ThemeCatalog()
    for name in catalog.names {
      let theme = catalog.theme(named: name, for: depth).theme
      let row = depth.reduced(theme.style([.headlineUnread]))
      #expect(depth.reduced(theme.style([.headlineUnread, .selection])) != row, "\(name) at \(depth)")
      #expect(
        depth.reduced(theme.style([.link, .target])) != depth.reduced(theme.style([.link])), "\(name) at \(depth)")
    }
  }
}
