import CProgram
import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A command of the user's own, run by `/bin/sh` as they wrote it: `exec:` and `filter:` feeds, and what gives a password.
struct ShellCommand: Sendable {
  /// Why it brought nothing.
  enum Failure: Error {
    /// It could not be started; the system's word for why.
    case notStarted(String)
    /// It ended with this status.
    case ended(Int32)
    /// It took longer than it may, and was ended.
    case tookTooLong
    /// It wrote more than it may, and was ended.
    case tooLarge
  }

  private static let pieceSize = 64 << 10
  /// How long its process may take to end after its output has; then it is ended.
  private static let timeToEnd: Duration = .seconds(2)
  private static let queue = DispatchQueue(label: "commands", attributes: .concurrent)

  let text: String
  /// How long it may take.
  let time: Duration
  /// How many bytes it may write.
  let limit: Int

  /// Runs it with some bytes for its standard input; what it writes. When the task is cancelled, it is ended.
  func output(input: [UInt8] = []) async throws -> [UInt8] {
    // A command may end before it has read its input, which must not end this program.
    signal(SIGPIPE, SIG_IGN)
    let process = try RunningProcess(arguments: ["/bin/sh", "-c", text])
    return try await withTaskCancellationHandler {
      let result: Result<[UInt8], any Error> = await withCheckedContinuation { done in
        // It blocks, so it must not take one of the threads all tasks share.
        Self.queue.async { done.resume(returning: Result { try exchange(with: process, input) }) }
      }
      try Task.checkCancellation()
      return try result.get()
    } onCancel: {
      process.kill()
    }
  }

  private func exchange(with process: RunningProcess, _ input: [UInt8]) throws -> [UInt8] {
    var output: [UInt8] = []
    do {
      try process.exchange(input, into: &output, limit: limit, until: ContinuousClock.now + time)
    } catch {
      process.kill()
      _ = process.wait(atMost: .zero)
      throw error
    }
    let status = process.wait(atMost: Self.timeToEnd)
    // As in newsboat, what was written counts; a status tells why nothing was.
    guard status == 0 || !output.isEmpty else { throw Failure.ended(status) }
    return output
  }

  /// A process with its two pipes, which are used by one thread; only ``kill()`` is called from others, and a lock keeps it
  /// from a process that has been waited for, whose number may be another's.
  private final class RunningProcess: Sendable {
    private let number: Int32
    private let input: Int32
    private let output: Int32
    private let hasEnded = Mutex(false)

    init(arguments: [String]) throws {
      var input: Int32 = -1
      var output: Int32 = -1
      let number = cprogram_start_piped(arguments.joined(separator: "\0"), Int32(arguments.count), &input, &output)
      guard number > 0 else { throw Failure.notStarted(SystemWording.reason(-number)) }
      self.number = number
      self.input = input
      self.output = output
    }

    func kill() { hasEnded.withLock { if !$0 { cprogram_kill_group(number) } } }

    /// Writes all of the input, as far as it is read, and reads all of the output. Closes both.
    func exchange(
      _ bytes: [UInt8], into result: inout [UInt8], limit: Int, until deadline: ContinuousClock.Instant
    ) throws {
      var rest = bytes[...]
      var isInputOpen = true
      _ = fcntl(input, F_SETFL, O_NONBLOCK)
      func closeInput() {
        if isInputOpen { close(input) }
        isInputOpen = false
      }
      defer {
        closeInput()
        close(output)
      }
      while true {
        if rest.isEmpty { closeInput() }
        let left = deadline - ContinuousClock.now
        guard left > .zero else { throw Failure.tookTooLong }
        let milliseconds = Int32(clamping: Int64(left / .milliseconds(1)) + 1)
        var waiting = [
          pollfd(fd: output, events: Int16(POLLIN), revents: 0),
          pollfd(fd: isInputOpen ? input : -1, events: Int16(POLLOUT), revents: 0),
        ]
        guard poll(&waiting, nfds_t(waiting.count), milliseconds) >= 0 || errno == EINTR else {
          throw Failure.notStarted(SystemWording.reason(errno))
        }
        if waiting[1].revents != 0 {
          let count = rest.withUnsafeBytes { write(input, $0.baseAddress, min($0.count, ShellCommand.pieceSize)) }
          if count > 0 { rest = rest.dropFirst(count) } else if errno != EAGAIN && errno != EINTR { closeInput() }
        }
        guard waiting[0].revents != 0 else { continue }
        var count = 0
        let piece = [UInt8](unsafeUninitializedCapacity: ShellCommand.pieceSize) { buffer, length in
          count = read(output, buffer.baseAddress, buffer.count)
          length = max(count, 0)
        }
        if count == 0 { return }
        if count < 0, errno != EINTR && errno != EAGAIN { throw Failure.notStarted(SystemWording.reason(errno)) }
        result += piece
        if result.count > limit { throw Failure.tooLarge }
      }
    }

    /// Waits for it to end, and ends it where that takes longer. Its exit status.
    func wait(atMost time: Duration) -> Int32 {
      let deadline = ContinuousClock.now + time
      while true {
        let status = hasEnded.withLock { hasEnded in
          let status = cprogram_poll(number)
          hasEnded = status != CPROGRAM_RUNNING
          return status
        }
        guard status == CPROGRAM_RUNNING else { return status }
        if ContinuousClock.now >= deadline { kill() }
        usleep(1000)
      }
    }
  }
}
