import FoundationEssentials

/// What the user's environment says about terminal, colours and folders.
struct Surroundings: Hashable, Sendable {
  /// `TERM`, if it is set.
  var terminalName: String?
  /// Whether `COLORTERM` promises 24-bit colours.
  var hasTrueColor: Bool
  /// Whether `NO_COLOR` asks for none (no-color.org: set and not empty).
  var wantsNoColor: Bool
  /// `$XDG_CACHE_HOME/lede`.
  var cacheFolder: String?
  /// `$XDG_STATE_HOME/lede`.
  var stateFolder: String?

  /// Reads the variables of an environment.
  init(_ variables: [String: String]) {
    func value(_ name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }
    // XDG Base Directory Specification: a relative path is invalid and counts as unset.
    func folder(_ name: String, else standard: String) -> String? {
      if let path = value(name), path.hasPrefix("/") { return path + "/lede" }
      return value("HOME").map { $0 + "/" + standard + "/lede" }
    }
    terminalName = value("TERM")
    hasTrueColor = ["truecolor", "24bit"].contains(value("COLORTERM")?.lowercased())
    wantsNoColor = value("NO_COLOR") != nil
    cacheFolder = folder("XDG_CACHE_HOME", else: ".cache")
    stateFolder = folder("XDG_STATE_HOME", else: ".local/state")
  }

  /// Those of this process.
  static var current: Surroundings { Surroundings(ProcessInfo.processInfo.environment) }
}
