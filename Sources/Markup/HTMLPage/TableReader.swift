import Articles

/// Tables: of data, or of nothing but layout, which become the blocks of their cells.
enum TableReader {
  private static let mostColumns = 64
  private static let mostCells = 50_000
  /// A cell with more characters is prose, not data.
  private static let longestCell = 600

  static func blocks(_ node: HTMLNode, _ context: ReadingContext) -> [Block] {
    let rows = rows(of: node)
    let caption = node.children.first { $0.name == "caption" }
    var blocks: [Block] = []
    if let caption {
      let words = BlockReader.inlines(inside: caption, context)
      if !words.isEmpty { blocks.append(.paragraph([.strong(words)])) }
    }
    guard !isLayout(node, rows) else {
      return blocks + rows.flatMap { $0.cells.flatMap { BlockReader.blocks(inside: $0, context) } }
    }
    guard let table = table(rows) else { return blocks }
    return blocks + [.table(table)]
  }

  private struct Row {
    var cells: [HTMLNode]
    var isInHead: Bool
  }

  /// The rows of the table itself, not of tables inside it; those of its foot last.
  private static func rows(of node: HTMLNode) -> [Row] {
    var rows: [Row] = []
    var foot: [Row] = []
    func row(_ node: HTMLNode, isInHead: Bool = false) -> Row {
      Row(cells: node.children.filter { $0.name == "td" || $0.name == "th" }, isInHead: isInHead)
    }
    for part in node.children where !Visibility.isHidden(part) {
      switch part.name {
      case "tr": rows.append(row(part))
      case "thead", "tbody", "tfoot":
        let inside = part.children.filter { $0.name == "tr" && !Visibility.isHidden($0) }
          .map { row($0, isInHead: part.name == "thead") }
        if part.name == "tfoot" { foot += inside } else { rows += inside }
      default: continue
      }
    }
    return (rows + foot).filter { !$0.cells.isEmpty }
  }

  private static func isLayout(_ node: HTMLNode, _ rows: [Row]) -> Bool {
    if let role = node["role"]?.lowercased(), role == "presentation" || role == "none" { return true }
    let cells = rows.flatMap(\.cells)
    if rows.allSatisfy({ $0.cells.count < 2 }) || cells.count > mostCells { return true }
    if node.holds(.table) { return true }
    if node.holds(.tableHead) { return false }
    let blockNames: Set<String> = [
      "h1", "h2", "h3", "blockquote", "ul", "ol", "figure", "iframe", "pre", "article", "section",
    ]
    return cells.contains { cell in
      cell.descendants.contains { blockNames.contains($0.name) } || cell.elements("p").count > 2
        || cell.text.count > longestCell
    }
  }

  private static func table(_ rows: [Row]) -> Table? {
    var header: [String] = []
    var body: [[String]] = []
    // How many rows a cell above still reaches down into a column (WHATWG HTML §4.9.12), and its words.
    var spans: [Int: (rows: Int, text: String)] = [:]
    for row in rows {
      var cells: [String] = []
      func fillFromAbove() {
        while cells.count < mostColumns, let span = spans[cells.count], span.rows > 0 {
          spans[cells.count]?.rows -= 1
          cells.append(span.text)
        }
      }
      for cell in row.cells where cells.count < mostColumns {
        fillFromAbove()
        let text = cell.text
        let width = min(max(cell["colspan"].flatMap { Int($0) } ?? 1, 1), max(mostColumns - cells.count, 1))
        let height = min(max(cell["rowspan"].flatMap { Int($0) } ?? 1, 1), rows.count)
        for column in 0..<width {
          if height > 1 { spans[cells.count] = (height - 1, column == 0 ? text : "") }
          cells.append(column == 0 ? text : "")
        }
      }
      fillFromAbove()
      let isHeader = row.isInHead || row.cells.allSatisfy { $0.name == "th" }
      if isHeader, header.isEmpty, body.isEmpty { header = cells } else { body.append(cells) }
    }
    body.removeAll { row in row.allSatisfy(\.isEmpty) }
    if header.allSatisfy(\.isEmpty) { header = [] }
    let columns = max(header.count, body.map(\.count).max() ?? 0)
    guard columns > 0, !(header.isEmpty && body.isEmpty), columns * (body.count + 1) <= mostCells * 2 else {
      return nil
    }
    func filled(_ row: [String]) -> [String] { row + Array(repeating: "", count: columns - row.count) }
    return Table(header: header.isEmpty ? [] : filled(header), rows: body.map(filled))
  }
}
