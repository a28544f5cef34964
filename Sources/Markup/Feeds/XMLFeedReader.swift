/// Reads RSS and Atom: as it is where it is well-formed, mended where it is not.
enum XMLFeedReader {
  static func feed(
    from source: [UInt8], root: Int, entities: [String: String], base: String?, health: FeedHealth
  ) -> ParsedFeed {
    var health = health
    var builder = FeedBuilder(base: base)
    let screening = XMLScreening(source, root: root)
    let fault = screening.isSound ? XMLStream.parse(Array(source[root...]), recovers: false, into: &builder) : nil
    if fault != nil || !screening.isSound {
      let mending = XMLMending(source, root: root, entities: entities)
      // A feed that only uses what it declares is as sound as XML can be.
      let usesOnlyItsOwn = mending.faults.isEmpty && !entities.isEmpty
      if !usesOnlyItsOwn {
        health.note(.notWellFormed, line: line(at: screening.fault ?? root, in: source) + (fault?.line ?? 1))
      }
      for problem in mending.faults { health.note(problem) }
      builder = FeedBuilder(base: base)
      _ = XMLStream.parse(mending.output, recovers: true, into: &builder)
    }
    var feed = builder.finished()
    for problem in feed.health.problems { health.note(problem.kind, line: problem.line) }
    feed.health = health
    return feed
  }

  /// How many lines end before an offset.
  private static func line(at offset: Int, in source: [UInt8]) -> Int {
    source[..<offset].count { $0 == UInt8(ascii: "\n") }
  }
}
