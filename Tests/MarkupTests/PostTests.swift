import Articles
import Testing

@testable import Markup

@Suite struct TwitterPostTests {
  private let permalink = "https://twitter.com/annexample/status/1764567890123456789"
  private let signature = """
    &mdash; Ann Example (@annexample) <a href="https://twitter.com/annexample/status/1764567890123456789?ref_src=twsrc%5Etfw">March 4, 2024</a>
    """

  private func post(_ html: String) throws -> Post? {
    let found = try blocks(html)
    guard found.count == 1, case .post(let post) = found[0] else { return nil }
    return post
  }

  private var expected: Post {
    Post(
      service: .twitter, author: "Ann Example", handle: "annexample",
      date: PublicationDate(year: 2024, month: 3, day: 4),
      printedDate: "March 4, 2024", inlines: [.text("Rail line reopens tonight.")], permalink: permalink)
  }

  @Test(
    "The same post in every static shape",
    arguments: [
      "<blockquote class='twitter-tweet' data-lang='en'><p lang='en'>Rail line reopens tonight.</p>SIGN</blockquote><script></script>",
      "<blockquote class='twitter-tweet tw-align-center'><p>Rail line reopens tonight. <a href='https://t.co/x'>pic.twitter.com/x</a></p>SIGN</blockquote>",
      "<blockquote class='twitter-video'><p>Rail line reopens tonight.</p><p>SIGN</p></blockquote>",
      "<blockquote class='twitter-tweet'><p>Rail line reopens tonight.<br>SIGN</p></blockquote>",
      "<blockquote><blockquote class='twitter-tweet'><p>Rail line reopens tonight.</p>SIGN</blockquote></blockquote>",
      "<figure class='wp-block-embed'><div class='embed-twitter'><blockquote class='twitter-tweet'><p>Rail line reopens tonight.</p>SIGN</blockquote></div></figure>",
      "<div class='twitter-tweet'><blockquote><p>Rail line reopens tonight.</p>SIGN</blockquote></div>",
      "<amp-twitter data-tweetid='1764567890123456789'><blockquote placeholder><p>Rail line reopens tonight.</p>SIGN</blockquote></amp-twitter>",
      "<blockquote><p>Rail line reopens tonight.</p>SIGN</blockquote>",
    ]) func staticShapes(html: String) throws
  {
    #expect(try post(html.split(separator: "SIGN").joined(separator: signature)) == expected)
  }

