import Articles

/// The discussion under an article, as far as it is in the page: WordPress's lists, microdata of schema.org, and the
/// structures that most systems share (elements of class or id “comment” inside each other).
struct CommentReader {
  struct Found: Sendable {
    var comments: [Comment] = []
    /// The outermost elements of the comments, which are no part of the story.
    var elements: [Int] = []
  }

  private static let most = 500
  private static let mostDepth = 32
  private static let longest = 10_000
  private static let longestName = 80
  /// What says who and when is not longer.
  private static let longestFacts = 160
  private static let nameElements: Set<String> = ["cite", "strong", "b", "a"]
  private static let elements: Set<String> = [
    "li", "article", "div", "section", "blockquote", "tr", "shreddit-comment",
  ]
  private static let types = ["schema.org/comment", "schema.org/usercomments", "schema.org/answer"]
  /// Classes of one comment.
  private static let classes: Set<String> = [
    "comment", "comment-item", "comment-entry", "comment-wrapper", "comment-container", "single-comment", "comment-box",
    "comment__item", "comments__item", "comments-item", "comment-block", "commentitem", "usercomment", "user-comment",
    "comment-listitem", "comment-list__item", "comment-card", "c-comment", "kommentar", "kommentar-item", "commentaire",
    "comentario", "commento", "reactie", "komentarz",
  ]
  /// The beginnings of its id: `comment-12`.
  private static let identifiers = ["comment-", "comment_", "comment", "li-comment-", "kommentar-", "commento-"]
  /// Words of the class of what holds somebody's words.
  private static let contentWords: Set<String> = ["content", "text", "message", "body", "copy", "commenttext"]
  private static let authorWords: Set<String> = [
    "author", "commenter", "username", "fn", "nickname", "vcard", "user", "poster", "commentauthor", "name",
    "auteur", "autor", "nom", "nombre", "nome", "naam",
  ]
  private static let dateWords: Set<String> = [
    "date", "time", "timestamp", "meta", "metadata", "commentmetadata", "published", "posted", "datetime",
  ]
  /// Words of what stands in a comment and is nobody's words.
  private static let controlWords: Set<String> = [
    "reply", "actions", "controls", "avatar", "votes", "vote", "likes", "permalink", "says", "edit", "moderation",
    "footer", "share", "report", "flag",
  ]

  private let root: HTMLNode
  private let context: ReadingContext
  private var found = Found()

  /// The comments on a page; a structure that holds none of anybody's words gives none.
  static func comments(_ body: HTMLNode, _ context: ReadingContext) -> Found {
    var reader = CommentReader(root: body, context: context)
    reader.read()
    return reader.found
  }

  private init(root: HTMLNode, context: ReadingContext) {
    self.root = root
    self.context = context
  }

  private struct Open {
    var node: HTMLNode
    /// Elements of comments that answer this one, each with what is below it.
    var answers: [Range<Int>] = []
    var place: Int
  }

  /// Walks over the elements that look like comments; each is read when the walk leaves it, with what is inside of its
  /// answers left out.
  private mutating func read() {
    var open: [Open] = []
    var slots: [Comment?] = []
    var statedDepths: [Int?] = []
    var index = root.index + 1
    func isInThread(_ node: HTMLNode) -> Bool { node.index < threadEnd || !open.isEmpty }
    var threadEnd = 0
    while index < root.end {
      while let last = open.last, index >= last.node.end { close(&open, &slots) }
      let node = HTMLNode(tree: root.tree, index: index)
      index += 1
      guard node.words == nil else { continue }
      if node.kind.contains(.unread) {
        index = node.end
        continue
      }
      if !node.traits.isDisjoint(with: [.thread, .discussion]), node.end > threadEnd { threadEnd = node.end }
      guard node.extent.letters > 0, slots.count < Self.most, open.count < Self.mostDepth,
        Self.isComment(node, isInThread: isInThread(node))
      else { continue }
      if let last = open.indices.last { open[last].answers.append(node.index..<node.end) }
      statedDepths.append(Self.statedDepth(node) ?? open.last.flatMap { statedDepths[$0.place] })
      open.append(Open(node: node, place: slots.count))
      slots.append(Comment(text: "", depth: 0))
    }
    while !open.isEmpty { close(&open, &slots) }
    found.comments = slots.indices.compactMap { place in
      slots[place].map { comment in
        var comment = comment
        comment.depth = max(comment.depth, statedDepths[place] ?? 0)
        return comment
      }
    }
    if found.comments.isEmpty { found.elements = [] }
  }

