import Articles

/// Lines that say under what a story is filed, or who handled it, for the site's own use: `Tags: eels, quay`.
enum FilingLine {
  private static let longest = 240
  /// What stands before the subjects, in lower case; these are links.
  private static let filing: Set<String> = [
    "tags", "tag", "tagged", "tagged with", "filed under", "filed to", "posted in", "categories", "category", "topics",
    "topic", "labels", "label", "keywords", "more about", "in this article", "schlagwörter", "schlagworte",
    "stichwörter",
    "themen", "kategorien", "kategorie", "étiquettes", "mots-clés", "mots clés", "catégories", "catégorie", "etiquetas",
    "temas", "categorías", "palabras clave", "categorias", "tópicos", "assuntos", "etichette", "argomenti", "categorie",
    "onderwerpen", "trefwoorden", "categorieën", "tagi", "теги", "метки", "рубрика", "категория", "темы",
    "ämnen", "emner", "emneord", "aiheet", "avainsanat", "štítky", "témata", "címkék", "etiketler", "タグ", "キーワード",
    "关键词",
    "标签", "關鍵字", "標籤", "分类", "태그",
  ]
  /// Beginnings of lines about who handled a story in Chinese papers, and what it was called elsewhere.
  private static let handling = ["原标题", "原題", "原標題", "责任编辑", "責任編輯", "责编", "責編", "（责任编辑", "(责任编辑", "（责编", "(责编"]

  /// - Parameters:
  ///   - line: the words of a paragraph.
  ///   - inlines: the same with its links.
  static func matches(_ line: String, _ inlines: [Inline]) -> Bool {
    guard line.utf8.count <= longest * 3, line.count <= longest else { return false }
    if handling.contains(where: line.hasPrefix), line.contains(where: { $0 == ":" || $0 == "：" }) { return true }
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }),
      filing.contains(SafeText.folded(String(line[..<colon])).lowercased())
    else { return false }
    // Beside the label there are only links.
    let words = SafeText.folded(unlinked(inlines))
    guard let end = words.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    return !words[end...].contains(where: \.isLetter) && words.count < line.count
  }

  /// The words that are not in links.
  private static func unlinked(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .link: ""
      case .strong(let inside), .emphasis(let inside): unlinked(inside)
      default: inline.plainText
      }
    }.joined()
  }
}
