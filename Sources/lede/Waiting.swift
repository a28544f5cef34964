import Dispatch
import Synchronization

/// Runs asynchronous work and waits for its end. The program has no asynchronous `main`: the reader's loop holds the main
/// thread for itself.
func waiting<Value: Sendable>(for work: @escaping @Sendable () async throws -> Value) throws -> Value {
  let outcome = Outcome<Value>()
  let end = DispatchSemaphore(value: 0)
  Task.detached {
    do {
      let value = try await work()
      outcome.result.withLock { $0 = .success(value) }
    } catch {
      outcome.result.withLock { $0 = .failure(error) }
    }
    end.signal()
  }
  end.wait()
  guard let result = outcome.result.withLock({ $0 }) else { throw Cancellation() }
  return try result.get()
}

/// Work that ended without having been done.
private struct Cancellation: Error {}

/// Where work leaves what came of it. A class, since two threads share it; the lock guards its one value.
private final class Outcome<Value: Sendable>: Sendable {
  let result = Mutex<Result<Value, any Error>?>(nil)
}
