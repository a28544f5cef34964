import Articles
import CText

/// How long an article takes to read.
enum ReadingTime {
  /// Words a minute in scripts that part words by spaces (Brysbaert 2019 finds 238 for English non-fiction).
  private static let wordsPerMinute = 230
  /// Characters a minute in Chinese, Japanese and Korean.
  private static let charactersPerMinute = 500

  /// Whole minutes, at least 1.
  static func minutes(for article: Article) -> Int {
    let (words, characters) = count(article.text)
    // Both in parts of a minute over the product of the rates, rounded to the nearest.
    let product = wordsPerMinute * charactersPerMinute
    let parts = words * charactersPerMinute + characters * wordsPerMinute
    return max(1, (parts + product / 2) / product)
  }

  /// Words outside, characters inside the scripts written without spaces.
  static func count(_ text: String) -> (words: Int, characters: Int) {
    var words = 0
    var characters = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value <= 0x20 || value == 0xa0 {
        isInWord = false
      } else if value >= 0x1100, ctext_script_of(value) == CTEXT_SCRIPT_CJK {
        characters += 1
        isInWord = false
      } else if !isInWord, value < 0x80 ? isLetterOrDigit(value) : scalar.properties.isAlphabetic {
        words += 1
        isInWord = true
      }
    }
    return (words, characters)
  }

  private static func isLetterOrDigit(_ value: UInt32) -> Bool {
    (0x30...0x39).contains(value) || (0x61...0x7a).contains(value | 0x20)
  }
}
