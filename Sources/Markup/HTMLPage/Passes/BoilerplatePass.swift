import Articles

/// Takes out lines that stand on every page of a site, whatever the story: invitations to subscribe or to follow, labels
/// of buttons, copyright lines, who a company is.
///
/// They are told by what they say, in the languages of the lists, and by being short and by themselves; running text
/// that speaks of newsletters stays.
enum BoilerplatePass {
  private static let longestLine = 320
  /// Labels of buttons and boxes, whole lines in lower case.
  private static let labels: Set<String> = [
    "advert", "advertisement", "ad", "anzeige", "werbung", "publicité", "publicidad", "publicidade", "pubblicità",
    "reklama", "reklam", "annons", "реклама", "advertentie", "mainos", "annonse", "annonce", "iklan", "広告", "广告", "광고",
    "إعلان", "comments", "comment", "kommentare", "commentaires", "comentarios", "comentários", "commenti", "reacties",
    "komentarze", "комментарии", "коментарі", "caption", "close", "schließen", "fermer", "cerrar", "chiudi", "fechar",
    "share", "share this", "share this article", "share this story", "sharing is caring!", "teilen", "artikel teilen",
    "partager", "compartir", "condividi", "compartilhar", "delen", "udostępnij", "поделиться", "поширити", "paylaş",
    "subscribe", "subscribe now", "sign up", "sign in", "log in", "abonnieren", "s'abonner", "suscribirse", "abbonati",
    "assine", "trending", "tags", "schlagwörter", "etiquetas", "skip", "skip advertisement",
    "advertisement - scroll to continue",
    "loading...", "loading…", "print", "drucken", "email", "e-mail", "save", "story continues below advertisement",
    "article continues below advertisement", "article continues after advertisement", "tell us what you think...",
    "related searches", "home", "back to top", "nach oben", "volver arriba", "retour en haut", "leave a comment",
    "leave a reply", "post a comment", "most read", "newsletter", "tweet", "share on facebook", "share on twitter",
    "share on x", "share this on facebook", "share this on twitter", "share this on x", "share on whatsapp",
    "share on linkedin", "auf facebook teilen", "partager sur facebook", "compartir en facebook",
    "condividi su facebook", "シェア", "シェアする", "ツイート", "ポスト", "공유", "공유하기", "分享", "分享到",
  ]
  /// Words that ask to act…
  private static let invitations = PhraseList([
    "sign up", "subscribe", "get the latest", "get our", "get access", "join our", "join the", "register", "follow us",
    "follow him on", "follow her on", "follow them on", "like us on", "find us on", "download our", "let our news",
    "delivered", "melden sie sich", "jetzt anmelden", "abonnieren sie", "newsletter bestellen", "folgen sie uns",
    "inscrivez-vous", "abonnez-vous", "recevez", "suivez-nous", "suscríbete", "suscríbase", "regístrate", "síguenos",
    "recibe", "iscriviti", "abbonati", "seguici", "ricevi", "inscreva-se", "assine", "cadastre-se", "siga-nos",
    "receba",
    "schrijf je in", "meld je aan", "volg ons", "zapisz się", "obserwuj nas", "подпишитесь", "подписывайтесь",
    "підпишіться", "підписуйтесь", "prenumerera", "abonner", "tilmeld", "přihlaste se", "abone ol", "kayıt ol",
  ])
  /// …on what a site sends or runs.
  private static let offers = PhraseList([
    "newsletter", "inbox", "daily email", "email list", "mailing list", "e-mail updates", "our email", "on twitter",
    "on facebook", "on instagram", "our forums", "subscription", "subscriptions", "weekday morning",
    "letterbox", "to your email", "breaking news alerts", "push notification", "whatsapp", "telegram", "postfach",
    "boîte mail", "infolettre", "boletín", "correo", "casella", "boletim", "e-mail", "nieuwsbrief", "biuletyn",
    "рассылк", "розсилк", "nyhetsbrev", "nyhedsbrev", "bülten", "youtube",
  ])
  /// Beginnings of lines that say whose the page is.
  private static let rights = [
    "©", "copyright ©", "copyright 2", "(c) 2", "all rights reserved", "the contents of this site are ©",
    "this document is subject to copyright", "alle rechte vorbehalten", "tous droits réservés",
    "todos los derechos reservados", "todos os direitos reservados", "tutti i diritti riservati",
    "wszelkie prawa zastrzeżone", "все права защищены", "alle rechten voorbehouden",
  ]
  /// Beginnings of lines that say what a site keeps in its reader's browser.
  private static let cookies = [
    "we use cookies", "we and our partners use cookies", "this site uses cookies", "this website uses cookies",
    "our site uses cookies", "our website uses cookies", "by using this site, you agree",
    "by continuing to use this site",
    "diese website verwendet cookies", "diese seite verwendet cookies", "wir verwenden cookies", "wir nutzen cookies",
    "ce site utilise des cookies", "nous utilisons des cookies", "utilizamos cookies", "este sitio utiliza cookies",
    "este sitio web utiliza cookies", "questo sito utilizza cookie", "questo sito utilizza i cookie",
    "este site utiliza cookies", "deze website gebruikt cookies", "wij gebruiken cookies",
    "ta strona używa plików cookie",
    "мы используем cookie", "мы используем файлы cookie", "vi använder cookies", "vi använder kakor",
    "vi bruker informasjonskapsler", "vi bruger cookies", "käytämme evästeitä", "当サイトではcookieを使用",
  ]
  /// Beginnings of a heading over what a company says of itself.
  private static let about = [
    "about ", "über ", "à propos de ", "à propos d'", "acerca de ", "sobre ", "informazioni su ", "over ", "om ",
  ]
  /// Headings over what an author says of themselves, whole lines in lower case.
  private static let aboutAuthor: Set<String> = [
    "about the author", "about the authors", "about the writer", "about the reporter", "author bio", "über den autor",
    "über die autorin", "über die autoren", "zum autor", "zur autorin", "zur person", "à propos de l’auteur",
    "à propos de l'auteur", "à propos de l’auteure", "à propos de l'auteure", "sobre el autor", "sobre la autora",
    "acerca del autor", "sull’autore", "sull'autore", "sull’autrice", "sull'autrice", "sobre o autor", "sobre a autora",
    "over de auteur", "o autorze", "об авторе", "про автора", "om författaren", "om forfatteren", "kirjoittajasta",
    "著者について", "この記事を書いた人", "关于作者", "關於作者", "저자 소개",
  ]
  private static let mostAboutAuthor = 3
  private static let longestAboutAuthor = 600
  /// So many paragraphs at the end may say who a company is.
  private static let mostAbout = 6

