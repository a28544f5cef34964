import Typesetting

extension Theme {
  /// The theme for a terminal of so many colours, whose device reduces each style by ``ColorDepth/reduced(_:)``.
  ///
  /// What is marked by its background alone (the selection, a search match, …) has to stay marked where few backgrounds
  /// are left: what would fall together with the screen is shown in reverse.
  func adapted(to depth: ColorDepth) -> Theme {
    let screen = style([])
    let reducedScreen = depth.reduced(screen).background
    return replacing { role, own in
      guard Theme.marks.contains(role), let background = own.background, background != screen.background,
        depth.reduced(style([role])).background == reducedScreen
      else { return own }
      return RoleStyle(attributes: (own.attributes ?? []).union(.reverse))
    }
  }

  /// The roles that mark something by its background.
  private static let marks: Set<Role> = [
    .selection, .selectionInactive, .target, .searchMatch, .searchCurrent, .status,
  ]
}
