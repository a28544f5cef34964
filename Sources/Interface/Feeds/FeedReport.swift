import Articles
import Typesetting

/// What there is to say about a feed, in words: what it is, and how fetching it goes.
struct FeedReport {
  /// A paragraph of the report.
  struct Paragraph: Hashable {
    var text: String
    var role: Role
  }

  let paragraphs: [Paragraph]

  /// - Parameter now: Seconds since 1970.
  init(_ feed: Feed, at now: Int64) {
    let condition = feed.condition
    // What is wrong comes first: a small screen shows no more.
    var lines = [Paragraph(text: feed.title, role: .title)]
    if condition.isGone {
      lines.append(
        Paragraph(
          text: "Its publisher has ended it (410 Gone). Its articles stay; it is not asked for again.",
          role: .messageError))
    } else if let failure = condition.failure {
      lines.append(Paragraph(text: failure.reason, role: .messageError))
      lines.append(Paragraph(text: Self.words(of: failure, condition, now), role: .text))
    }
    lines.append(Paragraph(text: "", role: .text))
    lines.append(
      Paragraph(text: "\(feed.total) article\(feed.total == 1 ? "" : "s"), \(feed.unread) unread.", role: .text))
    lines.append(Paragraph(text: Self.history(condition, now), role: .text))
    if feed.isPaused {
      lines.append(Paragraph(text: "It is only asked for when it is refreshed by itself.", role: .text))
    }
    lines.append(Paragraph(text: "", role: .text))
    let place =
      feed.section.isEmpty ? "In no section: each article stands under its own" : feed.section.joined(separator: " › ")
    lines.append(
      Paragraph(text: place + (feed.isHidden ? ", kept out of the lists of all articles" : ""), role: .byline))
    lines.append(Paragraph(text: feed.address, role: .byline))
    if let site = feed.site, site != feed.address { lines.append(Paragraph(text: site, role: .byline)) }
    if !condition.faults.isEmpty {
      lines.append(Paragraph(text: "", role: .text))
      lines.append(Paragraph(text: "Broken in it, and mended:", role: .text))
      lines += condition.faults.map { Paragraph(text: $0, role: .text) }
    }
    paragraphs = lines
  }

  /// A report on several feeds, a section's or all.
  init(_ feeds: [Feed], title: String, unread: Int) {
    let failing = feeds.filter { $0.condition.failure != nil }
    let count = feeds.count == 1 ? "1 feed" : "\(feeds.count) feeds"
    var lines = [
      Paragraph(text: title, role: .title), Paragraph(text: "", role: .text),
      Paragraph(text: "\(count), \(unread == 1 ? "1 unread article" : "\(unread) unread articles").", role: .text),
    ]
    for feed in failing.prefix(Self.mostFailing) {
      lines.append(Paragraph(text: "", role: .text))
      lines.append(Paragraph(text: feed.title, role: .headlineUnread))
      lines.append(Paragraph(text: feed.condition.failure?.reason ?? "", role: .messageError))
    }
    paragraphs = lines
  }

  /// The most failing feeds that are named in a report on several.
  private static let mostFailing = 50

  /// Draws it into an area, as far as it fits.
  func draw(in area: Area, on canvas: inout Canvas) {
    for (row, line) in lines(width: area.columns, usesUnicode: canvas.usesUnicode).prefix(area.rows).enumerated() {
      canvas.write(line.text, column: 0, row: row, in: area, line.role == .text ? [.text] : [.text, line.role])
    }
  }

  /// The report in lines of a width; blank lines stay.
  func lines(width: Int, usesUnicode: Bool) -> [Paragraph] {
    paragraphs.flatMap { paragraph -> [Paragraph] in
      if paragraph.text.isEmpty { return [paragraph] }
      return Columns.wrapped(
        paragraph.text, width: max(1, width), maxLines: Self.mostLines, usesUnicode: usesUnicode
      ).map { Paragraph(text: $0, role: paragraph.role) }
    }
  }

  /// The most lines of one paragraph: an address may be long.
  private static let mostLines = 6

  /// A failing feed in one sentence, for the status line.
  static func summary(of feed: Feed, at now: Int64) -> String? {
    if feed.condition.isGone { return "Its publisher has ended it." }
    guard let failure = feed.condition.failure else { return nil }
    return "\(failure.reason) \(words(of: failure, feed.condition, now))"
  }

  private static func history(_ condition: FeedCondition, _ now: Int64) -> String {
    guard let fetched = condition.fetched else { return "It has not been asked for yet." }
    var text = "Asked for \(Span.ago(now - fetched))"
    if let changed = condition.changed { text += ", brought something new \(Span.ago(now - changed))" }
    text += "."
    if condition.failure == nil, !condition.isGone, let next = condition.nextTry, next > now {
      text += " It is due again in \(Span.length(next - now))."
    }
    return text
  }

  /// Since when, how often, and when the next try is.
  private static func words(of failure: FeedCondition.Failure, _ condition: FeedCondition, _ now: Int64) -> String {
    let often = failure.count == 1 ? "once" : "\(failure.count) times in a row"
    var text = "It has failed \(often), first \(Span.ago(now - failure.since))."
    if let next = condition.nextTry {
      text += next > now ? " The next try is in \(Span.length(next - now))." : " It is tried at the next refresh."
    }
    return text
  }

  /// Stretches of time in words.
  private enum Span {
    static func length(_ seconds: Int64) -> String {
      func count(_ number: Int64, _ unit: String) -> String { number == 1 ? "1 \(unit)" : "\(number) \(unit)s" }
      switch seconds {
      case ..<60: return "less than a minute"
      case ..<3_600: return count(seconds / 60, "minute")
      case ..<86_400: return count(seconds / 3_600, "hour")
      default: return count(seconds / 86_400, "day")
      }
    }

    static func ago(_ seconds: Int64) -> String { seconds < 60 ? "just now" : length(seconds) + " ago" }
  }
}
