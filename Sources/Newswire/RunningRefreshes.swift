import Synchronization

/// The refreshes that are under way, so that who closes the network can wait for them. A class since all copies of a
/// ``Newswire`` share it; a lock guards the list.
final class RunningRefreshes: Sendable {
  private struct State {
    var running: [Int: Task<Void, Never>] = [:]
    var nextNumber = 0
    var hasEnded = false
  }
  private let state = Mutex(State())

  /// Starts one; after the end it is cancelled from its beginning.
  func start(_ work: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
    state.withLock { state in
      let number = state.nextNumber
      state.nextNumber += 1
      let task = Task {
        await work()
        self.state.withLock { $0.running[number] = nil }
      }
      state.running[number] = task
      if state.hasEnded { task.cancel() }
      return task
    }
  }

  /// Cancels all of them and waits until they are over.
  func end() async {
    let running = state.withLock { state in
      state.hasEnded = true
      return state.running.values.map { $0 }
    }
    for task in running { task.cancel() }
    for task in running { await task.value }
  }
}
