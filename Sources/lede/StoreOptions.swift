import ArgumentParser
import Foundation
import Store

/// Which library a command works on.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp("The library's file; by default $XDG_DATA_HOME/lede/library.sqlite.", valueName: "path"),
    completion: .file())
  var path: String?

  /// Opens the library, which is made where there is none.
  func open() throws -> Library {
    try Library.open(at: path ?? Library.defaultPath(environment: ProcessInfo.processInfo.environment))
  }
}
