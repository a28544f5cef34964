import Newsboat
import Testing

@Suite("Newsboat’s configuration") struct NewsboatSettingsTests {
  private func settings(_ text: String) throws -> NewsboatSettings { try NewsboatSettings(bytes: Array(text.utf8)) }

  @Test("what Lede has a like of is read, and the rest passed over")
  func read() throws {
    let settings = try settings(
      """
      # colours
      color listnormal cyan default
      bind-key R reload-all
      browser "firefox --new-tab %u" # mine
      ignore-article "*" "title =~ \\"Windows\\""
      ignore-article "https://bay.example/rss" "author = \\"Ada Quill\\""
      auto-reload yes
      reload-time 45
      refresh-on-startup no
      max-items 100
      keep-articles-days 30
      include "~/.newsboat/more"
      urls-source "ttrss"
      """)
    #expect(settings.browser == "firefox --new-tab %u")
    #expect(settings.ignoring.map(\.feed) == ["*", "https://bay.example/rss"])
    #expect(settings.ignoring.map(\.expression) == ["title =~ \"Windows\"", "author = \"Ada Quill\""])
    #expect(settings.ignoring.map(\.line) == [5, 6])
    #expect(settings.refreshesByItself == true)
    #expect(settings.minutes == 45)
    #expect(settings.refreshesAtStart == false)
    #expect(settings.keptArticles == 100)
    #expect(settings.keptDays == 30)
    #expect(settings.included == ["~/.newsboat/more"])
    #expect(settings.source == "ttrss")
    #expect(settings.leftOut.isEmpty)
  }

  @Test("a value that is missing, no number or given by a command is left out with its line")
  func leftOut() throws {
    let settings = try settings("browser\nreload-time soon\nbrowser `which firefox`\nignore-article \"*\"")
    #expect(settings.browser == nil)
    #expect(settings.leftOut.map(\.line) == [1, 2, 3, 4])
  }
}

@Suite("Newsboat’s filter language") struct FilterExpressionTests {
  private func condition(
    _ attribute: String, _ comparison: FilterExpression.Comparison, _ value: String
  ) -> FilterExpression { .condition(FilterExpression.Condition(attribute, comparison, value)) }

  @Test("every comparison is read")
  func comparisons() throws {
    for comparison in FilterExpression.Comparison.allCases {
      #expect(
        try FilterExpression("title \(comparison.rawValue) \"a \\\"b\\\" \\\\ \\d\"")
          == condition("title", comparison, "a \"b\" \\ \\d"))
    }
    #expect(try FilterExpression("unread==\"yes\"") == condition("unread", .equals, "yes"))
    #expect(try FilterExpression(" age between 0:10 ") == condition("age", .between, "0:10"))
    #expect(
      try FilterExpression("age between 0:1 and unread = \"yes\"")
        == .and(condition("age", .between, "0:1"), condition("unread", .equals, "yes")))
    #expect(try FilterExpression("age between \"0:1\"") == condition("age", .between, "0:1"))
    #expect(try FilterExpression("unread_count>-1") == condition("unread_count", .greater, "-1"))
  }

  @Test("words join from the right, parentheses first")
  func joined() throws {
    let (a, b, c) = (condition("a", .equals, "1"), condition("b", .equals, "2"), condition("c", .equals, "3"))
    #expect(try FilterExpression("a = 1 and b = 2 or c = 3") == .and(a, .or(b, c)))
    #expect(try FilterExpression("(a = 1 and b = 2) or c = 3") == .or(.and(a, b), c))
    #expect(try FilterExpression("((a = 1))") == a)
    #expect(
      try FilterExpression("a = 1 and (b = 2 or c = 3)").alternatives?.map { $0.map(\.attribute) }
        == [["a", "b"], ["a", "c"]])
  }

  @Test(
    "what cannot be read is told with its place",
    arguments: [
      ("", "a name is missing at character 1"), ("title", "a comparison is missing at character 6"),
      ("title = gull", "a text in quotes or a number is missing at character 9"),
      ("title = \"gull", "a closing quote is missing at character 14"),
      ("(title = 1", "a closing parenthesis is missing at character 11"),
      ("title = 1 1", "there is something left over at character 11"),
      ("title = 1 and", "a name is missing at character 14"),
    ])
  func errors(text: String, expected: String) {
    do throws(FilterError) {
      _ = try FilterExpression(text)
      Issue.record("\(text) was read")
    } catch { #expect(error.description == expected) }
  }

  @Test("neither depth nor width brings the reader down")
  func bounds() throws {
    #expect(throws: FilterError.self) { try FilterExpression(String(repeating: "(", count: 100_000)) }
    #expect(throws: FilterError.self) { try FilterExpression(String(repeating: "a=1 and ", count: 10_000) + "a=1") }
    let wide = (1...12).map { _ in "(a=1 or b=2)" }.joined(separator: " and ")
    #expect(try FilterExpression(wide).alternatives == nil)
  }
}
