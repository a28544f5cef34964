/// The folder of what the user sets: the configuration, the secrets, themes.
public enum ConfigurationFolder {
  /// `$XDG_CONFIG_HOME/lede`, else `~/.config/lede` (XDG Base Directory Specification: a relative `$XDG_CONFIG_HOME` is
  /// ignored).
  public static func path(environment: [String: String]) -> String {
    if let home = environment["XDG_CONFIG_HOME"], home.hasPrefix("/") { return home + "/lede" }
    return (environment["HOME"] ?? "") + "/.config/lede"
  }
}
