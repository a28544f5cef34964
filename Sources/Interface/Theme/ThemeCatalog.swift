import Themes
import Typesetting
import YAMLFiles

/// The themes there are, as files in memory; each is read when it is asked for.
///
/// Nothing is parsed before it is shown: a start pays for one theme and what it inherits.
public struct ThemeCatalog: Sendable {
  /// The theme that shows everything by attributes, for terminals without colours.
  public static let monochromeName = "mono"
  /// The theme of somebody who has chosen none, and of somebody whose own is broken.
  public static let defaultName = "ink"

  /// A theme file that was not read yet.
  private struct Source: Sendable {
    var name: String
    var file: String
    var yaml: [UInt8]
  }

  private let sources: [Source]
  /// How many of the sources are built in; they come first.
  private let builtInCount: Int

  /// A catalog of the built-in themes and the user's own.
  ///
  /// - Parameter userFiles: The user's files, each by its file's name, with or without `.yaml`, and its bytes. One that is
  ///   named as a built-in theme stands in its place, and may inherit from the one it replaces.
  public init(userFiles: [(name: String, yaml: [UInt8])] = []) {
    let builtIn = BuiltInThemes.files.map { Source(name: $0.name, file: "\($0.name).yaml", yaml: $0.yaml) }
    sources =
      builtIn
      + userFiles.map { file in
        for suffix in [".yaml", ".yml"] where file.name.hasSuffix(suffix) {
          return Source(name: String(file.name.dropLast(suffix.count)), file: file.name, yaml: file.yaml)
        }
        return Source(name: file.name, file: "\(file.name).yaml", yaml: file.yaml)
      }
    builtInCount = builtIn.count
  }

  /// The names of all themes: the built-in ones in their order, then the user's in theirs.
  public var names: [String] {
    var seen: Set<String> = []
    return sources.map(\.name).filter { seen.insert($0).inserted }
  }

  /// The theme that `T` shows after another, round and round; the first where there is no such theme.
  public func next(after name: String) -> String {
    let names = names
    guard let index = names.firstIndex(of: name) else { return names.first ?? ThemeCatalog.defaultName }
    return names[(index + 1) % names.count]
  }

  /// Reads a theme and what it inherits.
  public func theme(named name: String) throws(ThemeError) -> Theme {
    guard let index = index(of: name) else {
      throw ThemeError(
        file: name, problem: "there is no theme of this name",
        remedy: "choose one of \(names.joined(separator: ", "))")
    }
    return try Theme(name: name, lineage: lineage(from: index))
  }

  /// What to show when a theme is asked for: the theme, or the default and the reason why it is not the one that was
  /// asked for; and made for the terminal's number of colours, which is the monochrome theme where there are none.
  public func theme(named name: String, for depth: ColorDepth) -> (theme: Theme, problem: ThemeError?) {
    do {
      let theme = try theme(named: depth == .none ? ThemeCatalog.monochromeName : name)
      return (theme.adapted(to: depth), nil)
    } catch {
      return (defaultTheme.adapted(to: depth), error)
    }
  }

  /// The built-in default, whatever the user's files are.
  private var defaultTheme: Theme {
    let builtIn = ThemeCatalog()
    // The built-in files are tested; a theme without colours is still better than no reader.
    return (try? builtIn.theme(named: ThemeCatalog.defaultName)) ?? Theme(name: "plain", isDark: nil, styles: [:])
  }

  /// The source of a name: the last one, so that the user's comes before the built-in one.
  private func index(of name: String, before end: Int? = nil) -> Int? {
    sources[..<(end ?? sources.count)].lastIndex { $0.name == name }
  }

  /// A theme's file, then the one it inherits from, and so on.
  private func lineage(from start: Int) throws(ThemeError) -> [ThemeFile] {
    var files: [ThemeFile] = []
    var visited: Set<Int> = []
    var index = start
    while true {
      visited.insert(index)
      let source = sources[index]
      let file = try ThemeReader(file: source.file).read(source.yaml)
      files.append(file)
      guard let base = file.inherits else { return files }
      // A user's theme that inherits its own name means the built-in one.
      let next = self.index(of: base.value, before: base.value == source.name ? builtInCount : nil)
      guard let next else {
        throw ThemeError(
          file: source.file, line: base.line, key: "inherits", problem: "there is no theme “\(base.value)”",
          remedy: "choose one of \(names.joined(separator: ", "))")
      }
      guard !visited.contains(next) else {
        throw ThemeError(
          file: source.file, line: base.line, key: "inherits",
          problem: "“\(base.value)” inherits, in the end, from this theme itself",
          remedy: "let one of them stand without inherits")
      }
      index = next
    }
  }
}
