import CNcurses
import Interface

/// The colour pairs ncurses has been told of: it draws with numbered pairs of a foreground and a background, and there
/// are only so many.
struct ColorPairs {
  private struct Colors: Hashable {
    var foreground: Int32
    var background: Int32
  }

  private var numbers: [Colors: Int32] = [:]
  private let capacity: Int32
  private let hasTerminalColor: Bool
  private let define: (_ pair: Int32, _ foreground: Int32, _ background: Int32) -> Bool

  /// - Parameters:
  ///   - capacity: How many pairs there are, the terminal's own colours (pair 0) included.
  ///   - hasTerminalColor: Whether -1 means the terminal's own colour.
  ///   - define: Tells ncurses of a pair.
  init(
    capacity: Int32, hasTerminalColor: Bool,
    define: @escaping (_ pair: Int32, _ foreground: Int32, _ background: Int32) -> Bool = {
      init_extended_pair($0, $1, $2) == OK
    }
  ) {
    self.capacity = capacity
    self.hasTerminalColor = hasTerminalColor
    self.define = define
  }

  /// The number of the pair of two colours, -1 meaning the terminal's own. Where no pair is left, the foreground alone is
  /// kept, and where even that one is new, the terminal's own colours: legible, if plain.
  mutating func number(foreground: Int32, background: Int32) -> Int32 {
    let colors = Colors(
      foreground: foreground < 0 && !hasTerminalColor ? COLOR_WHITE : foreground,
      background: background < 0 && !hasTerminalColor ? COLOR_BLACK : background)
    if colors.foreground < 0, colors.background < 0 { return 0 }
    if let number = numbers[colors] { return number }
    let number = Int32(numbers.count) + 1
    guard number < capacity, define(number, colors.foreground, colors.background) else {
      return numbers[Colors(foreground: colors.foreground, background: hasTerminalColor ? -1 : COLOR_BLACK)] ?? 0
    }
    numbers[colors] = number
    return number
  }
}
