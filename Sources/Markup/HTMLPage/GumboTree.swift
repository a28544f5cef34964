import CGumbo

/// The only place that knows the HTML parser: source in, tree out.
enum GumboTree {
  /// Elements deeper than this are lifted to their nearest shallower ancestor, words and all, so that passes may
  /// recurse. Pages of the real web are less than half as deep.
  private static let maximumDepth = 128

  /// About as many bytes of markup make one node.
  private static let bytesPerNode = 32

  /// Parses a page as browsers do (WHATWG HTML §13.2). The source has passed ``HTMLScreening``.
  static func tree(of source: String) -> HTMLTree {
    var source = source
    return source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        var options = kGumboDefaultOptions
        // Recording errors is what makes the parser quadratic on hostile pages.
        options.max_errors = 0
        guard let output = gumbo_parse_with_options(&options, characters.baseAddress, characters.count) else {
          return HTMLTreeBuilder(nodes: 0).tree
        }
        defer { gumbo_destroy_output(&options, output) }
        return tree(of: output.pointee.root, expectedNodes: characters.count / bytesPerNode)
      }
    }
  }

  private enum Step {
    case visit(UnsafeMutablePointer<GumboNode>)
    case leave
  }

  private static func tree(of root: UnsafeMutablePointer<GumboNode>, expectedNodes: Int) -> HTMLTree {
    var tree = HTMLTreeBuilder(nodes: expectedNodes)
    var depth = 0
    var steps: [Step] = [.visit(root)]
    while let step = steps.popLast() {
      guard case .visit(let node) = step else {
        tree.leave()
        depth -= 1
        continue
      }
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        let element = node.pointee.v.element
        let attributes = attributes(of: element)
        let name = isShown(element, attributes) ? shownTemplate : name(of: element)
        guard isKept(name.text, attributes) else { continue }
        if depth < maximumDepth {
          tree.enter(name, attributes: attributes)
          depth += 1
          steps.append(.leave)
        }
        for index in (0..<Int(element.children.length)).reversed() {
          guard let child = element.children.data[index] else { continue }
          steps.append(.visit(child.assumingMemoryBound(to: GumboNode.self)))
        }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        tree.append(text: SafeText.lines(String(cString: node.pointee.v.text.text)))
      default: break
      }
    }
    return tree.tree
  }

  /// The names that the parser knows, by its own numbers for them.
  private static let known: [ElementName] = (0..<GUMBO_TAG_UNKNOWN.rawValue).map {
    ElementName(String(cString: gumbo_normalized_tagname(GumboTag($0))))
  }

  private static func name(of element: GumboElement) -> ElementName {
    guard element.tag == GUMBO_TAG_UNKNOWN else { return known[Int(element.tag.rawValue)] }
    var original = element.original_tag
    gumbo_tag_from_original_text(&original)
    guard let start = original.data else { return ElementName("unknown") }
    let bytes = UnsafeRawBufferPointer(start: start, count: min(original.length, 64))
    return ElementName(SafeText.folded(String(decoding: bytes, as: UTF8.self).lowercased()))
  }

  private static func attributes(of element: GumboElement) -> [HTMLTree.Attribute] {
    let count = Int(element.attributes.length)
    guard count > 0 else { return [] }
    var attributes: [HTMLTree.Attribute] = []
    attributes.reserveCapacity(count)
    for index in 0..<count {
      guard let pointer = element.attributes.data[index] else { continue }
      let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
      // The names of attributes in pictures have capitals.
      let name = String(cString: attribute.name).lowercased()
      guard !name.hasPrefix("on") else { continue }
      attributes.append(HTMLTree.Attribute(name: name, value: SafeText.lines(String(cString: attribute.value))))
    }
    return attributes
  }

  /// What stands in the template of an element is shown inside it where it says so (WHATWG HTML §4.12.3, declarative
  /// shadow roots).
  private static func isShown(_ element: GumboElement, _ attributes: [HTMLTree.Attribute]) -> Bool {
    element.tag == GUMBO_TAG_TEMPLATE && attributes.contains { $0.name == "shadowrootmode" }
  }

  private static let shownTemplate = ElementName("div")

  private static func isKept(_ name: String, _ attributes: [HTMLTree.Attribute]) -> Bool {
    switch name {
    case "style": false
    case "script": attributes.contains { $0.name == "type" && $0.value.lowercased().contains("ld+json") }
    default: true
    }
  }
}
