import GRDB

/// The migration "subscriptions": feeds that are refreshed, and what they need of articles.
///
/// Its columns cost nothing to add; the indexes are made anew since hidden articles are in none of them, which reads the
/// articles' rows once for each: some ten seconds for a million articles, once.
enum SubscriptionsSchema {
  static func migrate(_ db: Database) throws {
    try db.execute(sql: feedColumns)
    try db.execute(sql: articleColumns)
    try db.execute(sql: tables)
    try db.execute(sql: indexes)
    try db.execute(sql: counterTriggers)
    try db.execute(sql: tagTriggers)
    let rows = try Row.fetchAll(db, sql: "SELECT id, address FROM feed")
    for row in rows {
      try db.execute(
        sql: "UPDATE feed SET address_key = ? WHERE id = ?",
        arguments: [FeedAddressKey(row[1]).text, row[0] as Int64])
    }
  }

  /// `title` is what the publisher calls it, `name` what the user does. `key` stays what it is when the feed moves.
  /// `own_section_id` is the section of its title, for articles that say nothing of a section. `failure`,
  /// `failing_since` and `failure_count` describe the row of failures that goes on. `pace` is how often
  /// the feed said it wants to be asked. `claim` is the number of whoever is refreshing it, until `claimed_until`.
  private static let feedColumns = """
    ALTER TABLE feed ADD COLUMN address_key TEXT;
    ALTER TABLE feed ADD COLUMN name TEXT;
    ALTER TABLE feed ADD COLUMN site TEXT;
    ALTER TABLE feed ADD COLUMN own_section_id INTEGER REFERENCES section(id);
    ALTER TABLE feed ADD COLUMN is_hidden INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE feed ADD COLUMN is_paused INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE feed ADD COLUMN is_full_text INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE feed ADD COLUMN keep TEXT;
    ALTER TABLE feed ADD COLUMN etag TEXT;
    ALTER TABLE feed ADD COLUMN last_modified TEXT;
    ALTER TABLE feed ADD COLUMN body_hash INTEGER;
    ALTER TABLE feed ADD COLUMN pace TEXT;
    ALTER TABLE feed ADD COLUMN fetched INTEGER;
    ALTER TABLE feed ADD COLUMN changed INTEGER;
    ALTER TABLE feed ADD COLUMN next_try INTEGER;
    ALTER TABLE feed ADD COLUMN not_before INTEGER;
    ALTER TABLE feed ADD COLUMN failure TEXT;
    ALTER TABLE feed ADD COLUMN failing_since INTEGER;
    ALTER TABLE feed ADD COLUMN failure_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE feed ADD COLUMN faults TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE feed ADD COLUMN is_gone INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE feed ADD COLUMN claim INTEGER;
    ALTER TABLE feed ADD COLUMN claimed_until INTEGER;
    CREATE INDEX feed_by_address ON feed(address_key);
    CREATE INDEX feed_by_own_section ON feed(own_section_id);
    """

  /// `is_hidden`: a rule hides it. `is_listed`: neither is it hidden nor its feed; it is in the lists of all articles.
  /// `is_saved`: the user saved its page, too, so that it stays when its feed goes. `is_changed`: its publisher changed it
  /// after it was read. `item_hash` is the hash of the feed's item it was last made of, `purge_key` what it is remembered by
  /// when it is purged, beside its identity.
  private static let articleColumns = """
    ALTER TABLE article ADD COLUMN is_hidden INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE article ADD COLUMN is_listed INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE article ADD COLUMN is_saved INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE article ADD COLUMN is_changed INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE article ADD COLUMN item_hash INTEGER;
    ALTER TABLE article ADD COLUMN purge_key INTEGER;
    ALTER TABLE article ADD COLUMN byline TEXT;
    """

