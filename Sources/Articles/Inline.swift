/// A piece of running text.
public indirect enum Inline: Hashable, Sendable {
  /// Words; never a control character, never a line break.
  case text(String)
  /// Stressed words.
  case emphasis([Inline])
  /// Important words.
  case strong([Inline])
  /// Words in a fixed width.
  case code(String)
  /// Words that lead to an absolute address.
  case link([Inline], address: String)
  /// Quoted speech.
  case quotation(Quotation)
  /// The end of a line inside a paragraph.
  case lineBreak
  /// Raised text.
  case superscript([Inline])
  /// Lowered text.
  case `subscript`([Inline])
}

/// Quoted speech inside a paragraph: what somebody said, not a name or a term in quotation marks.
public struct Quotation: Hashable, Sendable {
  /// The words as they stand in the text, with their quotation marks where the text has them.
  public var inlines: [Inline]
  /// Who says it, where the sentence tells.
  public var speaker: Speaker?

  public init(_ inlines: [Inline], speaker: Speaker? = nil) {
    self.inlines = inlines
    self.speaker = speaker
  }
}

/// Who speaks in a quotation.
public struct Speaker: Hashable, Sendable {
  /// The word or words of the sentence itself: `he`, `the commander`, `Keir Giles`.
  public var asPrinted: String
  /// The name of the person meant, where `asPrinted` is a pronoun or a role and it is plain who is meant.
  public var name: String?

  public init(_ asPrinted: String, name: String? = nil) {
    self.asPrinted = asPrinted
    self.name = name
  }
}
