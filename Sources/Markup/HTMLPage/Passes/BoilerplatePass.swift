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
    "leave a reply", "post a comment", "most read", "newsletter",
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
  /// Beginnings of a heading over what a company says of itself.
  private static let about = [
    "about ", "über ", "à propos de ", "à propos d'", "acerca de ", "sobre ", "informazioni su ", "over ", "om ",
  ]
  /// So many paragraphs at the end may say who a company is.
  private static let mostAbout = 6

  /// - Parameters:
  ///   - site: the site's name.
  ///   - address: the page's address.
  static func applied(to blocks: [Block], site: String?, address: String?) -> [Block] {
    let kept = blocks.filter { block in
      switch block {
      case .paragraph(let inlines): !isBoilerplate(SafeText.folded(inlines.plainText))
      case .heading(let heading): !labels.contains(SafeText.folded(heading.inlines.plainText).lowercased())
      default: true
      }
    }
    return withoutAbout(kept, site: site, address: address)
  }

  static func isBoilerplate(_ line: String) -> Bool {
    guard !line.isEmpty, line.utf8.count <= longestLine * 2, line.count <= longestLine else { return false }
    let key = line.lowercased()
    if labels.contains(key) || rights.contains(where: key.hasPrefix) { return true }
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
