import CNcurses
import CText
import Interface

/// How clusters get onto the screen.
///
/// ncurses and the terminal behind it agree on how wide letters and ideographs are, so those go through ncurses. They often
/// disagree on emoji, flags and whatever came into Unicode after one of them was built; ncurses would also cut such a
/// cluster in half where it has several scalars with a width. Those are written past it, each after a cursor movement of its
/// own, so that the rest of the line stays where it is.
struct Lettering {
  /// The way one cluster goes.
  enum Route: Hashable {
    /// Through ncurses, in a cell of its own.
    case cell([UInt32])
    /// Past ncurses, which gets blanks. A terminal that knows the cluster by its parts alone may run so many columns over
    /// its end.
    case past(String, overrun: Int)
  }

  /// Whether characters beyond ASCII arrive. Without, what the character set lacks is written with letters it has.
  let usesUnicode: Bool

  private static let firstEmoji: UInt32 = 0x1F000
  private static let blank: UInt32 = 0x20
  private static let replacement: UInt32 = 0x3F
  private static let zeroWidthJoiner: UInt32 = 0x200D

  /// The way of a cluster that has `width` columns of the grid.
  func route(of text: String, width: Int) -> Route {
    let bytes = text.utf8
    if bytes.count == 1, let byte = bytes.first {
      return .cell([byte >= 0x20 && byte < 0x7F ? UInt32(byte) : Self.blank])
    }
    let scalars = text.unicodeScalars.map(\.value)
    guard let first = scalars.first else { return .cell([Self.blank]) }
    guard usesUnicode else { return .cell([plain(first)]) }
    // Markup has taken out controls; a terminal must not get one even so.
    if scalars.contains(where: { $0 < 0x20 || (0x7F..<0xA0).contains($0) }) { return .cell([Self.replacement]) }
    let isCertain =
      scalars.count <= Int(CURSES_SCALARS_PER_CELL) && first < Self.firstEmoji
      && Int(curses_scalar_width(first)) == width
      && (width == 1 || ctext_is_emoji(first) == 0)
      && scalars.dropFirst().allSatisfy(Self.isCertainMark)
    if isCertain { return .cell(scalars) }
    let parts = scalars.count { !Self.isJoining($0) && ctext_scalar_width($0) > 0 }
    return .past(text, overrun: max(0, 2 * max(1, parts) - width))
  }

  /// The first part of a cluster alone: what fits where a terminal that runs over would leave the line.
  func shortened(_ text: String, width: Int) -> String {
    guard let first = text.unicodeScalars.first, Int(curses_scalar_width(first.value)) == width else {
      return String(repeating: "?", count: 1)
    }
    return String(first)
  }

  /// A mark every terminal puts onto the letter before it.
  private static func isCertainMark(_ scalar: UInt32) -> Bool {
    !isJoining(scalar) && curses_scalar_width(scalar) == 0
  }

  /// Scalars that change what the cluster before them is: the joiner, and the selectors of text and emoji style.
  private static func isJoining(_ scalar: UInt32) -> Bool {
    scalar == zeroWidthJoiner || (0xFE00...0xFE0F).contains(scalar)
  }

  /// The nearest character the locale's character set has, in one column.
  private func plain(_ scalar: UInt32) -> UInt32 {
    if scalar >= 0xA0, curses_scalar_width(scalar) == 1 { return scalar }
    return ASCIIText.standIn(for: scalar) ?? Self.replacement
  }
}
