import Articles
import GRDB
import Testing

@testable import Store

/// What SQLite means to do: a list that scans or sorts grows with the library.
@Suite struct QueryPlanTests {
  private func plan(_ library: Library, _ sql: String) throws -> [String] {
    try library.read { db in
      let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
      statement.setUncheckedArguments(StatementArguments())
      return try Row.fetchAll(statement).map { $0["detail"] }
    }
  }

  @Test func everyListIsARangeOfOneIndexWithoutSorting() throws {
    let library = try Library.inMemory()
    let scopes: [(name: String, section: SectionID?, feed: FeedID?)] = [
      ("date", nil, nil), ("section", SectionID(1), nil), ("feed", nil, FeedID(1)),
    ]
    for kind in ListFilter.Kind.allCases {
      for scope in scopes {
        let index = "\(kind == .all ? "article" : kind.rawValue)_by_\(scope.name)"
        for stretch in ListFilter.Stretch.allCases {
          for part in stretch.parts {
            let filter = ListFilter(kind, section: scope.section, feed: scope.feed)
            let plan = try plan(library, filter.sql(stretch, part: part))
            #expect(plan.count == 1 && plan[0].contains("USING INDEX \(index)"), "\(plan)")
            // Without a bound there is nothing to search for: the index is walked from its end, up to the limit.
            let isWhole = scope.name == "date" && part == nil
            #expect(plan[0].hasPrefix(isWhole ? "SCAN" : "SEARCH"), "\(plan)")
            if scope.name != "date" { #expect(plan[0].contains("\(scope.name)_id=?"), "\(plan)") }
            if let part {
              #expect(plan[0].contains(part.contains("id") ? "sort_date=? AND rowid" : "sort_date"), "\(plan)")
            }
          }
        }
      }
    }
  }

  @Test func aTagsListIsARangeOfTheTagsArticlesWithoutSorting() throws {
    let library = try Library.inMemory()
    for kind in ListFilter.Kind.allCases {
      for stretch in ListFilter.Stretch.allCases {
        for part in stretch.parts {
          let plan = try plan(library, ListFilter(kind, tag: "sea").sql(stretch, part: part))
          #expect(plan.contains { $0.hasPrefix("SEARCH tagged_article USING PRIMARY KEY (tag_id=?") }, "\(plan)")
          #expect(plan.contains { $0.hasPrefix("SEARCH article USING INTEGER PRIMARY KEY") }, "\(plan)")
          #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
        }
      }
    }
  }

  @Test func nothingElseThatIsAskedScansOrSortsArticles() throws {
    let library = try Library.inMemory()
    let statements = [
      StoryQuery.byAddress, StoryQuery.byTitle,
      StoryQuery.byOtherAddress, ItemFinder.byIdentity, ItemFinder.byLink, Purging.nth, Purging.older,
      Purging.forgetting, Purging.purged,
      "DELETE FROM article WHERE feed_id = ? AND \(Purging.isDispensable)",
      "SELECT id FROM article " + ListScope.section(SectionID(1)).condition(upTo: nil).0,
      "SELECT id FROM article " + ListScope.feed(FeedID(1)).condition(upTo: ArticleID(1)).0,
      "UPDATE article SET is_unread = 0 WHERE identity = ?", "DELETE FROM article WHERE feed_id = ?",
      "DELETE FROM feed WHERE id = ?",
    ]
    for sql in statements {
      let plan = try plan(library, sql)
      let steps = plan.filter { !$0.hasPrefix("CORRELATED SCALAR SUBQUERY") && !$0.hasPrefix("SCALAR SUBQUERY") }
      #expect(!steps.isEmpty && steps.allSatisfy { $0.hasPrefix("SEARCH") }, "\(sql): \(plan)")
    }
  }

  @Test func markingEverythingReadsOnlyWhatIsUnread() throws {
    let sql = "SELECT id FROM article " + ListScope.all.condition(upTo: ArticleID(1)).0
    #expect(try plan(Library.inMemory(), sql) == ["SCAN article USING INDEX unread_by_date"])
  }

  @Test func theListOfSectionsReadsNoArticles() throws {
    let plan = try plan(try Library.inMemory(), SectionTree.sql + " ORDER BY position, id")
    #expect(!plan.contains { $0.contains("article") }, "\(plan)")
    #expect(plan.contains { $0.contains("feed_by_section") }, "\(plan)")
  }

  @Test func aSearchTakesItsCandidatesFromTheFullTextIndexUnsorted() throws {
    let plan = try plan(try Library.inMemory(), SearchQuery.headlines(in: ListFilter()).sql)
    #expect(plan.contains { $0.contains("SEARCH article USING INTEGER PRIMARY KEY") }, "\(plan)")
    #expect(plan.contains { $0.contains("article_search VIRTUAL TABLE INDEX") }, "\(plan)")
    // One sort only: of the candidates, by date.
    #expect(plan.filter { $0.contains("USE TEMP B-TREE FOR ORDER BY") }.count == 1, "\(plan)")
  }
}
