import Articles
import Testing

@testable import Markup

/// Marks the paragraphs of a text, parted by blank lines.
func speech(_ text: String) -> [String] {
  let blocks = text.split(separator: "\n\n").map { Block.paragraph([.text(String($0))]) }
  return Quotations.marked(blocks, lede: nil).blocks.map(\.outline)
}

@Suite struct QuotationSpeechTests {
  @Test(
    "Speech beside a verb of saying has its speaker",
    arguments: [
      ("“We go,” he said.", "{“We go,”|he} he said."),
      ("“We go,” said Mira Solen, who runs the ferry.", "{“We go,”|Mira Solen} said Mira Solen, who runs the ferry."),
      (
        "“We go,” Mira Solen, the harbour master, told us.",
        "{“We go,”|Mira Solen} Mira Solen, the harbour master, told us."
      ),
      ("“We go,” the mayor of Orm said.", "{“We go,”|the mayor of Orm} the mayor of Orm said."),
      ("“We go,” according to Solen.", "{“We go,”|Solen} according to Solen."),
      ("“We go,” police said.", "{“We go,”|police} police said."),
      ("“Do we go?” asked Solen.", "{“Do we go?”|Solen} asked Solen."),
      ("“Do we go?” Solen asked.", "{“Do we go?”|Solen} Solen asked."),
      ("Solen said: “We go.”", "Solen said: {“We go.”|Solen}"),
      ("Solen told reporters, “We go now.”", "Solen told reporters, {“We go now.”|Solen}"),
      ("As Solen put it, “we go now.”", "As Solen put it, {“we go now.”|Solen}"),
      (
        "According to Mira Solen, “the sea has no opinion.”",
        "According to Mira Solen, {“the sea has no opinion.”|Mira Solen}"
      ),
      (
        "On Monday, the mayor, who never laughs, said: “We go.”",
        "On Monday, the mayor, who never laughs, said: {“We go.”|the mayor}"
      ),
      (
        "Harbour Minister Mira Solen promised to act “very firmly.”",
        "Harbour Minister Mira Solen promised to act {“very firmly.”|Mira Solen}"
      ),
      (
        "Solen said two boats had been “lightly damaged,” and left.",
        "Solen said two boats had been {“lightly damaged,”|Solen} and left."
      ),
      (
        "Director Per Holm said it was “bad, not lost,” adding: “We go.”",
        "Director Per Holm said it was {“bad, not lost,”|Per Holm} adding: {“We go.”|Per Holm}"
      ),
      ("Solen laughed and said: “We go.”", "Solen laughed and said: {“We go.”|Solen}"),
      ("“We go,” said Solen, “and we stay.”", "{“We go,”|Solen} said Solen, {“and we stay.”|Solen}"),
      ("“We go,” he said. “It is time.”", "{“We go,”|he} he said. {“It is time.”|he}"),
      ("Mira Solen: “We go when the sea goes.”", "Mira Solen: {“We go when the sea goes.”|Mira Solen}"),
      ("‘We go,’ said Solen’s brother.", "{‘We go,’|Solen’s brother} said Solen’s brother."),
      (
        "The boat sank, Solen said, calling it “a bad day for the fleet”.",
        "The boat sank, Solen said, calling it {“a bad day for the fleet”|Solen}."
      ),
      ("She called the plan “brave”.", "She called the plan {“brave”|She}."),
      ("My teacher used to say: “We go.”", "My teacher used to say: {“We go.”|My teacher}"),
      ("Solen replied: “We go?” She laughed.", "Solen replied: {“We go?”|Solen} She laughed."),
      ("“We go,” Solen said. “Soup.”", "{“We go,”|Solen} Solen said. {“Soup.”|Solen}"),
      ("“We go now,” she was told.", "{“We go now,”} she was told."),
      (
        "“We go,” responded ORM administrator Jon Brix.", "{“We go,”|Jon Brix} responded ORM administrator Jon Brix."
      ),
      (
        "“We go,” said Orm Shipyards rigging foreman Jon Brix on Monday.",
        "{“We go,”|Jon Brix} said Orm Shipyards rigging foreman Jon Brix on Monday."
      ),
      ("The letter Brix wrote said: “We go now.”", "The letter Brix wrote said: {“We go now.”|Brix}"),
      ("The letter Brix wrote was “short, and very cold”.", "The letter Brix wrote was {“short, and very cold”|Brix}."),
    ])
  func attributed(text: String, expected: String) {
    #expect(speech(text) == [expected])
  }

