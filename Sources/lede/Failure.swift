import ArgumentParser
import ConfigurationFile
import Interface
import Markup
import Newsboat
import Newswire
import Store
import YAMLFiles

/// What a command could not do, with the exit code that tells a script why.
struct Failure: Error {
  /// What, where and what to do.
  var message: String
  /// The exit code.
  var code: ExitCode
}

extension Failure {
  /// The failure that an error of a module means; nothing for the argument parser's own.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as PageError: self.init(message: error.description, code: .badData)
    case let error as ThemeError: self.init(message: error.description, code: .badData)
    case let error as LibraryError: self.init(error)
    case let error as NewsboatError: self.init(message: error.description, code: .badData)
    case let error as SecretsFileError: self.init(message: error.description, code: ExitCode(error))
    case let error as WireError: self.init(message: error.description, code: ExitCode(error))
    default: return nil
    }
  }

  /// What the library could not do.
  init(_ error: LibraryError) {
    message = error.description
    switch error {
    case .newerSchema, .notALibrary, .damaged: code = .badData
    case .readOnly, .cannotCreateFolder, .cannotOpen: code = .cannotCreate
    case .diskFull, .busy, .failed: code = .inputOutput
    case .secretInAddress, .notAFeedAddress, .invalidRule: code = .validationFailure
    }
  }

  /// Tells it, in one line on standard error. A name and a password in an address that it quotes are nobody's business.
  func report() {
    let line = message.split(whereSeparator: \.isNewline).joined(separator: " ").withoutLogins
    StandardError.write("lede: \(line)\n")
  }
}

extension ExitCode {
  /// What a script is told of secrets that cannot be used.
  fileprivate init(_ error: SecretsFileError) {
    switch error {
    case .unwritable: self = .cannotCreate
    case .notPrivate, .unreadable, .notMeant, .notAddable: self = .configuration
    }
  }

  /// EX_USAGE of sysexits.h: the command was used incorrectly.
  static let usage = ExitCode(64)
  /// EX_DATAERR of sysexits.h: the input was incorrect in some way.
  static let badData = ExitCode(65)
  /// EX_NOINPUT of sysexits.h: an input did not exist or was not readable.
  static let noInput = ExitCode(66)
  /// EX_UNAVAILABLE of sysexits.h: a service is unavailable.
  static let unavailable = ExitCode(69)
  /// EX_CANTCREAT of sysexits.h: an output file cannot be created.
  static let cannotCreate = ExitCode(73)
  /// EX_IOERR of sysexits.h: an error while doing I/O.
  static let inputOutput = ExitCode(74)
  /// EX_TEMPFAIL of sysexits.h: it may go well later.
  static let temporaryFailure = ExitCode(75)
  /// EX_CONFIG of sysexits.h: something is misconfigured.
  static let configuration = ExitCode(78)
}
