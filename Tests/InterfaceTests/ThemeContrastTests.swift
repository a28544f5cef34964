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
}
