/// HTML of a feed as HTML that is safe to show anywhere: what is allowed is listed, everything else goes.
///
/// Elements that are not listed give way to what is inside them; those that only a browser runs or fills in go with it.
enum HTMLSanitizer {
  private static let allowed: Set<String> = Set(
    """
    a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del
    details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p
    picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th
    thead time tr track tt u ul var video wbr
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
  private static let dropped: Set<String> = ["script", "style", "template", "applet"]
  private static let void: Set<String> = ["br", "col", "hr", "img", "source", "track", "wbr"]

  private static let attributes: Set<String> = [
    "alt", "title", "lang", "dir", "datetime", "width", "height", "colspan", "rowspan", "scope", "start", "reversed",
    "value", "controls", "open",
  ]
  private static let addresses: Set<String> = ["href", "src", "cite", "poster", "longdesc"]

  /// The safe HTML of a fragment. Relative addresses are resolved against `base`; those that cannot be, and those that
  /// lead elsewhere than to the web, go.
  static func html(from source: String, base: String?) -> String {
    guard source.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return Escaping.text(SafeText.lines(source))
    }
    let root = HTMLFragment.root(of: source)
    let base = root.first("base")?["href"].flatMap { FeedAddress.resolved($0, against: base) } ?? base
    var html = ""
    for child in root.children { write(child, base: base, to: &html) }
    return html
  }

  /// The tree is no deeper than its parser allows.
  private static func write(_ node: HTMLNode, base: String?, to html: inout String) {
    if let words = node.words {
      html += Escaping.text(words)
      return
    }
    let name = node.name
    guard !dropped.contains(name) else { return }
    let isKept = allowed.contains(name)
    if isKept {
      html += "<" + name
      for attribute in node.attributes { write(attribute, of: node, base: base, to: &html) }
      html += ">"
    }
    for child in node.children { write(child, base: base, to: &html) }
    if isKept, !void.contains(name) { html += "</\(name)>" }
  }

  private static func write(
    _ attribute: HTMLTree.Attribute, of node: HTMLNode, base: String?, to html: inout String
  ) {
    let value: String
    if addresses.contains(attribute.name) {
      guard let address = FeedAddress.resolved(attribute.value, against: base) else { return }
      value = address
    } else if attributes.contains(attribute.name) {
      value = SafeText.folded(attribute.value)
    } else {
      return
    }
    html += " \(attribute.name)=\"\(Escaping.text(value).replacing("\"", with: "&quot;"))\""
  }
}
