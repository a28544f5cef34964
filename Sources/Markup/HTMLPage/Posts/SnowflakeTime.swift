import Articles
import FoundationEssentials

/// When a post was written, by its number or key: these networks give them out by the clock (“snowflakes”), with the
/// time in the upper bits.
enum SnowflakeTime {
  private static let twitterEpoch = 1_288_834_974_657
  private static let instagramEpoch = 1_314_220_021_721
  /// Twitter's earlier posts were counted one by one.
  private static let firstOfTwitter = 1 << 35
  /// From the first post of any of these networks, March 2006, to the end of the century; others are no times.
  private static let plausible = 1_142_899_200..<4_102_444_800
  private static let base64 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  private static let base32 = Array("234567abcdefghijklmnopqrstuvwxyz".utf8)
  /// Behind so many characters of a code stands the key to a private post.
  private static let codeLength = 11
  /// Shorter codes are of the first days, or cut off, and tell no time.
  private static let shortestCode = 10
  private static let keyLength = 13

  /// Twitter: milliseconds since its own epoch above 22 bits.
  static func twitter(_ id: String) -> PublicationDate? {
    guard let number = Int(id), number >= firstOfTwitter else { return nil }
    return date(seconds: ((number >> 22) + twitterEpoch) / 1000)
  }

  /// Mastodon: milliseconds since 1970 above 16 bits.
  static func mastodon(_ id: String) -> PublicationDate? { Int(id).flatMap { date(seconds: ($0 >> 16) / 1000) } }

  /// TikTok: seconds since 1970 above 32 bits.
  static func tiktok(_ id: String) -> PublicationDate? { Int(id).flatMap { date(seconds: $0 >> 32) } }

  /// Instagram and Threads: the code is a number in base 64, milliseconds since an epoch of their own above 23 bits.
  static func instagram(code: String) -> PublicationDate? {
    guard code.utf8.count >= shortestCode else { return nil }
    return number(code.utf8.prefix(codeLength), digits: base64).flatMap {
      date(seconds: (Int($0 >> 23) + instagramEpoch) / 1000)
    }
  }

  /// Bluesky: the key is a number in sortable base 32, microseconds since 1970 above 10 bits.
  static func bluesky(key: String) -> PublicationDate? {
    guard key.utf8.count == keyLength else { return nil }
    return number(key.utf8.prefix(keyLength), digits: base32).flatMap { date(seconds: Int($0 >> 10) / 1_000_000) }
  }

  private static func number(_ text: some Collection<UInt8>, digits: [UInt8]) -> UInt64? {
    var number: UInt64 = 0
    for byte in text {
      guard let digit = digits.firstIndex(of: byte) else { return nil }
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: UInt64(digits.count))
      let (sum, isTooLargeByNow) = product.addingReportingOverflow(UInt64(digit))
      if isTooLarge || isTooLargeByNow { return nil }
      number = sum
    }
    return number
  }

  private static func date(seconds: Int) -> PublicationDate? {
    plausible.contains(seconds)
      ? PublicationDate(Date(timeIntervalSince1970: Double(seconds)), zoneOffset: 0) : nil
  }
}
