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
      html: "postman.html", PackageResources.postman_html,
      from: "https://quillhaven.example/letters/the-postman-who-reads-the-sea"),
    SamplePage(
      text: "gull.txt", PackageResources.gull_txt,
      from: "https://lanternbay.example/harbour/gull-steals-harbourmasters-keys"),
    SamplePage(
      html: "tides.html", PackageResources.tides_html,
      from: "https://ostrey.example/science/seven-tides-and-a-wedding"),
    SamplePage(
      html: "regatta.html", PackageResources.regatta_html,
      from: "https://lanternbay.example/harbour/bathtub-regatta-won-by-a-wardrobe"),
    SamplePage(
      html: "nightschool.html", PackageResources.nightschool_html,
      from: "https://quillhaven.example/letters/night-school-under-the-light"),
    SamplePage(
      html: "clocks.html", PackageResources.clocks_html,
      from: "https://ostrey.example/science/the-island-that-kept-two-clocks"),
    SamplePage(
      text: "moss.txt", PackageResources.moss_txt,
      from: "https://ostrey.example/science/moss-census-finds-one-more-moss"),
    SamplePage(
      html: "wind.html", PackageResources.wind_html,
      from: "https://deichbote.example/letters/der-mann-der-den-wind-verzollte"),
    SamplePage(
      html: "fog.html", PackageResources.fog_html,
      from: "https://ostrey.example/science/a-fog-you-can-grate"),
    SamplePage(
      text: "bells.txt", PackageResources.bells_txt,
      from: "https://lanternbay.example/harbour/harbour-bells-to-be-tuned-to-each-other"),
    SamplePage(
      html: "poem.html", PackageResources.poem_html,
      from: "https://quillhaven.example/letters/instructions-for-the-relief-keeper"),
  ]
}
