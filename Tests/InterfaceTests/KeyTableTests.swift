import Testing

@testable import Interface

struct KeyTableTests {
  @Test("every operation has a key")
  func complete() {
    #expect(Set(KeyTable.rows.map(\.operation)) == Set(Operation.allCases))
  }

  @Test("no key stands for two things in one place", arguments: KeyTable.Context.allCases)
  func unambiguous(context: KeyTable.Context) {
    let keys = KeyTable.rows(in: context).flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test("the keys that readers know do what they know")
  func known() {
    let expected: [(Key, Pane, Bool, Interface.Operation)] = [
      (.character("j"), .list, false, .down), (.up, .article, false, .up), (.character(" "), .list, false, .readOn),
      (.character("b"), .article, false, .readBack), (.character("G"), .list, false, .bottom),
      (.home, .article, false, .top), (.enter, .article, false, .open), (.tab, .article, false, .nextTarget),
      (.backTab, .list, false, .previousTarget), (.character("n"), .list, false, .nextUnread),
      (.character("n"), .article, true, .nextMatch), (.character("N"), .list, true, .previousMatch),
      (.escape, .article, true, .endSearch), (.escape, .article, false, .leave),
      (.character("p"), .article, true, .previousUnread), (.backspace, .list, false, .back),
      (.altLeft, .article, false, .back), (.altRight, .article, false, .forward),
      (.character("T"), .list, false, .nextTheme), (.character("q"), .article, false, .quit),
    ]
    for (key, pane, searching, operation) in expected {
      #expect(KeyTable.operation(for: key, in: pane, searching: searching) == operation)
    }
  }

  @Test("help, hints and the README's table say the same")
  func oneTable() {
    let markdown = KeyTable.markdown
    for row in KeyTable.rows { #expect(markdown.contains("| \(row.help) |")) }
    #expect(markdown.contains("| `k` `↑` |"))
    #expect(markdown.contains("| `1`–`9` |"))
  }

  @Test("a key without meaning says so")
  func unknown() {
    var session = Session()
    session.type("x")
    #expect(session.status == "x does nothing here; ? shows the keys.")
    session.press(.control("x"))
    #expect(session.status == "Ctrl-X does nothing here; ? shows the keys.")
    session.wait(Message.duration)
    #expect(!session.status.contains("does nothing"))
  }

  @Test("every key answers: with a change or a sentence", arguments: [(120, 40), (80, 24)])
  func everyKeyAnswers(columns: Int, rows: Int) {
    for key in Set(KeyTable.rows.flatMap(\.keys)) {
      for opens: Key? in [nil, .enter, .character("f")] {
        var session = Session(.subscribed, columns: columns, rows: rows)
        session.wait(120)
        if let opens { session.press(opens) }
        let before = session.screen
        let effects = session.effects.count
        session.press(key)
        #expect(
          session.screen != before || session.effects.count > effects || session.library.hasQuit,
          "\(key), \(String(describing: opens))")
      }
    }
  }

  @Test("the README's table of keys is the program's own")
  func readme() throws {
    try GeneratedTable("keys", in: "README.md").expect("\n" + KeyTable.markdown + "\n")
  }
}
