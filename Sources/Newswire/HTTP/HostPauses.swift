import Synchronization

/// Sees to the pause between two requests to one host, whoever makes them. A class since all requests share it; a lock guards
/// the times.
final class HostPauses: Sendable {
  /// Beyond so many hosts, those whose pause is over are forgotten.
  private static let mostHosts = 1000

  private let pause: Duration
  /// When each host may be asked next.
  private let times = Mutex<[String: ContinuousClock.Instant]>([:])

  init(_ pause: Duration) { self.pause = pause }

  /// Waits until the host may be asked, one caller after the other.
  func turn(at host: String) async throws {
    guard pause > .zero else { return }
    let now = ContinuousClock.now
    let turn = times.withLock { times in
      if times.count > Self.mostHosts { times = times.filter { $0.value > now } }
      let turn = max(now, times[host] ?? now)
      times[host] = turn + pause
      return turn
    }
    if turn > now { try await Task.sleep(until: turn, clock: .continuous) }
  }

  /// A request to the host is over.
  func end(at host: String) {
    guard pause > .zero else { return }
    let next = ContinuousClock.now + pause
    times.withLock { $0[host] = max($0[host] ?? next, next) }
  }
}