  /// - Parameters:
  ///   - site: the site's name.
  ///   - address: the page's address.
  static func applied(to blocks: [Block], site: String?, address: String?) -> [Block] {
    let kept = blocks.filter { block in
      switch block {
      case .paragraph(let inlines): !isBoilerplate(inlines)
      case .list(let list):
        list.items.isEmpty || !list.items.allSatisfy { labels.contains(SafeText.folded($0.bodyText).lowercased()) }
      case .heading(let heading): !labels.contains(SafeText.folded(heading.inlines.plainText).lowercased())
      default: true
      }
    }
    return withoutAuthor(withoutAbout(kept, site: site, address: address))
  }

  private static func isBoilerplate(_ inlines: [Inline]) -> Bool {
    let words = inlines.plainText
    guard words.utf8.count <= longestLine * 4 else { return false }
    let line = SafeText.folded(words)
    return isBoilerplate(line) || FilingLine.matches(line, inlines)
  }

  static func isBoilerplate(_ line: String) -> Bool {
    guard !line.isEmpty, line.utf8.count <= longestLine * 2, line.count <= longestLine else { return false }
    let key = line.lowercased()
    if labels.contains(key) || rights.contains(where: key.hasPrefix) { return true }
    if cookies.contains(where: key.hasPrefix) { return true }
    guard invitations.occurs(in: key), offers.occurs(in: key) || key.utf8.contains(UInt8(ascii: "@")) else {
      return false
    }
    return !key.contains("”") && !key.contains("\"") && !key.contains("“") && !key.contains("»")
  }

  /// Takes out the paragraphs at the end below “About” and the name of the site itself.
  private static func withoutAbout(_ blocks: [Block], site: String?, address: String?) -> [Block] {
    let names = [site, address.flatMap(WebAddress.host(of:))].compactMap { $0?.lowercased() }
    guard let place = blocks.lastIndex(where: { isAbout($0, names) }), place * 2 > blocks.count else { return blocks }
    let rest = blocks[(place + 1)...]
    let paragraphs = rest.prefix { block in if case .paragraph = block { true } else { false } }
    guard !paragraphs.isEmpty, paragraphs.count <= mostAbout else { return blocks }
    return Array(blocks[..<place] + blocks[paragraphs.endIndex...])
  }

  /// Takes out what stands below “About the author” at the end, if it is no more than a note.
  private static func withoutAuthor(_ blocks: [Block]) -> [Block] {
    let place = blocks.lastIndex { block in
      switch block {
      case .heading(let heading): aboutAuthor.contains(SafeText.folded(heading.inlines.plainText).lowercased())
      case .paragraph(let inlines): aboutAuthor.contains(SafeText.folded(inlines.plainText).lowercased())
      default: false
      }
    }
    guard let place, place * 2 > blocks.count else { return blocks }
    var letters = 0
    var paragraphs = 0
    var rest: [Block] = []
    for block in blocks[(place + 1)...] {
      switch block {
      case .paragraph(let inlines):
        paragraphs += 1
        letters += inlines.plainText.utf8.count
      case .figure, .rule: continue
      case .teaser: rest.append(block)
      default: return blocks
      }
    }
    guard paragraphs <= mostAboutAuthor, letters <= longestAboutAuthor else { return blocks }
    return blocks[..<place] + rest
  }

  private static func isAbout(_ block: Block, _ names: [String]) -> Bool {
    let longest = 60
    let words: String
    switch block {
    case .heading(let heading): words = heading.inlines.plainText
    case .paragraph(let inlines): words = inlines.plainText
    default: return false
    }
    guard words.utf8.count <= longest * 4 else { return false }
    let line = SafeText.folded(words).lowercased()
    guard line.count <= longest, let opening = about.first(where: line.hasPrefix) else { return false }
    let subject = Wording.key(String(line.dropFirst(opening.count)))
    guard let first = subject.split(separator: " ").first, first.count > 2 else { return false }
    return names.contains { Wording.key($0).contains(first) }
  }
}
