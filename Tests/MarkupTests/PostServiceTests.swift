import Articles
import Testing

@testable import Markup

/// Posts of the networks other than Twitter, in the shapes their embed dialogs, AMP and editors give them.
@Suite struct PostServiceTests {
  private func post(_ html: String) throws -> Post? {
    let found = try blocks(html)
    guard found.count == 1, case .post(let post) = found[0] else {
      Issue.record("\(found)")
      return nil
    }
    return post
  }

  @Test("A post of Bluesky has words and signature")
  func bluesky() throws {
    let found = try post(
      """
      <blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc123/app.bsky.feed.post/3kxyz"><p lang="en">Post
      text.<br><br><a href="https://bsky.app/profile/did:plc:abc123/post/3kxyz?ref_src=embed">[image or embed]</a></p>&mdash; Ann
      (<a href="https://bsky.app/profile/did:plc:abc123?ref_src=embed">@ann.example.social</a>) <a
      href="https://bsky.app/profile/did:plc:abc123/post/3kxyz?ref_src=embed">March 4, 2024 at 9:41 PM</a></blockquote>
      """)
    #expect(
      found
        == Post(
          service: .bluesky, author: "Ann", handle: "ann.example.social",
          date: PublicationDate(year: 2024, month: 3, day: 4), printedDate: "March 4, 2024 at 9:41 PM",
          inlines: [.text("Post text.")], permalink: "https://bsky.app/profile/did:plc:abc123/post/3kxyz"))
  }

  @Test("Instagram's own words are no part of a post; account, name and time are")
  func instagram() throws {
    let found = try post(
      """
      <blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="https://www.instagram.com/p/C4GmP0dIw5R/?utm_source=ig_embed"
      data-instgrm-version="14" style="background:#FFF"><div style="padding:16px;"><a href="https://www.instagram.com/p/C4GmP0dIw5R/?utm_source=ig_embed">
      <div><div></div><div></div></div><div style="padding-top: 8px;"><div>View this post on Instagram</div></div></a><p style="color:#c9c8cd;"><a
      href="https://www.instagram.com/p/C4GmP0dIw5R/?utm_source=ig_embed">A post shared by Ann Example 🚄 (@ann.example)</a></p></div></blockquote>
      """)
    #expect(found?.author == "Ann Example 🚄" && found?.handle == "ann.example" && found?.inlines == [])
    #expect(found?.permalink == "https://www.instagram.com/p/C4GmP0dIw5R/")
    #expect(found?.date?.description == "2024-03-04T18:53:12Z")
  }

  @Test("An older embed of Instagram has the caption, the linked name and the time")
  func captionedInstagram() throws {
    let found = try post(
      """
      <blockquote class="instagram-media" data-instgrm-captioned data-instgrm-version="7"><div><p><a
      href="https://www.instagram.com/p/Bwg0CkbAbCd/">The rails are wet.</a></p><p>Bild geteilt von <a href="https://www.instagram.com/ann/">Ann
      Example</a> (@ann) am <time datetime="2019-04-21T11:40:13+00:00">Apr 21, 2019 um 4:40 PDT</time></p></div></blockquote>
      """)
    #expect(found?.inlines == [.text("The rails are wet.")])
    #expect(found?.author == "Ann Example" && found?.handle == "ann")
    #expect(found?.date?.description == "2019-04-21T11:40:13Z" && found?.printedDate == "Apr 21, 2019 um 4:40 PDT")
  }

  @Test("Facebook's quote has words, name and date")
  func facebook() throws {
    let found = try post(
      """
      <div class="fb-post" data-href="https://www.facebook.com/ann.example/posts/1234567890" data-width="500"><blockquote
      cite="https://www.facebook.com/ann.example/posts/1234567890" class="fb-xfbml-parse-ignore"><p>The rails are
      <a href="/hashtag/wet">#wet</a>.</p>Posted by <a href="https://www.facebook.com/ann.example/">Ann Example</a> on&nbsp;<a
      href="https://www.facebook.com/ann.example/posts/1234567890">Monday, March 4, 2024</a></blockquote></div>
      """)
    #expect(found?.inlines.plainText == "The rails are #wet.")
    #expect(found?.author == "Ann Example" && found?.handle == "ann.example")
    #expect(found?.date?.description == "2024-03-04")
    #expect(found?.permalink == "https://www.facebook.com/ann.example/posts/1234567890")
  }

  @Test("TikTok's caption keeps its tags and leaves the music out")
  func tiktok() throws {
    let found = try post(
      """
      <blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ann.example/video/7342567890123456789" data-video-id="7342567890123456789"
      style="max-width: 605px;"><section><a target="_blank" title="@ann.example" href="https://www.tiktok.com/@ann.example?refer=embed">@ann.example</a>
      <p>Wet rails <a title="trains" href="https://www.tiktok.com/tag/trains?refer=embed">#trains</a></p> <a target="_blank"
      href="https://www.tiktok.com/music/original-7342567">♬ original sound - Ann</a></section></blockquote>
      """)
    #expect(found?.inlines.plainText == "Wet rails #trains" && found?.handle == "ann.example")
    #expect(found?.permalink == "https://www.tiktok.com/@ann.example/video/7342567890123456789")
    #expect(found?.date?.description == "2024-03-04T17:53:27Z")
  }

  @Test("Reddit's title, account and community")
  func reddit() throws {
    let found = try post(
      """
      <blockquote class="reddit-embed-bq" style="height:316px" data-embed-height="316"><a
      href="https://www.reddit.com/r/trains/comments/1abc2d/wet_rails/">Wet rails tonight</a><br> by<a
      href="https://www.reddit.com/user/ann_example/">u/ann_example</a> in<a href="https://www.reddit.com/r/trains/">trains</a></blockquote>
      """)
    #expect(found?.inlines == [.text("Wet rails tonight"), .lineBreak, .text("r/trains")])
    #expect(found?.handle == "ann_example" && found?.signature == "— (u/ann_example)")
    #expect(found?.permalink == "https://www.reddit.com/r/trains/comments/1abc2d/wet_rails/")
  }

  @Test(
    "A post of which the page has only the address",
    arguments: [
      (
        """
        <blockquote class="mastodon-embed" data-embed-url="https://social.example/@ann/112233445566778899/embed"><a
        href="https://social.example/@ann/112233445566778899"><div>Post by @ann@social.example</div><div>View on Mastodon</div></a></blockquote>
        """, "https://social.example/@ann/112233445566778899", "ann@social.example", "2024-04-08T03:21:11Z"
      ),
      (
        "<iframe src='https://social.example/@bea/112233445566778800/embed' class='mastodon-embed'></iframe>",
        "https://social.example/@bea/112233445566778800", "bea@social.example", "2024-04-08T03:21:11Z"
      ),
      (
        "<p>https://social.example/@ann@other.example/112233445566778899</p>",
        "https://social.example/@ann@other.example/112233445566778899", "ann@other.example", "2024-04-08T03:21:11Z"
      ),
      (
        """
        <blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@ann.e/post/C4GmP0dIw5R"
        data-text-post-version="0"><a href="https://www.threads.net/@ann.e/post/C4GmP0dIw5R"><div>View on Threads</div></a></blockquote>
        """, "https://www.threads.net/@ann.e/post/C4GmP0dIw5R", "ann.e", "2024-03-04T18:53:12Z"
      ),
      (
        "<iframe src='https://www.threads.com/@ann.e/post/C4GmP0dIw5R/embed/'></iframe>",
        "https://www.threads.com/@ann.e/post/C4GmP0dIw5R", "ann.e", "2024-03-04T18:53:12Z"
      ),
      (
        "<iframe src='about:blank' data-src='https://www.instagram.com/reel/C4GmP0dIw5R/embed/captioned/?cr=1'></iframe>",
        "https://www.instagram.com/reel/C4GmP0dIw5R/", nil, "2024-03-04T18:53:12Z"
      ),
      (
        "<amp-instagram data-shortcode='C4GmP0dIw5R' width=1 height=1></amp-instagram>",
        "https://www.instagram.com/p/C4GmP0dIw5R/", nil, "2024-03-04T18:53:12Z"
      ),
      (
        "<iframe src='https://embed.bsky.app/embed/did:plc:abc123/app.bsky.feed.post/3kmv5zz2abc2x?id=1'></iframe>",
        "https://bsky.app/profile/did:plc:abc123/post/3kmv5zz2abc2x", nil, "2024-03-04T17:24:36Z"
      ),
      (
        "<figure class='wp-block-embed is-provider-bluesky'><div class='wp-block-embed__wrapper'>\nhttps://bsky.app/profile/ann.example/post/3kmv5zz2abc2x\n</div></figure>",
        "https://bsky.app/profile/ann.example/post/3kmv5zz2abc2x", "ann.example", "2024-03-04T17:24:36Z"
      ),
      (
        "<iframe src='https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fann%2Fposts%2Fpfbid02abc&width=500'></iframe>",
        "https://www.facebook.com/ann/posts/pfbid02abc", "ann", nil
      ),
      (
        "<div class='fb-video' data-href='https://www.facebook.com/watch/?v=1234567890'></div>",
        "https://www.facebook.com/watch?v=1234567890", nil, nil
      ),
      (
        "<amp-facebook data-href='https://www.facebook.com/groups/trains/posts/99887766/'></amp-facebook>",
        "https://www.facebook.com/groups/trains/posts/99887766", nil, nil
      ),
      (
        "<iframe src='https://www.tiktok.com/embed/v2/7342567890123456789'></iframe>",
        "https://www.tiktok.com/@/video/7342567890123456789", nil, "2024-03-04T17:53:27Z"
      ),
      (
        "<amp-tiktok data-src='7342567890123456789'></amp-tiktok>",
        "https://www.tiktok.com/@/video/7342567890123456789", nil, "2024-03-04T17:53:27Z"
      ),
      (
        "<figure class='media'><oembed url='https://www.tiktok.com/@ann/video/7342567890123456789'></oembed></figure>",
        "https://www.tiktok.com/@ann/video/7342567890123456789", "ann", "2024-03-04T17:53:27Z"
      ),
      (
        "<iframe src='https://embed.reddit.com/r/trains/comments/1abc2d/wet_rails/?embed=true'></iframe>",
        "https://www.reddit.com/r/trains/comments/1abc2d/wet_rails/", nil, nil
      ),
      (
        "<div class='consent' data-embed-url='https://x.com/ann/status/1764567890123456789'><p>Allow X to show this post?</p></div>",
        "https://x.com/ann/status/1764567890123456789", "ann", "2024-03-04T08:25:43Z"
      ),
    ] as [(String, String, String?, String?)]) func linkOnly(
      html: String, permalink: String, handle: String?, date: String?
    ) throws
  {
    let found = try post(html)
    #expect(found?.permalink == permalink && found?.handle == handle && found?.inlines == [])
    #expect(found?.date?.description == date)
  }

  @Test(
    "Profiles, buttons and other pages of the networks are no posts",
    arguments: [
      "<blockquote class='tiktok-embed' cite='https://www.tiktok.com/@ann' data-embed-type='creator'><section>@ann</section></blockquote>",
      "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/ann/'>View this profile on Instagram</blockquote>",
      "<div class='fb-page' data-href='https://www.facebook.com/ann'><blockquote>Ann</blockquote></div>",
      "<iframe src='https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fpaper.example'></iframe>",
      "<noscript><iframe src='https://www.googletagmanager.com/ns.html?id=GTM-1' height=0 width=0></iframe></noscript>",
    ]) func noPosts(html: String) throws
  {
    #expect(try blocks(html).isEmpty)
  }

  @Test("What only readers without scripts are given is read, and is no copy of what stands there anyway")
  func withoutScripts() throws {
    let tweet = """
      <blockquote class="twitter-tweet"><p>Words.</p>— Ann (@ann) <a href="https://x.com/ann/status/1764567890123456789">March 4, 2024</a></blockquote>
      """
    let found = try blocks(
      """
      <div class="lazy"><noscript>\(tweet)</noscript></div><p>Between.</p><template><blockquote class="text-post-media"
      data-text-post-permalink="https://www.threads.net/@ann.e/post/C4GmP0dIw5R"></blockquote></template>\(tweet)
      """)
    #expect(found.count == 3)
    guard case .post(let first)? = found.first, case .post(let last)? = found.last else {
      Issue.record("\(found)")
      return
    }
    #expect(first.author == "Ann" && last.service == .threads)
  }
}