  @Test(
    "Other languages have their verbs and their order",
    arguments: [
      (
        "„Wir gehen“, sagte der Bürgermeister von Orm.",
        "{„Wir gehen“|der Bürgermeister von Orm}, sagte der Bürgermeister von Orm."
      ),
      ("»Wir gehen«, so Solen.", "{»Wir gehen«|Solen}, so Solen."),
      ("Laut Solen ist das „ein schwarzer Tag für alle“.", "Laut Solen ist das {„ein schwarzer Tag für alle“|Solen}."),
      ("« Nous partons », a déclaré Anne Corvel.", "{« Nous partons »|Anne Corvel}, a déclaré Anne Corvel."),
      ("« Nous partons », explique-t-elle.", "{« Nous partons »|elle}, explique-t-elle."),
      ("«Nos vamos», dijo el alcalde Luis Olmos.", "{«Nos vamos»|Luis Olmos}, dijo el alcalde Luis Olmos."),
      ("«Andiamo», ha detto il sindaco Marco Tosi.", "{«Andiamo»|Marco Tosi}, ha detto il sindaco Marco Tosi."),
      ("«Ми йдемо», — сказав мер Орма Петро Сіль.", "{«Ми йдемо»|Петро Сіль}, — сказав мер Орма Петро Сіль."),
      ("«Мы уходим», — заявила Анна Берг.", "{«Мы уходим»|Анна Берг}, — заявила Анна Берг."),
      ("„Wir gehen“, erinnert sich Solen.", "{„Wir gehen“|Solen}, erinnert sich Solen."),
      (
        "Dann nahm Solen den Hut und fragte: „Wohin gehen wir?“",
        "Dann nahm Solen den Hut und fragte: {„Wohin gehen wir?“|Solen}"
      ),
      (
        "„Guten Tag“, sagt Solen, „wir gehen jetzt.“", "{„Guten Tag“|Solen}, sagt Solen, {„wir gehen jetzt.“|Solen}"
      ),
      ("“我们走，”林海回忆说，“明天。”", "{“我们走，”|林海}林海回忆说，{“明天。”|林海}"),
      ("“我们走，”船长林海笑着说。", "{“我们走，”|船长林海}船长林海笑着说。"),
      ("林海慢慢地说：“我们走。”", "林海慢慢地说：{“我们走。”|林海}"),
      ("他放下笔，慢慢地说：“我们走。”", "他放下笔，慢慢地说：{“我们走。”}"),
      ("他问林海：「我们走吗？」没有人回答。", "他问林海：{「我们走吗？」}没有人回答。"),
      ("«نحن ذاهبون»، قال سامي النجار وهو يضحك.", "{«نحن ذاهبون»|سامي النجار}، قال سامي النجار وهو يضحك."),
      ("«نذهب»، قالت هدى، «لأن البحر هادئ».", "{«نذهب»|هدى}، قالت هدى، {«لأن البحر هادئ»|هدى}."),
      ("وأضاف: «البحر هادئ اليوم».", "وأضاف: {«البحر هادئ اليوم»}."),
      ("港务长林海说：“我们走。”", "港务长林海说：{“我们走。”|港务长林海}"),
      ("“我们走。”林海表示。", "{“我们走。”|林海}林海表示。"),
      ("山田氏は「行きます」と述べた。", "山田氏は{「行きます」|山田氏}と述べた。"),
    ])
  func languages(text: String, expected: String) {
    #expect(speech(text) == [expected])
  }

  @Test(
    "A sentence in marks is speech though nobody is named",
    arguments: ["“We have waited five weeks.”", "“Go away!”", "There it was again: “We have waited long.”"])
  func unattributed(text: String) {
    #expect(speech(text) == [text.replacing("“", with: "{“").replacing("”", with: "”}")])
  }

