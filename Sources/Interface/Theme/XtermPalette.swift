/// The 256 colours of xterm: sixteen that users change, a cube of 6×6×6, and 24 greys.
enum XtermPalette {
  /// A colour with what is asked about it again and again.
  struct Entry: Sendable {
    var index: UInt8
    var color: Color
    var lab: OKLab
  }

  /// All of them, by index. The first sixteen are xterm's defaults, which is as good a guess as any.
  static let entries: [Entry] = {
    let values = sixteen + cube + greys
    return values.enumerated().map { index, value in
      Entry(
        index: UInt8(index), color: .rgb(value.0, value.1, value.2),
        lab: OKLab(red: value.0, green: value.1, blue: value.2))
    }
  }()

  private static let sixteen: [(UInt8, UInt8, UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]

  private static let cube: [(UInt8, UInt8, UInt8)] = {
    let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
    return levels.flatMap { red in levels.flatMap { green in levels.map { blue in (red, green, blue) } } }
  }()

  private static let greys: [(UInt8, UInt8, UInt8)] = (0..<24).map { step in
    let level = UInt8(8 + 10 * step)
    return (level, level, level)
  }
}
