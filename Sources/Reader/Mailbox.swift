import Interface
import Synchronization

/// Where tasks leave actions for the loop.
///
/// A class because the loop and the tasks share the one there is; a lock guards everything in it.
final class Mailbox: Sendable {
  private struct Contents {
    var actions: [Action] = []
    var underWay = 0
  }

  private let contents = Mutex(Contents())
  private let wake: @Sendable () -> Void

  /// - Parameter wake: Ends the loop's wait; called after each delivery.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Announces an answer: the loop knows that one is under way until it is delivered.
  func expect() { contents.withLock { $0.underWay += 1 } }

  /// Delivers an announced answer: any number of actions, perhaps none.
  func deliver(_ actions: [Action]) {
    contents.withLock {
      $0.actions += actions
      $0.underWay -= 1
    }
    wake()
  }

  /// Leaves actions that nobody announced: what comes from the network, for which the loop does not wait.
  func post(_ actions: [Action]) {
    contents.withLock { $0.actions += actions }
    wake()
  }

  /// Whether answers are under way or waiting to be taken.
  var isExpecting: Bool { contents.withLock { $0.underWay > 0 || !$0.actions.isEmpty } }

  /// Takes out what was delivered, in its order.
  func take() -> [Action] {
    contents.withLock { contents in
      defer { contents.actions = [] }
      return contents.actions
    }
  }
}
