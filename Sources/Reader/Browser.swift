import FoundationEssentials
import Interface

/// The user's browser: `$BROWSER`, else what the system opens addresses with. No shell ever sees an address.
public struct Browser: Sendable {
  /// Why an address could not be shown.
  enum Failure: Error, Hashable, CustomStringConvertible {
    /// No program could be started.
    case noBrowser

    var description: String {
      switch self {
      case .noBrowser:
        "No browser could be started. Name one in BROWSER, for example: BROWSER=firefox lede"
      }
    }
  }

  /// Tried one after the other where there are no windows, as xdg-open does.
  private static let textBrowsers = ["www-browser", "links2", "elinks", "links", "lynx", "w3m"]

  private let list: String?
  private let hasWindows: Bool

  /// The browser an environment names.
  public init(environment: [String: String]) {
    list = environment["BROWSER"].flatMap { $0.isEmpty ? nil : $0 }
    #if os(macOS)
      hasWindows = true
    #else
      hasWindows = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
    #endif
  }

  /// The browser of this process's environment.
  public static var current: Browser { Browser(environment: ProcessInfo.processInfo.environment) }

  /// The commands that may show an address, to be tried in order.
  func commands(for web: WebAddress) -> [BrowserCommand] {
    let address = web.text
    if let list {
      return list.split(separator: ":").compactMap { BrowserCommand(item: $0, address: address) }
    }
    #if os(macOS)
      return [BrowserCommand(program: "open", address: address)]
    #else
      // It comes last without windows: the terminal is not its to draw on, but it may know another way, on WSL for example.
      let programs = (hasWindows ? [] : Self.textBrowsers) + ["xdg-open"]
      return programs.map { BrowserCommand(program: $0, address: address) }
    #endif
  }
}
