/// Why a file cannot be used: where it is wrong, what is wrong and what to do.
public struct YAMLFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as messages call it.
  public let file: String
  /// The line in the file, counted from 1, where it is known.
  public let line: Int?
  /// The key in the file, as a path: `roles.quotation.fg`.
  public let key: String?
  /// What is wrong.
  public let problem: String
  /// What to do.
  public let remedy: String

  public init(file: String, line: Int? = nil, key: String? = nil, problem: String, remedy: String) {
    self.file = YAMLFileError.printable(file)
    self.line = line
    self.key = key.map(YAMLFileError.printable)
    self.problem = YAMLFileError.printable(problem)
    self.remedy = YAMLFileError.printable(remedy)
  }

  /// The most that one part of a message may have, in Unicode scalars: a file may hold names of any length.
  private static let longestPart = 300

  /// A part of a message as a terminal may get it: what was quoted from the file can hold escape sequences.
  private static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(longestPart) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    if text.unicodeScalars.count > longestPart { result.append("…") }
    return String(result)
  }

  public var description: String {
    let place = [file, line.map(String.init), key.map { " \($0)" }].compactMap { $0 }.joined(separator: ":")
    return "\(place): \(problem); \(remedy)"
  }
}
