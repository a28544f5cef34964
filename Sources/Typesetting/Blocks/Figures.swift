import Articles

extension Compositor {
  /// What stands in the frame of a picture that has no words at all.
  private static let picture = "picture"

  /// A picture as a frame with what it shows inside and its caption below. All of it is a target where it has an address.
  mutating func lines(of figure: Figure, width: Int) -> [StyledLine] {
    var target: Int?
    if let address = figure.address { target = addTarget(.address(address)) }
    let caption = Flow(figure.caption ?? "", style: TextStyle(.figureCaption, target: target))
    let alt = TextStyle(.figureAlt, target: target)
    let shown = figure.alt.flatMap { $0.isEmpty || $0 == figure.caption ? nil : $0 } ?? Self.picture
    let hasFrame = width - Frame.columns >= Self.narrowestMeasure
    guard hasFrame else {
      return set(Flow(shown, style: alt), width: width) + set(caption, width: width)
    }

    let frame = Frame(
      corners: symbols.square, symbols: symbols, style: TextStyle(.figureFrame, target: target), padding: alt,
      width: width)
    var lines = [ornament(frame.edge(isTop: true))]
    lines += set(Flow(shown, style: alt), width: width - Frame.columns, manner: .balanced).map(frame.side)
    lines.append(ornament(frame.edge(isTop: false)))
    lines += set(caption, behind: "  ", style: TextStyle(.figureCaption, target: target), width: width - 2)
    return lines
  }
}
