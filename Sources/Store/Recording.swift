import Articles
import FoundationEssentials
import GRDB

extension Library {
  /// Which items of a feed the library does not have as they are: for these alone articles have to be made. Given are
  /// all items of the feed; the answer is their places.
  public func outdated(_ items: [ItemStamp], of feed: FeedID) throws(LibraryError) -> Set<Int> {
    try read { db in
      guard let filing = try FeedFiling(db, feed: feed) else { return [] }
      let finder = ItemFinder(db, filing: filing, items: items)
      var outdated: Set<Int> = []
      for (index, identity) in finder.identities.enumerated() {
        switch try finder.find(identity) {
        case .article(let known) where known.hash == items[index].hash: continue
        case .purged: continue
        default: outdated.insert(index)
        }
      }
      return outdated
    }
  }

  /// Keeps what came of asking for a feed, in one transaction: its items, the texts they replace, the feed's condition,
  /// and what the next question needs; applies rules and retention; gives the claim back. A feed that was removed
  /// meanwhile is left alone.
  ///
  /// `keep` is for feeds whose own settings do not say how long articles are kept. Seconds since 1970.
  @discardableResult
  public func record(
    _ result: FeedResult, of feed: FeedID, claim: FeedClaim? = nil, keep: Retention? = nil, now: Int64
  ) throws(LibraryError) -> FeedOutcome {
    let findings = try findings(in: result, of: feed)
    return try write { db in
      let outcome = try Recording(db, feed: feed, keep: keep, now: now, findings: findings).record(result)
      if let claim { try RefreshQuery.release(claim, in: db) }
      return outcome
    }
  }
}

extension Library {
  private func findings(in result: FeedResult, of feed: FeedID) throws(LibraryError) -> RuleFindings {
    guard case .items(let items, _, _) = result, items.contains(where: { $0.article != nil }) else { return .none }
    return RuleFindings(try rules(), in: items, of: feed)
  }
}

/// One transaction's record of a feed.
struct Recording {
  private let db: Database
  private let feed: FeedID
  private let keep: Retention?
  private let now: Int64
  private let findings: RuleFindings
  private let saving: Saving
  private let purging: Purging

  init(_ db: Database, feed: FeedID, keep: Retention?, now: Int64, findings: RuleFindings) {
    self.db = db
    self.findings = findings
    self.feed = feed
    self.keep = keep
    self.now = now
    saving = Saving(db, now: now)
    purging = Purging(db: db, feed: feed, now: now)
  }

  func record(_ result: FeedResult) throws -> FeedOutcome {
    switch result {
    case .unchanged(let visit):
      try remember(visit, isUnchanged: true)
      _ = try purging.apply(retention())
      return FeedOutcome()
    case .items(let items, let description, let visit):
      try remember(visit, isUnchanged: false)
      try remember(description)
      guard let filing = try FeedFiling(db, feed: feed) else { return FeedOutcome() }
      var outcome = try keep(items, filing: filing)
      let purged = try purging.apply(retention())
      outcome.new.removeAll(where: purged.contains)
      try purging.forget()
      try AwaitedPages(db: db).await(outcome.new, of: feed)
      if !outcome.new.isEmpty || !outcome.changed.isEmpty {
        try db.execute(sql: "UPDATE feed SET changed = ? WHERE id = ?", arguments: [now, feed.rawValue])
      }
      return outcome
    case .failed(let reason, let nextTry, let notBefore):
      try db.execute(
        sql: """
          UPDATE feed SET failure = ?, failing_since = ifnull(failing_since, ?), failure_count = failure_count + 1,
            fetched = ?, next_try = ?, not_before = ?
          WHERE id = ?
          """, arguments: [reason, now, now, nextTry, notBefore, feed.rawValue])
      return FeedOutcome()
    case .gone:
      try db.execute(
        sql: "UPDATE feed SET is_gone = 1, fetched = ? WHERE id = ?", arguments: [now, feed.rawValue])
      return FeedOutcome()
    }
  }

  private func keep(_ items: [IncomingItem], filing: FeedFiling) throws -> FeedOutcome {
    let finder = ItemFinder(db, filing: filing, items: items.map(\.stamp))
    let cutoff = try Purging.cutoff(retention(), now: now)
    var seen: Set<String> = []
    var rules = try StandingRules(db)
    var outcome = FeedOutcome()
    for (place, (item, identity)) in zip(items, finder.identities).enumerated() {
      // Of an item that the feed has twice, the first counts.
      guard seen.insert(identity.text).inserted else { continue }
      switch try finder.find(identity) {
      case .article(let known):
        if try update(known, with: item, identity, filing: filing, rules: &rules, findings: findings[place]) {
          outcome.changed.append(known.stored.id)
        }
      case .savedPage(let known):
        try adopt(known, for: item, identity, filing: filing)
      case .purged:
        try purging.notice(identity)
      case .nothing:
        guard let article = item.article else { continue }
        if let cutoff, saving.sortDate(of: article, added: now) < cutoff { continue }
        let id = try add(article, item, identity, filing: filing, rules: &rules, findings: findings[place])
        if let id { outcome.new.append(id) }
      }
    }
    return outcome
  }

