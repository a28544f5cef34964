// For `cbrt`; see Contrast.
import Foundation

/// A colour where distance is about what the eye sees. https://bottosson.github.io/posts/oklab/
struct OKLab: Hashable, Sendable {
  /// Lightness, 0 to 1.
  var lightness: Double
  /// From green to red.
  var a: Double
  /// From blue to yellow.
  var b: Double

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  init(red: UInt8, green: UInt8, blue: UInt8) {
    let (r, g, b) = (Contrast.linear(red), Contrast.linear(green), Contrast.linear(blue))
    let long = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let medium = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let short = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    self.init(
      lightness: 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
      a: 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
      b: 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short)
  }

  /// How much colour there is, 0 for grey to about 0.3.
  var chroma: Double { (a * a + b * b).squareRoot() }

  /// Whether two colours are of about the same hue: less than 60 degrees apart.
  func isOfHue(of other: OKLab) -> Bool {
    a * other.a + b * other.b > 0.5 * chroma * other.chroma
  }

  /// The square of the distance to another colour.
  func distance(to other: OKLab) -> Double {
    let (l, a, b) = (lightness - other.lightness, self.a - other.a, self.b - other.b)
    return l * l + a * a + b * b
  }
}
