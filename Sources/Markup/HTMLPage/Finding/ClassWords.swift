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
    "aboutauthor", "jumplink", "donate", "donation", "ticker", "vote", "poll", "legends", "editsection",
    "hatnote",
  ]
  /// Two words that name such a thing together.
  private static let furniturePairs: [[String]] = [
    ["author", "box"], ["author", "bio"], ["author", "info"], ["about", "author"], ["most", "read"],
    ["most", "viewed"], ["most", "popular"], ["latest", "news"], ["post", "tags"], ["article", "tags"],
    ["post", "meta"], ["entry", "meta"], ["article", "meta"], ["entry", "footer"], ["call", "action"],
    ["site", "header"], ["editor", "picks"],
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

  /// Words that name the comments below a story and nothing else.
  private static let thread: Set<String> = ["comments", "commentlist", "disqus", "respond", "kommentare"]
  /// Words that name what stands around a story on its own page.
  private static let sharing: Set<String> = [
    "share", "sharing", "sharedaddy", "addtoany", "newsletter", "subscribe", "paywall", "cookie", "breadcrumb",
    "breadcrumbs", "advert", "advertisement", "adsbygoogle", "ad", "ads", "sponsored", "promo", "toc", "pagination",
    "printfriendly", "screenreader", "noprint",
  ]
  /// Words that name a box of related stories.
  private static let related: Set<String> = [
    "related", "relatedposts", "relatedarticles", "relatedstories", "relatedlinks", "recirc", "recirculation", "yarpp",
    "readmore", "readalso", "seealso", "alsoread", "morestories", "recommended", "recommendations",
    "readnext", "furtherreading",
  ]
  /// Two words that name such a box together: `read-more`, `teaser-inline`.
  private static let relatedPairs: [[String]] = [
    ["read", "more"], ["see", "also"], ["read", "also"], ["read", "next"], ["more", "on"], ["more", "from"],
    ["teaser", "inline"], ["further", "reading"], ["inline", "recommendation"], ["story", "links"],
  ]

  /// Words that name what is written for those who hear the page only.
  private static let unseen: Set<String> = ["screenreader", "sronly", "visuallyhidden"]
  private static let unseenPairs: [[String]] = [["sr", "only"], ["screen", "reader"], ["visually", "hidden"]]

  /// Words that name a headline.
  private static let titles: Set<String> = [
    "title", "headline", "heading", "hed", "titel", "titre", "titulo", "titolo", "tytul", "overskrift", "rubrik",
  ]

  /// What each of the words says.
  private static let traitsOfWord: [String: ElementTraits] = {
    let lists: [(Set<String>, ElementTraits)] = [
      (furniture, .furniture), (sharing, .sharing), (discussion, .discussion), (thread, .thread), (story, .story),
      (facts, .facts), (pictureWords, .pictures), (["caption"], .caption), (titles, .title), (related, .related),
      (unseen, .unseen),
    ]
    var traits: [String: ElementTraits] = [:]
    for (words, trait) in lists {
      for word in words { traits[word, default: []].insert(trait) }
    }
    return traits
  }()
  /// What each pair says, by its first word.
  private static let pairs: [String: [(other: String, trait: ElementTraits)]] = {
    let lists: [([[String]], ElementTraits)] = [
      (furniturePairs, .furniture), (relatedPairs, .related), (unseenPairs, [.unseen, .furniture]),
    ]
    var pairs: [String: [(String, ElementTraits)]] = [:]
    for (list, trait) in lists {
      for pair in list { pairs[pair[0], default: []].append((pair[1], trait)) }
    }
    return pairs
  }()

  /// The words of an attribute, in lower case: `related-articles` is two, `imageCredit` two and both in one.
  static func tokens(of attribute: String) -> Set<String> {
    var attribute = attribute
    if let tokens = attribute.withUTF8({ Self.tokens(ofASCII: $0) }) { return tokens }
    var tokens: Set<String> = []
    for word in attribute.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
      tokens.insert(word.lowercased())
      var part = ""
      var parts: [String] = []
      var wasLower = false
      for character in word {
        if character.isUppercase, wasLower {
          parts.append(part.lowercased())
          part = ""
        }
        part.append(character)
        wasLower = character.isLowercase
      }
      if !parts.isEmpty { tokens.formUnion(parts + [part.lowercased()]) }
    }
    return tokens
  }

  /// The same for ASCII, which classes mostly are; `nil` where they aren't.
  private static func tokens(ofASCII bytes: UnsafeBufferPointer<UInt8>) -> Set<String>? {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    var tokens: Set<String> = []
    var word: [UInt8] = []
    // Where the current part of the word begins, and whether there are others.
    var part = 0
    var wasLower = false
    func endWord() {
      if !word.isEmpty { tokens.insert(String(decoding: word, as: UTF8.self)) }
      if part > 0 { tokens.insert(String(decoding: word[part...], as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
      part = 0
    }
    for byte in bytes {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLower = (0x61...0x7A).contains(byte)
      guard isUpper || isLower || (0x30...0x39).contains(byte) else {
        endWord()
        wasLower = false
        continue
      }
      if isUpper, wasLower {
        tokens.insert(String(decoding: word[part...], as: UTF8.self))
        part = word.count
      }
      word.append(isUpper ? byte | 0x20 : byte)
      wasLower = isLower
    }
    endWord()
    return tokens
  }

  static func traits(of tokens: Set<String>) -> ElementTraits {
    var traits: ElementTraits = []
    for token in tokens {
      if let own = traitsOfWord[token] { traits.formUnion(own) }
      for (other, trait) in pairs[token] ?? [] where tokens.contains(other) { traits.insert(trait) }
    }
    return traits
  }
}
