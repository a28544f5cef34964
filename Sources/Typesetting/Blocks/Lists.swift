import Articles

extension Compositor {
  /// The lines of a list: each item behind its bullet or number. Items of one paragraph stand close together.
  mutating func lines(of list: List, width: Int, style: TextStyle, depth: Int) -> [StyledLine] {
    let markers = markers(of: list, depth: depth)
    let isTight = list.items.allSatisfy(Self.isShort)
    var lines: [StyledLine] = []
    for (item, marker) in zip(list.items, markers) {
      let gap = blank
      let hasRoom = width - marker.width >= Self.narrowestMeasure
      var body = self.lines(ofItem: item, width: hasRoom ? width - marker.width : width, style: style, depth: depth)
      if body.isEmpty { body = [ornament([])] }
      if !isTight, !lines.isEmpty { lines.append(gap) }
      lines += hasRoom ? body.hanging(from: marker) : body
    }
    return lines
  }

  private mutating func lines(ofItem item: [Block], width: Int, style: TextStyle, depth: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    for (number, block) in item.enumerated() {
      let gap = blank
      let body: [StyledLine]
      var isClose = false
      if case .list(let list) = block {
        body = self.lines(of: list, width: width, style: style, depth: depth + 1)
        isClose = list.items.allSatisfy(Self.isShort)
      } else {
        body = self.lines(of: block, width: width, style: style)
      }
      if number > 0, !isClose, !lines.isEmpty, !body.isEmpty { lines.append(gap) }
      lines += body
    }
    return lines
  }

  /// Whether an item is a paragraph, alone or with a list below it.
  private static func isShort(_ item: [Block]) -> Bool {
    item.enumerated().allSatisfy { number, block in
      switch block {
      case .paragraph: number == 0
      case .list: true
      default: false
      }
    }
  }

  /// What stands before each item, all of one width: numbers are aligned at their last digit.
  private func markers(of list: List, depth: Int) -> [Span] {
    guard list.isOrdered else {
      let bullet = Span(symbols.bullets[depth % symbols.bullets.count] + " ", roles: [.listMarker], width: 2)
      return Array(repeating: bullet, count: list.items.count)
    }
    let numbers = list.items.indices.map { "\(list.start.addingReportingOverflow($0).partialValue). " }
    let width = numbers.map(\.utf8.count).max() ?? 0
    return numbers.map {
      Span(String(repeating: " ", count: width - $0.utf8.count) + $0, roles: [.listMarker], width: width)
    }
  }
}
