extension OPML {
  /// The list as a file: UTF-8, two spaces a level, a line feed at the end.
  public var xml: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<opml" + Self.written([Property("version", version)] + rootProperties) + ">\n"
    text += head.isEmpty ? "  <head/>\n" : "  <head>\n"
    for element in head { text += "    <\(element.name)>\(Escaping.xml(element.value))</\(element.name)>\n" }
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
    properties.map { " \($0.name)=\"\(Escaping.xml($0.value))\"" }.joined()
  }
}
