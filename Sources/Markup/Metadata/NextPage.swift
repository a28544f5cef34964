/// The next page of a story that is told over several: its address differs from this page's in the page's number and
/// nothing else, so that the next story, which many sites call “next”, too, is not taken for it.
enum NextPage {
  private static let mostLinks = 4096
  private static let mostPages = 99
  private static let mostDigits = 3
  /// A shorter reference may be relative to the story: `?page=2`, `page/2/`.
  private static let longestBare = 24
  /// Words that stand for a page in addresses.
  private static let pageWords: Set<String> = [
    "page", "p", "pg", "pag", "pagina", "página", "seite", "s", "strona", "str", "sida", "side", "sivu", "part", "teil",
    "pagenum", "paged", "pageno", "page_number", "artikelseite", "sayfa", "stranitsa",
  ]
  private static let pagerWords = WordMatcher([
    "pagination", "pager", "pagenav", "pages", "paging", "pagelinks", "pagenumbers", "numbers", "wp", "paginator",
    "multipage", "pagebreak", "seitennavigation", "pagenavi",
  ])

  /// - Parameter addresses: those this page is known by, the one it was fetched from first.
  static func address(_ root: HTMLNode, _ elements: PageElements, addresses: [String], base: String?) -> String? {
    for link in elements.links + elements.nextLinks {
      guard link["rel"]?.lowercased().split(separator: " ").contains("next") == true,
        let next = target(link, base, addresses)
      else { continue }
      return next
    }
    let names = Set(addresses.map(storyName))
    guard !names.isEmpty else { return nil }
    var left = mostLinks
    for node in root.descendants where left > 0 {
      guard let reference = node.attributes.first(where: { $0.name == "href" })?.value, node.name == "a" else {
        continue
      }
      left -= 1
      // Resolving each link of a page would cost more than all else here.
      guard reference.utf8.count <= longestBare || names.contains(where: reference.contains),
        let next = target(node, base, addresses), isPager(node)
      else { continue }
      return next
    }
    return nil
  }

  /// The part of an address that names its story: the longest run of letters in its path, which all its pages share.
  private static func storyName(_ address: String) -> String {
    let runs = WebAddress.pathAndQuery(of: address).path.split { !$0.isLetter }
    return runs.max { $0.utf8.count < $1.utf8.count }.map(String.init) ?? ""
  }

  private static func target(_ link: HTMLNode, _ base: String?, _ addresses: [String]) -> String? {
    guard let reference = link["href"], mayBeNumbered(reference),
      let next = WebAddress.resolved(reference, against: base)
    else { return nil }
    let bare = next.prefix { $0 != "#" }
    let isNamed = PagerLabels.isNext(link.text)
    return addresses.contains { follows(String(bare), $0, isNamed: isNamed) } ? String(bare) : nil
  }

  /// Whether an address holds the number of a further page, whatever it stands for.
  private static func mayBeNumbered(_ reference: String) -> Bool {
    var digits = 0
    var number = 0
    for byte in reference.utf8 {
      if (0x30...0x39).contains(byte) {
        digits += 1
        if digits <= mostDigits { number = number * 10 + Int(byte - 0x30) }
      } else {
        if digits <= mostDigits, (2...mostPages).contains(number) { return true }
        (digits, number) = (0, 0)
      }
    }
    return digits <= mostDigits && (2...mostPages).contains(number)
  }

  /// Whether a link is one of a row of page numbers, or says that it leads to the next page.
  private static func isPager(_ link: HTMLNode) -> Bool {
    let label = link.text.lowercased().filter { !"›»→>".contains($0) }
    let words = SafeText.folded(label)
    if PagerLabels.isNext(words) || words.allSatisfy(\.isNumber) && !words.isEmpty { return true }
    if let first = words.split(separator: " ").first, pageWords.contains(String(first)), words.count < 16 {
      return true
    }
    return link.ancestors.prefix(4).contains { node in
      node.attributes.contains { ($0.name == "class" || $0.name == "id") && pagerWords.matches($0.value) }
    }
  }

