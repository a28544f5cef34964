import Articles

/// What readers wrote under an article, and where on the page it stands.
struct Discussion: Sendable {
  var comments: [Comment] = []
  /// The comments' elements inside the article, which are no part of it.
  var omitted: Set<Int> = []

  /// A text that is little more than its comments is a discussion itself, and is read as one text.
  private static let leastStory = 250

  init(_ root: HTMLNode, content: HTMLNode, _ context: ReadingContext) {
    let body = root.first("body") ?? root
    let found = CommentReader.comments(body, context)
    let inside = found.elements.filter { content.contains(HTMLNode(tree: root.tree, index: $0)) }
    let written = inside.reduce(0) { $0 + root.tree.records[$1].extent.letters }
    let isDiscussion = found.elements.contains { HTMLNode(tree: root.tree, index: $0).contains(content) }
    guard !isDiscussion, inside.isEmpty || content.extent.letters - written >= Self.leastStory else { return }
    comments = found.comments.isEmpty ? StatedComments.comments(root) : found.comments
    omitted = Set(inside)
  }
}
