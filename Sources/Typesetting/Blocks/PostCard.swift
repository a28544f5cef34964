import Articles

extension Compositor {
  /// The remark on a post whose text the source cut off.
  static let truncationNote = "cut off at the source"

  /// A post as a card: who wrote it in the upper edge, when and where in the lower one. The card is a target where the post
  /// has an address; links in its text are targets of their own.
  mutating func lines(of post: Post, width: Int) -> [StyledLine] {
    var target: Int?
    if let permalink = post.permalink { target = addTarget(.address(permalink)) }
    let hasFrame = width - Frame.columns >= Self.narrowestMeasure
    let measure = hasFrame ? width - Frame.columns : width
    let room = hasFrame ? width - Frame.edgeColumns : 0
    let text = TextStyle(.postText, target: target)
    let frame = Frame(
      corners: symbols.round, symbols: symbols, style: TextStyle(.postFrame, target: target), padding: text,
      width: width)

    var lines: [StyledLine] = []
    let author = withNumbers(author(of: post, target: target))
    let head = edgeWords(of: author, room: room)
    if hasFrame { lines.append(ornament(frame.edge(isTop: true, left: head ?? []))) }

    var body: [StyledLine] = []
    if head == nil { body += set(author, width: measure) }
    body += set(flow(post.inlines, style: text), width: measure)
    if post.inlines.isEmpty, let permalink = post.permalink {
      body += set(Flow(permalink, style: text.adding(.link)), width: measure)
    }

    let note = TextStyle(.postTruncated, target: target)
    let date = TextStyle(.postDate, target: target)
    let service = post.isAnonymous ? Flow() : Flow(post.service.displayName, style: date)
    let serviceRoom = service.isEmpty ? 0 : service.columns + Frame.gapColumns
    var foot = Flow()
    if let printed = post.date?.printed ?? post.printedDate { foot.append(printed, style: date) }
    if post.isTruncated {
      var all = foot
      if !all.isEmpty { all.append(symbols.separator, style: date) }
      all.append(Self.truncationNote, style: note)
      if all.columns + serviceRoom <= room {
        foot = all
      } else {
        body += set(Flow(Self.truncationNote, style: note), width: measure)
      }
    }
    let left = edgeWords(of: foot, room: room - serviceRoom)
    if left == nil { body += set(foot, width: measure) }
    let right = edgeWords(of: service, room: room)
    if right == nil { body += set(service, width: measure) }
    guard hasFrame else { return body }

    lines += body.map(frame.side)
    lines.append(ornament(frame.edge(isTop: false, left: left ?? [], right: right ?? [])))
    return lines
  }

  /// Who wrote a post: the name, then the handle; else the network alone.
  private func author(of post: Post, target: Int?) -> Flow {
    var flow = Flow()
    let author = TextStyle(.postAuthor, target: target)
    if let name = post.author, !name.isEmpty { flow.append(name, style: author) }
    if let mention = post.mention, post.handle?.isEmpty == false {
      if !flow.isEmpty { flow.append("  ", style: author) }
      flow.append(mention, style: TextStyle(.postHandle, target: target))
    }
    if post.isAnonymous { flow.append(post.service.displayName, style: author) }
    return flow
  }
}

extension Post {
  /// Who wrote it, where nothing but the network and the date is known of that: `— Mastodon, 24 May 2023`.
  var documentSignature: String {
    guard isAnonymous else { return signature }
    let date = self.date?.printed ?? printedDate
    return "— " + [service.displayName, date].compactMap(\.self).joined(separator: ", ")
  }

  /// Whether nothing is known of the author, so that the card bears the network's name instead.
  fileprivate var isAnonymous: Bool { (author ?? "").isEmpty && (handle ?? "").isEmpty }
}

extension Post.Service {
  /// The name as the network writes it.
  var displayName: String {
    switch self {
    case .tiktok: "TikTok"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }
}
