import CPseudoTerminal
import CVTerm

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A real terminal emulator (libvterm) on the master side of a pseudo-terminal: a person at a terminal, for tests.
///
/// Waits are for conditions on the screen, with one generous deadline for all of them. A class because the emulator is one
/// thing; it belongs to the thread that made it.
public final class EmulatedTerminal {
  /// What a condition waited for in vain says: the condition and the screen.
  public struct TimedOut: Error, CustomStringConvertible {
    public let description: String
  }

  /// The longest that all of a test's waiting together may take, in seconds.
  public static let patience = 30

  /// The master side.
  public let master: Int32
  /// The program's process number; 0 where the test itself is the program.
  public private(set) var process: Int32
  /// Everything the program wrote.
  public private(set) var output: [UInt8] = []

  let emulator: OpaquePointer
  let screen: OpaquePointer
  private let properties: UnsafeMutablePointer<Properties>
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
  private let deadline: Int64

  /// Terminal modes that only callbacks tell of.
  struct Properties {
    var isAlternate = false
    var isCursorVisible = true
  }

  /// Starts a program on a terminal of some size, with nothing but these variables.
  public convenience init(
    running arguments: [String], variables: [String: String], columns: Int, rows: Int
  ) throws {
    var process: Int32 = 0
    let assignments = variables.map { "\($0.key)=\($0.value)" }
    let master = cpseudo_start(
      arguments.joined(separator: "\0"), Int32(arguments.count), assignments.joined(separator: "\0"),
      Int32(assignments.count), Int32(columns), Int32(rows), &process)
    guard master >= 0 else { throw TimedOut(description: "\(arguments) could not be started: errno \(errno)") }
    self.init(master: master, process: process, columns: columns, rows: rows)
  }

  /// An emulator on the master side of a pseudo-terminal.
  public init(master: Int32, process: Int32 = 0, columns: Int, rows: Int) {
    self.master = master
    self.process = process
    deadline = Self.seconds + Int64(Self.patience)
    emulator = vterm_new(Int32(rows), Int32(columns))
    vterm_set_utf8(emulator, 1)
    screen = vterm_obtain_screen(emulator)
    properties = .allocate(capacity: 1)
    properties.initialize(to: Properties())
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.settermprop = { property, value, user in
      guard let properties = user?.assumingMemoryBound(to: Properties.self), let value else { return 0 }
      switch property {
      case VTERM_PROP_ALTSCREEN: properties.pointee.isAlternate = value.pointee.boolean != 0
      case VTERM_PROP_CURSORVISIBLE: properties.pointee.isCursorVisible = value.pointee.boolean != 0
      default: break
      }
      return 1
    }
    vterm_screen_set_callbacks(screen, callbacks, properties)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(emulator)
    callbacks.deallocate()
    properties.deallocate()
    close(master)
    if process > 0, kill(process, SIGKILL) == 0 { waitpid(process, nil, 0) }
  }

  // MARK: - The user's side

  /// Types bytes.
  public func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }

  /// Gives the window another size.
  public func resize(columns: Int, rows: Int) {
    vterm_set_size(emulator, Int32(rows), Int32(columns))
    _ = cpseudo_resize(master, Int32(columns), Int32(rows))
  }

  /// Lets go of the program, which outlives the terminal then; its process number.
  public func release() -> Int32 {
    defer { process = 0 }
    return process
  }

  // MARK: - Waiting

  /// Reads on until a condition holds. Throws ``TimedOut`` at the deadline, or when the program has gone without it.
  public func wait(for what: String, until condition: () -> Bool) throws {
    while true {
      let isOpen = readWhatIsThere()
      if condition() { return }
      guard isOpen else { throw TimedOut(description: "The program ended before \(what):\n\(text)") }
      let left = deadline - Self.seconds
      guard left > 0 else { throw TimedOut(description: "Waited in vain for \(what):\n\(text)") }
      var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      // Conditions on files and processes beside the screen are looked at now and then.
      poll(&descriptor, 1, 50)
    }
  }

  /// Reads on until a text is on the screen.
  public func wait(for text: String) throws { try wait(for: "“\(text)”") { self.text.contains(text) } }

  /// Waits until the program ends, and returns its exit status, or 128 and the signal.
  public func waitForEnd() throws -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      _ = readWhatIsThere()
      guard deadline > Self.seconds else { throw TimedOut(description: "The program does not end:\n\(text)") }
      var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      poll(&descriptor, 1, 50)
    }
    _ = readWhatIsThere()
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
  }

  /// Feeds the emulator what the program has written; false when there will be no more.
  public func readWhatIsThere() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 0) > 0 else { return true }
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else { return count < 0 && errno == EINTR }
      output += bytes[..<count]
      bytes.withUnsafeBytes { raw in
        _ = vterm_input_write(emulator, raw.baseAddress?.assumingMemoryBound(to: CChar.self), count)
      }
      answer()
    }
  }

  /// Sends what the terminal answers to the program's questions.
  private func answer() {
    var bytes = [CChar](repeating: 0, count: 1024)
    let count = vterm_output_read(emulator, &bytes, bytes.count)
    if count > 0 { _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, count) } }
  }

  private static var seconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec)
  }

  var modes: Properties { properties.pointee }
}
