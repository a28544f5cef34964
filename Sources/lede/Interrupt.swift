import ArgumentParser
import CProgram
import Dispatch
import Foundation
import Synchronization

/// Catches what asks the program to end, while something can be ended in order: Ctrl-C, the end of its terminal, and what
/// `kill` and systemd send. A class, since the signals' sources live as long as it.
final class Interrupt {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// What shells add to a signal's number to make an exit code of it.
  private static let signalBase: Int32 = 128

  private let sources: [Int32: any DispatchSourceSignal]
  private let caught: Caught

  /// Catches the signals from now on.
  init() {
    let caught = Caught()
    var sources: [Int32: any DispatchSourceSignal] = [:]
    // What is ignored stays so: nohup has its reasons.
    for number in Self.signals where cprogram_catch_signal(number) {
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        let action = caught.state.withLock { state in
          state.number = state.number ?? number
          return state.action
        }
        action?()
      }
      // Until the source is registered a signal would be lost, since it is ignored already.
      let registered = DispatchSemaphore(value: 0)
      source.setRegistrationHandler { registered.signal() }
      source.resume()
      registered.wait()
      sources[number] = source
    }
    self.sources = sources
    self.caught = caught
  }

  /// Does something when a signal comes, or now where one has come already.
  func act(_ action: @escaping @Sendable () -> Void) {
    let hasCome = caught.state.withLock { state in
      state.action = action
      return state.number != nil
    }
    if hasCome { action() }
  }

  /// Lets the signals do again what they do.
  func end() {
    for (number, source) in sources {
      source.cancel()
      cprogram_release_signal(number)
    }
  }

  /// The exit code of a program that the signal ended.
  var exitCode: ExitCode { ExitCode(Self.signalBase + (caught.state.withLock { $0.number } ?? SIGINT)) }

  /// Which signal came first, and what is done then. A class, since the signals' threads leave it there; a lock guards it.
  private final class Caught: Sendable {
    struct State {
      var number: Int32?
      var action: (@Sendable () -> Void)?
    }
    let state = Mutex(State())
  }
}