  @Test(
    "Names and terms are no speech",
    arguments: [
      "Runa “Tideline” Maskell spoke first.", "“Tideline” appealed not to believe it.",
      "She writes for “Orm Gazette. Coast”.",
      "Solen stressed that he does not control “certain” places.", "Orm claimed it sank 70 ‘old boats’.",
      "The council said it had removed 70 “old boats” and left.", "The so-called “grey zone” is closed.",
      "In “Harbour Lights,” she said, nothing happens.", "A boat called “Morning Star of the North” sank.",
      "The crew calls itself “free harbour”.", "Das Lied heißt „Am Meer“ und ist alt.", "老墙被称为“东方之珠”。",
      "The sign “No Entry” is gone, he said.", "She was asked about the note, which reads in full “not on foggy days”.",
      "The sign says “no boats after dark”.", "كُتب على الباب: «إلى من يراها».",
      "A \"ferry\" and a \"harbour\" are left.",
    ])
  func terms(text: String) {
    #expect(speech(text) == [text])
  }

  @Test("A name inside a quotation is not its speaker")
  func nameInside() {
    #expect(
      speech("“As Jon Brix once said, the sea is patient,” she explained.")
        == ["{“As Jon Brix once said, the sea is patient,”|she} she explained."])
  }

  @Test("A quotation whose opening mark is missing begins with its paragraph, where somebody plainly says it")
  func missingOpening() {
    #expect(speech("The wall is gone,” said Mira Solen.") == ["{The wall is gone,”|Mira Solen} said Mira Solen."])
    #expect(speech("The wall is gone” and the road.") == ["The wall is gone” and the road."])
  }
}

@Suite struct QuotationSpeakerTests {
  @Test("A pronoun and an office have the name of who was introduced or spoke before")
  func names() {
    #expect(
      speech(
        "The fleet’s Commander Denis “White Gull” Vale spoke first.\n\n“We go,” he said.\n\n“We stay,” the commander said."
      )
      .dropFirst() == [
        "{“We go,”|he=Denis Vale} he said.", "{“We stay,”|the commander=Denis Vale} the commander said.",
      ])
    #expect(
      speech("“We go,” said Jon Brix.\n\nGovernor Marit Foss shook her head.\n\n“No,” she said.").last
        == "{“No,”|she=Marit Foss} she said.")
    #expect(
      speech("“We go,” said Mira Solen, a fisherman.\n\n“We stay,” the fisherman added.").last
        == "{“We stay,”|the fisherman=Mira Solen} the fisherman added.")
    #expect(
      speech("The mayor of Orm, Sten Aldous, laughed.\n\n“We go,” the mayor said.").last
        == "{“We go,”|the mayor=Sten Aldous} the mayor said.")
    #expect(
      speech("Commander Denis “White Gull” Vale spoke.\n\n“White Gull” warned of storms.\n\n“We go,” he said.").last
        == "{“We go,”|he=Denis Vale} he said.")
  }

  @Test(
    "A pronoun means whom the sentence before is about",
    arguments: [
      "“No,” said the mayor, Jon Brix.\n\nMira Solen, 71, put the kettle on. Then she said: “We go.”":
        "Then she said: {“We go.”|she=Mira Solen}",
      "“We go,” said Mira Solen. “No,” Dr Anna Berg said. After a while, Solen looked up. “Now,” she said.":
        "{“Now,”|she=Mira Solen} she said.",
      "“We go,” said Mira Solen.\n\nIt rained.\n\nIt rained on.\n\nI met Solen and asked what she wanted.\n\n“No,” she said.":
        "{“No,”|she=Mira Solen} she said.",
      "“We go,” said Ms Mira Solen.\n\nNobody spoke. Then Father Jon Brix got up.\n\n“No,” he said.":
        "{“No,”|he=Jon Brix} he said.",
    ])
  func topics(text: String, end: String) { #expect(speech(text).last?.hasSuffix(end) == true, "\(speech(text))") }

  @Test("A name in apposition is the speaker’s, whatever noun it stands behind")
  func appositions() {
    #expect(
      speech("“We go,” said the bride, Mira Solen, who laughed.")
        == ["{“We go,”|the bride=Mira Solen} said the bride, Mira Solen, who laughed."])
    #expect(
      speech("According to her father, Jon Brix, “it was short, and cold”.")
        == ["According to her father, Jon Brix, {“it was short, and cold”|her father=Jon Brix}."])
  }

  @Test("Whoever is mentioned without a name may be whom a pronoun means")
  func strangers() {
    let opening = "Commander Jon Brix spoke.\n\nBrix laughs at what his mom would say. "
    #expect(
      speech(opening + "“It could be worse,” she said.").last?.hasSuffix("{“It could be worse,”|she} she said.") == true
    )
    #expect(
      speech(opening + "“It could be worse,” he said.").last?.hasSuffix("{“It could be worse,”|he=Jon Brix} he said.")
        == true)
  }

  @Test("Where it is not plain who is meant there is no name")
  func notPlain() {
    #expect(
      speech("“We go,” said Mira Solen. “We stay,” said Jon Brix.\n\n“No,” she said.").last == "{“No,”|she} she said.")
    #expect(
      speech("Minister Mira Solen and Minister Jon Brix came.\n\n“We go,” the minister said.").last
        == "{“We go,”|the minister} the minister said.")
    #expect(
      speech("“We go,” said Mira Solen.\n\nAnna Berg, in the next boat, waved.\n\n“No,” she said.").last
        == "{“No,”|she} she said.")
    #expect(
      speech("“We go,” said Mira Solen.\n\n“We stay,” said the girl.\n\n“No,” she said.").last
        == "{“No,”|she} she said.")
    #expect(
      speech("“We go,” said Mira Solen.\n\nThe captain looked up. “No,” she said.").last
        == "The captain looked up. {“No,”|she} she said.")
    #expect(
      speech("“We go,” said Mira Solen. “No,” said Anna Berg.\n\nSolen looked at Berg. “Now,” she said.").last
        == "Solen looked at Berg. {“Now,”|she} she said.")
    #expect(speech("“We go,” said Mira Solen.\n\n“No,” they said.").last == "{“No,”|they} they said.")
    #expect(
      speech("“We go,” said Mr Jon Brix.\n\n“No,” she said.").last == "{“No,”|she} she said.")
  }
}

