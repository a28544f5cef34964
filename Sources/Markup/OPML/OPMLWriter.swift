extension OPML {
  /// The list as a file: UTF-8, two spaces a level, a line feed at the end.
  public var xml: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<opml" + Self.written([Property("version", version)] + rootProperties) + ">\n"
    text += head.isEmpty ? "  <head/>\n" : "  <head>\n"
    for element in head { text += "    <\(element.name)>\(Self.escaped(element.value))</\(element.name)>\n" }
    if !head.isEmpty { text += "  </head>\n" }
    text += "  <body>\n"
    for outline in outlines { Self.write(outline, indentation: "    ", to: &text) }
    return text + "  </body>\n</opml>\n"
  }

  private static func write(_ outline: Outline, indentation: String, to text: inout String) {
    text += indentation + "<outline" + written(outline.properties)
    guard !outline.children.isEmpty else {
      text += "/>\n"
      return
    }
    text += ">\n"
    for child in outline.children { write(child, indentation: indentation + "  ", to: &text) }
    text += indentation + "</outline>\n"
  }

  private static func written(_ properties: [Property]) -> String {
    properties.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
  }

  /// Text for elements and attributes; white space other than spaces is written so that a parser keeps it, and what XML
  /// cannot hold is left out.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
