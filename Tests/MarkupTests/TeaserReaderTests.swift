import Articles
import Testing

@testable import Markup

@Suite struct TeaserReaderTests {
  private let story = "https://paper.example/harbour"

  @Test(
    "A label and one link",
    arguments: [
      "<p><strong>Related:</strong> <a href='/harbour'>The harbour in winter</a></p>",
      "<p><em>Lesen Sie auch: <a href='/harbour'>The harbour in winter</a></em></p>",
      "<p>READ MORE: <a href='/harbour'>The harbour in winter</a>.</p>",
      "<p><a href='/harbour'><b>See also:</b> The harbour in winter</a></p>",
      "<div>Read also: <a href='/harbour'>The harbour in winter</a></div>",
    ]) func labelled(html: String) throws
  {
    let found = try blocks(html)
    guard case .teaser(let teaser)? = found.first, found.count == 1 else {
      Issue.record("\(found)")
      return
    }
    #expect(teaser.title == "The harbour in winter" && teaser.address == story)
    #expect(teaser.label?.hasSuffix(":") == false)
  }

  @Test(
    "A label is one in any of the languages, with or without marks around it",
    arguments: [
      "Das könnte Sie auch interessieren", "İlgili haberler", "İLGİLİ HABER", "Zie ook", "Se även", "Se også",
      "Katso myös", "Guarda anche", "Per approfondire", "Approfondisci", "A lire", "Sigue leyendo", "Přečtěte si",
      "Čítajte tiež", "Olvassa el", "Citiți și", "Читать также", "Διαβάστε ακόμα", "Ayrıca okuyun", "こちらもおすすめ",
      "【関連記事】", "▶関連記事", "■ 相關報導", "【延伸閱讀】", "看更多", "더 읽기", "إقرأ أيضاً", "קרא גם", "Llegeix també", "Lasiet arī",
      "Skaitykite taip pat", "In case you missed it", "READ:", "WATCH:", "Ver más", "Más información", "Saiba mais",
      "Lees meer", "Подробнее",
    ]) func languages(label: String) throws
  {
    let mark = label.hasSuffix(":") ? "" : ":"
    for html in [
      "<p><em>\(label)\(mark) <a href='/harbour'>Harbour in ice</a></em></p>",
      "<p><a href='/harbour'>\(label)\(mark) Harbour in ice</a></p>",
    ] {
      let found = try blocks(html)
      guard case .teaser(let teaser)? = found.first, found.count == 1 else {
        Issue.record("\(html): \(found)")
        continue
      }
      #expect(teaser.title == "Harbour in ice")
    }
  }

  @Test(
    "A few words, a colon and a headline of the same site lead on, whatever the language",
    arguments: [
      ("<p><b>Seachd eile:</b> <a href='/harbour'>The harbour in winter</a></p>", "Seachd eile"),
      (
        "<div>Soma zaidi hapa: <a href='https://paper.example/harbour'>Bandari yafungwa na barafu kubwa</a>.</div>",
        "Soma zaidi hapa"
      ),
    ]) func shaped(html: String, label: String) throws
  {
    guard case .teaser(let teaser)? = try blocks(html).first else {
      Issue.record("\(try blocks(html))")
      return
    }
    #expect(teaser.label == label && teaser.address == story)
  }

  @Test(
    "A name, a text with a link, and a link to another site are no headline behind a label",
    arguments: [
      "<p>Foto: <a href='/ann'>Ann Example</a></p>",
      "<p>Quelle: <a href='https://office.example/report'>The report of the harbour office</a></p>",
      "<p>The council said on Monday in a letter to us: <a href='/letter'>The quay will be closed for good</a></p>",
      "<p>Letter: <a href='/letter'>The quay will be closed</a> said the council.</p>",
    ]) func notShaped(html: String) throws
  {
    guard case .paragraph? = try blocks(html).first else {
      Issue.record("\(try blocks(html))")
      return
    }
  }

  @Test func aBoxOfLinksIsATeaserForEach() throws {
    let found = try blocks(
      """
      <p>Text of the story.</p><aside class="related-articles"><h3>Related stories</h3><ul>
      <li><a href="/harbour"><img src="/h.jpg"></a><a href="/harbour">The harbour in winter</a></li>
      <li><a href="/market">The market moves</a></li></ul></aside>
      """)
    #expect(
      Array(found.dropFirst()) == [
        .teaser(Teaser(title: "The harbour in winter", label: "Related stories", address: story)),
        .teaser(Teaser(title: "The market moves", label: "Related stories", address: "https://paper.example/market")),
      ])
  }

  @Test func aTitleAnExcerptAndALinkThatSaysSeeMore() throws {
    let found = try blocks(
      """
      <p>Text of the story, which is running text and ends like it.</p><p>The harbour in winter</p>
      <p>Ice came early this year, and with it…</p><p><a href="/harbour">see more</a></p><p><strong>The market moves</strong></p>
      <p><a href="/market">See more »</a></p>
      """)
    #expect(
      Array(found.dropFirst()) == [
        .teaser(
          Teaser(
            title: "The harbour in winter", excerpt: "Ice came early this year, and with it…", label: "see more",
            address: story)),
        .teaser(Teaser(title: "The market moves", label: "See more", address: "https://paper.example/market")),
      ])
  }

  @Test(
    "Text with a link in it is text",
    arguments: [
      "<p>As reported by the <a href='/harbour'>harbour office last year</a>, boats wait.</p>",
      "<div class='related'><p>This is a paragraph of the story that a wrong class stands on, with one <a href='/x'>link to something</a> in it, and it goes on for quite a while so that nobody would take it for a box of links, whatever the class says, since it is text and nothing else but text to the very end of it.</p></div>",
    ]) func noTeasers(html: String) throws
  {
    guard case .paragraph? = try blocks(html).first else {
      Issue.record("no paragraph")
      return
    }
  }
}