@Suite struct QuotationRunOnTests {
  @Test("A quotation runs on from paragraph to paragraph, with one speaker")
  func runsOn() {
    #expect(
      speech("“First of it.\n\n“Second of it.\n\n“Third of it,” said Solen.\n\nDone.")
        == ["{“First of it.|Solen}", "{“Second of it.|Solen}", "{“Third of it,”|Solen} said Solen.", "Done."])
    #expect(
      speech("Solen said: “First of it.\n\n“Second of it.” Then she left.")
        == ["Solen said: {“First of it.|Solen}", "{“Second of it.”|Solen} Then she left."])
    #expect(speech("„Eins.\n\n„Zwei“, sagte Brix.") == ["{„Eins.|Brix}", "{„Zwei“|Brix}, sagte Brix."])
    #expect(speech("\"One of it.\n\n\"Two,\" said Brix.") == ["{\"One of it.|Brix}", "{\"Two,\"|Brix} said Brix."])
    #expect(
      speech("Solen said: “First of it\n\nand then the end.” She left.")
        == ["Solen said: {“First of it|Solen}", "{and then the end.”|Solen} She left."])
  }

  @Test("What stands in single marks inside a quotation that runs on belongs to it")
  func nested() {
    #expect(
      speech("“We,” said Solen, “are the ‘new’ ones.\n\n“And the old,” she added.").first
        == "{“We,”|Solen} said Solen, {“are the ‘new’ ones.|Solen}")
  }

  @Test("A mark that is never closed is no quotation")
  func neverClosed() {
    #expect(speech("“First of it.\n\nThen nothing.") == ["“First of it.", "Then nothing."])
    #expect(speech("“First of it.\n\n“Second of it.") == ["“First of it.", "“Second of it."])
  }

  @Test("A heading ends what is open, a teaser between paragraphs does not, and a post keeps to itself")
  func between() {
    func run(_ between: Block) -> [String] {
      let blocks: [Block] = [
        .paragraph([.text("“First of it.")]), between, .paragraph([.text("“Second,” said Solen.")]),
      ]
      return Quotations.marked(blocks, lede: nil).blocks.map(\.outline)
    }
    #expect(run(.heading(Heading(level: 2, [.text("Part")])))[0] == "“First of it.")
    #expect(run(.teaser(Teaser(title: "Other")))[0] == "{“First of it.|Solen}")
    let post = Post(service: .twitter, author: "A", handle: "a", inlines: [.text("He said “never again, never")])
    #expect(
      run(.post(post)) == [
        "{“First of it.|Solen}", "p A @a – | He said “never again, never", "{“Second,”|Solen} said Solen.",
      ])
  }

  @Test("The lede is read first, and lists and quotes are read, too")
  func places() {
    let marked = Quotations.marked(
      [
        .list(List(isOrdered: false, items: [[.paragraph([.text("“We go,” he said.")])]])),
        .quote(Quote([.paragraph([.text("“We stay,” she said.")])])),
      ], lede: Lede([.text("“It is over,” said Commander Jon Brix.")]))
    #expect(marked.lede?.inlines.marked == "{“It is over,”|Jon Brix} said Commander Jon Brix.")
    #expect(marked.blocks.map(\.outline) == ["l {“We go,”|he=Jon Brix} he said.", "q {“We stay,”|she} she said."])
  }
}

