import Typesetting

extension Role {
  /// Every role there is, in the order in which themes list them: what stands for itself first, then the list, the article
  /// and what lies over them. A theme may name these and their parents, and nothing else.
  public static let all: [Role] = [
    .screen, .text, .border,
    .section, .sectionCount,
    .headlineUnread, .headlineRead, .headlineMark, .headlineStar, .headlineSource, .headlineAge,
    .breadcrumb, .title, .lede, .byline, .note,
    .heading, .emphasis, .strong, .link, .quotation, .code, .codeFrame,
    .quote, .quoteBar, .quoteAttribution,
    .postFrame, .postText, .postAuthor, .postHandle, .postDate, .postTruncated,
    .teaser, .teaserExcerpt, .teaserLabel,
    .listMarker, .tableFrame, .tableHeader, .figureFrame, .figureAlt, .figureCaption, .rule, .embed,
    .commentFold, .commentAuthor, .commentDate, .commentText,
    .added, .removed, .changeRemark,
    .selection, .selectionInactive, .target, .targetNumber, .searchMatch, .searchCurrent,
    .status, .statusKey, .statusProgress, .message, .messageError,
    .dialogFrame, .dialogTitle, .dialogText, .dialogKey,
  ]

  /// The role that is asked when a theme leaves something of this one open: `post.handle` has the parent `post`.
  var parent: Role? {
    guard let dot = rawValue.lastIndex(of: ".") else { return nil }
    return Role(rawValue: String(rawValue[..<dot]))
  }

  /// The names a theme file may use: every role and every parent of one.
  static let themeable: Set<Role> = {
    var names = Set(all)
    for role in all {
      var ancestor = role.parent
      while let name = ancestor {
        names.insert(name)
        ancestor = name.parent
      }
    }
    return names
  }()
}
