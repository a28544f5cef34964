import Dispatch
import Interface

/// A terminal without a user: it feeds the loop a script and keeps the screens. Tests and the pictures in the README run the
/// whole reader on it.
///
/// The next step comes only when nothing is under way any more, and time passes in steps of the script alone, so that the
/// same script always gives the same screens.
public struct ScriptedTerminal: TerminalDevice {
  /// What happens next.
  public enum Step: Sendable {
    /// A key is pressed.
    case key(Key)
    /// The mouse is used.
    case mouse(Mouse)
    /// The terminal gets another size.
    case resize(Size)
    /// Nothing, until the screen shows what is waited for: what comes over the network comes when it comes.
    case until(@Sendable (Screen) -> Bool)
    /// So many milliseconds go by.
    case wait(Milliseconds)
    /// Something else happens in the world, another process's write for example.
    case meanwhile(@Sendable () -> Void)
    /// The terminal goes away.
    case quit

    /// The keys of a text, one a character.
    public static func typed(_ text: String) -> [Step] { text.map { .key(.character($0)) } }
  }

  public private(set) var size: Size
  public let capabilities: Capabilities
  /// The virtual time: 0 at the start.
  public private(set) var now: Milliseconds = 0
  /// The screen before each step and after the last, as it was when the reader had nothing left to do: the one at index n is
  /// what n steps led to.
  public private(set) var screens: [Screen] = []
  /// How often a screen was drawn.
  public private(set) var drawings = 0
  /// How often the terminal was lent to another program.
  public private(set) var loans = 0

  /// Whether something was waited for in vain.
  public private(set) var hasTimedOut = false

  /// How long something is waited for that does not come.
  private static var patience: DispatchTimeInterval { .seconds(120) }

  private var steps: ArraySlice<Step>
  private var shown: Screen
  private var pauseEnd: Milliseconds?
  private let bell = DispatchSemaphore(value: 0)

  public init(size: Size, capabilities: Capabilities = Capabilities(), steps: [Step]) {
    self.size = size
    self.capabilities = capabilities
    self.steps = steps[...]
    shown = Screen(grid: Grid(size: size))
  }

  public var wake: @Sendable () -> Void { { [bell] in bell.signal() } }

  public mutating func draw(_ grid: Grid, cursor: Position?) {
    shown = Screen(grid: grid, cursor: cursor)
    drawings += 1
  }

  public mutating func nextEvents(until deadline: Milliseconds?, expectingWake: Bool) -> [Event] {
    if expectingWake {
      bell.wait()
      return []
    }
    if case .until(let isShown)? = steps.first, !isShown(shown) {
      // A wake for nothing only makes the loop look again.
      hasTimedOut = bell.wait(timeout: .now() + Self.patience) == .timedOut
      if hasTimedOut { screens.append(shown) }
      return hasTimedOut ? [.quit] : []
    }
    if let end = pauseEnd {
      if let deadline, deadline <= end {
        now = max(now, deadline)
        return []
      }
      now = end
      pauseEnd = nil
    }
    screens.append(shown)
    switch steps.popFirst() {
    case .key(let key): return [.key(key)]
    case .mouse(let mouse): return [.mouse(mouse)]
    case .resize(let size):
      self.size = size
      return [.resize(size)]
    case .until:
      return []
    case .wait(let duration):
      pauseEnd = now + duration
      return []
    case .meanwhile(let body):
      body()
      return []
    case .quit, nil: return [.quit]
    }
  }

  public mutating func lend(while body: () -> Void) {
    loans += 1
    body()
  }
}
