/// The form under an article in which readers write, with its notices and the comments above it.
enum CommentForm {
  /// Lines that open the form; they stand alone.
  private static let openings: Set<String> = [
    "leave a reply", "leave a comment", "leave your comment", "leave a response", "leave comment", "post a comment",
    "post comment", "post your comment", "post a reply", "add a comment", "add comment", "add your comment",
    "write a comment", "write a reply", "submit a comment", "submit comment", "join the discussion",
    "join the conversation", "have your say", "cancel reply", "leave a reply cancel reply",
    "leave a comment cancel reply",
    "log in to comment", "sign in to comment", "login to comment", "be the first to comment", "no comments yet",
    "schreibe einen kommentar", "schreiben sie einen kommentar", "kommentar schreiben", "kommentar hinterlassen",
    "hinterlasse einen kommentar", "kommentar verfassen", "antwort abbrechen", "laisser un commentaire",
    "laissez un commentaire", "ajouter un commentaire", "poster un commentaire", "écrire un commentaire",
    "annuler la réponse", "deja una respuesta", "deja un comentario", "dejar un comentario", "escribe un comentario",
    "añadir comentario", "cancelar respuesta", "lascia un commento", "scrivi un commento", "lascia una risposta",
    "aggiungi un commento", "annulla risposta", "deixe um comentário", "deixe uma resposta", "geef een reactie",
    "laat een reactie achter", "plaats een reactie", "dodaj komentarz", "zostaw komentarz", "napisz komentarz",
    "залишити відповідь", "залишити коментар", "додати коментар", "написати коментар", "добавить комментарий",
    "оставить комментарий", "написать комментарий", "оставить ответ", "发表评论", "发表回复", "コメントを残す",
  ]

  /// The beginnings of the notices that only such a form has.
  private static let notices = [
    "your email address will not be published", "your e-mail address will not be published",
    "this site uses akismet", "required fields are marked", "you must be logged in to post a comment",
    "you must log in to post a comment", "you must be logged in to comment", "learn how your comment data is processed",
    "save my name, email", "notify me of follow-up comments", "notify me of new posts", "notify me of new comments",
    "comments are closed", "comments are moderated", "this form is protected by", "deine e-mail-adresse wird nicht",
    "ihre e-mail-adresse wird nicht", "erforderliche felder sind", "votre adresse e-mail ne sera pas",
    "votre adresse de messagerie ne sera pas", "les champs obligatoires sont", "tu dirección de correo electrónico no",
    "su dirección de correo electrónico no", "los campos obligatorios están", "il tuo indirizzo email non sarà",
    "i campi obbligatori sono", "o seu endereço de e-mail não será", "je e-mailadres zal niet",
    "je e-mailadres wordt niet",
    "twój adres e-mail nie zostanie", "ваша e-mail адреса не", "ваш адрес email не", "ваша электронная почта не",
    "обязательные поля помечены", "обов’язкові поля позначені",
  ]

  /// Titles over the comments that are there already. They open the form only where little or a form follows, since a
  /// part of an article may be called so too.
  private static let titles: Set<String> = [
    "comment", "comments", "responses", "replies", "discussion", "reader comments", "kommentare", "kommentar",
    "leserkommentare", "commentaires", "comentarios", "commenti", "comentários", "reacties", "komentarze", "коментарі",
    "комментарии", "评论", "コメント",
  ]

  /// Under a title with nothing else to tell, this many paragraphs at most are a form.
  private static let fewParagraphs = 2

  /// The paragraphs above the form. A line that would open a form but stands above any running text (`Leave a comment`
  /// under a headline) is taken out alone.
  static func cut(from paragraphs: [TextParagraph]) -> [TextParagraph] {
    var kept: [TextParagraph] = []
    var hasBody = false
    let lastSure = paragraphs.lastIndex { $0.lines.contains { isSure(normalised($0)) } }
    for (index, paragraph) in paragraphs.enumerated() {
      var lines: [String] = []
      for line in paragraph.lines {
        let plain = normalised(line)
        let isOpen = (lastSure ?? -1) >= index || paragraphs.count - index - 1 <= fewParagraphs
        let opens = isSure(plain) || (isOpen && isTitle(plain))
        if opens, hasBody {
          if !lines.isEmpty { kept.append(TextParagraph(lines)) }
          return kept
        }
        if !opens { lines.append(line) }
        if LineShape.endsSentence(line), !LineShape.isTitle(line) { hasBody = hasBody || !opens }
      }
      if !lines.isEmpty { kept.append(TextParagraph(lines)) }
    }
    return kept
  }

  private static func isSure(_ plain: String) -> Bool {
    openings.contains(plain) || openings.contains { isOpening($0, of: plain) }
      || notices.contains { plain.hasPrefix($0) }
  }

  /// `Leave a Reply to …` and `Leave a comment on “…”` open the form too.
  private static func isOpening(_ opening: String, of plain: String) -> Bool {
    plain.hasPrefix(opening) && (plain.hasPrefix(opening + " to ") || plain.hasPrefix(opening + " on "))
      && LineShape.isTitle(plain.capitalizedFirst)
  }

  /// `Comments`, `Comments (12)`, `12 comments`, `3 thoughts on “…”`.
  private static func isTitle(_ plain: String) -> Bool {
    let words = plain.split { $0 == " " || $0 == "(" || $0 == ")" }
    guard let first = words.first else { return false }
    if words.count <= 2, let word = words.first(where: { !$0.allSatisfy(\.isNumber) }) {
      return titles.contains(plain)
        || (words.count == 2 && words.contains { $0.allSatisfy(\.isNumber) }
          && titles.contains(String(word)))
    }
    return words.count > 3 && (first.allSatisfy(\.isNumber) || first == "one")
      && ["thoughts", "thought", "comments", "comment", "responses", "replies"].contains(words[1])
      && ["on", "to"].contains(words[2])
  }

  /// A line in lower case without marks and arrows at its end; only the beginning of a long one.
  private static func normalised(_ line: String) -> String {
    let longest = 120
    return line.prefix(longest).droppingLast { " .:!*»›>→↓…".contains($0) }.lowercased()
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
