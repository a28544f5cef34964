import Typesetting

/// The characters the interface draws with.
struct Glyphs: Sendable {
  var selection = "▌"
  var unread = "●"
  var star = "★"
  /// An article that was changed since it was read.
  var changed = "≠"
  var unfolded = "▾"
  var folded = "▸"
  /// In front of one feed whose headlines are listed alone: the way back.
  var back = "‹"
  /// A feed that cannot be had.
  var failing = "!"
  /// A feed that its publisher ended.
  var gone = "×"
  var barDone = "━"
  var barRest = "─"
  var vertical = "│"
  var horizontal = "─"
  /// Top left, top right, bottom left, bottom right.
  var corners = ["╭", "╮", "╰", "╯"]
  var separator = " · "

  static let unicode = Glyphs()
  static let ascii = Glyphs(
    selection: ">", unread: "*", star: "+", changed: "~", unfolded: "-", folded: "+", back: "<", gone: "x",
    barDone: "#",
    barRest: "-", vertical: "|", horizontal: "-",
    corners: ["+", "+", "+", "+"], separator: " | ")
}
