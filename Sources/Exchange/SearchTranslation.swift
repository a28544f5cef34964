import Articles
import Newsboat
import Store

/// Makes saved searches of newsboat's query feeds.
struct SearchTranslation {
  private let list: FeedList
  private let library: Library

  init(list: FeedList, library: Library) {
    self.list = list
    self.library = library
  }

  func search(for query: FeedList.Query) throws -> Result<SavedSearch, Untranslatable> {
    let conditions: [FilterExpression.Condition]
    do throws(FilterError) {
      guard let alternatives = try FilterExpression(query.expression).alternatives, alternatives.count == 1 else {
        return .failure(Untranslatable(text: "a saved search cannot join lists with “or”"))
      }
      conditions = alternatives[0]
    } catch {
      return .failure(Untranslatable(text: "its expression cannot be read: \(error)"))
    }
    var filter = ListFilter()
    for condition in conditions {
      if let reason = try add(condition, to: &filter) { return .failure(Untranslatable(text: reason)) }
    }
    return .success(SavedSearch(name: query.name, filter: filter))
  }

  /// Narrows the list by a condition; or says why it cannot be.
  private func add(_ condition: FilterExpression.Condition, to filter: inout ListFilter) throws -> String? {
    switch (condition.attribute, condition.comparison) {
    case ("unread", .equals) where condition.value == "yes": return set(&filter.kind, .unread)
    case ("unread", .differs) where condition.value == "no": return set(&filter.kind, .unread)
    case ("flags", .differs) where condition.value.isEmpty: return set(&filter.kind, .starred)
    case ("flags", .matches) where condition.value == "." || condition.value == ".+":
      return set(&filter.kind, .starred)
    case ("flags", .contains), ("flags", .matches), ("flags", .equals):
      guard condition.value.count == 1, let flag = condition.value.first, let tag = FlagTag(flag)?.name else { break }
      guard filter.tag == nil || filter.tag == tag else { return "a saved search looks at one tag" }
      filter.tag = tag
      return nil
    case ("tags", .contains):
      return try addSection(condition.value, to: &filter)
    case ("rssurl", .equals):
      return set(feed: try library.feed(at: AddressSecret(in: condition.value)?.address ?? condition.value), &filter)
    case ("feedtitle", .equals):
      let feeds = try library.feeds().filter { $0.title == condition.value }
      return set(feed: feeds.count == 1 ? feeds[0].id : nil, &filter)
    case ("title", _), ("content", _), ("author", _):
      return "a saved search looks for whole words, and not in one place; try “lede search”"
    default: break
    }
    return "a saved search knows no like of “\(condition.attribute) \(condition.comparison.rawValue)”"
  }

  private func set(_ kind: inout ListFilter.Kind, _ value: ListFilter.Kind) -> String? {
    guard kind == .all || kind == value else { return "a saved search is for unread or for starred articles" }
    kind = value
    return nil
  }

  private func set(feed: FeedID?, _ filter: inout ListFilter) -> String? {
    guard let feed else { return "there is no such feed, or more than one" }
    guard filter.feed == nil || filter.feed == feed else { return "an article has one feed" }
    filter.feed = feed
    return nil
  }

  /// A tag can be said where it is what a section is named after, for every feed that has it.
  private func addSection(_ tag: String, to filter: inout ListFilter) throws -> String? {
    guard list.feeds.allSatisfy({ !$0.tags.contains(tag) || $0.tags.first == tag }) else {
      return "some feeds have the tag “\(tag)” and stand in another section"
    }
    let path = FeedList.section(of: tag)
    guard let section = try library.sections().first(where: { $0.path == path }) else {
      return "there is no section “\(tag)”"
    }
    guard filter.section == nil || filter.section == section.id else { return "an article stands in one section" }
    filter.section = section.id
    return nil
  }
}

/// The tag that stands for one of newsboat's flags: tags know no case, flags do.
struct FlagTag: Hashable {
  let name: String

  /// Nothing where the character is no flag.
  init?(_ flag: Character) {
    guard flag.isASCII, flag.isLetter else { return nil }
    name = flag.isUppercase ? "flag \(flag) (capital)" : "flag \(flag)"
  }
}
