import NIOSSL

/// Who a test's server says it is. The certificates lie in `Identities/` and vouch for nothing but tests.
public enum TestIdentity: String, Sendable {
  /// `localhost` and `127.0.0.1`, vouched for by ``authorityFile``.
  case server
  /// Another host, vouched for by the same.
  case elsewhere

  private static let folder: String = {
    let file = #filePath
    return file[..<(file.lastIndex(of: "/") ?? file.startIndex)] + "/Identities"
  }()

  /// The file of the authority that vouches for the certificates (PEM).
  public static let authorityFile = folder + "/authority.pem"

  func serverConfiguration() throws -> TLSConfiguration {
    let file = Self.folder + "/" + rawValue
    return .makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(file + ".pem").map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: file + ".key", format: .pem)))
  }
}
