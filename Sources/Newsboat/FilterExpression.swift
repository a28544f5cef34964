/// What articles have in common, in newsboat's language
/// (https://newsboat.org/releases/2.36/docs/newsboat.html#_filter_language).
public indirect enum FilterExpression: Hashable, Sendable {
  case condition(Condition)
  case and(FilterExpression, FilterExpression)
  case or(FilterExpression, FilterExpression)

  /// One comparison.
  public struct Condition: Hashable, Sendable {
    /// What is compared: `title`, `unread`, `tags`.
    public var attribute: String
    /// How it is compared.
    public var comparison: Comparison
    /// With what: the words of a text, a number, or two with a colon between them.
    public var value: String

    public init(_ attribute: String, _ comparison: Comparison, _ value: String) {
      self.attribute = attribute
      self.comparison = comparison
      self.value = value
    }
  }

  /// The ways to compare.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case equals = "="
    case differs = "!="
    /// A POSIX extended regular expression, without regard to case.
    case matches = "=~"
    case matchesNot = "!~"
    case less = "<"
    case greater = ">"
    case atMost = "<="
    case atLeast = ">="
    case between
    /// A word is one of those in a list with blanks between them.
    case contains = "#"
    case containsNot = "!#"
  }
}

/// Why an expression cannot be read: what is wrong, at which character.
public struct FilterError: Error, Hashable, Sendable, CustomStringConvertible {
  public var problem: String
  /// Counted from 1.
  public var place: Int

  public var description: String { "\(problem) at character \(place)" }
}

extension FilterExpression {
  /// Reads an expression. `and` and `or` bind alike and from the right, as newsboat has it: `a and b or c` is
  /// `a and (b or c)`.
  public init(_ text: String) throws(FilterError) {
    var parser = FilterParser(text)
    self = try parser.whole()
  }

  /// The expression with every word where it belongs; conditions that are joined by one word come in a row.
  public var alternatives: [[Condition]]? { Self.alternatives(of: self) }

  /// The most terms an expression in disjunctive form may have: each becomes something the user has to read.
  private static let mostTerms = 16

  /// The expression as an `or` of `and`s; nothing where there are too many.
  private static func alternatives(of expression: FilterExpression) -> [[Condition]]? {
    switch expression {
    case .condition(let condition): return [[condition]]
    case .or(let left, let right):
      guard let left = alternatives(of: left), let right = alternatives(of: right),
        left.count + right.count <= mostTerms
      else { return nil }
      return left + right
    case .and(let left, let right):
      guard let left = alternatives(of: left), let right = alternatives(of: right),
        left.count * right.count <= mostTerms
      else { return nil }
      return left.flatMap { first in right.map { first + $0 } }
    }
  }
}

/// Reads an expression of newsboat's language.
private struct FilterParser {
  /// Deeper ones are refused: every level is a call.
  private static let deepest = 100

  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var depth = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func whole() throws(FilterError) -> FilterExpression {
    let expression = try expression()
    skipBlanks()
    guard place == scalars.count else { throw error("there is something left over") }
    return expression
  }

  private mutating func expression() throws(FilterError) -> FilterExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw error("it is nested too deeply") }
    let left = try operand()
    switch peekedWord() {
    case "and":
      place += 3
      return .and(left, try expression())
    case "or":
      place += 2
      return .or(left, try expression())
    default: return left
    }
  }

  private mutating func operand() throws(FilterError) -> FilterExpression {
    skipBlanks()
    guard take("(") else { return .condition(try condition()) }
    let inner = try expression()
    skipBlanks()
    guard take(")") else { throw error("a closing parenthesis is missing") }
    return inner
  }

  private mutating func condition() throws(FilterError) -> FilterExpression.Condition {
    let attribute = peekedWord()
    guard !attribute.isEmpty else { throw error("a name is missing") }
    place += attribute.unicodeScalars.count
    skipBlanks()
    let comparison = try comparison()
    skipBlanks()
    return FilterExpression.Condition(attribute, comparison, try value())
  }

  private mutating func comparison() throws(FilterError) -> FilterExpression.Comparison {
    if take("==") { return .equals }
    // The longer ones first: `=~` begins like `=`.
    for known in FilterExpression.Comparison.allCases.sorted(by: { $0.rawValue.count > $1.rawValue.count })
    where take(known.rawValue) {
      return known
    }
    throw error("a comparison is missing")
  }

  private mutating func value() throws(FilterError) -> String {
    if take("\"") { return try quoted() }
    let start = place
    while place < scalars.count, "0123456789:-".unicodeScalars.contains(scalars[place]) { place += 1 }
    guard place > start else { throw error("a text in quotes or a number is missing") }
    return String(String.UnicodeScalarView(scalars[start..<place]))
  }

  private mutating func quoted() throws(FilterError) -> String {
    var text = String.UnicodeScalarView()
    while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      if scalar == "\"" { return String(text) }
      // A backslash that escapes neither belongs to a regular expression.
      if scalar == "\\", place < scalars.count, scalars[place] == "\"" || scalars[place] == "\\" {
        text.append(scalars[place])
        place += 1
      } else {
        text.append(scalar)
      }
    }
    throw error("a closing quote is missing")
  }

  private mutating func peekedWord() -> String {
    skipBlanks()
    let word = scalars[place...].prefix { scalar in
      scalar == "_" || scalar.isASCII && scalar.properties.isAlphabetic
    }
    return String(String.UnicodeScalarView(word))
  }

  private mutating func take(_ text: String) -> Bool {
    guard scalars[place...].starts(with: text.unicodeScalars) else { return false }
    place += text.unicodeScalars.count
    return true
  }

  private mutating func skipBlanks() {
    while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
  }

  private func error(_ problem: String) -> FilterError { FilterError(problem: problem, place: place + 1) }
}