@Suite struct QuotationInlineTests {
  private func marked(_ inlines: [Inline]) -> String {
    guard case .paragraph(let result)? = Quotations.marked([.paragraph(inlines)], lede: nil).blocks.first else {
      return ""
    }
    #expect(result.plainText == inlines.plainText)
    return result.marked
  }

  @Test("A quotation goes through links and emphasis and divides only those that reach out of it")
  func through() {
    #expect(marked([.text("“We "), .emphasis([.text("go")]), .text(",” he said.")]) == "{“We _go_,”|he} he said.")
    #expect(
      marked([.text("“We "), .link([.text("go,” he")], address: "https://example.org"), .text(" said.")])
        == "{“We <go,”>|he}< he> said.")
    #expect(
      marked([.link([.text("He said: “We go.” Then")], address: "https://example.org"), .text(" he left.")])
        == "<He said: {“We go.”|He} Then> he left.")
    #expect(marked([.strong([.text("“We go,”")]), .text(" he said.")]) == "{_“We go,”_|he} he said.")
    #expect(
      marked([.text("“We go,"), .lineBreak, .text("all of us,” he said.")]) == "{“We go,⏎all of us,”|he} he said.")
  }

  @Test("Marks in code are no quotation marks")
  func code() {
    #expect(
      marked([.text("He said: print "), .code("\"we go now.\""), .text(" and left.")])
        == "He said: print \"we go now.\" and left.")
  }

  @Test("What the page itself marks as a quotation gets its speaker")
  func given() {
    #expect(
      marked([.quotation(Quotation([.text("We go")])), .text(", said Mira Solen.")])
        == "{We go|Mira Solen}, said Mira Solen.")
    #expect(
      marked([.text("“"), .quotation(Quotation([.text("We go,")])), .text("” he said.")]) == "{“{We go,}”|he} he said.")
  }
}

@Suite struct QuotationDashTests {
  @Test(
    "Speech that a dash opens is told from the narrator's words",
    arguments: [
      ("— Мы идём, — сказал он.", "— {Мы идём,|он} — сказал он."),
      (
        "— Мы идём, — сказала Анна Берг. — Сейчас же.",
        "— {Мы идём,|Анна Берг} — сказала Анна Берг. — {Сейчас же.|Анна Берг}"
      ),
      (
        "— Море, — ответила Анна, — это не дорога.", "— {Море,|Анна} — ответила Анна, — {это не дорога.|Анна}"
      ),
      ("— Я — моряк, — сказал он.", "— {Я — моряк,|он} — сказал он."),
      ("— Куда мы йдемо? — запитала вона.", "— {Куда мы йдемо?|вона} — запитала вона."),
      ("– Idziemy – powiedział Jan. – Teraz.", "– {Idziemy|Jan} – powiedział Jan. – {Teraz.|Jan}"),
      ("—Vamos —dijo Ana—. Es tarde.", "—{Vamos|Ana} —dijo Ana—. {Es tarde.|Ana}"),
    ])
  func told(text: String, expected: String) {
    #expect(speech(text) == [expected])
  }

  @Test("Where one line of a dialogue tells who speaks the others are speech, too")
  func dialogue() {
    #expect(
      speech("— Куда мы идём?\n\n— В порт, — сказал он.\n\n— Хорошо.\n\nОни пошли.")
        == ["— {Куда мы идём?}", "— {В порт,|он} — сказал он.", "— {Хорошо.}", "Они пошли."])
  }

  @Test(
    "A dash that opens a list, a place or a name opens no speech",
    arguments: ["— Первый пункт — важный", "— Anna Berg, Orm", "– the ferry, which the mayor said was late", "—"])
  func none(text: String) {
    #expect(speech(text) == [text])
  }
}
