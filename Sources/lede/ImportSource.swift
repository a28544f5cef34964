import Exchange
import Foundation
import Newsboat

/// A file to be imported, read as far as it goes without a library.
struct ImportSource {
  /// What the user calls it.
  var name: String
  var content: ImportContent

  /// Whether it is the list the user subscribed in with newsboat, by its name. What is called otherwise may be anybody's,
  /// whatever it looks like.
  var isUsersOwnList: Bool {
    if case .urls = content { URL(fileURLWithPath: name).lastPathComponent == "urls" } else { false }
  }
}

extension ImportSource {
  /// So many files a configuration may include in a row.
  private static let deepestInclude = 8
  private static let newsboatFiles = ["urls", "config", "cache.db"]

  /// Reads files, and folders' files of newsboat, in the order in which they are to be taken.
  static func sources(_ names: [String]) throws -> [ImportSource] {
    var sources: [ImportSource] = []
    for name in names {
      var isFolder: ObjCBool = false
      if name != "-", FileManager.default.fileExists(atPath: name, isDirectory: &isFolder), isFolder.boolValue {
        let files = newsboatFiles.map { name + (name.hasSuffix("/") ? "" : "/") + $0 }
          .filter { FileManager.default.fileExists(atPath: $0) }
        guard !files.isEmpty else {
          throw Failure(message: "\(name) has none of newsboat’s files: urls, config, cache.db", code: .noInput)
        }
        for file in files { sources += try read(file) }
      } else {
        sources += try read(name)
      }
    }
    return sources.enumerated().sorted { ($0.element.content.order, $0.offset) < ($1.element.content.order, $1.offset) }
      .map(\.element)
  }

  private static func read(_ name: String) throws -> [ImportSource] {
    if name != "-", Cache.isDatabase(try beginning(of: name)) {
      return [ImportSource(name: name, content: .cache(try told(of: name) { try Cache(path: name) }))]
    }
    let bytes = try InputFile(name).bytes
    let source = try told(of: name) {
      ImportSource(
        name: name,
        content: try ImportContent(bytes: bytes, name: URL(fileURLWithPath: name).lastPathComponent))
    }
    guard case .settings(let settings) = source.content else { return [source] }
    var seen: Set<String> = [resolved(name)]
    return [source] + (try included(by: settings, in: name, depth: 0, seen: &seen))
  }

  /// The files a configuration includes, and those that they do.
  private static func included(
    by settings: NewsboatSettings, in name: String, depth: Int, seen: inout Set<String>
  ) throws -> [ImportSource] {
    guard depth < deepestInclude else { return [] }
    var sources: [ImportSource] = []
    for path in settings.included {
      let folder = URL(fileURLWithPath: name).deletingLastPathComponent()
      let expanded = path.hasPrefix("~/") ? NSHomeDirectory() + path.dropFirst() : path
      let file = URL(fileURLWithPath: expanded, relativeTo: folder).path
      guard seen.insert(resolved(file)).inserted else { continue }
      do {
        let bytes = try InputFile(file).bytes
        let inner = try told(of: file) { try NewsboatSettings(bytes: bytes) }
        sources.append(ImportSource(name: file, content: .settings(inner)))
        sources += try included(by: inner, in: file, depth: depth + 1, seen: &seen)
      } catch let failure as Failure {
        // Newsboat's own colours, for example, may be gone; the rest is still good.
        failure.report()
      }
    }
    return sources
  }

  /// A file's one name.
  private static func resolved(_ name: String) -> String {
    URL(fileURLWithPath: name).resolvingSymlinksInPath().standardizedFileURL.path
  }

  private static func beginning(of name: String) throws -> [UInt8] {
    guard FileManager.default.fileExists(atPath: name), FileManager.default.isReadableFile(atPath: name) else {
      return []
    }
    var status = stat()
    // A pipe's beginning can be read once only.
    guard stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
    return try [UInt8](FileHandle(forReadingFrom: URL(fileURLWithPath: name)).read(upToCount: 16) ?? Data())
  }

  /// Does something with a file; what goes wrong is told with its name.
  private static func told<Value>(of name: String, _ body: () throws -> Value) throws -> Value {
    let shown = name == "-" ? "standard input" : name
    do { return try body() } catch let error as NewsboatError {
      throw Failure(message: "\(shown): \(error)", code: .badData)
    } catch let error as ImportContentError {
      throw Failure(message: "\(shown): \(error)", code: .badData)
    }
  }
}
