import Articles

extension Compositor {
  /// The columns an answer stands further in than what it answers.
  private static let commentIndent = 2
  /// Answers deeper than this stand no further in: a long quarrel would run out of columns.
  private static let deepestIndent = 4

  /// The blank lines between the body and what stands below it.
  private static let spaceBelowBody = 2

  /// Adds what stands below the body: where the story goes on, then what readers wrote.
  ///
  /// The parts count on as blocks after the body's, so that each of their lines has a place.
  mutating func addFoot(of article: Article, to lines: inout [StyledLine], width: Int, comments: Setting.Comments) {
    var block = article.blocks.count
    var space = lines.isEmpty ? 0 : Self.spaceBelowBody
    func add(_ part: (inout Compositor) -> [StyledLine], by compositor: inout Compositor) {
      lines.append(contentsOf: repeatElement(compositor.blank, count: space))
      compositor.begin(block: block)
      lines += part(&compositor)
      block += 1
      space = 1
    }
    if let address = article.nextPage { add({ $0.nextPage(at: address, width: width) }, by: &self) }
    guard comments != .left else { return }
    if !article.comments.isEmpty {
      let isUnfolded = comments == .unfolded
      add({ $0.commentsHead(article.comments.count, isUnfolded: isUnfolded, width: width) }, by: &self)
      for comment in isUnfolded ? article.comments : [] { add({ $0.lines(of: comment, width: width) }, by: &self) }
    }
    if let feed = article.commentFeed, comments == .unfolded || article.comments.isEmpty {
      add({ $0.commentFeed(at: feed, width: width) }, by: &self)
    }
  }

  private func sign(_ symbol: String) -> String { symbol + " " }

  /// Where a story goes on: `▸ Page 2  read on`. All of it is one target.
  private mutating func nextPage(at address: String, width: Int) -> [StyledLine] {
    let target = addTarget(.address(address))
    let title = TextStyle(.teaser, target: target)
    var flow = Flow(PageNumber.name(of: address), style: title)
    flow.append("  ", style: title)
    // A no-break space keeps the words together.
    flow.append("read\u{a0}on", style: TextStyle(.teaserLabel, target: target))
    return set(flow, behind: sign(symbols.teaser), style: title, width: width)
  }

  /// The line that folds and unfolds the comments: `▸ 12 comments`.
  private mutating func commentsHead(_ count: Int, isUnfolded: Bool, width: Int) -> [StyledLine] {
    let style = TextStyle(.commentFold, target: addTarget(.comments))
    let words = count == 1 ? "1 comment" : "\(count) comments"
    let symbol = isUnfolded ? symbols.unfolded : symbols.folded
    return set(Flow(words, style: style), behind: sign(symbol), style: style, width: width)
  }

  /// Where the comments can be followed: `▸ Feed of the comments`.
  private mutating func commentFeed(at address: String, width: Int) -> [StyledLine] {
    let style = TextStyle(.commentFold, target: addTarget(.address(address)))
    return set(Flow("Feed of the comments", style: style), behind: sign(symbols.teaser), style: style, width: width)
  }

  /// A comment: who wrote it and when, then the words, further in the deeper it stands in the discussion.
  private mutating func lines(of comment: Comment, width: Int) -> [StyledLine] {
    let room = max(0, width - Self.narrowestMeasure * 2)
    let depth = min(max(0, comment.depth), Self.deepestIndent, room / Self.commentIndent)
    let indent = Span.blanks(depth * Self.commentIndent, roles: [.commentText])
    let measure = width - indent.columns
    var head = Flow(comment.author ?? Self.nameless, style: TextStyle(.commentAuthor))
    if let date = comment.date { head.append(symbols.separator + date.printed, style: TextStyle(.commentDate)) }
    var lines = set(head, width: measure)
    for (number, paragraph) in comment.text.split(separator: "\n\n").enumerated() {
      if number > 0 { lines.append(blank) }
      lines += set(Flow(String(paragraph), style: TextStyle(.commentText)), width: measure)
    }
    return lines.map { $0.spans.isEmpty ? $0 : StyledLine(indent + $0.spans, place: $0.place) }
  }

  /// Who wrote a comment that bears no name.
  private static let nameless = "Somebody"
}

/// The number of a page as its address has it: `…/story/2`, `…/story?page=2`.
struct PageNumber {
  /// The pages a story may plausibly have; other numbers in addresses are years and the like.
  private static let plausible = 2...99
  private static let parameters: Set<Substring> = ["page", "p", "pg", "seite", "pagina"]

  let value: Int

  /// What the page at an address is called: `Page 2`, or `Next page` where its number is not told.
  static func name(of address: String) -> String { PageNumber(in: address).map { "Page \($0.value)" } ?? "Next page" }

  init?(in address: String) {
    let address = address.prefix { $0 != "#" }
    let query = address.firstIndex(of: "?").map { address[address.index(after: $0)...] } ?? ""
    let parameter = query.split(separator: "&").lazy.compactMap { parameter -> Substring? in
      let parts = parameter.split(separator: "=", maxSplits: 1)
      return parts.count == 2 && Self.parameters.contains(parts[0]) ? parts[1] : nil
    }.first
    let step = address.prefix { $0 != "?" }.split(separator: "/").last
    guard let text = parameter ?? step, let value = Int(text), Self.plausible.contains(value) else { return nil }
    self.value = value
  }
}
