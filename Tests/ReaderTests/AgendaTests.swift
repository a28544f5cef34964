import Testing

@testable import Reader

@Suite("The agenda")
struct AgendaTests {
  @Test("What is due comes in the order of its time, and for one time in the order it was entered")
  func order() {
    var agenda = Agenda<String>()
    agenda.add("late", at: 30)
    agenda.add("early", at: 10)
    agenda.add("first", at: 20)
    agenda.add("second", at: 20)
    #expect(agenda.next == 10)
    #expect(agenda.takeDue(at: 9).isEmpty)
    #expect(agenda.takeDue(at: 20) == ["early", "first", "second"])
    #expect(agenda.next == 30)
    #expect(agenda.takeDue(at: 99) == ["late"])
    #expect(agenda.next == nil)
  }
}
