extension WireError {
  /// The description without its advice, which follows a semicolon: for readers who are offered a key for that.
  public var reason: String {
    guard let end = description.firstRange(of: "; ") else { return description }
    return description[..<end.lowerBound] + "."
  }
}
