/// The seam between the reader and a terminal: it shows grids and yields events. ncurses is the only real one; tests use a
/// scripted one that feeds keys and keeps grids.
///
/// A device belongs to the one thread that runs the loop.
public protocol TerminalDevice {
  /// The size of the screen at this moment.
  var size: Size { get }
  /// What the terminal can show.
  var capabilities: Capabilities { get }
  /// Milliseconds of a clock that never runs backwards.
  var now: Milliseconds { get }
  /// Shows a screen, and the cursor where it is to be seen.
  mutating func draw(_ grid: Grid, cursor: Position?)
  /// Waits until there are events, `deadline` has come or somebody called the device's wake-up, and returns the events
  /// there are, perhaps none.
  mutating func nextEvents(until deadline: Milliseconds?) -> [Event]
}

/// Milliseconds on the device's clock.
public typealias Milliseconds = Int64

/// What a terminal can show.
public struct Capabilities: Hashable, Sendable {
  /// Whether characters beyond ASCII arrive.
  public var usesUnicode: Bool
  /// How many colours there are: 0, 8, 16, 256 or 16,777,216.
  public var colors: Int

  public init(usesUnicode: Bool = true, colors: Int = 16_777_216) {
    self.usesUnicode = usesUnicode
    self.colors = colors
  }
}
