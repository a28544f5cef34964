import CText

/// What the cells of a terminal can hold, and how text is made to fit.
///
/// A cell holds one scalar that takes columns and at most four that take none, or a flag. Clusters (UAX #29) are cut to
/// that:
/// - a base with its marks is a cell; marks beyond the fourth are left out;
/// - a cluster of several scalars with columns (Indic conjuncts, Thai with SARA AM) is several cells;
/// - of an emoji sequence (joined by ZWJ, or with a skin tone or tags) the first emoji stands for all;
/// - VS16 after an emoji makes two columns (UTS #51), VS15 and other variation selectors are left out;
/// - a mark without a base is shown on a dotted circle (U+25CC);
/// - controls, and format characters outside clusters, are left out, white space among the controls becomes a space.
enum Cells {
  /// A piece of text that cells can hold.
  enum Piece {
    /// ASCII, a column each.
    case plain(UnsafeBufferPointer<UInt8>)
    /// One cell and its columns, 1 or 2.
    case cell(UnsafeBufferPointer<UInt8>, width: Int)
    /// A character that steers line breaks and is not shown as it is; its columns, 0 or 1.
    case steering(UnsafeBufferPointer<UInt8>, width: Int)
  }

  /// How a character that steers line breaks is shown.
  enum Steering { case space, invisible }

  /// Whether a scalar steers line breaks (UAX #14 classes GL, BA, ZW, WJ) without being shown as it is.
  static func steering(_ scalar: Unicode.Scalar) -> Steering? {
    switch scalar.value {
    case 0xa0, 0x2007, 0x202f: .space
    case softHyphen, 0x200b, 0x2060, 0xfeff: .invisible
    default: nil
    }
  }

  /// A place where a word may be broken with a hyphen that is not shown otherwise.
  static let softHyphen: UInt32 = 0xad

  /// What makes a digit a key (UTS #51, emoji keycap sequences).
  private static let combiningKeycap: Unicode.Scalar = "\u{20e3}"

  /// A blank of two columns.
  private static let ideographicSpace: Unicode.Scalar = "\u{3000}"

  /// What a cell of ncurses holds: CCHARW_MAX scalars, one of them with columns.
  private static let marksPerCell = 4

  /// Takes text apart into pieces, in order. Linear in its length.
  static func scan(_ text: String, _ body: (Piece) -> Void) {
    var text = text
    text.makeContiguousUTF8()
    let contiguous = text
    text.withUTF8 { utf8 in
      var offset = 0
      while offset < utf8.count {
        var end = plainEnd(utf8, from: offset)
        // A mark that follows belongs to the last of the plain ones.
        if end > offset, end < utf8.count, utf8[end] >= 0x80, simpleWidth(scalar(utf8, at: end).value) == nil {
          end -= 1
        }
        if end > offset {
          body(.plain(UnsafeBufferPointer(rebasing: utf8[offset..<end])))
          offset = end
          continue
        }
        let (value, next) = scalar(utf8, at: offset)
        if let width = simpleWidth(value), next == utf8.count || simpleWidth(scalar(utf8, at: next).value) != nil {
          body(.cell(UnsafeBufferPointer(rebasing: utf8[offset..<next]), width: width))
          offset = next
          continue
        }
        let begin = contiguous.utf8.index(contiguous.startIndex, offsetBy: offset)
        let after = contiguous.index(after: begin)
        end = contiguous.utf8.distance(from: contiguous.startIndex, to: after)
        cluster(contiguous.unicodeScalars[begin..<after], body)
        offset = max(end, next)
      }
    }
  }

  /// The end of the printable ASCII that begins at `offset`.
  private static func plainEnd(_ utf8: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    var end = offset
    while end < utf8.count, utf8[end] >= 0x20, utf8[end] < 0x7f { end += 1 }
    return end
  }

