import Articles

/// A way to print an article outside the reader.
public enum Rendition: Hashable, Sendable {
  /// Set in lines of so many columns, without styles.
  case text(width: Int)
  /// GitHub Flavored Markdown; what Markdown has no words for is HTML inside it.
  case markdown
  /// An HTML document that needs nothing beside it but its pictures.
  case html
}

extension Article {
  /// The whole article, printed. It ends in a line break; everything in it is escaped as the format wants it.
  public func rendition(_ rendition: Rendition) -> String {
    switch rendition {
    case .text(let width): TypesetArticle(self, setting: Setting(width: width)).plainText
    case .markdown: MarkdownWriter().document(self)
    case .html: HTMLWriter().document(self)
    }
  }
}

extension TypesetArticle {
  /// The lines without styles and without blanks at their ends.
  public var plainText: String {
    var text = ""
    for line in lines {
      var words = line.text
      while words.last == " " { words.removeLast() }
      text += words
      text += "\n"
    }
    return text
  }

  /// The lines for a terminal that is no screen of ours: `less -R`, a pipe.
  ///
  /// `sgr` gives the parameters of SGR (ECMA-48, 8.3.117) for roles, from the outermost to the innermost: `1;38;5;4`; empty
  /// where they look like nothing special. It is asked once for each combination.
  public func ansi(sgr: ([Role]) -> String) -> String {
    var known: [[Role]: String] = [:]
    var text = ""
    for line in lines {
      for span in line.spans {
        let parameters = known[span.roles] ?? sgr(span.roles)
        known[span.roles] = parameters
        text += parameters.isEmpty ? span.text : "\u{1b}[\(parameters)m\(span.text)\u{1b}[0m"
      }
      text += "\n"
    }
    return text
  }
}

extension Teaser {
  /// What stands before its title in a document, where nothing can be opened in place: the page's own words, `Read also:`.
  var documentLabel: String {
    var label = Substring(label ?? Compositor.teaserLabel)
    while let last = label.last, !last.isLetter, !last.isNumber { label.removeLast() }
    if label.isEmpty { label = Substring(Compositor.teaserLabel) }
    return label.prefix(1).uppercased() + label.dropFirst() + ":"
  }
}

/// Which addresses may become links.
enum SafeAddress {
  private static let schemes = ["http://", "https://", "mailto:"]

  /// Whether an address leads to the web or to a mailbox.
  static func allows(_ address: String) -> Bool {
    let begin = address.prefix(8).lowercased()
    return schemes.contains { begin.hasPrefix($0) }
  }
}
