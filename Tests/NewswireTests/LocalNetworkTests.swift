import LoopbackServer
import Markup
import Testing

@testable import Newswire

@Suite struct LocalNetworkTests {
  private static let story = "<h1>The pier</h1><p>It was mended in a night.</p>"

  @Test func fromOutsideNothingLocalIsAskedWhateverItsNameIs() async throws {
    try await withServer(answering: { _ in .html(Self.story) }) { server, wire in
      for host in ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f.1", "0.0.0.0"] {
        await #expect {
          try await wire.page(at: server.address("/", host: host), trust: .outside)
        } throws: { error in
          if case WireError.refusedLocal(host, _)? = error as? WireError { true } else { false }
        }
      }
      #expect(server.requests.isEmpty)
      _ = try await wire.page(at: server.address("/", host: "localhost"), trust: .user)
    }
  }

  @Test func overTLSNothingLocalIsAskedEither() async throws {
    try await withServer(identity: .server, answering: { _ in .html(Self.story) }) { server, wire in
      await expect(.refusedLocal(host: "127.0.0.1", address: "127.0.0.1")) {
        try await wire.page(at: server.address("/"), trust: .outside)
      }
      #expect(server.requests.isEmpty)
    }
  }

  @Test func aConnectionMadeForTheUserIsNotUsedForOthers() async throws {
    try await withServer(answering: { _ in .html(Self.story) }) { server, wire in
      _ = try await wire.page(at: server.address("/"), trust: .user)
      await expect(.refusedLocal(host: "127.0.0.1", address: "127.0.0.1")) {
        try await wire.page(at: server.address("/"), trust: .outside)
      }
      #expect(server.requests.count == 1)
    }
  }

  @Test func aRedirectFromOneHostToAnotherComesFromOutside() async throws {
    let inner = try await LoopbackServer { _ in .html(Self.story) }
    let innerAddress = inner.address("/secret", host: "localhost")
    try await withServer(answering: { request in
      request.path == "/inside"
        ? .redirect(302, to: "/here")
        : request.path == "/here"
          ? .html(Self.story) : .redirect(302, to: innerAddress)
    }) { server, wire in
      _ = try await wire.page(at: server.address("/inside"), trust: .user)
      await expect(.refusedLocal(host: "localhost", address: "127.0.0.1")) {
        try await wire.page(at: server.address("/away"), trust: .user)
      }
    }
    #expect(inner.requests.isEmpty)
    try await inner.close()
  }

  @Test func anotherPortOfTheSameHostIsAnotherServer() async throws {
    let inner = try await LoopbackServer { _ in .html(Self.story) }
    let innerAddress = inner.address("/admin")
    try await withServer(answering: { _ in .redirect(302, to: innerAddress) }) { server, wire in
      await expect(.refusedLocal(host: "127.0.0.1", address: "127.0.0.1")) {
        try await wire.page(at: server.address("/"), trust: .user)
      }
    }
    #expect(inner.requests.isEmpty)
    try await inner.close()
  }

  @Test(arguments: [
    ("https://a.example/x", "https://a.example/", true), ("https://a.example/", "http://a.example/", true),
    ("http://a.example/", "https://a.example/", false), ("https://a.example:444/", "http://a.example/", false),
    ("https://a.example/", "http://a.example:8080/", false), ("http://a.example:81/", "http://a.example/", false),
    ("https://b.a.example/", "https://a.example/", false), ("http://a.example:80/", "http://a.example/", true),
  ]) func aServerIsItsOriginOrItsOwnTLS(place: String, other: String, isSame: Bool) throws {
    let (place, other) = (try #require(WebLocation(place)), try #require(WebLocation(other)))
    #expect(place.isOnServer(of: other) == isSame)
  }

  @Test(arguments: [
    "127.0.0.1", "127.255.0.9", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "100.127.255.255", "0.0.0.0", "224.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.0.8", "::", "::1",
    "::ffff:127.0.0.1", "::ffff:10.1.2.3", "::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b:1::1", "fe80::1", "fec0::1",
    "fc00::1", "fd12:3456::1", "ff02::1", "2002:7f00:1::", "2002:c0a8:101::1", "2001:0:53aa:64c::1",
  ]) func addressesOfTheLocalNetworkAreKnown(text: String) throws {
    let address = try #require(NetworkAddress(text))
    #expect(address.isLocal)
  }

  @Test(arguments: [
    "9.255.255.255", "11.0.0.1", "172.15.255.255", "172.32.0.1", "192.167.1.1", "192.169.0.1", "100.63.255.255",
    "100.128.0.1", "126.0.0.1", "128.0.0.1", "169.253.0.1", "198.17.0.1", "198.20.0.1", "223.255.255.255", "1.1.1.1",
    "::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "2001:4860:4860::8888", "2606:4700::1111", "2002:101:101::1",
  ]) func addressesOfTheOpenNetworkAreNotLocal(text: String) throws {
    let address = try #require(NetworkAddress(text))
    #expect(!address.isLocal)
  }
}
