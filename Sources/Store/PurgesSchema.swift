/// The migration "purges": what was purged is remembered feed by feed.
enum PurgesSchema {
  /// Items are remembered by a hash that somebody could aim at another feed's. Those of before have no feed and count for
  /// each, until they are forgotten.
  static let tables = """
    CREATE TABLE purged_of_feed (
      key INTEGER NOT NULL,
      feed_key TEXT NOT NULL,
      last_seen INTEGER NOT NULL,
      PRIMARY KEY (key, feed_key)
    ) WITHOUT ROWID;
    INSERT INTO purged_of_feed SELECT key, '', last_seen FROM purged_item;
    DROP TABLE purged_item;
    ALTER TABLE purged_of_feed RENAME TO purged_item;
    CREATE INDEX purged_item_by_last_seen ON purged_item(last_seen);
    """
}