  /// Whether an address is that of the page after another: `/story` and `/story/2`, `?page=2` and `?page=3`.
  ///
  /// - Parameter isNamed: whether the link says that it leads to the next page; then a story may have a number for a
  ///   name, and its first page another form of address: `/1234.html` and `/1234_2.html`, `/story` and `/story-2.html`.
  static func follows(_ next: String, _ current: String, isNamed: Bool = false) -> Bool {
    let current = String(current.prefix { $0 != "#" })
    guard next != current, WebAddress.host(of: next) != nil, WebAddress.host(of: next) == WebAddress.host(of: current),
      let next = Numbered(next, isNamed: isNamed), next.number > 1, next.number <= mostPages
    else { return false }
    // The first page mostly has no number.
    if next.number == 2, next.isWithout(Numbered.key(current), isNamed: isNamed) { return true }
    guard let current = Numbered(current, isNamed: isNamed) else { return false }
    return current.number == next.number - 1 && current.head == next.head && current.tail == next.tail
  }

  /// An address with the number of a page in it.
  private struct Numbered {
    /// What stands before the number and after it, without scheme and host.
    let head: String
    let tail: String
    let number: Int

    /// Finds the number: after a word for pages anywhere, or by itself as the last part of the path after a name.
    init?(_ address: String, isNamed: Bool) {
      let key = Self.key(address)
      var found: (Range<String.Index>, Int)?
      var index = key.endIndex
      while index > key.startIndex {
        let end = index
        var start = end
        while start > key.startIndex, Self.isDigit(key[key.index(before: start)]) { start = key.index(before: start) }
        guard start < end else {
          index = key.index(before: index)
          continue
        }
        index = start
        guard key.distance(from: start, to: end) <= NextPage.mostDigits, let number = Int(key[start..<end]),
          Self.isPageNumber(before: key[..<start], after: key[end...], isNamed: isNamed)
        else { continue }
        found = (start..<end, number)
        break
      }
      guard let (range, number) = found else { return nil }
      head = String(key[..<range.lowerBound])
      tail = String(key[range.upperBound...])
      self.number = number
    }

    /// Path and query, without a slash at the path's end.
    static func key(_ address: String) -> String {
      let (path, query) = WebAddress.pathAndQuery(of: address)
      let bare = path.hasSuffix("/") ? String(path.dropLast()) : path
      return query.map { bare + "?" + $0 } ?? bare
    }

    /// Whether the address is that of the first page, whose number and the word before it are left out.
    func isWithout(_ first: String, isNamed: Bool) -> Bool {
      var heads: [Substring] = [head[...]]
      var rest = head[...]
      while let last = rest.last, !last.isLetter, !last.isNumber { rest.removeLast(); heads.append(rest) }
      let word = rest.reversed().prefix { $0.isLetter || $0 == "_" }.reversed().map(String.init).joined()
      if NextPage.pageWords.contains(word.lowercased()) {
        rest = rest.dropLast(word.count)
        heads.append(rest)
        while let last = rest.last, !last.isLetter, !last.isNumber { rest.removeLast(); heads.append(rest) }
      }
      var tails = [tail[...], tail.hasPrefix("&") ? "?" + tail.dropFirst() : tail[...]]
      if isNamed, tail.hasPrefix("."), !tail.contains("/"), !tail.contains("?") { tails.append("") }
      return heads.contains { head in tails.contains { head + $0 == first } }
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private static func isPageNumber(before: Substring, after: Substring, isNamed: Bool) -> Bool {
      var rest = before
      guard let mark = rest.last, "/-_,.=".contains(mark) || mark.isLetter else { return false }
      while let last = rest.last, "/-_,.=".contains(last) { rest.removeLast() }
      let word = rest.reversed().prefix { $0.isLetter || $0 == "_" }.reversed().map(String.init).joined().lowercased()
      let isAfterName = rest.dropLast(word.count).last.map { !$0.isLetter && !$0.isNumber } ?? true
      if isAfterName, NextPage.pageWords.contains(word) { return true }
      // A bare number is a page where it ends the path of a story with a name: `/a-long-story/2`, `/story,2.html`.
      guard mark == "/" || mark == "," || mark == "_" || mark == "-", !before.contains("?"),
        after.isEmpty || after.hasPrefix(".") && !after.contains("/") || after.hasPrefix("?")
      else { return false }
      let name = before.dropLast().split(separator: "/").last ?? ""
      let leastLetters = 4
      let isNumber = name.count >= leastLetters && name.allSatisfy(isDigit)
      if isNamed, mark != "/", isNumber { return true }
      return name.count(where: \.isLetter) >= leastLetters && (mark != "-" || after.hasPrefix("."))
    }
  }
}
