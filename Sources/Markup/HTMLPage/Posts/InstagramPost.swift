import Articles

/// Posts of Instagram. What its embeds say is for the most part the network's own words, in the page's language.
enum InstagramPost {
  private static let kinds: Set<Substring> = ["p", "reel", "reels", "tv"]
  /// What stands before the author's name.
  private static let sharedBy = [
    "A post shared by", "A photo posted by", "A video posted by", "Ein Beitrag geteilt von",
    "Un post condiviso da", "Une publication partagée par", "Una publicación compartida de",
    "Una publicación compartida por", "Uma publicação compartilhada por", "Uma publicação partilhada por",
    "Een bericht gedeeld door", "Post udostępniony przez", "Публикация от", "Допис, поширений",
  ]
  private static let longestLine = 300
  private static let longestFiller = 80

  /// `https://www.instagram.com/p/CODE/`, with the account before it or `embed` behind it.
  static func post(at address: String) -> Post? {
    guard WebAddress.host(of: address) == "instagram.com" else { return nil }
    let steps = WebAddress.pathAndQuery(of: address).path.split(separator: "/")
    guard let kind = steps.prefix(2).firstIndex(where: kinds.contains), kind + 1 < steps.count else { return nil }
    let code = String(steps[kind + 1])
    guard isCode(code) else { return nil }
    let step = steps[kind] == "reels" ? "reel" : steps[kind]
    return Post(
      service: .instagram, handle: kind > 0 ? String(steps[0]) : nil, date: SnowflakeTime.instagram(code: code),
      permalink: "https://www.instagram.com/\(step)/\(code)/")
  }

  static func post(at node: HTMLNode, _ context: ReadingContext) -> Post? {
    if node.name == "amp-instagram" {
      return node["data-shortcode"].flatMap { post(at: "https://www.instagram.com/p/\($0)/") }
    }
    guard node.isOfClass("instagram-media") || node["data-instgrm-permalink"] != nil else { return nil }
    let references = [node["data-instgrm-permalink"]] + node.elements("a").lazy.map { $0["href"] }
    let found = references.lazy.compactMap(\.self)
      .compactMap { WebAddress.resolved($0, against: context.base) }.compactMap(post(at:)).first
    guard var post = found else { return nil }
    sign(&post, node)
    post.inlines = caption(of: post, node, context)
    return post
  }

  private static func isCode(_ text: String) -> Bool {
    (5...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte == 0x2D
      }
  }

  /// `A post shared by Ann Example (@ann) on Apr 21, 2019 at 4:40am PDT`
  private static func sign(_ post: inout Post, _ node: HTMLNode) {
    guard let words = node.descendants(where: { $0.words?.contains("(@") == true }).last else { return }
    let whole = words.ancestors.first { !$0.kind.contains(.inline) }?.text ?? ""
    let line = whole.count <= longestLine ? whole : words.text
    guard let account = SignedPost.lastAccount(in: line) else { return }
    post.handle = account.handle
    var name = SafeText.folded(String(line[..<account.range.lowerBound]))
    if let prefix = sharedBy.first(where: name.hasPrefix) {
      name = SafeText.folded(String(name.dropFirst(prefix.count)))
    } else {
      // Older embeds link the name; the words around it are the network's.
      let links = node.elements("a").filter { link in
        link.end <= words.index && name.hasSuffix(link.text) && link["href"]?.contains("/p/") == false
      }
      name = links.last?.text ?? ""
    }
    if !name.isEmpty { post.author = name }
    let time = node.first("time")
    let printed = time?.text ?? ""
    if !printed.isEmpty { post.printedDate = printed }
    let stated = time?["datetime"]
    post.date =
      stated.flatMap { PublicationDate($0) ?? WrittenDate.parse($0) } ?? WrittenDate.parse(printed) ?? post.date
  }

  /// The paragraphs that are neither the line that signs the post nor an invitation to look at it.
  private static func caption(of post: Post, _ node: HTMLNode, _ context: ReadingContext) -> [Inline] {
    guard node["data-instgrm-captioned"] != nil else { return [] }
    var caption: [Inline] = []
    for paragraph in node.elements("p") {
      let text = paragraph.text
      let isFiller = text.contains("(@") || (text.contains("Instagram") && text.count <= longestFiller)
      guard !text.isEmpty, !isFiller else { continue }
      var words = BlockReader.inlines(inside: paragraph, context)
      if words.count == 1, case .link(let inside, let address) = words[0],
        self.post(at: address)?.permalink == post.permalink
      {
        words = inside
      }
      caption += caption.isEmpty ? words : [.lineBreak, .lineBreak] + words
    }
    return caption
  }
}
