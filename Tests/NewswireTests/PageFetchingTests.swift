import LoopbackServer
import Markup
import Testing

@testable import Newswire

@Suite struct PageFetchingTests {
  private static let story = "<!doctype html><title>The pier</title><h1>The pier</h1><p>It was mended in a night.</p>"

  @Test func aPageComesWithItsBytesItsTypeAndTheAddressThatAnswered() async throws {
    try await withServer(answering: { request in
      request.path == "/old" ? .redirect(302, to: "new?x=1#part") : .html(Self.story)
    }) { server, wire in
      let page = try await wire.page(at: server.address("/old"), trust: .user)
      #expect(page.bytes == Array(Self.story.utf8))
      #expect(page.contentType == "text/html; charset=utf-8")
      #expect(page.address == server.address("/new?x=1"))
      #expect(server.requests.map(\.path) == ["/old", "/new?x=1"])
      #expect(server.requests[0].header("User-Agent")?.hasPrefix("Lede/7.7 (+https://") == true)
      #expect(server.requests[0].header("Accept-Encoding") == "gzip, deflate")
    }
  }

  @Test func redirectsEndAfterTheFifth() async throws {
    try await withServer(answering: { request in
      let step = Int(request.path.dropFirst()) ?? 0
      return step == 0 ? .html(Self.story) : .redirect(301, to: "/\(step - 1)")
    }) { server, wire in
      _ = try await wire.page(at: server.address("/5"), trust: .user)
      await expect(.tooManyRedirects(host: "127.0.0.1", limit: 5)) {
        try await wire.page(at: server.address("/6"), trust: .user)
      }
    }
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/x", "gopher:x", "data:text/html,x", "javascript:x"])
  func aRedirectLeadsNowhereButToTheWeb(target: String) async throws {
    try await withServer(answering: { _ in .redirect(302, to: target) }) { server, wire in
      await expect(.badRedirect(host: "127.0.0.1", to: target)) {
        try await wire.page(at: server.address("/"), trust: .user)
      }
    }
  }

  @Test func whatIsNoPageIsNotFetchedAndSaysWhatItIs() async throws {
    let never = Gate()
    try await withServer(answering: { request in
      switch request.path {
      case "/declared.pdf":
        return Reply(headers: [("Content-Type", "application/pdf")], body: .parts(parts(["%PDF-1.7"], until: never)))
      case "/undeclared.pdf": return Reply(body: .whole(Array("%PDF-1.7 …".utf8)))
      case "/lying.png":
        return .init(headers: [("Content-Type", "text/html")], body: .whole([0x89] + Array("PNG\r\n\u{1A}\n".utf8)))
      default: return Reply(headers: [("Content-Type", "audio/mpeg")])
      }
    }) { server, wire in
      for path in ["/declared.pdf", "/undeclared.pdf"] {
        await expect(.notAPage(kind: "a PDF document", host: "127.0.0.1")) {
          try await wire.page(at: server.address(path), trust: .user)
        }
      }
      await expect(.notAPage(kind: "a PNG picture", host: "127.0.0.1")) {
        try await wire.page(at: server.address("/lying.png"), trust: .user)
      }
      await expect(.notAPage(kind: "a sound file", host: "127.0.0.1")) {
        try await wire.page(at: server.address("/talk"), trust: .user)
      }
    }
    never.open()
  }

  @Test(arguments: [401, 403, 404, 410, 429, 500, 503])
  func aStatusThatIsNoSuccessIsAnError(status: Int) async throws {
    try await withServer(answering: { _ in .status(status) }) { server, wire in
      await expect(.status(status, host: "127.0.0.1")) { try await wire.page(at: server.address("/"), trust: .user) }
    }
  }

  @Test func aBodyThatStallsIsGivenUpInTime() async throws {
    let never = Gate()
    try await withServer(
      limits: { $0.totalTime = .milliseconds(300) },
      answering: { request in
        if request.path == "/silent" { await never.wait() }
        return Reply(headers: [("Content-Type", "text/html")], body: .parts(parts(["<p>It begins"], until: never)))
      }
    ) { server, wire in
      for path in ["/silent", "/stalling"] {
        await expect(.timedOut(host: "127.0.0.1", seconds: 0)) {
          try await wire.page(at: server.address(path), trust: .user)
        }
      }
    }
    never.open()
  }

  @Test func aCancelledRequestEndsAtOnce() async throws {
    let asked = Gate()
    let never = Gate()
    try await withServer(answering: { _ in
      asked.open()
      return Reply(headers: [("Content-Type", "text/html")], body: .parts(parts(["<p>It begins"], until: never)))
    }) { server, wire in
      let reading = Task { () async throws(WireError) in try await wire.page(at: server.address("/"), trust: .user) }
      await asked.wait()
      reading.cancel()
      let result = await reading.result
      #expect(throws: WireError.cancelled) { try result.get() }
    }
    never.open()
  }

  @Test func aConnectionThatIsCutIsNoPage() async throws {
    try await withServer(answering: { request in
      switch request.path {
      case "/body":
        Reply(headers: [("Content-Type", "text/html")], body: .cut(promised: 1000, sent: Array("<p>It".utf8)))
      case "/head": Reply(body: .raw(Array("HTTP/1.1 200 O".utf8)))
      default: Reply(body: .raw(Array("SSH-2.0-pier\r\n".utf8)))
      }
    }) { server, wire in
      for path in ["/body", "/head", "/other"] {
        await #expect { try await wire.page(at: server.address(path), trust: .user) } throws: { error in
          if case WireError.broken("127.0.0.1", _) = error { true } else { false }
        }
      }
    }
  }

  @Test func theWordsOfAServerAreCleanedAndShort() async throws {
    let evil = "x\u{1B}]0;owned\u{7}\u{9B}31m\u{202E}y" + String(repeating: "z", count: 500)
    let bytes = String(decoding: Array(evil.utf8), as: UTF8.self)
    try await withServer(answering: { request in
      switch request.path {
      case "/away": .redirect(302, to: "ftp://\(bytes)")
      case "/type": Reply(headers: [("Content-Type", "application/\(bytes)")])
      default: Reply(headers: [("Content-Type", "text/html"), ("Content-Encoding", bytes)], body: .whole([1]))
      }
    }) { server, wire in
      for path in ["/away", "/type", "/coding"] {
        do {
          _ = try await wire.page(at: server.address(path), trust: .user)
          Issue.record("It did not fail.")
        } catch {
          let sentence = "\(error)"
          #expect(sentence.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
          #expect(!sentence.unicodeScalars.contains("\u{202E}"))
          #expect(sentence.count < 200)
        }
      }
    }
  }

  @Test func aHostWhereNobodyListensRefusesConnections() async throws {
    // The port of a protocol of old, which no other test's server is given.
    let address = "http://127.0.0.1:9/"
    let wire = Newswire(.testing())
    await #expect { try await wire.page(at: address, trust: .user) } throws: { error in
      error as? WireError == .refusesConnections(host: "127.0.0.1")
    }
    await wire.close()
  }

  @Test(arguments: ["", "mailto:a@b.example", "ftp://a.example/", "http://", "/path", "http://a.example:99999/"])
  func whatIsNoAddressIsSaidToBeNone(address: String) async throws {
    let wire = Newswire(.testing())
    await expect(.notAnAddress(address)) { try await wire.page(at: address, trust: .user) }
    await wire.close()
  }
}
