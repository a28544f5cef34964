import CText

/// A regular expression that ends in bounded time and memory, whatever it is and whatever it is looked for in.
///
/// A class because it frees what ICU made; not `Sendable`: it is made, used and let go of in one transaction.
package final class Expression {
  /// More of a text is not looked at.
  private static let longestText = 64 << 10

  /// Why a pattern is no expression.
  package struct Fault: Error {
    package var reason: String
  }

  private let expression: OpaquePointer

  private init(_ expression: OpaquePointer) { self.expression = expression }

  deinit { ctext_expression_free(expression) }

  package static func make(_ pattern: String) -> Result<Expression, Fault> {
    var pattern = pattern
    var place: Int32 = 0
    let made = pattern.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        ctext_expression_make(characters.baseAddress, Int32(characters.count), &place)
      }
    }
    if let made { return .success(Expression(made)) }
    let where_ = place > 0 ? " at character \(place)" : ""
    return .failure(Fault(reason: "“\(pattern)” is no regular expression; it is broken\(where_)"))
  }

  /// Whether a text has it; nothing where that takes too long to tell.
  package func isFound(in text: String) -> Bool? {
    var text = text
    let found = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        ctext_expression_find(expression, characters.baseAddress, Int32(min(characters.count, Self.longestText)))
      }
    }
    return found < 0 ? nil : found == 1
  }
}
