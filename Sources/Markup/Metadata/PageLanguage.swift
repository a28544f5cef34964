/// The language of a page as a BCP 47 tag; some pages write it with an underscore.
enum PageLanguage {
  private static let longest = 35

  static func tag(_ root: HTMLNode, tags: MetaTags, data: LinkedData) -> String? {
    let stated = [
      root["lang"], root["xml:lang"], root.first("body")?["lang"], tags.first("content-language"), data.language,
      tags.first("og:locale"), tags.first("dc.language", "dcterms.language", "language"),
    ]
    return stated.lazy.compactMap(\.self).compactMap(tidied).first
  }

  private static func tidied(_ stated: String) -> String? {
    let first = stated.split { $0 == "," || $0 == ";" || $0 == " " }.first ?? ""
    let tag = first.map { $0 == "_" ? "-" : String($0) }.joined()
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard tag.count <= longest, let primary = parts.first, (2...3).contains(primary.count),
      parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
    else { return nil }
    return tag
  }
}
