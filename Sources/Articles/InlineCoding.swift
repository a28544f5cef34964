// In JSON plain words are a string; everything else is an object with a `type`.

extension Inline: Codable {
  /// The values of `type`.
  private enum Kind: String, Codable {
    case emphasis, strong, code, link, quotation, lineBreak, superscript, `subscript`
  }

  private enum Key: String, CodingKey { case type, text, inlines, url, speaker, speakerName }

  public init(from decoder: any Decoder) throws {
    if let words = try? decoder.singleValueContainer().decode(String.self) {
      self = .text(words)
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    func inlines() throws -> [Inline] { try container.decode([Inline].self, forKey: .inlines) }
    switch try container.decode(Kind.self, forKey: .type) {
    case .emphasis: self = .emphasis(try inlines())
    case .strong: self = .strong(try inlines())
    case .code: self = .code(try container.decode(String.self, forKey: .text))
    case .link: self = .link(try inlines(), address: try container.decode(String.self, forKey: .url))
    case .quotation:
      let speaker = try container.decodeIfPresent(String.self, forKey: .speaker)
      let name = try container.decodeIfPresent(String.self, forKey: .speakerName)
      self = .quotation(Quotation(try inlines(), speaker: speaker.map { Speaker($0, name: name) }))
    case .lineBreak: self = .lineBreak
    case .superscript: self = .superscript(try inlines())
    case .subscript: self = .subscript(try inlines())
    }
  }

  public func encode(to encoder: any Encoder) throws {
    if case .text(let words) = self {
      var container = encoder.singleValueContainer()
      try container.encode(words)
      return
    }
    var container = encoder.container(keyedBy: Key.self)
    func encode(_ kind: Kind, _ inlines: [Inline]) throws {
      try container.encode(kind, forKey: .type)
      try container.encode(inlines, forKey: .inlines)
    }
    switch self {
    case .text: break
    case .emphasis(let inlines): try encode(.emphasis, inlines)
    case .strong(let inlines): try encode(.strong, inlines)
    case .code(let text):
      try container.encode(Kind.code, forKey: .type)
      try container.encode(text, forKey: .text)
    case .link(let inlines, let address):
      try encode(.link, inlines)
      try container.encode(address, forKey: .url)
    case .quotation(let quotation):
      try encode(.quotation, quotation.inlines)
      try container.encodeIfPresent(quotation.speaker?.asPrinted, forKey: .speaker)
      try container.encodeIfPresent(quotation.speaker?.name, forKey: .speakerName)
    case .lineBreak: try container.encode(Kind.lineBreak, forKey: .type)
    case .superscript(let inlines): try encode(.superscript, inlines)
    case .subscript(let inlines): try encode(.subscript, inlines)
    }
  }
}
