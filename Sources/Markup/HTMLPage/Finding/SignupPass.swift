/// Finds the boxes in which a site asks for an e-mail address: what stands around such a field is its offer.
enum SignupPass {
  private static let mostFields = 64
  /// More letters around a field are a text.
  private static let longestBox = 400
  /// What holds a greater share of the page's prose is a part of the story.
  private static let mostShare = 0.3
  private static let notBoxes: Set<String> = ["html", "body", "main", "article", "p", "td", "tr", "table", "tbody"]

  /// The elements that hold such boxes, in the order of the page.
  static func boxes(in body: HTMLNode, _ measure: TextMeasure) -> Set<Int> {
    let most = Int(Double(measure.prose[body.index]) * mostShare)
    var boxes: Set<Int> = []
    for field in body.descendants.lazy.filter(asksForMail).prefix(mostFields) {
      var box: HTMLNode?
      for ancestor in field.ancestors {
        // A paragraph of running text is none of the offer.
        guard ancestor.index > body.index, !notBoxes.contains(ancestor.name), ancestor.extent.letters <= longestBox,
          !ancestor.holds([.headline, .prose]), measure.prose[ancestor.index] <= most
        else { break }
        box = ancestor
      }
      if let box { boxes.insert(box.index) }
    }
    return boxes
  }

  private static func asksForMail(_ node: HTMLNode) -> Bool {
    guard node.name == "input" else { return false }
    if node["type"]?.lowercased() == "email" { return true }
    return node["name"].map { ["email", "e-mail", "mail"].contains($0.lowercased()) } ?? false
  }
}
