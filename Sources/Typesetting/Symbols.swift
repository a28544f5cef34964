/// The characters of frames, bars and bullets.
struct Symbols {
  var ellipsis: String
  var breadcrumb: String
  var separator: String
  var dash: String
  var bar: String
  var bullets: [String]
  var teaser: String
  var folded: String
  var unfolded: String
  var video: String
  var audio: String
  var embed: String
  var ornament: String
  var continuation: String
  var horizontal: String
  var vertical: String
  var cross: String
  /// Top left, top right, bottom left, bottom right.
  var round: [String]
  /// Top left, top right, bottom left, bottom right.
  var square: [String]

  static let unicode = Symbols(
    ellipsis: "…", breadcrumb: " › ", separator: " · ", dash: "—", bar: "▌", bullets: ["•", "◦", "▪"], teaser: "▸",
    folded: "▸", unfolded: "▾",
    video: "▶", audio: "♪", embed: "▣", ornament: "•  •  •", continuation: "↳ ", horizontal: "─", vertical: "│",
    cross: "┼", round: ["╭", "╮", "╰", "╯"], square: ["┌", "┐", "└", "┘"])

  static let ascii = Symbols(
    ellipsis: "...", breadcrumb: " > ", separator: " | ", dash: "--", bar: "|", bullets: ["*", "-", "+"], teaser: ">",
    folded: "+", unfolded: "-",
    video: ">", audio: ">", embed: ">", ornament: "*  *  *", continuation: "\\ ", horizontal: "-", vertical: "|",
    cross: "+", round: ["+", "+", "+", "+"], square: ["+", "+", "+", "+"])
}
