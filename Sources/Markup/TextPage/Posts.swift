import Articles

/// Posts in the text: what stands above a signature, as far up as it reads as the post's own.
enum Posts {
  /// The most characters a post can have on the network that gave the form its shape.
  static let longestPost = 280
  /// A page cuts a post off where it is nearly full; a shorter piece that is cut off is only the end of one.
  private static let nearlyFull = 220
  /// This long and without a sentence's end a text was cut off.
  private static let longWithoutEnd = 260

  /// Above the first paragraph more blocks than this do not stand.
  private static let mostLeadingBlocks = 8

  /// Finds the posts; everything else stays as it is.
  static func read(_ parts: [TextPart]) -> [TextPart] {
    var result: [TextPart] = []
    for part in parts {
      guard case .text(let paragraph) = part, let line = paragraph.onlyLine, let signature = PostSignature(line) else {
        result.append(part)
        continue
      }
      result.append(.block(.post(post(signedBy: signature, from: &result))))
    }
    return result
  }

  private static func post(signedBy signature: PostSignature, from parts: inout [TextPart]) -> Post {
    let paragraphs = takeText(from: &parts)
    let text = paragraphs.map(\.text).joined(separator: "\n\n")
    let inlines = Array(paragraphs.map(\.inlines).joined(separator: [.lineBreak, .lineBreak]))
    return Post(
      service: signature.service, author: signature.author, handle: signature.handle, date: signature.date,
      printedDate: signature.printedDate, inlines: inlines, isTruncated: isCutOff(text))
  }

  /// The paragraph above a signature always, and those above it up to the highest that is plainly the post's.
  private static func takeText(from parts: inout [TextPart]) -> [TextParagraph] {
    guard case .text(let last)? = parts.last else { return [] }
    parts.removeLast()
    var taken = [last]
    var candidates: [TextParagraph] = []
    var size = last.text.count
    while case .text(let above)? = parts.dropLast(candidates.count).last {
      size += above.text.count + 2
      guard size <= longestPost, !isOwnReporting(above), !isHeadingLike(above) else { break }
      candidates.append(above)
      let below = candidates.count > 1 ? candidates[candidates.count - 2] : taken[0]
      let text = (candidates.dropLast().reversed() + taken).map(\.text).joined(separator: "\n\n")
      if belongs(above, to: below, textSoFar: text, isFirst: isFirst(candidates.count, of: parts)) {
        parts.removeLast(candidates.count)
        taken = candidates.reversed() + taken
        candidates = []
        // A post that opens with a quotation of its own is whole at its top.
        if opensQuotation(taken[0].text) { break }
      }
    }
    return taken
  }

  /// Whether a text begins with a quotation that it does not end.
  private static func opensQuotation(_ text: String) -> Bool {
    QuotationMarks(Array(text.unicodeScalars)).openEnd == 0
  }

  /// Whether the candidate is the first paragraph of the page, teasers aside, and so its lede unless a post opens it.
  private static func isFirst(_ count: Int, of parts: [TextPart]) -> Bool {
    let above = parts.dropLast(count)
    return above.count <= mostLeadingBlocks
      && above.allSatisfy { if case .text = $0 { false } else { true } }
  }

  private static func belongs(
    _ above: TextParagraph, to below: TextParagraph, textSoFar: String, isFirst: Bool
  ) -> Bool {
    if isCutOff(textSoFar), textSoFar.count < nearlyFull,
      !isFirst || textSoFar.count + above.text.count >= nearlyFull
    {
      return true
    }
    return hasPostMarks(above.text) || continues(below.text, from: above.text)
  }

  /// Whether a text was cut off by the page: it ends in an ellipsis, leaves a quotation open, or is long and does not
  /// end its sentence. Addresses at its end are left aside.
  static func isCutOff(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let lastWord = words.last(where: { !isAddress($0) }) else { return false }
    let text = text[..<lastWord.endIndex]
    if LineShape.endsInEllipsis(text) { return true }
    if QuotationMarks.leavesOpen(String(text)) { return true }
    return text.count >= longWithoutEnd && !LineShape.endsSentence(text) && !(text.last.map(isSymbol) ?? false)
  }

  /// Whether the lower paragraph goes on with what the upper one began.
  private static func continues(_ below: String, from above: String) -> Bool {
    if QuotationMarks.leavesOpen(above) { return true }
    if let first = below.first, first.isLowercase || "•·-–*→▪️👉✅".contains(first) { return true }
    if let last = above.last, last == ":" || last == "," || last == "：" || last == "👇" { return true }
    return isNumbered(below) && isNumbered(above)
  }

  /// `1/`, `2)`, `3.`
  private static func isNumbered(_ text: String) -> Bool {
    let digits = text.prefix { $0.isNumber }
    guard (1...2).contains(digits.count), let next = text.dropFirst(digits.count).first else { return false }
    return "/).".contains(next)
  }

  /// Hashtags, accounts, addresses and pictographs stand in posts, not in an article's own sentences.
  private static func hasPostMarks(_ text: String) -> Bool {
    text.contains(where: isSymbol)
      || text.split(whereSeparator: \.isWhitespace).contains { word in
        isAddress(word)
          || ((word.hasPrefix("#") || word.hasPrefix("@")) && word.dropFirst().contains(where: \.isLetter))
      }
  }

  private static func isSymbol(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first, !first.isASCII else { return false }
    return first.properties.isEmojiPresentation
      || (first.properties.isEmoji && character.unicodeScalars.contains("\u{FE0F}"))
  }

  private static func isAddress(_ word: Substring) -> Bool {
    word.hasPrefix("https://") || word.hasPrefix("http://") || word.hasPrefix("pic.twitter.com/")
      || word.hasPrefix("t.co/")
  }

  /// A sentence that tells what somebody said is the article's, unless it has the marks of a post.
  private static func isOwnReporting(_ paragraph: TextParagraph) -> Bool {
    !hasPostMarks(paragraph.text) && Quotations.reports(paragraph.text)
  }

  private static func isHeadingLike(_ paragraph: TextParagraph) -> Bool {
    guard let line = paragraph.onlyLine else { return false }
    return LineShape.isTitle(line) && !hasPostMarks(line) && !QuotationMarks.leavesOpen(line)
  }
}
