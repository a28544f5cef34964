import Interface
import Newswire
import Store

/// The synchronous loop: events and answers change the state, the state's effects are carried out, and the screen is drawn
/// once for all that came together.
struct Loop<Device: TerminalDevice>: ~Copyable {
  /// What the loop reminds itself of.
  private enum Reminder {
    /// An effect's action is due.
    case action(Action)
    /// It is time to look whether another process has written, and whether browsers have ended.
    case look
    /// Ages of headlines have changed.
    case minute
    /// The feeds that are due are to be refreshed.
    case refresh
  }

  /// How often it is looked for another process's writes, half of the second in which they have to be seen.
  private static var lookInterval: Milliseconds { 500 }
  private static var minute: Milliseconds { 60_000 }
  /// How long the first picture waits for the library's first answers, which mostly takes a few milliseconds: an empty list
  /// that fills at once would be a flicker.
  private static var firstPicturePatience: Milliseconds { 250 }

  private var state: State
  private let mailbox: Mailbox
  private let library: LibraryTask
  private let longReads: LongReads
  private let network: NetworkTask
  private let refresh: RefreshTask
  private let refreshTimes: RefreshTimes
  private let browser: Browser
  private let wallClock: @Sendable () -> Int64
  private var browsers = RunningBrowsers()
  private var agenda = Agenda<Reminder>()
  private var isEnding = false
  private var needsDrawing = true

  init(
    device: borrowing Device, state: State, library: Library, network: NewswireConfiguration,
    refreshTimes: RefreshTimes, keep: Retention?, browser: Browser,
    wallClock: @escaping @Sendable () -> Int64
  ) {
    self.state = state
    mailbox = Mailbox(wake: device.wake)
    longReads = LongReads(library: library, mailbox: mailbox)
    self.library = LibraryTask(
      library: library, network: network, longReads: longReads, mailbox: mailbox, wallClock: wallClock)
    let wire = Newswire(network)
    self.network = NetworkTask(wire: wire, library: library, desk: self.library, mailbox: mailbox)
    refresh = RefreshTask(wire: wire, library: library, keep: keep, mailbox: mailbox, wallClock: wallClock)
    self.refreshTimes = refreshTimes
    self.browser = browser
    self.wallClock = wallClock
  }

  /// Runs until the state asks to end; returns what failed after that.
  consuming func run(_ device: inout Device, problem: String?) -> [String] {
    let start = device.now
    library.ask(.begin)
    perform(state.start(), on: &device)
    if let problem { take(.libraryFailed(problem), on: &device) }
    agenda.add(.look, at: start + Self.lookInterval)
    agenda.add(.minute, at: start + Self.minute)
    if let first = refreshTimes.first { agenda.add(.refresh, at: start + first) }

    var patience: Milliseconds? = start + Self.firstPicturePatience
    while !isEnding {
      if let end = patience, device.now >= end || !mailbox.isExpecting { patience = nil }
      if needsDrawing, patience == nil { draw(on: &device) }
      let deadline = [agenda.next, patience].compactMap { $0 }.min()
      let events = device.nextEvents(until: deadline, expectingWake: mailbox.isExpecting)
      // Answers came before the keys that ended the wait: they are about the picture the user saw, or should have seen.
      for action in mailbox.take() { take(action, on: &device) }
      for event in events { take(.event(event), on: &device) }
      for reminder in agenda.takeDue(at: device.now) { take(reminder, on: &device) }
    }
    refresh.stop()
    // Closes the network, and waits until the refresh uses the library no more.
    network.finish()
    library.finish()
    longReads.finish()
    return mailbox.take().compactMap { action in
      switch action {
      case .failed(let sentence), .libraryFailed(let sentence): sentence
      default: nil
      }
    }
  }

  private mutating func take(_ action: Action, on device: inout Device) {
    guard !isEnding else { return }
    needsDrawing = true
    perform(state.update(action), on: &device)
  }

  private mutating func take(_ reminder: Reminder, on device: inout Device) {
    switch reminder {
    case .action(let action):
      take(action, on: &device)
    case .look:
      longReads.lookForChanges()
      for failure in browsers.collect() { take(.failed(failure), on: &device) }
      agenda.add(.look, at: device.now + Self.lookInterval)
    case .minute:
      needsDrawing = true
      agenda.add(.minute, at: device.now + Self.minute)
    case .refresh:
      take(.feed(.refreshIsDue), on: &device)
      if let interval = refreshTimes.interval { agenda.add(.refresh, at: device.now + interval) }
    }
  }

  private mutating func perform(_ effects: [Effect], on device: inout Device) {
    for effect in effects {
      switch effect {
      case .after(let delay, let action):
        agenda.add(.action(action), at: device.now + delay)
      case .fetchPage(let request):
        network.fetch(request)
      case .cancelFetch(let number):
        network.cancel(number)
      case .feed(.refresh(let scope)):
        refresh.start(scope)
      case .feed(.stopRefresh):
        refresh.stop()
      case .feed(.findOffers(let address)):
        refresh.findOffers(at: address)
      case .feed(.tryMute(let mute)):
        longReads.tryMute(mute)
      case .openInBrowser(let address):
        open(address, on: &device)
      case .quit:
        isEnding = true
      default:
        library.ask(.effect(effect))
      }
    }
  }

  private mutating func open(_ address: WebAddress, on device: inout Device) {
    do {
      try browsers.start(browser.commands(for: address)) { device.lend(while: $0) }
    } catch {
      take(.failed(error.description), on: &device)
    }
  }

  private mutating func draw(on device: inout Device) {
    let screen = state.screen(at: wallClock())
    device.draw(screen.grid, cursor: screen.cursor)
    needsDrawing = false
  }
}
