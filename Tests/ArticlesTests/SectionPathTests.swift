import Articles
import Testing

@Suite("Paths of sections") struct SectionPathTests {
  @Test(
    "are read with any of their signs",
    arguments: ["News/Harbour", "News › Harbour", "News > Harbour", " News /  Harbour / ", "News//Harbour"])
  func signs(text: String) { #expect([String](sectionPath: text) == ["News", "Harbour"]) }

  @Test(
    "read back as they were, whatever is in a name",
    arguments: [["TV/Radio"], ["R&D > Labs", "A › B"], ["back\\slash", "end\\"], ["\\/"], ["News"], []])
  func roundTrip(path: [String]) {
    #expect([String](sectionPath: path.sectionPath) == path)
    #expect([String](sectionPath: path.sectionPath(joinedBy: " › ")) == path)
  }

  @Test("a backslash before any other character is one")
  func backslash() {
    #expect([String](sectionPath: "C:\\News") == ["C:\\News"])
    #expect(["TV/Radio"].sectionPath == "TV\\/Radio")
  }
}
