import Foundation
import Testing
import Typesetting

@testable import Interface

/// WCAG 2.1, success criterion 1.4.3, for every built-in theme.
struct ThemeContrastTests {
  @Test("all text can be read wherever it may stand", arguments: ThemeCatalog().names)
  func contrast(name: String) throws {
    let theme = try ThemeCatalog().theme(named: name)
    for role in Role.all {
      for roles in role.appearances {
        let style = theme.style(roles)
        guard let ratio = Contrast.ratio(style.foreground, style.background) else { continue }
        #expect(ratio >= Contrast.readable, "\(roles.map(\.rawValue)) in \(name): \(ratio)")
      }
    }
  }

  @Test("contrast is WCAG's: black and white, and the grey that just fails on white")
  func formula() throws {
    #expect(Contrast.ratio(.rgb(0, 0, 0), .rgb(255, 255, 255)) == 21)
    let grey = try #require(Contrast.ratio(.rgb(0x77, 0x77, 0x77), .rgb(255, 255, 255)))
    #expect((4.47..<4.49).contains(grey))
    #expect(Contrast.ratio(.terminal, .rgb(0, 0, 0)) == nil)
  }

  /// What the three kinds of colour blindness leave of linear light: Machado, Oliveira and Fernandes 2009, severity 1.
  private static let blindness: [[[Double]]] = [
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
  ]

  private static func seen(_ color: Color, by matrix: [[Double]]) -> OKLab? {
    guard case .rgb(let red, let green, let blue) = color else { return nil }
    let light = [red, green, blue].map(Contrast.linear)
    let channels = matrix.map { row in
      let value = min(max(zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1)
      return UInt8((255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * pow(value, 1 / 2.4) - 0.055)).rounded())
    }
    return OKLab(red: channels[0], green: channels[1], blue: channels[2])
  }

  @Test(
    "text, speech and related stories differ for colour-blind readers", arguments: ["clear", "clear-dark"], blindness)
  func colorBlindness(name: String, matrix: [[Double]]) throws {
    let theme = try ThemeCatalog().theme(named: name)
    let roles: [Role] = [.text, .quotation, .teaser]
    let colors = try roles.map { try #require(Self.seen(theme.style([$0]).foreground, by: matrix)) }
    for (first, second) in [(0, 1), (0, 2), (1, 2)] {
      #expect(
        colors[first].distance(to: colors[second]).squareRoot() >= 0.1,
        "\(roles[first].rawValue) and \(roles[second].rawValue)")
    }
    #expect(theme.style([.quotation]).attributes != theme.style([.text]).attributes)
    #expect(theme.style([.teaser]).attributes != theme.style([.text]).attributes)
  }
}
