/// Finds the part of a page that is its article, in passes over the tree: what stands around articles is marked, what is
/// left is scored, the best element takes its siblings, and what in it is no part of the story is marked, too.
enum ArticleFinder {
  struct Found: Sendable {
    /// The element that holds the article.
    var content: HTMLNode
    /// What in it is left out, each with what is below it.
    var omitted: Set<Int>
    /// Boxes of related stories anywhere on the page.
    var related: RelatedBoxes
    /// How much is written in the article, in letters.
    var letters = 0
  }

  /// A shorter text makes a pass suspect of having taken the story with it.
  private static let leastText = 250
  /// Words of an element that only says so itself count where it holds this share of the best candidate's prose.
  private static let leastSemanticShare = 0.5
  /// Marked by words, and the rest of the page has so many times more: the words lied.
  private static let recallFactor = 3

  static func found(in root: HTMLNode, _ context: ReadingContext) -> Found {
    let body = root.first("body") ?? root
    let whole = TextMeasure(root.tree)
    let related = RelatedBoxes(body, context)
    var context = context
    context.related = related.teasers
    let headline = OwnHeadline(root)
    func attempt(byWords: Bool) -> Found {
      let found = Self.attempt(body, whole, related, context, headline, byWords: byWords)
      guard let story = headline?.story(besides: found.content, whole) else { return found }
      return Self.attempt(story, whole, related, context, headline, byWords: byWords)
    }
    var found = attempt(byWords: true)
    let length = TextMeasure(root.tree, omitted: found.omitted).text[found.content.index]
    found.letters = length
    guard length < leastText else { return found }
    var second = attempt(byWords: false)
    let more = TextMeasure(root.tree, omitted: second.omitted).text[second.content.index]
    second.letters = more
    return more > length * recallFactor ? second : found
  }

  /// - Parameter body: the element to look in.
  private static func attempt(
    _ body: HTMLNode, _ whole: TextMeasure, _ related: RelatedBoxes, _ context: ReadingContext,
    _ headline: OwnHeadline?, byWords: Bool
  ) -> Found {
    var marks = FurniturePass.marks(body, whole, related, byWords: byWords)
    if byWords { marks.furniture.formUnion(GalleryPass.galleries(in: body, whole)) }
    marks.furniture.formUnion(SignupPass.boxes(in: body, whole))
    let measure = TextMeasure(body.tree, omitted: marks.all)
    let scores = CandidatePass.scores(body, measure, omitted: marks.all, headline: headline?.only)
    guard var best = CandidatePass.best(scores, body, measure) else {
      return Found(content: body, omitted: marks.furniture, related: related)
    }
    var left: Set<Int> = []
    if let stated = stated(in: body, best, measure) {
      best = stated
    } else if let wider = RecallPass.wider(than: best, body, scores, measure) {
      best = wider
    } else {
      (best, left) = SiblingPass.joined(best, scores, measure, omitted: marks.all, headline: headline?.heading)
    }
    // Elements outside score by what is inside, too.
    if body.name != "body", !body.contains(best) { (best, left) = (body, []) }
    let clutter = ClutterPass.clutter(in: best, measure, context, marks: marks)
    return Found(
      content: best, omitted: marks.furniture.union(left).union(clutter).union(related.headings), related: related)
  }

  /// The element the page itself calls the body of its article.
  private static func stated(in body: HTMLNode, _ best: HTMLNode, _ measure: TextMeasure) -> HTMLNode? {
    var stated: [HTMLNode] = []
    for node in body.descendants where stated.last.map({ node.index >= $0.end }) ?? true {
      if node["itemprop"]?.lowercased().contains("articlebody") == true { stated.append(node) }
    }
    guard let longest = stated.max(by: { measure.prose[$0.index] < measure.prose[$1.index] }) else { return nil }
    let least = Double(measure.prose[best.index]) * leastSemanticShare
    return measure.prose[longest.index] >= Self.leastText && Double(measure.prose[longest.index]) >= least
      ? longest : nil
  }
}
