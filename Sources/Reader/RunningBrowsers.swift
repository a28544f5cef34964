import CProgram

/// The browsers that were started and have not been collected yet: without that they would stay behind as zombies.
struct RunningBrowsers {
  private var processes: [Int32: String] = [:]

  /// Starts the first command that can be. `lend` gives the terminal away while its argument runs.
  mutating func start(
    _ commands: [BrowserCommand], lend: (() -> Void) -> Void
  ) throws(Browser.Failure) {
    for command in commands {
      let streams = command.needsTerminal ? CPROGRAM_INHERITED : CPROGRAM_DETACHED
      var process: Int32 = 0
      func start() {
        let arguments = command.arguments.joined(separator: "\0")
        process = cprogram_start(arguments, Int32(command.arguments.count), streams)
      }
      if command.needsTerminal {
        lend {
          start()
          if process > 0 { _ = cprogram_wait(process) }
        }
      } else {
        start()
        if process > 0 { processes[process] = command.arguments[0] }
      }
      if process > 0 { return }
    }
    throw .noBrowser
  }

  /// Collects those that have ended, and says which of them had no success.
  mutating func collect() -> [String] {
    var failures: [String] = []
    for (process, name) in processes {
      let status = cprogram_poll(process)
      if status == CPROGRAM_RUNNING { continue }
      processes[process] = nil
      if status > 0 { failures.append("The browser (\(name)) ended with status \(status).") }
    }
    return failures
  }
}
