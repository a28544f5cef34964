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
  /// Ends the wait in ``nextEvents(until:expectingWake:)``, this one or the next. Any thread may call it.
  var wake: @Sendable () -> Void { get }
  /// Waits until there are events, `deadline` has come or somebody called ``wake``, and returns the events there are,
  /// perhaps none. `expectingWake` says that answers are under way and somebody will call ``wake``: a device that plays a
  /// script waits for them before it goes on.
  mutating func nextEvents(until deadline: Milliseconds?, expectingWake: Bool) -> [Event]
  /// Gives the terminal to another program while `body` runs, and takes it back.
  mutating func lend(while body: () -> Void)
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