  /// `other_text` is the text that is not shown: the feed's where the page's is, or the other way round. `revision`
  /// holds texts that were read and then changed by their publisher. `article_address` knows articles under addresses
  /// beside their own. `purged_item` remembers, by hash, what was purged, so that it does not come back. `tagging`, like
  /// `status`, outlives articles; `tagged_article` mirrors it, so that lists by tag are ranges of its key.
  private static let tables = """
    CREATE TABLE other_text (
      article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      is_of_feed INTEGER NOT NULL,
      size INTEGER NOT NULL,
      document BLOB NOT NULL
    );
    CREATE TABLE revision (
      id INTEGER PRIMARY KEY,
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      at INTEGER NOT NULL,
      size INTEGER NOT NULL,
      document BLOB NOT NULL
    );
    CREATE INDEX revision_by_article ON revision(article_id);
    CREATE TABLE article_address (
      address_key TEXT NOT NULL,
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      PRIMARY KEY (address_key, article_id)
    ) WITHOUT ROWID;
    CREATE INDEX article_address_by_article ON article_address(article_id);
    CREATE TABLE purged_item (
      key INTEGER PRIMARY KEY,
      last_seen INTEGER NOT NULL
    );
    CREATE INDEX purged_item_by_last_seen ON purged_item(last_seen);
    CREATE TABLE later_story (
      address_key TEXT NOT NULL PRIMARY KEY,
      address TEXT NOT NULL,
      title TEXT,
      added INTEGER NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      failure TEXT
    ) WITHOUT ROWID;

    CREATE TABLE rule (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      feed_id INTEGER REFERENCES feed(id) ON DELETE CASCADE,
      section_id INTEGER REFERENCES section(id),
      field TEXT NOT NULL,
      words TEXT,
      expression TEXT,
      action TEXT NOT NULL,
      tag TEXT
    );
    CREATE INDEX rule_by_feed ON rule(feed_id);
    CREATE TABLE hiding (
      rule_id INTEGER NOT NULL,
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      PRIMARY KEY (rule_id, article_id)
    ) WITHOUT ROWID;
    CREATE INDEX hiding_by_article ON hiding(article_id);

    CREATE TABLE tag (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL COLLATE NOCASE UNIQUE
    );
    CREATE TABLE tagging (
      identity TEXT NOT NULL,
      tag_id INTEGER NOT NULL REFERENCES tag(id),
      PRIMARY KEY (identity, tag_id)
    ) WITHOUT ROWID;
    CREATE INDEX tagging_by_tag ON tagging(tag_id);
    CREATE TABLE tagged_article (
      tag_id INTEGER NOT NULL,
      sort_date INTEGER NOT NULL,
      article_id INTEGER NOT NULL,
      PRIMARY KEY (tag_id, sort_date, article_id)
    ) WITHOUT ROWID;

    CREATE TABLE saved_search (
      name TEXT NOT NULL COLLATE NOCASE PRIMARY KEY,
      words TEXT NOT NULL,
      kind TEXT NOT NULL,
      section_id INTEGER REFERENCES section(id),
      feed_id INTEGER REFERENCES feed(id) ON DELETE CASCADE,
      tag TEXT
    ) WITHOUT ROWID;
    CREATE INDEX saved_search_by_feed ON saved_search(feed_id);
    """

  /// Lists hold what is listed; a feed's own what is not hidden. `article_of_feed` has all of them, to purge and remove.
  private static let indexes = """
    DROP INDEX article_by_date;
    DROP INDEX article_by_section;
    DROP INDEX article_by_feed;
    DROP INDEX unread_by_date;
    DROP INDEX unread_by_section;
    DROP INDEX starred_by_date;
    DROP INDEX starred_by_section;
    CREATE INDEX article_by_date ON article(sort_date) WHERE is_listed = 1;
    CREATE INDEX article_by_section ON article(section_id, sort_date) WHERE is_listed = 1;
    CREATE INDEX article_by_feed ON article(feed_id, sort_date) WHERE feed_id IS NOT NULL AND is_hidden = 0;
    CREATE INDEX unread_by_date ON article(sort_date) WHERE is_unread = 1 AND is_listed = 1;
    CREATE INDEX unread_by_section ON article(section_id, sort_date) WHERE is_unread = 1 AND is_listed = 1;
    CREATE INDEX unread_by_feed ON article(feed_id, sort_date)
    WHERE is_unread = 1 AND feed_id IS NOT NULL AND is_hidden = 0;
    CREATE INDEX starred_by_date ON article(sort_date) WHERE is_starred = 1 AND is_listed = 1;
    CREATE INDEX starred_by_section ON article(section_id, sort_date) WHERE is_starred = 1 AND is_listed = 1;
    CREATE INDEX starred_by_feed ON article(feed_id, sort_date)
    WHERE is_starred = 1 AND feed_id IS NOT NULL AND is_hidden = 0;
    CREATE INDEX article_of_feed ON article(feed_id, sort_date) WHERE feed_id IS NOT NULL;
    """

