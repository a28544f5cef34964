/// The headline of a page's own story: its only first heading, or the only one that its `title` repeats.
struct OwnHeadline: Sendable {
  let heading: HTMLNode
  /// The other first headings, in the order of the page.
  private let others: [Int]

  /// The headline, where the page has no other first heading.
  var only: HTMLNode? { others.isEmpty ? heading : nil }

  private static let mostHeadings = 64
  /// An element with fewer letters of prose is no story.
  private static let leastStory = 250
  private static let mostLevels = 12
  private static let mostNeighbours = 256
  private static let stories: Set<String> = ["article", "div", "section", "main"]

  init?(_ root: HTMLNode) {
    let headings = root.elements("h1")
    let title = root.first("head")?.first("title")?.text ?? ""
    guard let heading = headings.count == 1 ? headings[0] : Self.only(of: headings, title) else { return nil }
    self.heading = heading
    others = headings.map(\.index).filter { $0 != heading.index }
  }

  /// The heading whose words are in the title; headlines of one day may be alike.
  private static func only(of headings: [HTMLNode], _ title: String) -> HTMLNode? {
    let key = Wording.key(title)
    let alike = headings.prefix(mostHeadings).map { (node: $0, text: $0.text) }
      .filter { TitleFinder.isAlike($0.text, title) }
    let inside = alike.filter { key.contains(Wording.key($0.text)) }
    return inside.count == 1 ? inside[0].node : alike.count == 1 ? alike[0].node : nil
  }

  /// The element of the headline's story, where others stand beside it, each under a first heading of its own, and what
  /// was found is one of these or all of them; `nil` where it is the headline's story.
  func story(besides found: HTMLNode, _ measure: TextMeasure) -> HTMLNode? {
    guard !others.isEmpty else { return nil }
    var branch = heading
    for _ in 0..<Self.mostLevels {
      if branch.contains(found) || holdsAnother(branch) { return nil }
      if Self.stories.contains(branch.name), measure.prose[branch.index] >= Self.leastStory, hasNeighbours(branch) {
        // A text may be divided by first headings; only articles are stories by themselves.
        let isPart = branch.name != "article" && branch.ancestors.contains { $0.name == "article" }
        return isPart || found.contains(branch) && branch.name != "article" ? nil : branch
      }
      guard let parent = branch.parent else { return nil }
      branch = parent
    }
    return nil
  }

  private func holdsAnother(_ node: HTMLNode) -> Bool {
    var (low, high) = (0, others.count)
    while low < high {
      let middle = (low + high) / 2
      if others[middle] <= node.index { low = middle + 1 } else { high = middle }
    }
    return low < others.count && others[low] < node.end
  }

  /// Whether elements of the same make with a first heading stand beside one.
  private func hasNeighbours(_ node: HTMLNode) -> Bool {
    let kind = node.classes.first
    return node.parent?.children.prefix(Self.mostNeighbours).contains {
      $0.index != node.index && $0.name == node.name && $0.classes.first == kind && holdsAnother($0)
    } ?? false
  }
}