  /// Keeps a new article; its number, unless a rule hides it.
  private func add(
    _ article: Article, _ item: IncomingItem, _ identity: ItemIdentity, filing: FeedFiling, rules: inout StandingRules,
    findings: [Rule: Bool]
  ) throws -> ArticleID? {
    let section = try filing.section(of: article)
    let concerned = try rules.concerning(article, feed: feed, section: section, findings: findings)
    let origin = Saving.Origin(
      feed: feed, section: section, isListed: !filing.isHidden, itemHash: item.stamp.hash,
      purgeKey: identity.purgedKeys.last)
    let id = try saving.insert(article, identity: identity.text, origin: origin)
    try RuleEffects(db).welcome(id, concerned)
    return concerned.contains { $0.action == .hide } ? nil : id
  }

  /// Brings an article up to date; says whether its words changed.
  private func update(
    _ known: ItemFinder.Known, with item: IncomingItem, _ identity: ItemIdentity, filing: FeedFiling,
    rules: inout StandingRules, findings: [Rule: Bool]
  ) throws -> Bool {
    var stored = known.stored
    if stored.identity != identity.text {
      try saving.moveIdentity(of: stored, to: identity.text)
      stored.identity = identity.text
    }
    if stored.feed != feed {
      // It stayed when the feed was unsubscribed from, and the feed is back.
      try db.execute(
        sql: "UPDATE article SET feed_id = ?, is_listed = is_hidden = 0 AND NOT ? WHERE id = ?",
        arguments: [feed.rawValue, filing.isHidden, stored.id.rawValue])
    }
    guard known.hash != item.stamp.hash, let article = item.article else { return false }
    let document = try Document(article)
    let texts = Texts(db, now: now)
    var hasChanged = false
    if try texts.other(of: stored.id)?.isOfFeed == true {
      try texts.setOther(document, isOfFeed: true, of: stored.id)
    } else if try Document.fetchOne(db, id: stored.id) != document {
      // What another program brought was made of the item in another way; that is no change of the publisher's.
      hasChanged = known.hash != nil ? try Revisions(db).keep(of: stored.id, before: article, now: now) : false
      let section = try filing.section(of: article)
      try saving.update(stored, to: article, document: document, section: section)
      // A page the user saved is no rule's business.
      let isSaved = try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT is_saved FROM article WHERE id = ?"), arguments: [stored.id.rawValue])
      let concerned =
        try isSaved == true ? [] : rules.concerning(article, feed: feed, section: section, findings: findings)
      try Hiding(db).hide(stored.id, byJust: concerned.filter { $0.action == .hide }.compactMap(\.id))
    }
    try db.cachedStatement(sql: "UPDATE article SET item_hash = ?, purge_key = ? WHERE id = ?")
      .execute(arguments: [item.stamp.hash.rawValue, identity.purgedKeys.last?.rawValue, stored.id.rawValue])
    return hasChanged
  }

  /// Makes a page that the user saved the feed's article: its text stays the one that is shown, with its status, and the
  /// feed's is its other text. It stays when the feed goes.
  private func adopt(
    _ known: ItemFinder.Known, for item: IncomingItem, _ identity: ItemIdentity, filing: FeedFiling
  ) throws {
    guard let article = item.article else { return }
    let id = known.stored.id
    try saving.moveIdentity(of: known.stored, to: identity.text)
    try db.execute(
      sql: """
        UPDATE article SET feed_id = ?, section_id = ifnull(?, section_id), is_saved = 1, item_hash = ?, purge_key = ?
        WHERE id = ?
        """,
      arguments: [
        feed.rawValue, filing.section?.rawValue, item.stamp.hash.rawValue, identity.purgedKeys.last?.rawValue,
        id.rawValue,
      ])
    try Texts(db, now: now).setOther(Document(article), isOfFeed: true, of: id)
  }

  private func retention() throws -> Retention? {
    let statement = try db.cachedStatement(sql: "SELECT keep FROM feed WHERE id = ?")
    return try String.fetchOne(statement, arguments: [feed.rawValue]).flatMap(Retention.init) ?? keep
  }

  /// Remembers what the next question needs. A 304 need not repeat what it confirms.
  private func remember(_ visit: FeedVisit, isUnchanged: Bool) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE feed SET etag = ifnull(?, iif(?, etag, NULL)), last_modified = ifnull(?, iif(?, last_modified, NULL)),
          body_hash = ifnull(?, iif(?, body_hash, NULL)), pace = ifnull(?, iif(?, pace, NULL)),
          next_try = ?, fetched = ?, not_before = NULL, failure = NULL, failing_since = NULL, failure_count = 0, is_gone = 0
        WHERE id = ?
        """)
    try statement.execute(arguments: [
      visit.etag, isUnchanged, visit.lastModified, isUnchanged, visit.bodyHash?.rawValue, isUnchanged, visit.pace,
      isUnchanged, visit.nextTry, now, feed.rawValue,
    ])
    try Moving(db: db, feed: feed, now: now).take(visit.move)
  }

  private func remember(_ description: FeedDescription) throws {
    let faults = String(decoding: try JSONEncoder().encode(description.faults), as: UTF8.self)
    let statement = try db.cachedStatement(
      sql: "UPDATE feed SET title = ifnull(?, title), site = ifnull(?, site), faults = ? WHERE id = ?")
    try statement.execute(arguments: [description.title, description.site, faults, feed.rawValue])
  }
}
