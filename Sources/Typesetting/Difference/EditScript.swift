/// What has to be taken out of one sequence and put in its place to make another of it: as little as possible (Myers, “An
/// O(ND) Difference Algorithm and Its Variations”, 1986).
struct EditScript {
  /// A place where the sequences differ: what stands in the old one, and in the new one instead. Between two hunks both
  /// have the same.
  struct Hunk: Hashable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The hunks in order; none overlaps or touches another.
  let hunks: [Hunk]

  /// Nothing where more than `mostEdits` elements would have to be taken out and put in: time grows with the length times
  /// the edits, memory with the square of the edits.
  init?(from old: [Int], to new: [Int], mostEdits: Int) {
    let shorter = min(old.count, new.count)
    var prefix = 0
    while prefix < shorter, old[prefix] == new[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < shorter - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] { suffix += 1 }
    let oldRest = prefix..<(old.count - suffix)
    let newRest = prefix..<(new.count - suffix)
    if oldRest.isEmpty, newRest.isEmpty {
      hunks = []
      return
    }
    if oldRest.isEmpty || newRest.isEmpty {
      guard oldRest.count + newRest.count <= mostEdits else { return nil }
      hunks = [Hunk(old: oldRest, new: newRest)]
      return
    }
    guard let kept = Self.kept(old[oldRest], new[newRest], mostEdits) else { return nil }

    var found: [Hunk] = []
    var place = (old: prefix, new: prefix)
    for pair in kept + [(oldRest.upperBound, newRest.upperBound)] {
      if place.old < pair.old || place.new < pair.new {
        found.append(Hunk(old: place.old..<pair.old, new: place.new..<pair.new))
      }
      place = (pair.old + 1, pair.new + 1)
    }
    hunks = found
  }

  /// The pairs of indices of what stays, in order.
  private static func kept(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, _ mostEdits: Int
  ) -> [(old: Int, new: Int)]? {
    let (n, m) = (old.count, new.count)
    let (a, b) = (old.startIndex, new.startIndex)
    let most = min(n + m, mostEdits)
    // furthest[k]: how far into the old sequence the best path on diagonal k gets.
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    let middle = most + 1
    var trace: [ArraySlice<Int>] = []
    for edits in 0...most {
      trace.append(furthest[(middle - edits - 1)...(middle + edits + 1)])
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let goesDown =
          diagonal == -edits
          || (diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
        var x = goesDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1
        while x < n, x - diagonal < m, old[a + x] == new[b + x - diagonal] { x += 1 }
        furthest[middle + diagonal] = x
        if x >= n, x - diagonal >= m { return path(through: trace, middle: middle, n: n, m: m, a: a, b: b) }
      }
    }
    return nil
  }

  /// Goes the way back through what was kept of each step.
  private static func path(
    through trace: [ArraySlice<Int>], middle: Int, n: Int, m: Int, a: Int, b: Int
  ) -> [(old: Int, new: Int)] {
    var kept: [(old: Int, new: Int)] = []
    var (x, y) = (n, m)
    for edits in trace.indices.reversed() {
      let furthest = trace[edits]
      let diagonal = x - y
      let goesDown =
        diagonal == -edits
        || (diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
      let before = goesDown ? diagonal + 1 : diagonal - 1
      let startX = edits == 0 ? 0 : furthest[middle + before]
      let startY = edits == 0 ? 0 : startX - before
      while x > startX, y > startY, x > 0, y > 0 {
        x -= 1
        y -= 1
        kept.append((a + x, b + y))
      }
      (x, y) = (startX, startY)
    }
    return kept.reversed()
  }
}
