/// A linear look at a document before it is parsed, for what the parser takes as it is but nobody meant, or what would
/// cost it too much.
struct XMLScreening {
  /// libxml2 compares each attribute of a tag with every other.
  private static let mostAttributes = 256

  /// Where the first such thing is.
  let fault: Int?

  var isSound: Bool { fault == nil }

  init(_ source: [UInt8], root: Int) {
    fault = source.withUnsafeBufferPointer { Self.fault(in: $0, from: root) }
  }

  private static func fault(in bytes: UnsafeBufferPointer<UInt8>, from root: Int) -> Int? {
    let section = Array("<![CDATA[".utf8)
    func begins(_ mark: [UInt8], at start: Int) -> Bool {
      guard start + mark.count <= bytes.count else { return false }
      for offset in mark.indices where bytes[start + offset] != mark[offset] { return false }
      return true
    }
    var index = root
    var isInTag = false
    var values = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<") where begins(section, at: index):
        // A section inside of a section: the end of the first was forgotten, and it reaches to the end of the second.
        index += section.count
        while index < bytes.count, !(bytes[index] == UInt8(ascii: "]") && begins(Array("]]>".utf8), at: index)) {
          if bytes[index] == UInt8(ascii: "<"), begins(section, at: index) { return index }
          index += 1
        }
      case UInt8(ascii: "<"): (isInTag, values) = (true, 0)
      case UInt8(ascii: ">"): isInTag = false
      case UInt8(ascii: "=") where isInTag:
        values += 1
        if values > mostAttributes { return index }
      default: break
      }
      index += 1
    }
    return nil
  }
}