@Suite struct EmbedTests {
  private func embed(_ html: String) throws -> Embed? {
    let found = try blocks(html)
    guard found.count == 1, case .embed(let embed) = found[0] else {
      Issue.record("\(found)")
      return nil
    }
    return embed
  }

  @Test(
    "A video in every shape is the same one",
    arguments: [
      "<iframe title='Boats' src='https://www.youtube.com/embed/abcDEF12_-x?feature=oembed'></iframe>",
      "<iframe title='Boats' src='about:blank' data-src='//www.youtube-nocookie.com/embed/abcDEF12_-x'></iframe>",
      "<lite-youtube videoid='abcDEF12_-x' playlabel='Boats'></lite-youtube>",
      "<lite-youtube videoid='abcDEF12_-x'><a class='lty-playbtn' href='https://youtu.be/abcDEF12_-x' title='Boats'></a></lite-youtube>",
      "<amp-youtube data-videoid='abcDEF12_-x' title='Boats'></amp-youtube>",
      "<div class='rll-youtube-player' data-src='https://www.youtube.com/embed/abcDEF12_-x' data-id='abcDEF12_-x' title='Boats'></div>",
      "<div class='consent' data-provider='youtube' data-video-id='abcDEF12_-x' data-title='Boats'><p>Load this video?</p><button>Yes</button></div>",
      "<div data-youtube-id='abcDEF12_-x' title='Boats'></div>",
      "<a href='https://www.youtube.com/watch?v=abcDEF12_-x'><img src='https://i.ytimg.com/vi/abcDEF12_-x/hqdefault.jpg' alt='Boats'></a>",
      "<div class='v'><noscript><iframe title='Boats' src='https://www.youtube.com/embed/abcDEF12_-x'></iframe></noscript></div>",
      "<iframe src='https://www.youtube.com/embed/abcDEF12_-x'></iframe><iframe title='Boats' src='https://www.youtube.com/embed/abcDEF12_-x?start=9'></iframe>",
    ]) func youTube(html: String) throws
  {
    let expected = Embed(
      kind: .video, service: "YouTube", title: "Boats", address: "https://www.youtube.com/watch?v=abcDEF12_-x")
    #expect(try embed(html) == expected)
  }

