/// The theme files that are built into the program, as YAML.
public enum BuiltInThemes {
  /// Every built-in theme, in the order in which they are offered: its name, and its file's bytes in UTF-8.
  public static let files: [(name: String, yaml: [UInt8])] = [
    ("ink", PackageResources.ink_yaml),
    ("paper", PackageResources.paper_yaml),
    ("harbour", PackageResources.harbour_yaml),
    ("meadow", PackageResources.meadow_yaml),
    ("dusk", PackageResources.dusk_yaml),
    ("frost", PackageResources.frost_yaml),
    ("clear", PackageResources.clear_yaml),
    ("clear-dark", PackageResources.clear_dark_yaml),
    ("terminal", PackageResources.terminal_yaml),
    ("mono", PackageResources.mono_yaml),
  ]
}
