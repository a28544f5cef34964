import LoopbackServer
import Markup
import Testing

@testable import Newswire

@Suite struct ProxyTests {
  @Test func plainRequestsAreForwardedByTheProxy() async throws {
    try await withServer(answering: { _ in .html("<p>From the proxy.</p>") }) { server, _ in
      var configuration = NewswireConfiguration.testing()
      configuration.proxies = Proxies(environment: ["http_proxy": "http://mia:se%20cret@\(server.authority())"])
      let wire = Newswire(configuration)
      let page = try await wire.page(at: "http://paper.example:8080/a?b=c", trust: .outside)
      #expect(page.address == "http://paper.example:8080/a?b=c")
      let request = try #require(server.requests.first)
      #expect(request.path == "http://paper.example:8080/a?b=c")
      #expect(request.header("Host") == "paper.example:8080")
      #expect(request.header("Proxy-Authorization") == "Basic bWlhOnNlIGNyZXQ=")
      await wire.close()
    }
  }

  @Test func secureRequestsAskTheProxyForATunnel() async throws {
    try await withServer(answering: { _ in .status(403) }) { server, _ in
      var configuration = NewswireConfiguration.testing()
      configuration.proxies = Proxies(environment: ["ALL_PROXY": server.authority()])
      let wire = Newswire(configuration)
      await #expect { try await wire.page(at: "https://paper.example/", trust: .user) } throws: { error in
        if case WireError.proxy = error { true } else { false }
      }
      #expect(server.requests.first?.method == "CONNECT")
      await wire.close()
    }
  }

  @Test(
    arguments: [
      ("1.2.3.4", "1.2.3.4"), ("1.2.772", "1.2.3.4"), ("0x1020304", "1.2.3.4"), ("01.02.03.04", "1.2.3.4"),
      ("256.1.1.1", nil), ("1.2.65536", nil), ("4294967296", nil), ("1.2.3.4.5", nil), ("08.1.1.1", nil), ("1..2", nil),
      ("0xg", nil), ("", nil), ("-1", nil), ("example.org", nil),
    ] as [(String, String?)]) func numbersAreReadInAnyNotation(text: String, expected: String?)
  {
    #expect(NetworkAddress(inAnyNotation: text[...])?.description == expected)
  }

  @Test func throughAProxyNoLocalNumberIsAskedForFromOutside() async throws {
    try await withServer(answering: { _ in .html("<p>From the proxy.</p>") }) { server, _ in
      var configuration = NewswireConfiguration.testing()
      configuration.proxies = Proxies(environment: ["http_proxy": server.authority()])
      let wire = Newswire(configuration)
      for host in [
        "10.0.0.1", "localhost", "[::1]", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "localhost.", "127.0.0.1.",
        "ip6-localhost", "169.254.43518", "router", "a.localhost", "printer.local", "127.0x1", "4294967295",
      ] {
        await #expect { try await wire.page(at: "http://\(host)/", trust: .outside) } throws: { error in
          if case WireError.refusedLocal = error { true } else { false }
        }
      }
      #expect(server.requests.isEmpty)
      await wire.close()
    }
  }

  @Test func theEnvironmentSaysWhatGoesThroughWhichProxy() throws {
    let proxies = Proxies(environment: [
      "http_proxy": "http://plain.example:3128", "HTTPS_PROXY": "socks5h://safe.example",
      "all_proxy": "other.example:1", "no_proxy": "localhost, .intern.example,10.1.2.3 odd.example:8000",
    ])
    func proxy(_ address: String) throws -> Proxy? { proxies.proxy(for: try #require(WebLocation(address))) }
    #expect(try proxy("http://a.example/") == Proxy(.http, host: "plain.example", port: 3128))
    #expect(try proxy("https://a.example/") == Proxy(.socks, host: "safe.example", port: 1080))
    #expect(try proxy("http://localhost/") == nil)
    #expect(try proxy("http://localhost:99/") == nil)
    #expect(try proxy("http://intern.example/") == nil)
    #expect(try proxy("http://wiki.intern.example/") == nil)
    #expect(try proxy("http://notintern.example/") != nil)
    #expect(try proxy("http://10.1.2.3/") == nil)
    #expect(try proxy("http://odd.example:8000/") == nil)
    #expect(try proxy("http://odd.example/") != nil)
    #expect(
      Proxies(environment: ["all_proxy": "http://p.example:80"]).https == Proxy(.http, host: "p.example", port: 80))
  }

  @Test func aProxyThatCannotBeUsedIsToldOnUse() async throws {
    var configuration = NewswireConfiguration.testing()
    configuration.proxies = Proxies(environment: ["https_proxy": "https://p.example"])
    let wire = Newswire(configuration)
    await #expect { try await wire.page(at: "https://paper.example/", trust: .user) } throws: { error in
      "\(error)".contains("https_proxy")
    }
    await wire.close()
  }
}