  @Test(
    "Frames are named by who serves them and lead to a page",
    arguments: [
      (
        "<iframe src='https://player.vimeo.com/video/123456?h=ab12'></iframe>", "Vimeo",
        "https://vimeo.com/123456/ab12"
      ),
      ("<amp-vimeo data-videoid='123456'></amp-vimeo>", "Vimeo", "https://vimeo.com/123456"),
      ("<p>https://vimeo.com/123456</p>", "Vimeo", "https://vimeo.com/123456"),
      (
        "<iframe src='https://geo.dailymotion.com/player/x1.html?video=x8abcd'></iframe>", "Dailymotion",
        "https://www.dailymotion.com/video/x8abcd"
      ),
      (
        "<amp-dailymotion data-videoid='x8abcd'></amp-dailymotion>", "Dailymotion",
        "https://www.dailymotion.com/video/x8abcd"
      ),
      (
        "<video-js data-account='12' data-player='p1' data-video-id='345'></video-js>", "Brightcove",
        "https://players.brightcove.net/12/p1_default/index.html?videoId=345"
      ),
      (
        "<iframe src='https://open.spotify.com/embed/episode/7ab?utm=1'></iframe>", "Spotify",
        "https://open.spotify.com/episode/7ab?utm=1"
      ),
      ("<iframe src='https://maps.example/at?x=1'></iframe>", "maps.example", "https://maps.example/at?x=1"),
      (
        "<figure><oembed url='https://youtu.be/abcDEF12_-x'></oembed></figure>", "YouTube",
        "https://www.youtube.com/watch?v=abcDEF12_-x"
      ),
    ]) func services(html: String, service: String, address: String) throws
  {
    let found = try embed(html)
    #expect(found?.service == service && found?.address == address)
  }

  @Test("A part of the story is no placeholder, whatever its attributes say")
  func story() throws {
    let words = String(repeating: "The boats lie still in the grey water. ", count: 10)
    let found = try blocks("<div data-video-url='https://youtu.be/abcDEF12_-x'><p>\(words)</p></div>")
    #expect(found.first.map(\.plainText)?.hasPrefix("The boats") == true)
  }
}
