import Articles

/// Gives a quote the line below it that says who is quoted: `— Mira Solen, harbour master`.
enum AttributionPass {
  static func applied(to blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      if case .paragraph(let inlines) = block, case .quote(var quote)? = result.last, quote.attribution == nil,
        let name = QuoteReader.attribution(in: inlines.plainText)
      {
        quote.attribution = name
        result[result.count - 1] = .quote(quote)
      } else {
        result.append(block)
      }
    }
    return result
  }
}