  @Test func severalParagraphsLinksAndBrackets() throws {
    let found = try post(
      """
      <blockquote class="twitter-tweet"><p>One <a href="https://twitter.com/hashtag/trains?src=hash">#trains</a></p><p>Two
      goes on…</p><p></p>— Ann (she/her) 🚄 (@ann_e) <a href="https://x.com/ann_e/status/1764567890123456789">4 mars 2024</a></blockquote>
      """)
    #expect(
      found
        == Post(
          service: .twitter, author: "Ann (she/her) 🚄", handle: "ann_e",
          date: PublicationDate(year: 2024, month: 3, day: 4),
          printedDate: "4 mars 2024",
          inlines: [
            .text("One "), .link([.text("#trains")], address: "https://twitter.com/hashtag/trains?src=hash"),
            .lineBreak,
            .lineBreak, .text("Two goes on…"),
          ], permalink: "https://x.com/ann_e/status/1764567890123456789", isTruncated: true))
  }

  @Test func aDateThatCannotBeReadIsTakenFromTheNumber() throws {
    let found = try post(
      """
      <blockquote class="twitter-tweet"><p>Words.</p>— Ann (@ann) <a
      href="https://go.example/out?url=https%3A%2F%2Ftwitter.com%2Fann%2Fstatus%2F1764567890123456789">maaliskuun 4.</a></blockquote>
      """)
    #expect(found?.printedDate == "maaliskuun 4.")
    #expect(found?.date?.description == "2024-03-04T08:25:43Z")
    #expect(found?.permalink == "https://twitter.com/ann/status/1764567890123456789")
  }

  @Test(
    "A post of which the page has only the address",
    arguments: [
      "<blockquote class='twitter-tweet'><a href='https://twitter.com/ann/status/1764567890123456789'></a></blockquote>",
      "<blockquote class='twitter-tweet'><a href='https://twitter.com/ann/status/1764567890123456789'>Tweet may have been deleted (opens in a new tab)</a></blockquote>",
      "<figure class='wp-block-embed-twitter'><div class='wp-block-embed__wrapper'>\nhttps://twitter.com/ann/status/1764567890123456789\n</div></figure>",
      "<p><a href='https://twitter.com/ann/status/1764567890123456789'>https://twitter.com/ann/status/1764567890123456789</a></p>",
      "<iframe src='https://twitter.com/ann/status/1764567890123456789'></iframe>",
    ]) func linkOnly(html: String) throws
  {
    let found = try #require(try post(html))
    #expect(found.inlines.isEmpty && found.handle == "ann" && found.author == nil)
    #expect(found.permalink == "https://twitter.com/ann/status/1764567890123456789")
    #expect(found.date?.description == "2024-03-04T08:25:43Z")
  }

  @Test(
    "A post a script or a loader stands for",
    arguments: [
      "<div class='twitter-tweet twitter-tweet-rendered'><iframe id='twitter-widget-0' data-tweet-id='1764567890123456789' src='https://platform.twitter.com/embed/Tweet.html?id=1764567890123456789'></iframe></div>",
      "<iframe class='twitter-tweet' src='https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1764567890123456789&lang=en'></iframe>",
      "<twitterwidget class='twitter-tweet' data-tweet-id='1764567890123456789'></twitterwidget>",
      "<amp-twitter width=300 height=200 data-tweetid='1764567890123456789'></amp-twitter>",
      "<div class='js-tweet' data-tweetid='1764567890123456789'></div>",
    ]) func rendered(html: String) throws
  {
    let found = try #require(try post(html))
    #expect(found.permalink == "https://twitter.com/i/status/1764567890123456789" && found.inlines.isEmpty)
  }

  @Test func wordsWithoutASignature() throws {
    let found = try post("<blockquote data-tweetid='1764567890123456789'>Rail line reopens.</blockquote>")
    #expect(found?.inlines == [.text("Rail line reopens.")])
  }

  @Test(
    "Buttons, timelines and share links are no posts",
    arguments: [
      "<a class='twitter-tweet' href='https://twitter.com/intent/tweet?text=x'>Tweet this</a>",
      "<a class='twitter-share-button' href='https://twitter.com/share'>Tweet</a>",
      "<a class='twitter-timeline' href='https://twitter.com/ann'>Tweets by ann</a>",
      "<iframe src='https://platform.twitter.com/widgets/follow_button.html?screen_name=ann'></iframe>",
      "<div class='ts-fab-twitter-tweet'></div>",
    ]) func noPosts(html: String) throws
  {
    #expect(try blocks(html).isEmpty)
  }

  @Test func aQuoteThatMentionsAnAccountIsAQuote() throws {
    guard case .quote? = try blocks("<blockquote><p>Ask @ann on twitter.com, she said.</p></blockquote>").first else {
      Issue.record("no quote")
      return
    }
  }

  @Test func copiesForOtherScreensGo() throws {
    let one = "<blockquote class='twitter-tweet'><p>Words.</p>\(signature)</blockquote>"
    #expect(try blocks("<iframe data-tweet-id='1764567890123456789'></iframe>" + one + one).count == 1)
  }

  @Test func aCaptionUnderAPostIsNoParagraph() throws {
    let found = try blocks(
      """
      <figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://twitter.com/annexample/status/1234567890123456789</div>
      <figcaption>Ann Example on the ferry</figcaption></figure>
      """)
    #expect(found.count == 2 && found.last == .figure(Figure(caption: "Ann Example on the ferry")))
  }

  @Test func aShortCodeTellsNoTime() {
    #expect(SnowflakeTime.instagram(code: "Ab12xYz") == nil)
    #expect(SnowflakeTime.instagram(code: "C4AbCdEfGhI") != nil)
  }
}
