import Foundation
import Testing

@testable import ConfigurationFile

@Suite("The secrets file") struct SecretsFileTests {
  private static func login(_ address: String, _ user: String = "ada") -> SecretsFile.Login {
    SecretsFile.Login(address: address, user: user, password: .written("p\"a: #\\s\u{1}"))
  }

  private func adding(_ addresses: String..., to yaml: String) throws -> (text: String, kept: SecretsFile.Kept) {
    let (bytes, kept) = try SecretsFile.adding(
      addresses.map { Self.login($0) }, to: Array(yaml.utf8), file: "secrets.yaml")
    return (String(decoding: bytes, as: UTF8.self), kept)
  }

  /// A file in a folder of its own, gone afterwards.
  private func withFile(_ body: (SecretsFile) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/lede-secrets-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(SecretsFile(path: folder + "/lede/secrets.yaml"))
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("a login is added behind what the user wrote, and never put in the place of theirs")
  func adding() throws {
    let mine = "# mine\nhttps://a.example/:\n  user: x\n  password-command: pass a"
    let result = try adding("https://bay.example/rss", "https://a.example/", "https://bay.example/rss", to: mine)
    #expect(
      result.text == mine + "\n\"https://bay.example/rss\":\n  user: \"ada\"\n  password: \"p\\\"a: #\\\\s\\x01\"\n")
    #expect(result.kept == SecretsFile.Kept(count: 1, others: ["https://a.example/"]))
    #expect(try adding("https://bay.example/rss", to: result.text).kept == SecretsFile.Kept())
    #expect(throws: SecretsFileError.self) { try adding("https://b.example/", to: "{a: {user: x, password: y}}") }
    #expect(try adding("https://b.example/", to: "").kept.count == 1)
  }

  @Test("it is made for the owner alone, keeps that, and stays a link where it is one")
  func permissions() throws {
    try withFile { file in
      #expect(try file.logins() == [])
      #expect(try file.keep([Self.login("https://a.example/")]).count == 1)
      #expect(try mode(file.path) == 0o600)
      let real = file.path + ".real"
      try FileManager.default.moveItem(atPath: file.path, toPath: real)
      try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: real)
      #expect(try file.keep([Self.login("https://b.example/")]).count == 1)
      #expect(try SecretsFile(path: real).logins().map(\.address) == ["https://a.example/", "https://b.example/"])
      #expect(try mode(real) == 0o600)
      let folder = (file.path as NSString).deletingLastPathComponent
      #expect(
        try Set(FileManager.default.contentsOfDirectory(atPath: folder)) == [
          "secrets.yaml", "secrets.yaml.real", ".secrets.yaml.lock",
        ])
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
      #expect(throws: SecretsFileError.notPrivate(path: file.path)) { try file.logins() }
      #expect(throws: SecretsFileError.notPrivate(path: file.path)) {
        try file.keep([Self.login("https://c.example/")])
      }
    }
  }

  @Test("a password may hold any mark", arguments: ["!&3#", "&a [", "\"\\'", "# :", "*x", "ü\u{7F}\t"])
  func marks(password: String) throws {
    try withFile { file in
      var login = Self.login("https://a.example/")
      login.password = .written(password)
      #expect(try file.keep([login]).count == 1)
      let kept = try file.logins()
      #expect(kept.map(\.password) == [.written(password)])
    }
  }

  @Test("of many that add at once none loses a login")
  func atOnce() throws {
    try withFile { file in
      DispatchQueue.concurrentPerform(iterations: 40) { number in
        do { _ = try file.keep([Self.login("https://a.example/\(number)")]) } catch { Issue.record(error) }
      }
      let addresses = try file.logins().map(\.address)
      #expect(Set(addresses).count == 40)
    }
  }
}
