/// A value that several elements can give, the best of them first.
struct Ranked<Value> {
  private(set) var value: Value?
  private var rank = Int.max

  /// Takes a value that is better than what is there; of two that are as good the first stays.
  mutating func take(_ new: Value?, rank newRank: Int) {
    guard let new, newRank < rank else { return }
    (value, rank) = (new, newRank)
  }

  /// Takes a value that is as good as what is there or better; of two that are as good the last stays.
  mutating func replace(with new: Value?, rank newRank: Int) {
    guard let new, newRank <= rank else { return }
    (value, rank) = (new, newRank)
  }
}
