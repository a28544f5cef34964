import Articles
import Store

/// `makelibrary COUNT PATH`: makes a library of so many articles, the same ones every time.
///
/// 200 feeds in 20 sections; 300 words an article on average, by Zipf's law over 40,000 words; one article in three is
/// read. The second newest, which is the newest of the last section but one, has 5,000 words, to page through.
@main
enum MakeLibrary {
  private static let feedCount = 200
  private static let sectionCount = 20
  private static let averageWords = 300
  private static let longArticleWords = 5_000
  /// Articles are written in transactions of so many.
  private static let batchSize = 5_000
  /// 2026-11-01, in seconds since 1970: when the newest article was published.
  private static let newestDate: Int64 = 1_793_491_200
  /// Seconds from one article to the next.
  private static let interval: Int64 = 30

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let count = Int(arguments[1]), count > 1 else {
      print("usage: makelibrary COUNT PATH")
      return
    }
    let library = try Library.open(at: arguments[2])
    let feeds = try (0..<feedCount).map { number in
      try library.addFeed(at: "https://paper-\(number).example/feed", title: "Paper \(number)")
    }
    var prose = Prose(seed: 2026)
    for start in stride(from: 0, to: count, by: batchSize) {
      let numbers = start..<min(start + batchSize, count)
      let articles = numbers.map { number in
        let words = number == count - 2 ? longArticleWords : prose.length(around: averageWords)
        let feed = number % feedCount
        return NewArticle(article(number, of: count, words: words, feed: feed, prose: &prose), feed: feeds[feed])
      }
      let saved = try library.save(contentsOf: articles, now: newestDate)
      try library.setStatus(of: saved.map(\.headline.id).filter { $0.rawValue % 3 == 0 }, isRead: true)
    }
    try library.close()
  }

  private static func article(_ number: Int, of count: Int, words: Int, feed: Int, prose: inout Prose) -> Article {
    var blocks: [Block] = []
    var left = words
    while left > 0 {
      let length = min(left, 60)
      blocks.append(.paragraph([.text(prose.sentence(of: length))]))
      left -= length
    }
    let date = newestDate - Int64(count - 1 - number) * interval
    return Article(
      title: prose.sentence(of: 9), breadcrumb: ["Home", "Section \(feed % sectionCount)"],
      lede: Lede([.text(prose.sentence(of: 20))]), byline: ["Reporter \(feed)"],
      published: PublicationDate(.init(timeIntervalSince1970: Double(date)), zoneOffset: 0), language: "en",
      address: "https://paper-\(feed).example/\(number)", source: "Paper \(feed)", blocks: blocks)
  }
}
