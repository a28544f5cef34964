import Markup
import NIOHTTP1
import Store

/// What asking for a feed brought, before anybody has read it.
enum FeedAnswer: Sendable {
  /// It is as it was (304).
  case unchanged(HTTPHeaders, FeedMove?)
  /// Its bytes, where they came from, and where it is for good if it moved.
  case body([UInt8], HTTPHeaders, address: String?, FeedMove?)
  /// A status that is no success.
  case refused(Int, HTTPHeaders, host: String)
}

/// Asks for feeds, wherever they are.
struct FeedFetching: Sendable {
  let fetching: Fetching
  let secrets: Secrets

  private var configuration: NewswireConfiguration { fetching.configuration }

  /// Asks for a feed, for what is new since the last time.
  func answer(to task: FeedTask) async throws(WireError) -> FeedAnswer {
    guard let source = FeedSource(task.address) else { throw .notAnAddress(ServerWords(task.address).description) }
    switch source {
    case .web(let location): return try await answer(from: location, task)
    case .file(let path):
      return .body(
        try FeedFile(path: path).bytes(limit: configuration.maximumBytes), HTTPHeaders(), address: nil, nil)
    case .command(let command):
      return .body(try await output(of: command), HTTPHeaders(), address: nil, nil)
    case .filtered(let location, let command):
      let answer = try await answer(from: location, task)
      guard case .body(let bytes, let headers, let address, _) = answer else { return answer }
      return .body(try await output(of: command, input: bytes), headers, address: address, nil)
    }
  }

  private func answer(from location: WebLocation, _ task: FeedTask) async throws(WireError) -> FeedAnswer {
    var request = WebRequest(location: location, trust: task.trust, accept: Newswire.acceptsFeeds)
    if let etag = task.etag { request.headers.add(name: "If-None-Match", value: etag) }
    if let date = task.lastModified { request.headers.add(name: "If-Modified-Since", value: date) }
    let response = try await response(to: request, formerly: task.formerPlace)
    let move = response.move.map { FeedMove(to: $0.location.address, isProven: $0.isProven) }
    switch response.status {
    case 304: return .unchanged(response.headers, move)
    case 200..<300:
      return .body(response.body, response.headers, address: response.location.address, move)
    default: return .refused(response.status, response.headers, host: response.location.host)
    }
  }

  /// The answer to a request, with the name and password that the user keeps for it, or for where it was before. A file of
  /// secrets that cannot be used is told of where one is asked for.
  func response(
    to request: WebRequest, formerly former: WebLocation? = nil
  ) async throws(WireError) -> WebResponse {
    var request = request
    var failure: WireError?
    do throws(WireError) {
      // What was typed a moment ago is newer than what was kept.
      if request.credentials == nil { request.credentials = try await secrets.credentials(for: request.location) }
      if request.credentials == nil, let former {
        request.credentials = try await secrets.credentials(for: former)
      }
    } catch {
      failure = error
    }
    let response = try await fetching.response(to: request)
    if response.status == 401, let failure { throw failure }
    return response
  }

  private func output(of command: String, input: [UInt8] = []) async throws(WireError) -> [UInt8] {
    do {
      return try await ShellCommand(text: command, time: configuration.commandTime, limit: configuration.maximumBytes)
        .output(input: input)
    } catch let failure as ShellCommand.Failure {
      throw .command(command, reason: failure.clause(configuration))
    } catch {
      throw .cancelled
    }
  }
}

extension ShellCommand.Failure {
  fileprivate func clause(_ configuration: NewswireConfiguration) -> String {
    switch self {
    case .notStarted(let reason): "could not be run (\(reason))"
    case .ended(let status): "wrote nothing and ended with the status \(status)"
    case .tookTooLong: "took longer than \(configuration.commandTime.components.seconds) seconds"
    case .tooLarge: "wrote more than \(configuration.maximumBytes >> 20) MiB"
    }
  }
}
