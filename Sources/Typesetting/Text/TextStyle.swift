/// How a run of text is to look and where it leads.
struct TextStyle: Hashable {
  /// What the text is for, from the outermost to the innermost.
  var roles: [Role]
  /// The number of the target it belongs to.
  var target: Int?

  init(_ roles: Role..., target: Int? = nil) {
    self.roles = roles
    self.target = target
  }

  /// The same, with one more role inside.
  func adding(_ role: Role) -> TextStyle {
    var style = self
    style.roles.append(role)
    return style
  }

  /// The same text as part of a target.
  func leading(to target: Int?) -> TextStyle {
    var style = self
    style.target = target
    return style
  }
}
