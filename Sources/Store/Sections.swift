import Articles
import GRDB

extension Library {
  /// The sections that hold articles or feeds, in the order of the list: a section, then those inside it.
  public func sections() throws(LibraryError) -> [Section] {
    try read { db in try SectionTree(db).listed }
  }

  /// How many articles a section lists, and how many of them are unread; nothing where there is no such section.
  public func counts(of section: SectionID) throws(LibraryError) -> (unread: Int, total: Int)? {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT unread_count, article_count FROM section WHERE id = ?")
      return try Row.fetchOne(statement, arguments: [section.rawValue]).map { ($0[0], $0[1]) }
    }
  }

  /// Remembers whether a section's headlines are folded away.
  public func setFolded(_ section: SectionID, _ isFolded: Bool) throws(LibraryError) {
    try write { db in
      try db.execute(
        sql: "UPDATE section SET is_folded = ? WHERE id = ?", arguments: [isFolded, section.rawValue])
    }
  }
}

/// All sections. There are as many as the user has folders, so they are read at once.
struct SectionTree {
  static let sql = """
    SELECT id, parent_id, name, article_count, unread_count, is_folded,
      article_count > 0 OR EXISTS (SELECT 1 FROM feed WHERE feed.section_id = section.id AND NOT feed.is_hidden)
    FROM section
    """

  /// The sections that hold articles or feeds, in the order of the list.
  let listed: [Section]
  /// The names of every section from the outermost on.
  let paths: [SectionID: [String]]

  init(_ db: Database) throws {
    var children: [Int64?: [Node]] = [:]
    let rows = try Row.fetchCursor(db.cachedStatement(sql: Self.sql + " ORDER BY position, id"))
    while let row = try rows.next() { children[row[1], default: []].append(Node(row)) }

    var listed: [Section] = []
    var paths: [SectionID: [String]] = [:]
    // A stack instead of recursion: how deep sections are nested comes from outside.
    var open = (children[nil] ?? []).reversed().map { (node: $0, parent: [String]()) }
    while let (node, parent) = open.popLast() {
      var section = node.section
      section.path = parent + section.path
      paths[section.id] = section.path
      if node.isListed { listed.append(section) }
      open += (children[section.id.rawValue] ?? []).reversed().map { ($0, section.path) }
    }
    self.listed = listed
    self.paths = paths
  }

  private struct Node {
    var section: Section
    var isListed: Bool

    init(_ row: Row) {
      section = Section(id: SectionID(row[0]), path: [row[2]], unread: row[4], total: row[3], isFolded: row[5])
      isListed = row[6]
    }
  }

  /// The section of a path; the steps that are missing are made, each behind its siblings.
  static func section(at names: [String], in db: Database) throws -> SectionID {
    var parent: Int64?
    for name in names {
      let known = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM section WHERE ifnull(parent_id, 0) = ? AND name = ?"),
        arguments: [parent ?? 0, name])
      if let known {
        parent = known
        continue
      }
      try db.execute(
        sql: """
          INSERT INTO section (parent_id, name, position)
          SELECT ?, ?, ifnull(max(position), 0) + 1 FROM section WHERE ifnull(parent_id, 0) = ?
          """, arguments: [parent, name, parent ?? 0])
      parent = db.lastInsertedRowID
    }
    guard let parent else { return try section(at: SectionPath.saved, in: db) }
    return SectionID(parent)
  }
}
