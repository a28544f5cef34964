import Foundation
import SampleEdition
import Testing

@Suite struct SamplePagesTests {
  @Test func everyFileOfTheFolderIsAPageOfTheEditionAndByteForByteItself() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/SampleEdition/pages").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(files) == Set(SampleEdition.pages.map(\.name)))
    for page in SampleEdition.pages {
      #expect(try Data(contentsOf: folder.appending(path: page.name)) == Data(page.bytes), "\(page.name)")
    }
  }

  @Test func everyPageIsDeclaredAsWhatItIs() {
    for page in SampleEdition.pages {
      let text = String(decoding: page.bytes, as: UTF8.self)
      #expect(Array(text.utf8) == page.bytes, "\(page.name) is no UTF-8")
      let looksLikeHTML = text.hasPrefix("<!DOCTYPE html>")
      #expect(page.contentType == "text/\(looksLikeHTML ? "html" : "plain"); charset=utf-8", "\(page.name)")
      #expect(page.name.hasSuffix(looksLikeHTML ? ".html" : ".txt"))
    }
  }

  @Test func namesAndAddressesAreUniqueAndTheDomainsReservedForExamples() throws {
    #expect(Set(SampleEdition.pages.map(\.name)).count == SampleEdition.pages.count)
    #expect(Set(SampleEdition.pages.map(\.address)).count == SampleEdition.pages.count)
    for page in SampleEdition.pages {
      let address = try #require(URL(string: page.address))
      #expect(address.scheme == "https")
      #expect(address.host()?.hasSuffix(".example") == true, "\(page.address)")
    }
  }

  @Test func theEditionIsFiledUnderAnAddressThatStaysTheSame() {
    // Libraries in use hold this address; another one would leave their sample articles behind for good.
    #expect(SampleEdition.feedAddress == "lede:sample")
  }
}
