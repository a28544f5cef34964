import Articles

/// An article set in lines of a given width.
public struct TypesetArticle: Hashable, Sendable {
  /// The lines from the breadcrumb to what stands below the last block.
  public var lines: [StyledLine]
  /// What can be chosen and followed, in reading order.
  public var targets: [Target]

  public init(lines: [StyledLine] = [], targets: [Target] = []) {
    self.lines = lines
    self.targets = targets
  }

  /// The number of the line that shows a place: the last that begins at it or before it.
  public func line(at place: Place) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].place <= place { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

/// Something in an article that can be chosen and followed.
public struct Target: Hashable, Sendable {
  /// Where it leads.
  public enum Destination: Hashable, Sendable {
    /// An absolute address: a link, a post's permalink, a figure, an embed.
    case address(String)
    /// A related story, by its address or, where it has none, by its title.
    case story(Teaser)
    /// The comments below the article, which it folds and unfolds.
    case comments
  }

  /// Where it leads.
  public var destination: Destination
  /// The lines it stands on.
  public var lines: Range<Int>

  public init(_ destination: Destination, lines: Range<Int>) {
    self.destination = destination
    self.lines = lines
  }
}

/// How an article is to be set.
public struct Setting: Hashable, Sendable {
  /// The columns there are for the text.
  public var width: Int
  /// Whether frames and bullets may use characters beyond ASCII.
  public var usesUnicode: Bool
  /// How the comments are set.
  public var comments: Comments
  /// What becomes of the numbers by which targets are chosen.
  public var numbers: Numbers
  /// What is to be said under the byline, besides what the article says itself.
  public var remark: String?

  /// What becomes of the comments below an article.
  public enum Comments: Hashable, Sendable {
    /// They are left out, and not spoken of.
    case left
    /// A line says how many there are.
    case folded
    /// They stand below that line.
    case unfolded
  }

  /// What becomes of the numbers by which targets are chosen. They stand before the first words of each.
  public enum Numbers: Hashable, Sendable {
    /// There are none, and no room for them.
    case left
    /// They are not shown, but lines end where they would with them: showing them moves no word to another line.
    case hidden
    /// They are shown.
    case shown
  }

  public init(width: Int, usesUnicode: Bool = true, comments: Comments = .left, numbers: Numbers = .left) {
    self.width = width
    self.usesUnicode = usesUnicode
    self.comments = comments
    self.numbers = numbers
  }
}
