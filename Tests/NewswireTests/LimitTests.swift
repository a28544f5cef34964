import LoopbackServer
import Markup
import Testing

@testable import Newswire

@Suite struct LimitTests {
  private static let html = ("Content-Type", "text/html")

  @Test func aBodyMayHaveAsManyBytesAsTheLimitAndNotOneMore() async throws {
    let limit = 100_000
    try await withServer(
      limits: { $0.maximumBytes = limit },
      answering: { request in
        let count = Int(request.path.dropFirst()) ?? 0
        return Reply(headers: [Self.html], body: .whole([UInt8](repeating: 0x61, count: count)))
      }
    ) { server, wire in
      let page = try await wire.page(at: server.address("/100000"), trust: .user)
      #expect(page.bytes.count == limit)
      await expect(.tooLarge(host: "127.0.0.1", limit: limit)) {
        try await wire.page(at: server.address("/100001"), trust: .user)
      }
    }
  }

  @Test func anEndlessBodyIsCutAtTheLimit() async throws {
    try await withServer(
      limits: { $0.maximumBytes = 1 << 20 },
      answering: { _ in
        let endless = AsyncStream(unfolding: { [UInt8](repeating: 0x61, count: 10_000) })
        return Reply(headers: [Self.html], body: .parts(endless))
      }
    ) { server, wire in
      await expect(.tooLarge(host: "127.0.0.1", limit: 1 << 20)) {
        try await wire.page(at: server.address("/"), trust: .user)
      }
    }
  }

  @Test func aBombIsCutBeforeItIsUnpacked() async throws {
    let bomb = try Packing.gzip([UInt8](repeating: 0x61, count: 64 << 20))
    #expect(bomb.count < 100_000)
    try await withServer(answering: { _ in
      Reply(headers: [Self.html, ("Content-Encoding", "gzip")], body: .whole(bomb))
    }) { server, wire in
      await expect(.tooLarge(host: "127.0.0.1", limit: 16 << 20)) {
        try await wire.page(at: server.address("/"), trust: .user)
      }
    }
  }

  @Test(arguments: Packing.allCases) func packedBodiesAreUnpacked(packing: Packing) async throws {
    let text = Array(String(repeating: "<p>The tide table is wrong again.</p>", count: 5_000).utf8)
    let packed = try packing.pack(text)
    try await withServer(answering: { _ in
      // In small parts, so that the unpacking goes on over them.
      let parts = AsyncStream { stream in
        for start in stride(from: 0, to: packed.count, by: 7) {
          stream.yield(Array(packed[start..<min(start + 7, packed.count)]))
        }
        stream.finish()
      }
      return Reply(headers: [Self.html, ("Content-Encoding", packing.coding)], body: .parts(parts))
    }) { server, wire in
      let page = try await wire.page(at: server.address("/"), trust: .user)
      #expect(page.bytes == text)
    }
  }

  @Test func whatCannotBeUnpackedIsBroken() async throws {
    let packed = try Packing.gzip(Array("<p>The tide table is wrong again.</p>".utf8))
    try await withServer(answering: { request in
      let body =
        switch request.path {
        case "/cut": Array(packed.dropLast(9))
        case "/garbled": Array(packed.prefix(10)) + [0xFF, 0xFF, 0xFF] + Array(packed.dropFirst(13))
        default: packed
        }
      let coding = request.path == "/unknown" ? "br" : "gzip"
      return Reply(headers: [Self.html, ("Content-Encoding", coding)], body: .whole(body))
    }) { server, wire in
      for path in ["/cut", "/garbled"] {
        await expect(.broken(host: "127.0.0.1", reason: "what it packed cannot be unpacked")) {
          try await wire.page(at: server.address(path), trust: .user)
        }
      }
      await expect(.broken(host: "127.0.0.1", reason: "it is packed in a way that was not asked for (br)")) {
        try await wire.page(at: server.address("/unknown"), trust: .user)
      }
    }
  }
}
