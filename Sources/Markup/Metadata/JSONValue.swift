import FoundationEssentials

/// A value of JSON.
enum JSONValue: Sendable {
  case string(String)
  case number(Double)
  case boolean(Bool)
  case array([JSONValue])
  case object([String: JSONValue])
  case null

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The elements of an array; any other value is an array of itself.
  var elements: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// A number, also one in a string.
  var number: Double? {
    switch self {
    case .number(let number): number
    case .string(let string): Double(string)
    default: nil
    }
  }
}
