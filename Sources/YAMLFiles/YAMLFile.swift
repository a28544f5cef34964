import Yams

/// A file of settings in YAML: themes and what else the user writes. What would make the parser work without bounds is
/// refused before the parser sees it.
public struct YAMLFile: Sendable {
  /// What messages call the file.
  public let name: String

  public init(name: String) { self.name = name }

  /// What the file holds; nothing where there is not a word in it.
  public func root(of bytes: [UInt8]) throws(YAMLFileError) -> Node? {
    try compose(YAMLFileGuard(file: name).check(bytes))
  }

  /// A node that has to be a single value.
  public func scalar(_ node: Node, key: String) throws(YAMLFileError) -> Located<String> {
    guard case .scalar(let scalar) = node else {
      throw YAMLFileError(
        file: name, line: node.mark?.line, key: key,
        problem: "there is a list or a mapping where a single value belongs",
        remedy: "write a single word or number")
    }
    let isNull = scalar.style == .plain && (scalar.string == "~" || scalar.string == "null")
    return Located(value: isNull ? "" : scalar.string, line: scalar.mark?.line)
  }

  /// A node that has to be keys and values.
  public func mapping(_ node: Node, key: String) throws(YAMLFileError) -> Node.Mapping {
    switch node {
    case .mapping(let mapping): return mapping
    // A key with nothing under it is how an empty mapping is written.
    case .scalar(let scalar) where scalar.string.isEmpty: return Node.Mapping([])
    default:
      throw YAMLFileError(
        file: name, line: node.mark?.line, key: key, problem: "there is no mapping here",
        remedy: "write indented lines of the form “name: value” below it")
    }
  }

  private func compose(_ text: String) throws(YAMLFileError) -> Node? {
    do {
      return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw YAMLFileError(file: name, yaml: error)
    } catch {
      throw YAMLFileError(file: name, problem: "this is no YAML (\(error))", remedy: "mend the file")
    }
  }
}

/// A value and the line it stands in.
public struct Located<Value: Sendable>: Sendable {
  public var value: Value
  public var line: Int?

  public init(value: Value, line: Int? = nil) {
    self.value = value
    self.line = line
  }
}

extension YAMLFileError {
  /// What the YAML parser says, in one line.
  init(file: String, yaml error: YamlError) {
    let remedy = "mend the YAML there"
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, problem: "this is no YAML: \(problem)", remedy: remedy)
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(
        file: file, line: context.mark.line, key: keys.first, problem: "the key stands there twice",
        remedy: "keep one of them")
    case .reader(let problem, _, _, _):
      self.init(file: file, problem: "this is no YAML: \(problem)", remedy: remedy)
    default:
      self.init(file: file, problem: "this cannot be read as YAML", remedy: remedy)
    }
  }
}
