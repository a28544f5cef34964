/// A small news site of invented stories on this machine: stories that lead to each other, one in pages, a front page, one
/// that hangs until it is let go, one that is not there and one that is no page.
public struct CourierSite: Sendable {
  public let server: LoopbackServer
  /// What `/slow` waits for.
  public let gate = Gate()

  public init() async throws {
    let gate = gate
    server = try await LoopbackServer { request in await Self.reply(to: request.path, gate) }
  }

  public func address(_ path: String) -> String { server.address(path) }

  /// How often a page was asked for.
  public func count(of path: String) -> Int { server.requests.count { $0.path == path } }

  private static func reply(to path: String, _ gate: Gate) async -> Reply {
    switch path {
    case "/": return .html(frontPage)
    case "/bell": return .html(story("Bell found under bed", "bell", links: ["gull", "slow", "nowhere", "chart.pdf"]))
    case "/gull": return .html(story("Gull takes office", "gull", links: ["bell"]))
    case "/slow":
      await gate.wait()
      return .html(story("Tide comes late", "slow", links: []))
    case "/long": return .html(story("The long pier", "long page 1", links: [], next: "/long?page=2"))
    case "/long?page=2": return .html(story("The long pier", "long page 2", links: []))
    case "/chart.pdf":
      return Reply(headers: [("Content-Type", "application/pdf")], body: .whole(Array("%PDF-1.7".utf8)))
    default: return .status(404)
    }
  }

  private static func story(_ title: String, _ name: String, links: [String], next: String? = nil) -> String {
    let next = next.map { "<link rel=\"next\" href=\"\($0)\">" } ?? ""
    let sentences = (1...6).map { number in
      """
      <p>Part \(number) of the story about the \(name): the harbourmaster said on the quay that it had been seen by several
      people, among them the baker, the keeper of the light and a man who would not give his name, and that nothing more was
      known of it for now, since the office is open on weekdays only.</p>
      """
    }
    let teasers = links.map { "<p><a href=\"/\($0)\">Onward to the \($0)</a></p>" }
    return """
      <!DOCTYPE html><html lang="en"><head><title>\(title) - Lantern Bay Courier</title>\(next)
      <meta property="og:site_name" content="Lantern Bay Courier"></head>
      <body><article><h1>\(title)</h1>\(sentences.joined())\(teasers.joined())</article></body></html>
      """
  }

  private static let frontPage: String = {
    let stories = ["bell", "gull", "slow", "long"].flatMap { name in
      ["Morning", "Noon", "Evening"].map { time in
        """
        <article class="card"><h2><a href="/\(name)?at=\(time)">\(time) news of the \(name)</a></h2>
        <p>What is known of the \(name) at this time of the day, in a sentence.</p></article>
        """
      }
    }
    return """
      <!DOCTYPE html><html lang="en"><head><title>Lantern Bay Courier</title><meta property="og:type" content="website">
      </head><body><header><h1>Lantern Bay Courier</h1></header><main>\(stories.joined())</main></body></html>
      """
  }()
}
