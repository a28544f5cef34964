import Articles
import Testing

@testable import Markup

@Suite struct WrittenDateTests {
  @Test(
    "A day is read in whatever way it is written",
    arguments: [
      "March 7, 2024", "7 March 2024", "7 Mar. 2024", "Thursday, 7th March 2024", "Mar 7 2024", "2024 March 7",
      "7. März 2024", "Donnerstag, den 7. März 2024", "7 mars 2024", "le 7 mars 2024 à 10h15", "7 de marzo de 2024",
      "7 marzo 2024", "7 de março de 2024", "7 maart 2024", "7 marca 2024", "7 березня 2024 р.", "7 марта 2024 года",
      "2024年3月7日", "07.03.2024", "2024-03-07", "2024/03/07", " 7 MARCH 2024 ", "10:15 AM · Mar 7, 2024",
      "March 7, 2024 at 9:41 p.m.", "7. März 2024, 10.15 Uhr", "7 March 2024 10:15 CST",
      "2024年3月7日 09時41分", "2024年3月7日（木）午後3時", "2024년 3월 7일", "2024.03.07. 오전 9:41", "2024年3月7日 09:41",
      "7 Mart 2024 Perşembe",
      "7. maaliskuuta 2024", "2024. március 7.", "7 března 2024", "7 martie 2024", "7 Μαρτίου 2024",
      "Kamis, 7 Maret 2024",
      "٧ مارس ٢٠٢٤", "7 במרץ 2024", "7 मार्च 2024", "7 มีนาคม 2567", "7 de març de 2024", "7 marca 2024 o 10:15",
      "7 mars 2024 kl. 10:15",
    ])
  func day(text: String) {
    #expect(WrittenDate.parse(text)?.description == "2024-03-07")
  }

  @Test(
    "A time counts where its zone is printed",
    arguments: [
      ("7 March 2024 10:15 UTC", "2024-03-07T10:15:00Z"), ("March 7, 2024, 10:15 pm GMT", "2024-03-07T22:15:00Z"),
      ("7 March 2024 10:15 CET", "2024-03-07T10:15:00+01:00"),
      ("March 7, 2024 9:41 AM EST", "2024-03-07T09:41:00-05:00"),
      ("2024年3月7日 午後3時41分 JST", "2024-03-07T15:41:00+09:00"), ("2024년 3월 7일 오전 9:41 KST", "2024-03-07T09:41:00+09:00"),
      ("7 March 2024 10:15:30 +02:00", "2024-03-07T10:15:30+02:00"),
      ("7 March 2024 01:00 GMT+2", "2024-03-07T01:00:00+02:00"),
      ("2024-03-07T10:15:00-05:00", "2024-03-07T10:15:00-05:00"),
    ])
  func time(text: String, expected: String) {
    #expect(WrittenDate.parse(text)?.description == expected)
  }

  @Test(
    "What is no date, or could be two, is none",
    arguments: [
      "", "March", "March 2024", "7 March", "The 7 March 2024 storm", "31 April 2024", "3/4/2024", "7 8 March 2024",
      "99999999999999999999 March 2024", "March 7, 24", "Room 7", "1.2.3", "7 March 2024 told reporters",
    ])
  func noDate(text: String) {
    #expect(WrittenDate.parse(text) == nil)
  }

  @Test("A date with slashes is read where only one order is possible")
  func slashes() {
    #expect(WrittenDate.parse("3/17/2024")?.description == "2024-03-17")
    #expect(WrittenDate.parse("17/3/2024")?.description == "2024-03-17")
    #expect(WrittenDate.parse("3/3/2024")?.description == "2024-03-03")
  }
}
