import Dispatch

/// Runs what answers requests beside the tests' own threads: these may all be busy for longer than the program under
/// test waits for an answer.
final class HandlerExecutor: TaskExecutor {
  static let shared = HandlerExecutor()

  private let queue = DispatchQueue(label: "loopback-server", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
