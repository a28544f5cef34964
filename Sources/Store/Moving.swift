import Articles
import GRDB

/// Where an answer says that a feed is for good.
public struct FeedMove: Hashable, Sendable {
  /// The address.
  public var address: String
  /// Whether it is certain that the feed's own server says so: nobody on the way could have. Without TLS anybody can.
  public var isProven: Bool

  public init(to address: String, isProven: Bool) {
    self.address = address
    self.isProven = isProven
  }
}

/// Moves subscriptions.
struct Moving {
  /// How long a move to another server has to be said that nobody proves, in seconds: whoever is on the way today, in a
  /// train or a hotel, is not tomorrow.
  static let waitingTime: Int64 = 24 * 3600

  let db: Database
  let feed: FeedID
  let now: Int64

  /// Takes note of what an answer said, or did not say. A feed is not moved to where another is, nor to what is no address
  /// to subscribe to.
  func take(_ move: FeedMove?) throws {
    let statement = try db.cachedStatement(sql: "SELECT address, moving_to, moving_since FROM feed WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [feed.rawValue]) else { return }
    let (address, pending, since): (String, String?, Int64?) = (row[0], row[1], row[2])
    guard let move, let target = try free(move.address), target != address else {
      if pending != nil { try wait(for: nil, since: nil) }
      return
    }
    if move.isProven || AddressKey.server(of: target) == AddressKey.server(of: address) {
      try go(to: target)
    } else if pending == target, let since {
      if now - since >= Self.waitingTime { try go(to: target) }
    } else {
      try wait(for: target, since: now)
    }
  }

  private func free(_ address: String) throws -> String? {
    let checked: String
    do { checked = try FeedAddressKey.checked(address) } catch { return nil }
    let isTaken = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM feed WHERE address_key = ? AND id <> ?)",
      arguments: [FeedAddressKey(checked).text, feed.rawValue])
    return isTaken == false ? checked : nil
  }

  /// The feed's key stays, and what the user typed.
  private func go(to target: String) throws {
    try db.execute(
      sql: """
        UPDATE feed SET typed_address = ifnull(typed_address, address), address = ?, address_key = ?, moving_to = NULL,
          moving_since = NULL
        WHERE id = ?
        """, arguments: [target, FeedAddressKey(target).text, feed.rawValue])
  }

  private func wait(for target: String?, since: Int64?) throws {
    try db.execute(
      sql: "UPDATE feed SET moving_to = ?, moving_since = ? WHERE id = ?", arguments: [target, since, feed.rawValue])
  }

  /// What the user should know of a feed's moves.
  static func faults(key: String, address: String, movingTo target: String?) -> [String] {
    var faults: [String] = []
    let first = FeedKey.firstAddress(key)
    if AddressKey.server(of: first) != AddressKey.server(of: address) {
      faults.append("It was subscribed to at \(first), and has moved to another server.")
    }
    if let target {
      faults.append(
        "It is said to have moved to \(target), which anybody on the way could say; it moves when that is still said a "
          + "day later.")
    }
    return faults
  }
}
