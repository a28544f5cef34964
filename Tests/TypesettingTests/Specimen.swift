import Articles

/// An article with every kind of block and inline, and texts that are hard to set.
enum Specimen {
  static let ferry =
    "The ferry left the quay at Vesterhavn at six in the morning, with forty-one passengers, two lorries and a dog whose"
    + " owner nobody could name; by noon it had not arrived, and the harbour office — open only on weekdays — did not"
    + " answer the telephone."

  static let inlines: [Inline] = [
    .text("“As we are crossing,” the captain had said, "),
    .quotation(
      Quotation(
        [
          .text("“we look out for "), .link([.text("the lights of the mole")], address: "https://example.org/mole"),
          .text(", and if they are dark we turn round.”"),
        ], speaker: Speaker("the captain"))),
    .text(" It was "), .emphasis([.text("never")]), .text(" put "), .strong([.text("in writing")]),
    .text(". E = mc"), .superscript([.text("2")]), .text(" and H"), .subscript([.text("2")]), .text("O, the 1"),
    .superscript([.text("st")]), .text(" of May, x"), .superscript([.text("∞")]), .text(" and y"),
    .subscript([.text("Ω+1")]), .text(" and a note"),
    .superscript([.link([.text("[1]")], address: "https://example.org/note-1")]), .text(" on "), .code("ferry --late"),
    .text(" at https://example.org/a/very/long/path/to/a/document/that/does/not/end/before/the/line/does.html."),
    .lineBreak, .text("A line of its own."),
  ]

  static let post = Post(
    service: .twitter, author: "Mole Watch 🇳🇴", handle: "molewatch", date: PublicationDate("2023-05-24"),
    inlines: [
      .text("The lights are dark again ⚓️🌊. Ask the office why, they’ll say the bulb is "),
      .link([.text("on order")], address: "https://example.org/order"), .text("."), .lineBreak, .lineBreak,
      .text("It has been on order since the autumn bef"),
    ], permalink: "https://example.org/molewatch/1", isTruncated: true)

  static let list = List(
    isOrdered: false,
    items: [
      [.paragraph([.text("Bread, as long as the flour lasts, which the baker puts at four days and his wife at two")])],
      [
        .paragraph([.text("Eggs")]),
        .list(
          List(
            isOrdered: true, start: 9,
            items: [
              [.paragraph([.text("brown")])],
              [.paragraph([.text("white, which nobody wants in a year like this one unless they bake for weddings")])],
            ])),
      ],
    ])

  static let table = Table(
    header: ["Day", "Ferries", "What the log says"],
    rows: [
      ["Monday", "2", "On time"],
      ["Tuesday", "0", "Wind from the north-west, the captain ill, the mate ashore and the engine out of order"],
      ["Wednesday", "11", "—"],
    ])

  static let code = Code(
    "func ferry() -> Never {\n\twhile true { wait() }  // and wait, and wait, and wait, and wait, and wait, and wait\n}",
    language: "swift")

  /// One of each kind, by the name of its golden file.
  static let blocks: [(name: String, blocks: [Block])] = [
    ("paragraph", [.paragraph([.text(ferry)]), .paragraph(inlines)]),
    (
      "heading",
      [
        .paragraph([.text("Before.")]),
        .heading(Heading(level: 2, [.text("What the harbour office knew, and when it chose to know it")])),
        .paragraph([.text("Between.")]),
        .heading(Heading(level: 3, [.text("The bulb")])),
        .paragraph([.text("After.")]),
      ]
    ),
    (
      "quote",
      [
        .quote(
          Quote(
            [.paragraph([.text(ferry)]), .paragraph([.text("A ship is late when it is not there.")])],
            attribution: "Harbour Regulations of 1911, § 4"))
      ]
    ),
    (
      "post",
      [
        .post(post),
        .post(Post(service: .mastodon, printedDate: "i går", permalink: "https://example.org/@mole/2")),
      ]
    ),
    (
      "teaser",
      [
        .teaser(
          Teaser(
            title: "The mole’s lights go out for a third night",
            excerpt: "The bulb is on order, the harbour office says, and has been since the autumn before last …",
            address: "https://example.org/third-night")),
        .teaser(Teaser(title: "Milk is back on Skarholm", label: "Read also")),
      ]
    ),
    ("list", [.list(list), .list(List(isOrdered: true, items: [[.paragraph([.text("One")]), .code(code)], []]))]),
    ("table", [.table(table), .table(Table(rows: [["Monday", "2"], ["Tuesday", "−10.5"]]))]),
    ("code", [.code(code)]),
    (
      "figure",
      [
        .figure(
          Figure(
            address: "https://example.org/quay.jpg",
            alt: "A quay at dawn with a row of people who look out at an empty sea",
            caption: "Skarholm quay on the second day. Photograph: Ingrid Aldal")),
        .figure(Figure()),
      ]
    ),
    ("rule", [.paragraph([.text("Before.")]), .rule, .paragraph([.text("After.")])]),
    (
      "embed",
      [
        .embed(
          Embed(
            kind: .video, service: "YouTube", title: "Eleven days on the quay", address: "https://example.org/watch")),
        .embed(Embed(kind: .audio, address: "https://example.org/listen")),
        .embed(Embed(kind: .frame, title: "Where the ferry was", address: "https://example.org/map")),
      ]
    ),
    ("scripts", scripts.map { .paragraph([.text($0)]) }),
  ]

  /// Texts in other scripts, and clusters that are hard on a grid.
  static let scripts = [
    "渡轮早上六点离开西港码头，载着四十一名乘客、两辆卡车和一条没人说得出主人是谁的狗；到了中午它还没有到，港务办公室只在工作日开门，没有人接电话。",
    "غادرت العبّارة رصيف الميناء في السادسة صباحًا وعلى متنها واحد وأربعون راكبًا وشاحنتان وكلب لم يعرف أحد اسم صاحبه.",
    "Die Donau\u{ad}dampf\u{ad}schiff\u{ad}fahrts\u{ad}gesellschaft hat ihre Kapitäns\u{ad}mützen\u{ad}abzeichen"
      + " verloren, sagt die Verwaltungs\u{ad}gerichts\u{ad}barkeit, und niemand hat sie gefunden.",
    "Family 👨‍👩‍👧 waves 👋🏽, rainbow 🏳️‍🌈, keycap 1️⃣, heart ❤️, flags 🇳🇴🇺🇦, "
      + "é as e\u{301}, \u{301}lone, नमस्ते क्षत्रिय, 한국어 \u{1112}\u{1161}\u{11ab}, "
      + "z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}algo.",
  ]

  static let article = Article(
    title: "The ferry that was late for eleven days, and the island that learnt to wait for it",
    breadcrumb: ["Home", "News", "Harbour"],
    lede: Lede([
      .text("Nobody on Skarholm was worried at first. Then the milk ran out, "),
      .quotation(Quotation([.text("“and that’s when we knew”")], speaker: Speaker("the postmistress"))),
      .text(", says the postmistress."),
    ]),
    byline: ["Ingrid Aldal", "Tomas Wren"], published: PublicationDate("2023-05-24T14:05:00+02:00"),
    updated: PublicationDate("2023-05-25"), language: "en", address: "https://example.org/ferry",
    source: "The Skarholm Gazette", blocks: blocks.flatMap(\.blocks))
}
