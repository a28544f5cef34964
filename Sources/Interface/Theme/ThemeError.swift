/// Why a theme cannot be used: where it is wrong, what is wrong and what to do.
public struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The theme's file, by its name alone.
  public let file: String
  /// The line in the file, counted from 1, where it is known.
  public let line: Int?
  /// The key in the file, as a path: `roles.quotation.fg`.
  public let key: String?
  /// What is wrong.
  public let problem: String
  /// What to do.
  public let remedy: String

  init(file: String, line: Int? = nil, key: String? = nil, problem: String, remedy: String) {
    self.file = file
    self.line = line
    self.key = key
    self.problem = problem
    self.remedy = remedy
  }

  public var description: String {
    let place = [file, line.map(String.init), key.map { " \($0)" }].compactMap { $0 }.joined(separator: ":")
    return "\(place): \(problem); \(remedy)"
  }
}
