import GRDB

/// The tables of the library, as migrations by name. A migration that has been released is never changed again.
enum Schema {
  /// "Lede" in ASCII: what SQLite's `application_id` says of a library (https://www.sqlite.org/fileformat.html).
  static let applicationID: Int32 = 0x4c65_6465

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("library", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: tables)
      try db.execute(sql: articleIndexes)
      try db.execute(sql: statusTriggers)
      try db.execute(sql: counterTriggers)
      try db.execute(sql: fullText)
    }
    migrator.registerMigration("subscriptions", foreignKeyChecks: .immediate, migrate: SubscriptionsSchema.migrate)
    migrator.registerMigration("moves", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: MovesSchema.columns)
    }
    migrator.registerMigration("purges", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: PurgesSchema.tables)
    }
    migrator.registerMigration("awaited pages", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: AwaitedPages.table)
    }
    return migrator
  }()

  /// `article` is the row of a list and no more; what is read one at a time stands apart in `article_content` and
  /// `source_page`. `status` has no reference to `article`: it outlives it.
  private static let tables = """
    CREATE TABLE section (
      id INTEGER PRIMARY KEY,
      parent_id INTEGER REFERENCES section(id),
      name TEXT NOT NULL COLLATE NOCASE,
      position INTEGER NOT NULL,
      is_folded INTEGER NOT NULL DEFAULT 0,
      article_count INTEGER NOT NULL DEFAULT 0,
      unread_count INTEGER NOT NULL DEFAULT 0
    );
    CREATE UNIQUE INDEX section_by_name ON section(ifnull(parent_id, 0), name);

    CREATE TABLE feed (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      address TEXT NOT NULL,
      title TEXT NOT NULL,
      section_id INTEGER REFERENCES section(id),
      article_count INTEGER NOT NULL DEFAULT 0,
      unread_count INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX feed_by_section ON feed(section_id);

    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      section_id INTEGER NOT NULL REFERENCES section(id),
      feed_id INTEGER REFERENCES feed(id),
      sort_date INTEGER NOT NULL,
      is_unread INTEGER NOT NULL DEFAULT 1,
      is_starred INTEGER NOT NULL DEFAULT 0,
      title TEXT NOT NULL,
      source TEXT,
      language TEXT,
      added INTEGER NOT NULL,
      identity TEXT NOT NULL UNIQUE,
      address_key TEXT,
      title_key TEXT NOT NULL
    );

    CREATE TABLE article_content (
      id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      title TEXT NOT NULL,
      lede TEXT NOT NULL,
      body TEXT NOT NULL,
      document_size INTEGER NOT NULL,
      document BLOB NOT NULL
    );

    CREATE TABLE source_page (
      article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      reader_version INTEGER NOT NULL,
      address TEXT,
      content_type TEXT,
      size INTEGER NOT NULL,
      bytes BLOB NOT NULL
    );

    CREATE TABLE status (
      identity TEXT NOT NULL PRIMARY KEY,
      is_read INTEGER NOT NULL,
      is_starred INTEGER NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE setting (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) WITHOUT ROWID;
    """

  /// One index for each list that can be asked for; SQLite puts the id, which settles ties, behind the date by itself.
  private static let articleIndexes = """
    CREATE INDEX article_by_date ON article(sort_date);
    CREATE INDEX article_by_section ON article(section_id, sort_date);
    CREATE INDEX article_by_feed ON article(feed_id, sort_date) WHERE feed_id IS NOT NULL;
    CREATE INDEX unread_by_date ON article(sort_date) WHERE is_unread = 1;
    CREATE INDEX unread_by_section ON article(section_id, sort_date) WHERE is_unread = 1;
    CREATE INDEX starred_by_date ON article(sort_date) WHERE is_starred = 1;
    CREATE INDEX starred_by_section ON article(section_id, sort_date) WHERE is_starred = 1;
    CREATE INDEX article_by_address ON article(address_key, sort_date) WHERE address_key IS NOT NULL;
    CREATE INDEX article_by_title ON article(title_key, sort_date);
    """

  /// `article.is_unread` and `is_starred` mirror `status`, so that lists by status are index ranges.
  private static let statusTriggers = """
    CREATE TRIGGER status_inserted AFTER INSERT ON status BEGIN
      UPDATE article SET is_unread = NOT new.is_read, is_starred = new.is_starred WHERE identity = new.identity;
    END;
    CREATE TRIGGER status_updated AFTER UPDATE OF is_read, is_starred ON status BEGIN
      UPDATE article SET is_unread = NOT new.is_read, is_starred = new.is_starred WHERE identity = new.identity;
    END;
    CREATE TRIGGER article_identified AFTER UPDATE OF identity ON article BEGIN
      UPDATE article SET (is_unread, is_starred) =
        (SELECT NOT is_read, is_starred FROM status WHERE identity = new.identity)
      WHERE id = new.id AND EXISTS (SELECT 1 FROM status WHERE identity = new.identity);
    END;
    """

  /// The counters follow every change of `article`. A new article takes the status that is kept for it, in the same
  /// trigger as the count, since SQLite promises no order among triggers.
  private static let counterTriggers = """
    CREATE TRIGGER article_inserted AFTER INSERT ON article BEGIN
      UPDATE section SET article_count = article_count + 1, unread_count = unread_count + new.is_unread
      WHERE id = new.section_id;
      UPDATE feed SET article_count = article_count + 1, unread_count = unread_count + new.is_unread
      WHERE id = new.feed_id;
      UPDATE article SET (is_unread, is_starred) =
        (SELECT NOT is_read, is_starred FROM status WHERE identity = new.identity)
      WHERE id = new.id AND EXISTS (SELECT 1 FROM status WHERE identity = new.identity);
    END;
    CREATE TRIGGER article_deleted AFTER DELETE ON article BEGIN
      UPDATE section SET article_count = article_count - 1, unread_count = unread_count - old.is_unread
      WHERE id = old.section_id;
      UPDATE feed SET article_count = article_count - 1, unread_count = unread_count - old.is_unread
      WHERE id = old.feed_id;
    END;
    CREATE TRIGGER article_updated AFTER UPDATE OF section_id, feed_id, is_unread ON article
    WHEN old.section_id IS NOT new.section_id OR old.feed_id IS NOT new.feed_id OR old.is_unread IS NOT new.is_unread
    BEGIN
      UPDATE section SET article_count = article_count - 1, unread_count = unread_count - old.is_unread
      WHERE id = old.section_id;
      UPDATE section SET article_count = article_count + 1, unread_count = unread_count + new.is_unread
      WHERE id = new.section_id;
      UPDATE feed SET article_count = article_count - 1, unread_count = unread_count - old.is_unread
      WHERE id = old.feed_id;
      UPDATE feed SET article_count = article_count + 1, unread_count = unread_count + new.is_unread
      WHERE id = new.feed_id;
    END;
    """

  /// `article_search` is the index over everything that is read; `title_search` over the titles' keys alone, so that
  /// the work to find a title does not grow with the bodies.
  private static let fullText = """
    CREATE VIRTUAL TABLE article_search USING fts5(
      title, lede, body, content = 'article_content', content_rowid = 'id', prefix = '1 2 3', tokenize = 'lede');
    CREATE TRIGGER content_inserted AFTER INSERT ON article_content BEGIN
      INSERT INTO article_search(rowid, title, lede, body) VALUES (new.id, new.title, new.lede, new.body);
    END;
    CREATE TRIGGER content_deleted AFTER DELETE ON article_content BEGIN
      INSERT INTO article_search(article_search, rowid, title, lede, body)
      VALUES ('delete', old.id, old.title, old.lede, old.body);
    END;
    CREATE TRIGGER content_updated AFTER UPDATE OF title, lede, body ON article_content BEGIN
      INSERT INTO article_search(article_search, rowid, title, lede, body)
      VALUES ('delete', old.id, old.title, old.lede, old.body);
      INSERT INTO article_search(rowid, title, lede, body) VALUES (new.id, new.title, new.lede, new.body);
    END;

    CREATE VIRTUAL TABLE title_search USING fts5(
      title_key, content = 'article', content_rowid = 'id', columnsize = 0, tokenize = 'lede');
    CREATE TRIGGER title_inserted AFTER INSERT ON article BEGIN
      INSERT INTO title_search(rowid, title_key) VALUES (new.id, new.title_key);
    END;
    CREATE TRIGGER title_deleted AFTER DELETE ON article BEGIN
      INSERT INTO title_search(title_search, rowid, title_key) VALUES ('delete', old.id, old.title_key);
    END;
    CREATE TRIGGER title_updated AFTER UPDATE OF title_key ON article WHEN old.title_key IS NOT new.title_key BEGIN
      INSERT INTO title_search(title_search, rowid, title_key) VALUES ('delete', old.id, old.title_key);
      INSERT INTO title_search(rowid, title_key) VALUES (new.id, new.title_key);
    END;
    """
}
