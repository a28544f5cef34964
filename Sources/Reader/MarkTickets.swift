import Store

/// What was marked as read at once in this session, so that it can be taken back: each under a number. Old ones go when
/// there are too many.
struct MarkTickets {
  /// As many as anybody takes back.
  private static let most = 50

  private var marks: [Int: MarkedRead] = [:]
  private var next = 0

  /// Keeps what was marked and returns its number.
  mutating func keep(_ marked: MarkedRead) -> Int {
    defer { next += 1 }
    marks[next] = marked
    marks[next - Self.most] = nil
    return next
  }

  /// Gives out what was marked, once.
  mutating func take(_ number: Int) -> MarkedRead? { marks.removeValue(forKey: number) }
}
