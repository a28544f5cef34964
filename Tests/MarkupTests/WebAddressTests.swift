import Testing

@testable import Markup

@Suite struct WebAddressTests {
  // RFC 3986 §5.4.
  @Test(
    "References resolve as the standard's examples do",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
      ("//g", "http://g"),
      ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
      ("g#s", "http://a/b/c/g#s"),
      (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("..", "http://a/b/"),
      ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
      ("/./g", "http://a/g"), ("g.", "http://a/b/c/g."), ("g;x=1/../y", "http://a/b/c/y"),
    ]) func resolves(reference: String, address: String)
  {
    #expect(WebAddress.resolved(reference, against: "http://a/b/c/d;p?q") == address)
  }

  @Test(
    "Only what a browser opens by itself is an address",
    arguments: [
      "javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://a/b",
      "vbscript:x",
      "about:blank", "http://", "https:", "mailto:", "\u{1}javascript:alert(1)",
    ]) func refuses(reference: String)
  {
    #expect(WebAddress.resolved(reference, against: "https://a/b") == nil)
  }

  @Test(
    "What is no ASCII or no part of an address is percent-encoded",
    arguments: [
      ("/zeitung/größe", "https://a/zeitung/gr%C3%B6%C3%9Fe"), (" /a b ", "https://a/a%20b"),
      ("/a\n/b", "https://a/a/b"),
      ("/50%25", "https://a/50%25"), ("HTTPS://Example.ORG/A", "https://example.org/A"), ("\\x\\y", "https://a/x/y"),
      ("/q?a=<b>", "https://a/q?a=%3Cb%3E"), ("mailto:ann@a.example", "mailto:ann@a.example"),
      ("/\u{1B}[31mx", "https://a/x"),
    ]) func encodes(reference: String, address: String)
  {
    #expect(WebAddress.resolved(reference, against: "https://a/b") == address)
  }
}
