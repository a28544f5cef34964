import Newsboat
import Store

extension NewsboatSettings {
  /// Makes rules of what newsboat ignores, and says which browser it used. What else its configuration says of feeds is
  /// named with Lede's like of it, for the user to decide.
  public func take(into library: Library, home: String, _ report: inout ImportReport) throws {
    report.leaveOut(leftOut)
    try takeRules(library, &report)
    if let browser {
      switch BrowserTranslation.browser(browser, home: home) {
      case .success(let line): report.browser = line
      case .failure(let reason): report.leaveOut("browser “\(browser)”", why: reason.text)
      }
    }
    if let source, source != "local" {
      report.leaveOut("urls-source \(source)", why: "its feeds are on a server; import an OPML list exported there")
    }
    if refreshesByItself == true {
      let every = minutes.map { max($0, 1) } ?? 60
      report.leaveOut("auto-reload", why: "write “refresh: {every: \(every)}” into config.yaml for the same")
    }
    if refreshesAtStart == true {
      report.leaveOut("refresh-on-startup", why: "write “refresh: {at-start: true}” into config.yaml for the same")
    }
    if let keptArticles, keptArticles > 0 {
      report.leaveOut("max-items", why: "write “keep: \(keptArticles)” into config.yaml for the same")
    }
    if let keptDays, keptDays > 0 {
      report.leaveOut("keep-articles-days", why: "write “keep: \(keptDays)d” into config.yaml for the same")
    }
  }

  private func takeRules(_ library: Library, _ report: inout ImportReport) throws {
    let translation = try RuleTranslation(library: library)
    for ignoring in ignoring {
      let what = "ignore-article \(ignoring.feed) \(ignoring.expression)"
      switch try translation.rules(for: ignoring) {
      case .failure(let reason): report.leaveOut(what, line: ignoring.line, why: reason.text)
      case .success(let rules):
        for rule in rules {
          do throws(LibraryError) {
            if try !library.has(rule) {
              try library.add(rule)
              report.rules += 1
            }
          } catch .invalidRule(let reason) {
            report.leaveOut(what, line: ignoring.line, why: reason)
          } catch {
            throw error
          }
        }
      }
    }
  }
}

extension Library {
  /// Whether the library has a rule that does the same.
  func has(_ rule: Rule) throws(LibraryError) -> Bool {
    try rules().contains { known in
      var known = known
      known.id = rule.id
      return known == rule
    }
  }
}
