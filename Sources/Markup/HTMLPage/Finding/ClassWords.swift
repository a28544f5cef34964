/// What the class and the id of an element say it is, in the words designers of any site use.
enum ClassWords {
  /// Words that name what stands around articles.
  private static let furniture: Set<String> = [
    "share", "shares", "sharing", "sharebar", "sharedaddy", "addtoany", "addthis", "social", "socials", "follow",
    "newsletter", "newsletters", "subscribe", "subscription", "signup", "login", "paywall", "cookie", "cookies", "gdpr",
    "consent", "breadcrumb", "breadcrumbs", "crumbs", "sidebar", "sidebars", "rail", "widget", "widgets", "footer",
    "nav",
    "navigation", "navbar", "topnav", "subnav", "menu", "menus", "masthead", "popular", "trending", "mostread",
    "mostviewed", "mostpopular", "advert", "adverts", "advertisement", "advertising", "adsbygoogle", "ad", "ads",
    "sponsor", "sponsored", "sponsors", "promo", "promos", "promotion", "taboola", "outbrain", "tags", "taglist",
    "tagcloud", "pagination", "pager", "toolbar", "tools", "rating", "ratings", "modal", "popup", "overlay", "skip",
    "skiplink", "copyright", "disclaimer", "printfriendly", "screenreader", "noprint", "toc", "authorbox", "authorbio",
    "aboutauthor", "jumplink", "donate", "donation", "ticker", "vote", "poll", "legends",
  ]
  /// Two words that name such a thing together.
  private static let furniturePairs: [[String]] = [
    ["author", "box"], ["author", "bio"], ["author", "info"], ["about", "author"], ["most", "read"],
    ["most", "viewed"], ["most", "popular"], ["latest", "news"], ["post", "tags"], ["article", "tags"],
    ["post", "meta"], ["entry", "meta"], ["article", "meta"], ["entry", "footer"], ["sr", "only"],
    ["screen", "reader"], ["visually", "hidden"], ["call", "action"], ["site", "header"], ["editor", "picks"],
  ]
  /// Words that name a line of facts about a story: who, when, how long to read.
  private static let facts: Set<String> = [
    "byline", "bylines", "dateline", "timestamp", "submitted", "pubdate", "datetime", "readtime", "readingtime",
    "wordcount",
  ]
  /// Words that name what is written about a picture, and sets of pictures.
  private static let pictureWords: Set<String> = [
    "caption", "captions", "newscaption", "imagecaption", "credit", "credits", "photocredit", "slidecount", "gallery",
    "galleries", "slideshow", "resgallery", "inlinegallery", "lightbox", "photogallery",
  ]

  /// Words that name the discussion below a story.
  private static let discussion: Set<String> = [
    "comment", "comments", "commentlist", "commentform", "disqus", "respond", "replies", "discussion", "kommentare",
    "comentarios", "commentaires", "livefyre",
  ]
  /// Words that name the story itself.
  private static let story: Set<String> = [
    "article", "articlebody", "body", "content", "entry", "main", "page", "post", "text", "blog", "story", "storybody",
    "articletext", "artikel", "singlepost",
  ]

  static func isFurniture(_ tokens: Set<String>) -> Bool {
    guard !tokens.isEmpty else { return false }
    return !tokens.isDisjoint(with: furniture) || furniturePairs.contains { $0.allSatisfy(tokens.contains) }
  }

  static func isLineOfFacts(_ tokens: Set<String>) -> Bool { !tokens.isDisjoint(with: facts) }

  static func isAboutPictures(_ tokens: Set<String>) -> Bool { !tokens.isDisjoint(with: pictureWords) }

  static func isDiscussion(_ tokens: Set<String>) -> Bool { !tokens.isDisjoint(with: discussion) }

  static func isStory(_ tokens: Set<String>) -> Bool { !tokens.isDisjoint(with: story) }
}
