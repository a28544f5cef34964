extension Key {
  /// The name of the key as help and hints print it.
  public func name(usesUnicode: Bool = true) -> String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .up: usesUnicode ? "↑" : "Up"
    case .down: usesUnicode ? "↓" : "Down"
    case .left: usesUnicode ? "←" : "Left"
    case .right: usesUnicode ? "→" : "Right"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .altLeft: usesUnicode ? "Alt-←" : "Alt-Left"
    case .altRight: usesUnicode ? "Alt-→" : "Alt-Right"
    }
  }
}

extension KeyTable.Row {
  /// The names of the keys, the ones most people look for last: `k ↑`. Digits are named as a range.
  func keyNames(usesUnicode: Bool = true, inMarkdown: Bool = false) -> String {
    func quoted(_ name: String) -> String { inMarkdown ? "`\(name)`" : name }
    if operation == .chooseNumber { return quoted("1") + (usesUnicode ? "–" : "-") + quoted("9") }
    return keys.map { quoted($0.name(usesUnicode: usesUnicode)) }.joined(separator: " ")
  }
}
