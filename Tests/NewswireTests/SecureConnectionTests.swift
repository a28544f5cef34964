import LoopbackServer
import Markup
import Testing

@testable import Newswire

@Suite struct SecureConnectionTests {
  private static let story = "<h1>The pier</h1><p>It was mended in a night.</p>"

  @Test func aCertificateThatIsVouchedForIsGood() async throws {
    try await withServer(identity: .server, answering: { _ in .html(Self.story) }) { server, wire in
      let page = try await wire.page(at: server.address("/", host: "localhost"), trust: .user)
      #expect(page.bytes == Array(Self.story.utf8))
    }
  }

  @Test func aCertificateNobodyVouchesForIsRefused() async throws {
    try await withServer(
      identity: .server, limits: { $0.certificateAuthorities = nil }, answering: { _ in .html(Self.story) }
    ) { server, wire in
      await expect(
        .untrusted(host: "localhost", reason: "its certificate is not vouched for, or no longer valid")
      ) { try await wire.page(at: server.address("/", host: "localhost"), trust: .user) }
      #expect(server.requests.isEmpty)
    }
  }

  @Test func aCertificateOfAnotherHostIsRefused() async throws {
    try await withServer(identity: .elsewhere, answering: { _ in .html(Self.story) }) { server, wire in
      await expect(.untrusted(host: "localhost", reason: "its certificate is for another host")) {
        try await wire.page(at: server.address("/", host: "localhost"), trust: .user)
      }
      #expect(server.requests.isEmpty)
    }
  }

  @Test func aServerWithoutTLSIsNotTrustedAsOneWithIt() async throws {
    try await withServer(answering: { _ in .html(Self.story) }) { server, wire in
      let address = "https://" + server.authority() + "/"
      await #expect { try await wire.page(at: address, trust: .user) } throws: { error in
        if case WireError.untrusted("127.0.0.1", _) = error { true } else { false }
      }
    }
  }

  @Test func aFileOfAuthoritiesThatIsNoneIsSaidToBeNone() async throws {
    try await withServer(
      limits: { $0.certificateAuthorities = "/nowhere/authorities.pem" }, answering: { _ in .html(Self.story) }
    ) { server, wire in
      await #expect { try await wire.page(at: server.address("/"), trust: .user) } throws: { error in
        if case WireError.certificateAuthorities("/nowhere/authorities.pem", _) = error { true } else { false }
      }
    }
  }
}
