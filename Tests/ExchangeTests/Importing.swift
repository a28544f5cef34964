import ConfigurationFile
import Exchange
import Markup
import Newsboat
import Store
import Testing

extension ImportTerms {
  /// Takes commands, and expects no login.
  static var trusting: ImportTerms { withoutLogins(takesCommands: true) }
  /// Takes a list that is somebody else's, and expects no login.
  static var wary: ImportTerms { withoutLogins(takesCommands: false) }

  private static func withoutLogins(takesCommands: Bool) -> ImportTerms {
    ImportTerms(takesCommands: takesCommands) { secrets in
      for secret in secrets { Issue.record("a login for \(secret.address)") }
      return SecretsFile.Kept()
    }
  }
}

extension FeedList {
  func importing(into library: Library, _ terms: ImportTerms = .trusting) throws -> ImportReport {
    var report = ImportReport()
    try take(into: library, terms, &report)
    return report
  }
}

extension OPML {
  func importing(into library: Library, _ terms: ImportTerms = .trusting) throws -> ImportReport {
    var report = ImportReport()
    try take(into: library, terms, &report)
    return report
  }
}

extension Backup {
  func importing(into library: Library, _ terms: ImportTerms = .trusting) throws -> ImportReport {
    var report = ImportReport()
    try take(into: library, terms, &report)
    return report
  }
}

extension NewsboatSettings {
  func importing(into library: Library, home: String) throws -> ImportReport {
    var report = ImportReport()
    try take(into: library, home: home, &report)
    return report
  }
}
