import Articles
import FoundationEssentials
import GRDB
import Testing

@testable import Store

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct OpeningTests {
  private func permissions(_ path: String) throws -> Int {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return Int(status.st_mode & 0o777)
  }

  private func error(_ body: () throws -> Void) -> LibraryError? {
    do { try body() } catch let error as LibraryError { return error } catch { Issue.record(error) }
    return nil
  }

  @Test func foldersAndFilesAreMadeForTheirOwnerAlone() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/data/lede/library.sqlite"
    let library = try Library.open(at: path)
    try library.add(article("One"))
    #expect(try permissions(folder.path + "/data") == 0o700)
    #expect(try permissions(folder.path + "/data/lede") == 0o700)
    for suffix in ["", "-wal", "-shm"] { #expect(try permissions(path + suffix) == 0o600) }
  }

  @Test func aClosedLibraryLeavesNothingButItsFile() throws {
    let folder = try TemporaryFolder()
    let library = try folder.library()
    try library.add(article("One"))
    #expect(try library.list(limit: 5).count == 1)
    try library.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["library.sqlite"])
    #expect(throws: LibraryError.self) { try library.list(limit: 5) }
    #expect(try folder.library().list(limit: 5).count == 1)
  }

  @Test func openingAClosedLibraryChangesNothingInIt() throws {
    let folder = try TemporaryFolder()
    func schemaVersion(_ library: Library) throws -> Int? {
      try library.read { try Int.fetchOne($0, sql: "PRAGMA schema_version") }
    }
    var library = try folder.library()
    try library.add(article("One"))
    let version = try schemaVersion(library)
    try library.close()
    let before = try Data(atPath: folder.libraryPath)
    library = try folder.library()
    #expect(try schemaVersion(library) == version)
    #expect(try library.list(limit: 5).count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
    try library.close()
    #expect(try Data(atPath: folder.libraryPath) == before)
  }

  @Test func theDefaultPathFollowsTheDataHome() {
    #expect(
      Library.defaultPath(environment: ["XDG_DATA_HOME": "/data", "HOME": "/home/mira"]) == "/data/lede/library.sqlite")
    for home in [nil, "", "relative"] {
      var environment = ["HOME": "/home/mira"]
      environment["XDG_DATA_HOME"] = home
      #expect(Library.defaultPath(environment: environment) == "/home/mira/.local/share/lede/library.sqlite")
    }
  }

  @Test func aRelativePathIsBelowTheWorkingDirectory() throws {
    let folder = try TemporaryFolder()
    // Up to the root and down again, wherever the tests are run.
    let depth = FileManager.default.currentDirectoryPath.split(separator: "/").count
    let path = String(repeating: "../", count: depth) + folder.libraryPath.dropFirst()
    try Library.open(at: path).add(article("One"))
    #expect(try folder.library().list(limit: 5).count == 1)
  }

  @Test func anEmptyFileBecomesALibraryAndAReopenedOneKeepsItsArticles() throws {
    let folder = try TemporaryFolder()
    try Data().write(toPath: folder.libraryPath)
    try folder.library().add(article("One"))
    #expect(try folder.library().list(limit: 5).map(\.title) == ["One"])
  }

  @Test func whatIsNoDatabaseIsRefusedAndLeftAsItIs() throws {
    let folder = try TemporaryFolder()
    let words = Data(String(repeating: "Dear diary, it rained again. ", count: 100).utf8)
    try words.write(toPath: folder.libraryPath)
    #expect(error { _ = try folder.library() } == .notALibrary(path: folder.libraryPath))
    #expect(try Data(atPath: folder.libraryPath) == words)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["library.sqlite"])
  }

  @Test func anotherProgramsDatabaseIsRefusedAndLeftAsItIs() throws {
    for sql in ["CREATE TABLE rss_item (id)", "PRAGMA application_id = 7"] {
      let folder = try TemporaryFolder()
      try DatabaseQueue(path: folder.libraryPath).writeWithoutTransaction { try $0.execute(sql: sql) }
      let before = try Data(atPath: folder.libraryPath)
      #expect(error { _ = try folder.library() } == .notALibrary(path: folder.libraryPath))
      #expect(try Data(atPath: folder.libraryPath) == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["library.sqlite"])
    }
  }

  @Test func aNewerLibraryIsRefusedAndLeftAsItIs() throws {
    let folder = try TemporaryFolder()
    try folder.library().write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('of a later version')")
    }
    let before = try Data(atPath: folder.libraryPath)
    #expect(error { _ = try folder.library() } == .newerSchema(path: folder.libraryPath))
    #expect(try Data(atPath: folder.libraryPath) == before)
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    let folder = try TemporaryFolder()
    try Data("a file".utf8).write(toPath: folder.path + "/file")
    let below = folder.path + "/file/lede/library.sqlite"
    #expect(
      error { _ = try Library.open(at: below) }
        == .cannotCreateFolder(path: folder.path + "/file/lede", reason: "Not a directory"))
    let beside = folder.path + "/file/library.sqlite"
    #expect(
      error { _ = try Library.open(at: beside) } == .cannotOpen(path: beside, reason: "Not a directory"))
  }

  @Test func aFolderInTheFilesPlaceIsNamed() throws {
    let folder = try TemporaryFolder()
    #expect(
      error { _ = try Library.open(at: folder.path) }
        == .cannotOpen(path: folder.path, reason: "it is no regular file"))
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func aReadOnlyFileAndAReadOnlyFolderAreNamed() throws {
    let folder = try TemporaryFolder()
    try folder.library().add(article("One"))
    let before = try Data(atPath: folder.libraryPath)
    try #require(chmod(folder.libraryPath, 0o400) == 0)
    #expect(error { _ = try folder.library() } == .readOnly(path: folder.libraryPath))
    try #require(chmod(folder.libraryPath, 0o600) == 0 && chmod(folder.path, 0o500) == 0)
    defer { chmod(folder.path, 0o700) }
    #expect(error { _ = try folder.library() } == .readOnly(path: folder.libraryPath))
    #expect(try Data(atPath: folder.libraryPath) == before)
    let new = folder.path + "/new.sqlite"
    #expect(error { _ = try Library.open(at: new) } == .readOnly(path: new))
  }

  @Test func aDatabaseThatMayNotBeWrittenToIsNamed() throws {
    let folder = try TemporaryFolder()
    let library = try folder.library()
    try library.writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
    #expect(error { try library.setSetting("theme", to: "paper") } == .readOnly(path: folder.libraryPath))
  }

  @Test func whyAFileCannotBeMadeIsToldApart() {
    let file = LibraryFile(path: "/news/library.sqlite")
    for code in [ENOSPC, EDQUOT] { #expect(file.refusal(code) == .diskFull(path: file.path)) }
    for code in [EROFS, EACCES, EPERM] { #expect(file.refusal(code) == .readOnly(path: file.path)) }
    #expect(file.refusal(ENAMETOOLONG) == .cannotOpen(path: file.path, reason: "File name too long"))
  }

  @Test func aFullDiskIsNamedAndNothingIsHalfWritten() throws {
    let folder = try TemporaryFolder()
    let library = try folder.library()
    let kept = try library.add(article("Kept"))
    try library.writer.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
    }
    let page = SourcePage(bytes: Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }), readerVersion: 1)
    let large = article("Large", in: ["Elsewhere"])
    #expect(
      error { try library.save(large, page: page, now: noon) } == .diskFull(path: folder.libraryPath))
    #expect(try library.list(limit: 5) == kept)
    #expect(try library.sections().map(\.path) == [["News"]])
    try library.setStatus(of: kept[0].id, isRead: true)
  }

  @Test func aLibraryThatAnotherProcessKeepsLockedIsNamed() throws {
    let folder = try TemporaryFolder()
    let first = try folder.library()
    let second = try Library.open(at: folder.libraryPath, busyTimeout: 0.05)
    try first.write { _ throws in
      let busy = error { try second.setSetting("theme", to: "paper") }
      #expect(busy == .busy(path: folder.libraryPath))
      #expect(try second.setting("theme") == nil)
      // Opening writes nothing, so that it does not wait either.
      #expect(try folder.library().sections().isEmpty)
    }
    try second.setSetting("theme", to: "paper")
  }

  @Test func aDamagedFileIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.library().save(contentsOf: (0..<300).map { NewArticle(article("Story \($0)")) }, now: noon)
    var bytes = try Data(atPath: folder.libraryPath)
    for index in 4096..<bytes.count { bytes[index] = 0x5a }
    try bytes.write(toPath: folder.libraryPath)
    guard case .damaged(folder.libraryPath, _) = error({ _ = try folder.library().list(limit: 5) }) else {
      Issue.record("a page of noise is damage")
      return
    }
  }

  @Test func everyErrorNamesTheFileAndEndsAsASentence() {
    let path = "/data/lede/library.sqlite"
    let errors: [LibraryError] = [
      .newerSchema(path: path), .notALibrary(path: path), .readOnly(path: path), .diskFull(path: path),
      .cannotCreateFolder(path: path, reason: "No such device"), .cannotOpen(path: path, reason: "Is a directory"),
      .busy(path: path), .damaged(path: path, reason: "malformed"), .failed(path: path, reason: "disk I/O error"),
    ]
    for error in errors {
      #expect(error.description.contains(path))
      #expect(error.description.hasSuffix("."))
      #expect(!error.description.contains("\n"))
    }
  }
}

extension Data {
  init(atPath path: String) throws { try self.init(contentsOf: URL(filePath: path)) }

  func write(toPath path: String) throws { try write(to: URL(filePath: path)) }
}
