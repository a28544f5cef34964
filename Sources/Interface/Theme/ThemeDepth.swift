import Typesetting

extension Theme {
  /// The theme for a terminal of so many colours, whose device reduces each style by ``ColorDepth/reduced(_:)``.
  ///
  /// What is marked by its background alone (the selection, a search match, …) has to stay marked where few backgrounds
  /// are left: what would fall together with the screen is reversed or underlined.
  func adapted(to depth: ColorDepth) -> Theme {
    let screen = style([])
    let reducedScreen = depth.reduced(screen).background
    return replacing { role, own in
      guard let mark = Theme.marks[role], let background = own.background, background != screen.background,
        depth.reduced(style([role])).background == reducedScreen
      else { return own }
      // One colour for the whole of what is reversed: the hues of its parts would become patches behind them.
      let foreground = mark.contains(.reverse) ? screen.foreground : nil
      return RoleStyle(foreground: foreground, attributes: (own.attributes ?? []).union(mark))
    }
  }

  /// The roles that mark something by its background, and what marks it without.
  private static let marks: [Role: Style.Attributes] = [
    .selection: .reverse, .selectionInactive: .underline, .target: .reverse,
    .searchMatch: [.bold, .underline], .searchCurrent: [.bold, .reverse],
  ]
}
