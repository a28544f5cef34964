import FoundationEssentials
import Interface
import Newswire
import Store

/// The reader: joins the interface with the library and a terminal, and runs until the user ends it.
public struct Reader: Sendable {
  /// Under what name the library remembers the theme.
  static let themeSetting = "theme"

  private let library: Library
  private let themes: ThemeCatalog
  private let theme: String?
  private let network: NewswireConfiguration
  private let refreshTimes: RefreshTimes
  private let keep: Retention?
  private let browser: Browser
  private let wallClock: @Sendable () -> Int64

  /// - Parameters:
  ///   - library: The library to read in.
  ///   - themes: The themes there are.
  ///   - theme: The theme to begin with; else the one the library remembers, else the default.
  ///   - network: How pages and feeds are fetched.
  ///   - refreshTimes: When feeds are refreshed without being asked to.
  ///   - keep: How long articles are kept of feeds that do not say it themselves.
  ///   - browser: What shows addresses.
  ///   - wallClock: Seconds since 1970, for the age of headlines.
  public init(
    library: Library, themes: ThemeCatalog = ThemeCatalog(), theme: String? = nil, network: NewswireConfiguration,
    refreshTimes: RefreshTimes = RefreshTimes(), keep: Retention? = nil, browser: Browser = .current,
    wallClock: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) }
  ) {
    self.library = library
    self.themes = themes
    self.theme = theme
    self.network = network
    self.refreshTimes = refreshTimes
    self.keep = keep
    self.browser = browser
    self.wallClock = wallClock
  }

  /// Shows the library on a device until the user ends the reader, on the thread that calls.
  ///
  /// What the user did with articles is written when this returns.
  ///
  /// - Returns: What could not be done when there was no screen to say it on any more, a sentence each.
  public func run(on device: inout some TerminalDevice) -> [String] {
    var problem: LibraryError?
    var theme = theme
    if theme == nil {
      do { theme = try library.setting(Self.themeSetting) } catch { problem = error }
    }
    let state = State(
      size: device.size, capabilities: device.capabilities, themes: themes,
      theme: theme ?? ThemeCatalog.defaultName)
    let loop = Loop(
      device: device, state: state, library: library, network: network, refreshTimes: refreshTimes, keep: keep,
      browser: browser, wallClock: wallClock)
    return loop.run(&device, problem: problem?.description)
  }

  /// Takes the sample edition out of a library; it does not come back by itself. Says whether it was there.
  public static func removeSample(from library: Library) throws(LibraryError) -> Bool {
    try SampleImport(library: library).remove()
  }
}
