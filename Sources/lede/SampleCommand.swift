import ArgumentParser
import Reader
import Store

/// `lede sample`: the sample edition.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "The sample edition a first start opens on.", subcommands: [Remove.self])

  /// `lede sample remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take the sample edition out of the library; it does not come back by itself.")

    @OptionGroup var store: StoreOptions

    func run() throws {
      if try !Reader.removeSample(from: store.open()) {
        // What was asked for is so, and stays so: no failure.
        try StandardOutput.write("The sample edition is not in the library, and will not come into it.\n")
      }
    }
  }
}
