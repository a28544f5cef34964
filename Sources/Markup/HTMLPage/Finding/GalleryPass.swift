/// Finds galleries set beside a story: pictures' captions that are counted, “1/50”, “2/50” and so on, and have a story's
/// length together without being one.
enum GalleryPass {
  /// So many counted captions make a gallery.
  private static let least = 4
  /// Where less is written outside of the gallery, it is the story.
  private static let leastStory = 1000
  private static let longestCounter = 12
  private static let reach = 8

  /// The elements that hold galleries.
  static func galleries(in body: HTMLNode, _ measure: TextMeasure) -> Set<Int> {
    var galleries: Set<Int> = []
    var runs: [Int: (next: Int, first: Int, second: Int)] = [:]
    for node in body.descendants {
      guard (1...longestCounter).contains(node.extent.letters), let words = node.words,
        words.utf8.count <= longestCounter * 8, words.utf8.contains(where: { (0x30...0x39).contains($0) }),
        let counter = counter(words)
      else { continue }
      if counter.number == 1 { runs[counter.all] = (2, node.index, 0) }
      guard var run = runs[counter.all], counter.number == run.next else { continue }
      if run.next == 2 { run.second = node.index }
      run.next += 1
      runs[counter.all] = run
      guard run.next == least + 1, let holder = holder(of: run.first, run.second, body.tree) else { continue }
      if measure.prose[body.index] - measure.prose[holder.index] >= leastStory { galleries.insert(holder.index) }
    }
    return galleries
  }

  /// `3/50`, `3 / 50`, `3 of 50`, with nothing beside it.
  private static func counter(_ words: String) -> (number: Int, all: Int)? {
    let line = SafeText.folded(words)
    let parts = line.split { !$0.isASCII || !$0.isNumber }
    guard parts.count == 2, line.first?.isNumber == true, line.last?.isNumber == true, let number = Int(parts[0]),
      let all = Int(parts[1]), number >= 1, number <= all, all >= least,
      ["/", "of", "von", "de", "sur", "di", "van", "z", "из"].contains(
        line.filter { !$0.isNumber && !$0.isWhitespace }.lowercased())
    else { return nil }
    return (number, all)
  }

  /// The smallest element around two captions.
  private static func holder(of first: Int, _ second: Int, _ tree: HTMLTree) -> HTMLNode? {
    HTMLNode(tree: tree, index: first).ancestors.prefix(reach).first { $0.end > second && $0.name != "body" }
  }
}