  /// The scalar at an offset of valid UTF-8, and where the next begins.
  private static func scalar(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> (value: UInt32, next: Int) {
    let lead = UInt32(utf8[offset])
    func trail(_ distance: Int) -> UInt32 { UInt32(utf8[offset + distance] & 0x3f) }
    if lead < 0x80 { return (lead, offset + 1) }
    if lead < 0xe0 { return ((lead & 0x1f) << 6 | trail(1), offset + 2) }
    if lead < 0xf0 { return ((lead & 0x0f) << 12 | trail(1) << 6 | trail(2), offset + 3) }
    return ((lead & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), offset + 4)
  }

  /// The columns of a scalar that neither joins the one before it nor is joined by another of these; `nil` for all that
  /// need a closer look.
  static func simpleWidth(_ value: UInt32) -> Int? {
    switch value {
    case 0x20..<0x7f, 0xa1..<0xad, 0xae..<0x300, 0x370..<0x374, 0x386..<0x483, 0x48a..<0x530, 0x5d0..<0x5eb: 1
    case 0x60c, 0x61b, 0x61f, 0x621..<0x64b, 0x660..<0x670, 0x671..<0x6d4, 0x1e00..<0x1f00: 1
    case 0x2010..<0x2028, 0x2030..<0x205f, 0x20a0..<0x20c0: 1
    case 0x3001..<0x302a, 0x3041..<0x3097, 0x30a1..<0x30fb, 0x4e00..<0xa000, 0xac00..<0xd7a4, 0xff01..<0xff61: 2
    default: nil
    }
  }

  private static func cluster(_ scalars: Substring.UnicodeScalarView, _ body: (Piece) -> Void) {
    guard let first = scalars.first else { return }
    let steering = steering(first)
    if steering != nil || first.properties.isWhitespace, first != ideographicSpace {
      if let steering {
        emit([first], body) { .steering($0, width: steering == .space ? 1 : 0) }
      } else {
        emit([" "], body) { .plain($0) }
      }
      // A line may end after the blank, so that marks on it need a base of their own.
      return cluster(scalars.dropFirst().drop { $0.properties.isWhitespace }, body)
    }
    if isRegionalIndicator(first), scalars.count == 2, scalars.allSatisfy(isRegionalIndicator) {
      return emit(Array(scalars), body) { .cell($0, width: 2) }
    }

    let isEmoji = ctext_is_emoji(first.value) != 0
    let takesEmojiStyle = isEmoji || scalars.contains(combiningKeycap)
    var cell: [Unicode.Scalar] = []
    var width = 0
    func finish() {
      if isEmoji, cell.last == "\u{200d}" { cell.removeLast() }
      if !cell.isEmpty { emit(cell, body) { .cell($0, width: width) } }
      cell.removeAll(keepingCapacity: true)
    }
    for scalar in scalars {
      let columns = Int(ctext_scalar_width(scalar.value))
      if columns > 0 {
        if isEmoji, !cell.isEmpty { break }
        finish()
        cell = [scalar]
        width = columns
      } else if scalar == "\u{fe0f}" {
        if takesEmojiStyle, cell.count == 1 {
          cell.append(scalar)
          width = 2
        }
      } else if joinsCell(scalar) {
        if cell.isEmpty {
          guard isMark(scalar) else { continue }
          cell = ["\u{25cc}"]
          width = 1
        }
        if cell.count <= marksPerCell { cell.append(scalar) }
      }
    }
    finish()
  }

  private static func emit(
    _ scalars: [Unicode.Scalar], _ body: (Piece) -> Void, as piece: (UnsafeBufferPointer<UInt8>) -> Piece
  ) {
    var text = String(String.UnicodeScalarView(scalars))
    text.withUTF8 { body(piece($0)) }
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1f1e6...0x1f1ff).contains(scalar.value)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: !scalar.properties.isDefaultIgnorableCodePoint
    default: false
    }
  }

  /// Whether a scalar without columns is kept in a cell: marks, the joiners of Arabic and Indic, vowels and finals of
  /// Hangul.
  private static func joinsCell(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200c}" || scalar == "\u{200d}" || isMark(scalar) || scalar.properties.generalCategory == .otherLetter
  }
}
