/// The migration "moves": who named a feed's address, and where its server says that it has moved.
enum MovesSchema {
  /// `typed_address` is what the user typed, where that is not the address itself: they typed a page that declares the
  /// feed, or the feed moved. `moving_to` is the other server that a feed is said to have moved to, said without proof
  /// since `moving_since`.
  ///
  /// A feed's key is the address it was first subscribed to, if need be with a number behind it.
  static let columns = """
    ALTER TABLE feed ADD COLUMN typed_address TEXT;
    ALTER TABLE feed ADD COLUMN moving_to TEXT;
    ALTER TABLE feed ADD COLUMN moving_since INTEGER;
    UPDATE feed SET typed_address = \(FeedKey.firstAddressSQL) WHERE \(FeedKey.firstAddressSQL) <> address;
    """
}

/// The key of a feed's row, which stays what it is when the feed moves: the address it was first subscribed to, and where
/// another feed has that for its key already, a line end and a number.
enum FeedKey {
  static func text(_ address: String, number: Int) -> String { number == 1 ? address : "\(address)\n\(number)" }

  /// The address in a key.
  static func firstAddress(_ key: String) -> String { String(key.prefix { $0 != "\n" }) }

  /// The address in the column `key`.
  static let firstAddressSQL = "iif(instr(key, char(10)) = 0, key, substr(key, 1, instr(key, char(10)) - 1))"
}
