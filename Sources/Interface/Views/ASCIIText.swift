import Typesetting

/// Text for terminals that show ASCII only.
public enum ASCIIText {
  /// The ASCII character that stands for a scalar, if there is one like it.
  public static func standIn(for scalar: UInt32) -> UInt32? { PlainCharacters.standIn(for: scalar) }

  /// The text in as many columns, with `?` where ASCII has nothing like a character.
  static func shown(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return Columns.cells(of: text).map { cell in
      if cell.text.utf8.count == 1 { return cell.text }
      let plain = cell.columns == 1 ? cell.text.unicodeScalars.first.flatMap { standIn(for: $0.value) } : nil
      guard let plain = plain.flatMap(UnicodeScalar.init) else { return String(repeating: "?", count: cell.columns) }
      return String(plain)
    }.joined()
  }
}
