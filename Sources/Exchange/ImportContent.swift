import Markup
import Newsboat

/// What a file that is to be taken over is, told by its content, and read as far as it goes without a library.
public enum ImportContent: Sendable {
  case urls(FeedList)
  case settings(NewsboatSettings)
  case cache(Cache)
  case opml(OPML)
  case backup(Backup)

  /// Reads the bytes of a file. Caches are no text: they are opened (`Cache`).
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What the file is called, without its folders: a `config` without a word in it is still newsboat's.
  public init(bytes: [UInt8], name: String) throws(ImportContentError) {
    do {
      self = try Self.read(bytes, name: name)
    } catch let error as ImportContentError {
      throw error
    } catch {
      // A sentence by itself, whichever reader it is from.
      throw ImportContentError(description: "\(error)")
    }
  }

  private static func read(_ bytes: [UInt8], name: String) throws -> ImportContent {
    switch bytes.first(where: { $0 > 0x20 && $0 < 0x7F }) {
    case UInt8(ascii: "<"): return .opml(try OPML(bytes: bytes))
    case UInt8(ascii: "{"): return .backup(try Backup(bytes: bytes))
    default: break
    }
    if name == "config" || NewsboatSettings.areIn(bytes) { return .settings(try NewsboatSettings(bytes: bytes)) }
    let list = try FeedList(bytes: bytes)
    guard !list.feeds.isEmpty || !list.queries.isEmpty || list.leftOut.isEmpty else {
      throw ImportContentError(
        description:
          "this is no list of feeds; lede import reads OPML, newsboat’s files and what lede export writes")
    }
    return .urls(list)
  }
}

/// Why a file cannot be taken over: a sentence.
public struct ImportContentError: Error, Hashable, Sendable, CustomStringConvertible {
  public var description: String
}

extension ImportContent {
  /// What it is, in a word.
  public var kind: String {
    switch self {
    case .urls: "urls"
    case .settings: "config"
    case .cache: "cache.db"
    case .opml: "opml"
    case .backup: "json"
    }
  }

  /// Whether it says which feeds the user wants.
  public var listsFeeds: Bool {
    switch self {
    case .urls, .opml, .backup: true
    case .settings, .cache: false
    }
  }

  /// In which order files are taken: feeds come before articles, and both before what is said of them.
  public var order: Int {
    switch self {
    case .opml, .backup, .urls: 0
    case .cache: 1
    case .settings: 2
    }
  }
}