  /// A section counts what it lists, a feed what is not hidden. What only became read or unread changes one counter of
  /// each; what moved leaves one and enters another.
  private static let counterTriggers = """
    DROP TRIGGER article_inserted;
    DROP TRIGGER article_deleted;
    DROP TRIGGER article_updated;
    CREATE TRIGGER article_inserted AFTER INSERT ON article BEGIN
      UPDATE section SET article_count = article_count + new.is_listed,
        unread_count = unread_count + (new.is_listed AND new.is_unread)
      WHERE id = new.section_id;
      UPDATE feed SET article_count = article_count + (NOT new.is_hidden),
        unread_count = unread_count + (new.is_unread AND NOT new.is_hidden)
      WHERE id = new.feed_id;
      UPDATE article SET (is_unread, is_starred) =
        (SELECT NOT is_read, is_starred FROM status WHERE identity = new.identity)
      WHERE id = new.id AND EXISTS (SELECT 1 FROM status WHERE identity = new.identity);
    END;
    CREATE TRIGGER article_deleted AFTER DELETE ON article BEGIN
      UPDATE section SET article_count = article_count - old.is_listed,
        unread_count = unread_count - (old.is_listed AND old.is_unread)
      WHERE id = old.section_id;
      UPDATE feed SET article_count = article_count - (NOT old.is_hidden),
        unread_count = unread_count - (old.is_unread AND NOT old.is_hidden)
      WHERE id = old.feed_id;
    END;
    CREATE TRIGGER article_marked AFTER UPDATE OF is_unread ON article
    WHEN old.is_unread IS NOT new.is_unread AND old.section_id IS new.section_id AND old.feed_id IS new.feed_id
      AND old.is_listed IS new.is_listed AND old.is_hidden IS new.is_hidden
    BEGIN
      UPDATE section SET unread_count = unread_count + new.is_unread - old.is_unread
      WHERE id = new.section_id AND new.is_listed;
      UPDATE feed SET unread_count = unread_count + new.is_unread - old.is_unread
      WHERE id = new.feed_id AND NOT new.is_hidden;
    END;
    CREATE TRIGGER article_moved AFTER UPDATE OF section_id, feed_id, is_listed, is_hidden ON article
    WHEN old.section_id IS NOT new.section_id OR old.feed_id IS NOT new.feed_id
      OR old.is_listed IS NOT new.is_listed OR old.is_hidden IS NOT new.is_hidden
    BEGIN
      UPDATE section SET article_count = article_count - old.is_listed,
        unread_count = unread_count - (old.is_listed AND old.is_unread)
      WHERE id = old.section_id;
      UPDATE section SET article_count = article_count + new.is_listed,
        unread_count = unread_count + (new.is_listed AND new.is_unread)
      WHERE id = new.section_id;
      UPDATE feed SET article_count = article_count - (NOT old.is_hidden),
        unread_count = unread_count - (old.is_unread AND NOT old.is_hidden)
      WHERE id = old.feed_id;
      UPDATE feed SET article_count = article_count + (NOT new.is_hidden),
        unread_count = unread_count + (new.is_unread AND NOT new.is_hidden)
      WHERE id = new.feed_id;
    END;
    """

  private static let tagTriggers = """
    CREATE TRIGGER tagging_inserted AFTER INSERT ON tagging BEGIN
      INSERT OR IGNORE INTO tagged_article (tag_id, sort_date, article_id)
      SELECT new.tag_id, sort_date, id FROM article WHERE identity = new.identity;
    END;
    CREATE TRIGGER tagging_deleted AFTER DELETE ON tagging BEGIN
      DELETE FROM tagged_article WHERE tag_id = old.tag_id AND (sort_date, article_id) =
        (SELECT sort_date, id FROM article WHERE identity = old.identity);
    END;
    CREATE TRIGGER tagged_inserted AFTER INSERT ON article BEGIN
      INSERT OR IGNORE INTO tagged_article (tag_id, sort_date, article_id)
      SELECT tag_id, new.sort_date, new.id FROM tagging WHERE identity = new.identity;
    END;
    CREATE TRIGGER tagged_deleted AFTER DELETE ON article BEGIN
      DELETE FROM tagged_article WHERE sort_date = old.sort_date AND article_id = old.id
        AND tag_id IN (SELECT tag_id FROM tagging WHERE identity = old.identity);
    END;
    CREATE TRIGGER tagged_updated AFTER UPDATE OF sort_date, identity ON article
    WHEN old.sort_date IS NOT new.sort_date OR old.identity IS NOT new.identity
    BEGIN
      DELETE FROM tagged_article WHERE sort_date = old.sort_date AND article_id = old.id
        AND tag_id IN (SELECT tag_id FROM tagging WHERE identity IN (old.identity, new.identity));
      INSERT OR IGNORE INTO tagged_article (tag_id, sort_date, article_id)
      SELECT tag_id, new.sort_date, new.id FROM tagging WHERE identity = new.identity;
    END;
    """
}
