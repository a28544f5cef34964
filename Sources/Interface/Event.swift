/// What a terminal reports.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A mouse button or wheel was used.
  case mouse(Mouse)
  /// The screen has another size.
  case resize(Size)
  /// The program has to end: SIGTERM or SIGHUP came, or the terminal is gone.
  case quit
}

/// A key with its modifiers, as far as terminals tell them.
public enum Key: Hashable, Sendable {
  /// A character, as typed: `j`, `G`, `é`.
  case character(Character)
  /// A letter with Control: `control("r")`.
  case control(Character)
  case up, down, left, right
  case pageUp, pageDown, home, end
  case enter, escape, tab, backTab, backspace, delete
  case altLeft, altRight
}

/// A use of the mouse.
public struct Mouse: Hashable, Sendable {
  /// What was done.
  public enum Kind: Hashable, Sendable {
    /// The main button was pressed and released.
    case click
    /// The wheel was turned away from the user.
    case wheelUp
    /// The wheel was turned towards the user.
    case wheelDown
  }

  /// What was done.
  public var kind: Kind
  /// Where.
  public var position: Position

  public init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}
