import ConfigurationFile
import Testing
import YAMLFiles

@Suite("The configuration file") struct ConfigurationTests {
  private func read(_ yaml: String) throws -> UserConfiguration {
    try UserConfiguration(bytes: Array(yaml.utf8), file: "config.yaml")
  }

  private func problem(_ yaml: String) -> String? {
    do throws(YAMLFileError) {
      _ = try UserConfiguration(bytes: Array(yaml.utf8), file: "config.yaml")
      return nil
    } catch { return error.description }
  }

  @Test("every key is read")
  func keys() throws {
    let configuration = try read(
      """
      # mine
      refresh:
        at-start: true
        every: 30
      keep: 90d
      browser: "firefox --new-tab %s"
      hosts-at-once: 8
      """)
    #expect(configuration.refreshesAtStart)
    #expect(configuration.refreshMinutes == 30)
    #expect(configuration.keep == .days(90))
    #expect(configuration.browser == "firefox --new-tab %s")
    #expect(configuration.hostsAtOnce == 8)
    #expect(try read("keep: 500").keep == .articles(500))
  }

  @Test("a file without a word, or with remarks alone, sets nothing")
  func empty() throws {
    for yaml in ["", "\n", "# nothing yet\n", "---\n", "refresh:\n"] { #expect(try read(yaml) == UserConfiguration()) }
  }

  @Test(
    "what cannot be meant is told with its line and key",
    arguments: [
      ("keep: 90d\nkeeep: 1", "config.yaml:2: keeep: there is no such key; the keys are refresh, keep, browser and"),
      ("refresh:\n  evry: 3", "config.yaml:2: refresh.evry: there is no such key; the keys are at-start and every"),
      (
        "refresh:\n  every: soon",
        "config.yaml:2: refresh.every: “soon” cannot be meant; write a number from 1 to 10080"
      ),
      ("refresh:\n  every: 0", "config.yaml:2: refresh.every: “0” cannot be meant"),
      ("refresh:\n  at-start: perhaps", "config.yaml:2: refresh.at-start: “perhaps” is neither true nor false"),
      ("refresh: often", "config.yaml:1: refresh: there is no mapping here"),
      ("keep: forever", "config.yaml:1: keep: “forever” says not how much to keep"),
      ("keep: -3d", "config.yaml:1: keep: “-3d” says not"), ("keep: [1]", "config.yaml:1: keep: there is a list"),
      ("browser:", "config.yaml:1: browser: the command is missing"),
      ("hosts-at-once: 0", "config.yaml:1: hosts-at-once: “0” cannot be meant"),
      ("keep: 1\nkeep: 2", "config.yaml:1: keep: the key stands there twice"),
      ("- a\n- b", "config.yaml:1: this is no configuration"), ("keep: \"90", "config.yaml:1: this is no YAML"),
    ])
  func errors(yaml: String, expected: String) {
    #expect(problem(yaml)?.hasPrefix(expected) == true, "\(problem(yaml) ?? "no error")")
  }

  @Test("the file is looked for where the XDG Base Directory Specification says")
  func place() {
    #expect(UserConfiguration.path(environment: ["HOME": "/h"]) == "/h/.config/lede/config.yaml")
    #expect(UserConfiguration.path(environment: ["HOME": "/h", "XDG_CONFIG_HOME": "/c"]) == "/c/lede/config.yaml")
    #expect(
      UserConfiguration.path(environment: ["HOME": "/h", "XDG_CONFIG_HOME": "c"]) == "/h/.config/lede/config.yaml")
  }

  @Test("a browser is added to what the user wrote, and never put in the place of theirs")
  func addingBrowser() throws {
    func added(_ yaml: String, _ browser: String = "w3m \"%s\" \\ 100%%") throws -> String? {
      try UserConfiguration.adding(browser: browser, to: Array(yaml.utf8), file: "config.yaml")
        .map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(try added("") == "browser: \"w3m \\\"%s\\\" \\\\ 100%%\"\n")
    let mine = "# mine\nkeep: 90d # days"
    let result = try #require(try added(mine))
    #expect(result.hasPrefix(mine + "\n"))
    #expect(try read(result).browser == "w3m \"%s\" \\ 100%%")
    #expect(try read(result).keep == .days(90))
    #expect(try added("browser: lynx") == nil)
    #expect(try added("{keep: 90d}") == nil)
    #expect(throws: YAMLFileError.self) { try added("keeep: 1") }
  }
}