  private mutating func close(_ open: inout [Open], _ slots: inout [Comment?]) {
    guard let last = open.popLast() else { return }
    if open.isEmpty { found.elements.append(last.node.index) }
    slots[last.place] = comment(last.node, answers: last.answers)
    // An element around a comment that has no words of its own is no comment, and what is in it no answer.
    let isComment = slots[last.place] != nil
    guard isComment else { return }
    for place in (last.place + 1)..<max(slots.count, last.place + 1) { slots[place]?.depth += 1 }
  }

  private static func isComment(_ node: HTMLNode, isInThread: Bool) -> Bool {
    guard elements.contains(node.name) else { return false }
    if let type = (node["itemtype"] ?? node["typeof"]?.replacing("schema:", with: "schema.org/"))?.lowercased(),
      types.contains(where: type.hasSuffix)
    {
      return true
    }
    if node["itemprop"]?.lowercased() == "comment" { return true }
    guard isInThread else { return false }
    if node.classes.contains(where: classes.contains) { return true }
    guard let id = node["id"]?.lowercased() else { return false }
    return identifiers.contains { prefix in
      id.hasPrefix(prefix) && id.utf8.count > prefix.utf8.count
        && id.utf8.dropFirst(prefix.utf8.count).allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// What is known of a comment beside its words.
  private struct Facts {
    var author: String?
    /// Whether the author stands in an element for the name alone.
    var isNamed = false
    var date: PublicationDate?
    var content: HTMLNode?
    /// Elements that are no part of the words.
    var skipped: Set<Int> = []
  }

  /// One comment; `nil` where the element has no words of its own, or nobody who said them at any time.
  private func comment(_ node: HTMLNode, answers: [Range<Int>]) -> Comment? {
    var facts = Facts()
    var index = node.index + 1
    var answer = 0
    while index < node.end {
      while answer < answers.count, answers[answer].lowerBound < index { answer += 1 }
      if answer < answers.count, answers[answer].lowerBound == index {
        facts.skipped.insert(index)
        index = answers[answer].upperBound
        continue
      }
      let inside = HTMLNode(tree: node.tree, index: index)
      index += 1
      guard inside.words == nil else { continue }
      let holdsAnswer = answer < answers.count && answers[answer].lowerBound < inside.end
      if Self.note(inside, in: &facts, holdsAnswer: holdsAnswer), facts.content?.index == inside.index {
        index = inside.end
      }
    }
    if facts.author == nil, facts.content == nil, let first = Self.leadingName(node, facts.skipped) {
      facts.author = Self.name(first)
      facts.skipped.insert(first.index)
    }
    guard facts.author != nil || facts.date != nil else { return nil }
    let holder = facts.content ?? node
    guard let text = Self.text(of: holder, context, skipped: facts.skipped.subtracting([holder.index])) else {
      return nil
    }
    return Comment(author: facts.author, date: facts.date, text: Self.withoutSays(text))
  }

  /// The short element in strong type or linked that a comment begins with.
  private static func leadingName(_ node: HTMLNode, _ skipped: Set<Int>) -> HTMLNode? {
    var index = node.index + 1
    while index < node.end {
      let inside = HTMLNode(tree: node.tree, index: index)
      index += 1
      if skipped.contains(inside.index) {
        index = inside.end
      } else if let words = inside.words {
        if words.contains(where: \.isLetter) { return nil }
      } else if nameElements.contains(inside.name), inside.extent.letters > 0 {
        return inside.extent.letters <= longestName ? inside : nil
      }
    }
    return nil
  }

  /// The words that lead over from a name to what is said: `Bob Says:`
  private static func withoutSays(_ text: String) -> String {
    let lowered = text.prefix(longestSays).lowercased()
    guard let says = says.first(where: lowered.hasPrefix) else { return text }
    let rest = text.dropFirst(says.count).drop(while: \.isWhitespace)
    return rest.isEmpty ? text : String(rest)
  }
  private static let says = ["says:", "said:", "sagt:", "schrieb:", "dit :", "dit:", "dice:", "wrote:"]
  private static let longestSays = 10

  /// Some threads say in a class how deep a comment stands, also where they are drawn flat: `depth-2`.
  private static func statedDepth(_ node: HTMLNode) -> Int? {
    guard let stated = node.classes.first(where: { $0.hasPrefix("depth-") }),
      let depth = Int(stated.dropFirst("depth-".count)), (1...mostDepth).contains(depth)
    else { return nil }
    return depth - 1
  }

  /// Takes what an element says of the comment; whether it says anything.
  private static func note(_ node: HTMLNode, in facts: inout Facts, holdsAnswer: Bool) -> Bool {
    let words = node.has("class") ? ClassWords.tokens(of: node["class"] ?? "") : []
    let property = node["itemprop"]?.lowercased() ?? ""
    let isShort = node.extent.letters <= longestFacts && !holdsAnswer
    if node.name == "time" || property.contains("date") || property == "commenttime" {
      facts.date = facts.date ?? date(node)
      facts.skipped.insert(node.index)
      return true
    }
    let isContent =
      ["text", "commenttext", "description", "comment"].contains(property) || !words.isDisjoint(with: contentWords)
    if facts.content == nil, isContent, !holdsAnswer, words.isDisjoint(with: dateWords), node.extent.letters > 1,
      words.isDisjoint(with: authorWords)
    {
      // A body that holds the name, too, is the whole comment.
      let isWhole = node.descendants.contains { $0.name == "time" || $0.isOfClass("fn") || $0.name == "footer" }
      if !isWhole { facts.content = node }
      return true
    }
    let isAuthor =
      !words.isDisjoint(with: authorWords) || property == "author" || property == "creator" || property == "name"
      || node["rel"]?.lowercased().contains("author") == true
    if isAuthor, isShort {
      let isNamed = words.contains("fn") || words.contains("name") || property == "name"
      if facts.author == nil || isNamed && !facts.isNamed, let name = name(node) {
        facts.author = name
        facts.isNamed = isNamed
      }
      facts.date = facts.date ?? looseDate(in: node)
      facts.skipped.insert(node.index)
      return true
    }
    guard isShort, !words.isDisjoint(with: dateWords) || !words.isDisjoint(with: controlWords) || node.name == "footer"
    else { return false }
    facts.date = facts.date ?? looseDate(in: node)
    facts.skipped.insert(node.index)
    return true
  }

  /// A name: of the element made for it, else of the first in strong type or linked, else all of it.
  private static func name(_ node: HTMLNode) -> String? {
    let named =
      node.descendants.first { $0.isOfClass("fn") || $0["itemprop"]?.lowercased() == "name" }
      ?? node.descendants.first { nameElements.contains($0.name) && $0.extent.letters > 0 }
    let holder = named ?? node
    guard holder.extent.letters <= longestName else { return nil }
    var name = holder.text
    for ending in [" says:", " says", " sagt:", " dit :", ":"] where name.lowercased().hasSuffix(ending) {
      name = String(name.dropLast(ending.count))
    }
    // `Submitted by Bob on Sun, 03/03/2024`
    if AuthorLabels.rest(of: name, needsColon: true) != nil {
      name = AuthorNames.names(in: [name], isData: true).first ?? name
    }
    return name.isEmpty || !name.contains(where: \.isLetter) || WrittenDate.parse(name) != nil ? nil : name
  }

  /// A date in words in one of the runs of an element.
  private static func looseDate(in node: HTMLNode) -> PublicationDate? {
    if let time = node.first("time"), let date = date(time) { return date }
    for words in node.descendants.compactMap(\.words) where words.utf8.count <= longestName * 2 {
      if let date = WrittenDate.parse(SafeText.folded(words)) { return date }
    }
    return nil
  }

  private static func date(_ node: HTMLNode) -> PublicationDate? {
    for value in [node["datetime"], node["content"], node["title"]].compactMap(\.self) {
      if let date = PublicationDate(value) ?? WrittenDate.parse(value) { return date }
    }
    return node.extent.letters <= longestName ? WrittenDate.parse(node.text) : nil
  }

  private static func text(of node: HTMLNode, _ context: ReadingContext, skipped: Set<Int>) -> String? {
    var plain = context
    plain.omitted = []
    plain.related = [:]
    let text = BlockReader.blocks(inside: node, plain, excluded: skipped).bodyText
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return text.count <= longest ? text : String(text.prefix(longest)) + "…"
  }
}
