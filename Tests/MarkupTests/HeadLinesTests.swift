import Articles
import Testing

@testable import Markup

@Suite("Lines of facts between headline and story") struct HeadLinesTests {
  private static let story =
    "<p>The harbour office closed at noon, and nobody on the quay, not even the pilots, had been told why it would.</p>"

  private func text(_ line: String) throws -> String {
    let head = """
      <title>Lamps</title><meta name=author content="Ann Example"><meta property="og:site_name" content="The Bay Paper">
      <meta property="article:section" content="Harbour">
      """
    return try Article(
      html: "<!doctype html>\(head)<body><article><h1>Lamps</h1><p>\(line)</p>\(Self.story)</article></body>"
    )
    .text
  }

  @Test(
    "are no part of it",
    arguments: [
      "By Ann Example for The Bay Paper", "March 3, 2024 Ann Example", "ANN EXAMPLE, BAY PAPER", "From: The Bay Paper",
      "March 3, 2024 - 11:28 AMT", "Tempo de leitura: 1 minuto", "Sharing is caring!",
      "Published in Harbour, 2 hours ago",
      "By Ann Example (reporting) and Ann Example (photography)", "Advertisement", "Updated: 3 März 2024, 10:15 Uhr",
    ]) func facts(line: String) throws
  {
    #expect(try text(line).hasPrefix("The harbour office"))
  }

  @Test(
    "need no word of their language where the page says the same elsewhere",
    arguments: [
      "Sgrìobhte le Ann Example", "Ann Example, Orm", "3. Máirt 2024, 09:41 iarnóin",
      "<time>3 Máirt</time><time>4 Máirt</time>",
      "2024 e Mart, 3.",
    ]) func unlisted(line: String) throws
  {
    let head = """
      <title>Lamps</title><meta name=author content="Ann Example">
      <meta property="article:published_time" content="2024-03-03T09:41:00Z">
      """
    let found = try Article(
      html: "<!doctype html>\(head)<body><article><h1>Lamps</h1><p>\(line)</p>\(Self.story)</article></body>")
    #expect(found.text.hasPrefix("The harbour office"))
  }

  @Test(
    "are told from its first words",
    arguments: [
      "The lamps of the bay went out.", "In March the lamps went out", "Ann Example walked the quay at 11.",
      "On Monday the harbour slept.", "Ann Example on why the lamps went out over all of the bay",
    ]) func story(line: String) throws
  {
    #expect(try text(line).hasPrefix(line))
  }
}
