import LoopbackServer
import Testing

@testable import Newswire

extension NewswireConfiguration {
  /// As a reader has it, but nothing that waits.
  static func testing() -> NewswireConfiguration {
    var configuration = NewswireConfiguration(version: "7.7")
    configuration.pausePerHost = .zero
    return configuration
  }
}

/// A server and the network beside it, both closed afterwards.
func withServer(
  identity: TestIdentity? = nil, limits: (inout NewswireConfiguration) -> Void = { _ in },
  answering handler: @escaping LoopbackServer.Handler, asking body: (LoopbackServer, Newswire) async throws -> Void
) async throws {
  let server = try await LoopbackServer(identity: identity, handler: handler)
  var configuration = NewswireConfiguration.testing()
  configuration.certificateAuthorities = identity == nil ? nil : TestIdentity.authorityFile
  limits(&configuration)
  let wire = Newswire(configuration)
  do {
    try await body(server, wire)
  } catch {
    Issue.record(error)
  }
  await wire.close()
  try await server.close()
}

/// Expects one error of the network.
func expect<Value>(
  _ expected: WireError, sourceLocation: SourceLocation = #_sourceLocation, _ work: () async throws -> Value
) async {
  do {
    _ = try await work()
    Issue.record("It did not fail: \(expected)", sourceLocation: sourceLocation)
  } catch {
    #expect(error as? WireError == expected, sourceLocation: sourceLocation)
  }
}

/// Parts of a body, then nothing more until the gate opens.
func parts(_ parts: [String], until gate: Gate) -> AsyncStream<[UInt8]> {
  AsyncStream { stream in
    for part in parts { stream.yield(Array(part.utf8)) }
    Task {
      await gate.wait()
      stream.finish()
    }
  }
}
