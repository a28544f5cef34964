import Articles

/// What the object of a story in a program's data says of it beside its text.
struct StateFacts: Sendable {
  let title: String?
  let authors: [String]
  let published: PublicationDate?
  let updated: PublicationDate?

  private static let mostAuthors = 12
  private static let longestTitle = 400
  private static let titleKeys = ["headline", "title", "heading", "name"]
  private static let authorKeys = ["author", "authors", "byline", "creator", "creators", "writer", "writers"]
  private static let nameKeys = ["name", "displayName", "fullName", "full_name", "display_name", "title"]
  private static let publishedKeys = [
    "datePublished", "publishedAt", "published_at", "firstPublishedAt", "firstPublished", "publishDate",
    "published_date", "publicationDate", "publishedDate", "pubDate", "published", "date", "createdAt", "created_at",
  ]
  private static let updatedKeys = [
    "dateModified", "updatedAt", "updated_at", "modifiedAt", "lastModified", "lastUpdated", "modified", "updated",
  ]

  init(_ story: JSONValue?) {
    func text(_ keys: [String]) -> String? {
      keys.lazy.compactMap { story?[$0]?.string }.map(Entities.decoded).first {
        !$0.isEmpty && $0.utf8.count <= Self.longestTitle
      }
    }
    title = text(Self.titleKeys)
    published = text(Self.publishedKeys).flatMap(TimeStamp.parse)
    updated = text(Self.updatedKeys).flatMap(TimeStamp.parse)
    let values = Self.authorKeys.lazy.compactMap { story?[$0] }.map { $0.elements.prefix(Self.mostAuthors) }
    let lines = values.map { $0.compactMap(Self.name) }.first { !$0.isEmpty } ?? []
    authors = AuthorNames.names(in: lines, isData: true)
  }

  private static func name(_ value: JSONValue) -> String? {
    if let name = value.string { return name.utf8.count <= longestTitle ? name : nil }
    return nameKeys.lazy.compactMap { value[$0]?.string }.first { !$0.isEmpty && $0.utf8.count <= longestTitle }
  }
}
