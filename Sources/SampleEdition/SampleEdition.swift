/// The stories a new library opens on: a small invented world, kept as the pages its papers would have served.
///
/// They are imported by the same code as any other page. The identity below is what they are filed under, so that they
/// can be taken out together.
public enum SampleEdition {
  /// The address the edition is filed under, as if it were a feed; no server answers at it, and it never changes.
  public static let feedAddress = "lede:sample"

  /// What the edition is called.
  public static let title = "Sample edition"

  /// The pages, newest first.
  public static let pages: [SamplePage] = [
    SamplePage(
      html: "lighthouse.html", PackageResources.lighthouse_html,
      from: "https://lanternbay.example/harbour/the-lighthouse-that-answers-back"),
    SamplePage(
      html: "welcome.html", PackageResources.welcome_html,
      from: "https://lanternbay.example/letters/where-the-chairs-are"),
    SamplePage(
      text: "ferry.txt", PackageResources.ferry_txt,
      from: "https://lanternbay.example/harbour/ferry-timetable-shortlisted-for-fiction-prize"),
    SamplePage(
      text: "gull.txt", PackageResources.gull_txt,
      from: "https://lanternbay.example/harbour/gull-steals-harbourmasters-keys"),
  ]
}
