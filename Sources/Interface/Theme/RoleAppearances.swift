import Typesetting

extension Role {
  /// Whether the role is lines and bars alone, which nobody reads: WCAG 1.4.3 does not ask for contrast there. The edge of
  /// code is none of these, as the language stands in it.
  var isDecoration: Bool { Role.decorations.contains(self) }

  private static let decorations: Set<Role> = [
    .border, .quoteBar, .postFrame, .tableFrame, .figureFrame, .rule, .dialogFrame,
  ]

  /// The combinations in which the role's text appears, each from the outermost to the innermost: alone, on a selected
  /// row, in a chosen post, …. Every one of them has to be readable.
  var appearances: [[Role]] {
    switch self {
    case .screen, .selection, .selectionInactive, .target: return []
    case .searchMatch, .searchCurrent: return [[self], [.link, self]]
    case .status, .statusKey, .statusProgress: return [[.status, self]]
    case .message, .messageError: return [[self], [.status, self]]
    case .dialogTitle, .dialogText, .dialogKey: return [[.dialogText, self], [.dialogText, self, .selection]]
    case .headlineUnread, .headlineRead, .headlineMark, .headlineStar, .headlineSource, .headlineAge, .section,
      .sectionCount:
      return [
        [self], [self, .selection], [self, .selectionInactive], [.dialogText, self], [.dialogText, self, .selection],
        [.status, self],
      ]
    case .emphasis, .strong, .link, .quotation, .code:
      return [[], [.quote], [.postText], [.code], [.figureCaption], [.tableHeader]].flatMap { outer in
        [[.text] + outer + [self], [.text] + outer + [self, .target]]
      }
    case _ where isDecoration: return []
    default: return [[.text, self], [.text, self, .target]]
    }
  }
}
