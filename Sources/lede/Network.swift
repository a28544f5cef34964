import Foundation
import Newswire

extension NewswireConfiguration {
  /// The network as this process's environment has it.
  static var current: NewswireConfiguration {
    NewswireConfiguration(version: Version.current, environment: ProcessInfo.processInfo.environment)
  }
}
