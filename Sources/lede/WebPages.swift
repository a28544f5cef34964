import ArgumentParser
import Articles
import Foundation
import Newswire
import Store
import Synchronization

/// The pages of the web that a command fetches, one after the other. Ctrl-C ends the command in order: what was done before
/// stays done.
///
/// A class since there is one interrupt for all pages, and a lock guards what it ends: a source of signals goes on a little
/// after it is cancelled, so that a second one would lose its signal to the first.
final class WebPages {
  private typealias Fetch = Task<FetchedArticle, any Error>

  private struct Current {
    var fetch: Fetch?
    var isInterrupted = false
  }

  private let wire = Newswire(.current)
  private let current = Shared(Current())
  private var interrupt: Interrupt?

  /// Whether an argument is an address, and not a file that is called like one.
  static func isAddress(_ name: String) -> Bool {
    let beginning = name.prefix(8).lowercased()
    return (beginning.hasPrefix("http://") || beginning == "https://") && !FileManager.default.fileExists(atPath: name)
  }

  /// Fetches a page and reads it; further pages of the same article are joined to it.
  func page(at address: String) throws -> PageFile {
    if interrupt == nil {
      interrupt = Interrupt()
      interrupt?.act { [current] in
        current.value.withLock { current in
          current.isInterrupted = true
          current.fetch?.cancel()
        }
      }
    }
    let wire = wire
    let fetch = Fetch.detached { try await wire.article(at: address, trust: .user) }
    current.value.withLock { current in
      current.fetch = fetch
      if current.isInterrupted { fetch.cancel() }
    }
    do {
      return PageFile(try waiting { try await fetch.value })
    } catch WireError.cancelled {
      throw interrupt?.exitCode ?? .interrupted
    } catch let error as WireError {
      throw Failure(message: error.description, code: ExitCode(error))
    }
  }

  /// Closes the connections.
  func close() throws {
    interrupt?.end()
    interrupt = nil
    let wire = wire
    try waiting { await wire.close() }
  }

  /// A value that the thread of the signal sees, too.
  private final class Shared<Value: Sendable>: Sendable {
    let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }
  }
}

extension PageFile {
  /// A page that was fetched.
  fileprivate init(_ fetched: FetchedArticle) {
    article = fetched.article
    source = SourcePage(fetched.page)
  }
}

extension ExitCode {
  /// What shells give a program that Ctrl-C ended.
  static let interrupted = ExitCode(130)

  /// The exit code of what the network could not do: 66 where there is no such page, 65 where there is something else than a
  /// page, 69 where the server or the way to it fails.
  init(_ error: WireError) {
    self =
      switch error {
      case .status(404, _), .status(410, _), .notAnAddress: .noInput
      case .notAPage, .tooLarge, .unreadable, .notAFeed, .noFeed: .badData
      default: .unavailable
      }
  }
}
