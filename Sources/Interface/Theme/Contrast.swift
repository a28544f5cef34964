// For `pow`, which FoundationEssentials has for Decimal only; Yams links all of Foundation anyway.
import Foundation

/// How well one colour can be told from another, by WCAG 2.1.
enum Contrast {
  /// The least contrast of text and what it stands on: WCAG 2.1, success criterion 1.4.3.
  static let readable = 4.5
  /// Where black and white text are equally well to read: below it a background counts as dark.
  private static let darkLuminance = 0.179

  /// The contrast ratio of two colours, 1 to 21; nil where one of them is the user's choice.
  static func ratio(_ one: Color, _ other: Color) -> Double? {
    guard let first = luminance(one), let second = luminance(other) else { return nil }
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// Whether light text belongs on a background. A terminal's own background is taken for a dark one, as most are.
  static func isDark(_ background: Color) -> Bool {
    luminance(background).map { $0 < darkLuminance } ?? true
  }

  /// WCAG 2.1's relative luminance, 0 to 1.
  static func luminance(_ color: Color) -> Double? {
    guard case .rgb(let red, let green, let blue) = color else { return nil }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// A channel of sRGB (IEC 61966-2-1) as light.
  static func linear(_ channel: UInt8) -> Double { light[Int(channel)] }

  /// Every channel’s light, since the nearest of 256 colours asks for each colour’s contrast and `pow` is slow.
  private static let light: [Double] = (0...UInt8.max).map { channel in
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
