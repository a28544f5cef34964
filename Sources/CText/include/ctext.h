/// A few functions over ICU in plain C types.
///
/// ICU's own headers clash with the ICU inside Foundation as soon as one Swift file sees both; this header shows none of
/// them. Offsets are in UTF-8 bytes. Every function is safe to call from several threads at once.

#ifndef LEDE_CTEXT_H
#define LEDE_CTEXT_H

#include <stddef.h>
#include <stdint.h>

/// A place where a line may or must end.
typedef struct {
  /// The offset at which the next line would begin.
  int32_t offset;
  /// 1 where the line must end here (UAX #14 classes BK, CR, LF, NL), 0 where it may.
  int32_t mandatory;
} ctext_line_break;

/// Finds where lines may end (UAX #14) in `length` bytes of UTF-8, the end of the text included.
///
/// `locale` is a BCP 47 or ICU locale or NULL. At most `capacity` breaks are written, in order. Returns how many there
/// are, which may be more than `capacity`, or -1 where ICU has no rules to work with.
int32_t ctext_line_breaks(
    const char *text, int32_t length, const char *locale, ctext_line_break *breaks, int32_t capacity);

/// The columns a terminal gives a scalar by itself: 0 for combining marks, format characters and the other
/// default-ignorables, 2 for East Asian Wide and Fullwidth (UAX #11) and for characters with emoji presentation (UTS #51),
/// else 1. Controls are 0.
int32_t ctext_scalar_width(uint32_t scalar);

/// Whether a scalar has the Emoji property (UTS #51), and so becomes an emoji when VS16 follows.
int32_t ctext_is_emoji(uint32_t scalar);

/// The scripts that are written without spaces between words, as a search has to know them.
typedef enum {
  /// Every other script, and everything that is no letter.
  CTEXT_SCRIPT_OTHER = 0,
  /// Han, Hiragana, Katakana, Bopomofo, Hangul: searched by pairs of characters.
  CTEXT_SCRIPT_CJK = 1,
  /// Right-to-left scripts (Bidi_Class R or AL).
  CTEXT_SCRIPT_RIGHT_TO_LEFT = 2,
} ctext_script;

/// The kind of script a scalar belongs to.
ctext_script ctext_script_of(uint32_t scalar);

/// Folds text for comparison: compatibility decomposition, no combining marks, no case (NFKD, then UCHAR_GENERAL_CATEGORY
/// Mn removed, then full case folding). Writes at most `capacity` bytes of UTF-8 to `folded` and returns how many bytes
/// the folded text has, which may be more than `capacity`, or -1 where ICU fails.
int32_t ctext_fold(const char *text, int32_t length, char *folded, int32_t capacity);

/// The name of a host in the ASCII it is looked up by (UTS #46, nontransitional): `xn--bcher-kva.example`. Writes at most
/// `capacity` bytes and returns how many there are, or -1 where it is no name of a host or does not fit.
int32_t ctext_host_name(const char *name, int32_t length, char *ascii, int32_t capacity);

/// Guesses the character set of `length` bytes. `declared` is what the document says of itself, or NULL; it counts as a
/// hint only. Writes ICU's name of the best guess, NUL-terminated, and returns its confidence from 0 to 100, or -1 where
/// nothing fits.
int32_t ctext_detect_charset(
    const char *bytes, int32_t length, const char *declared, char *name, int32_t capacity);

/// Whether ICU has a converter of this name or alias.
int32_t ctext_knows_charset(const char *charset);

/// Converts `length` bytes in `charset` to UTF-8; what cannot be read becomes U+FFFD. Returns how many bytes the text has,
/// of which at most `capacity` are written, or -1 where ICU does not know the character set.
int64_t ctext_to_utf8(
    const char *bytes, int64_t length, const char *charset, char *utf8, int64_t capacity);

/// A regular expression (ICU's, without regard to case; `^` and `$` are the ends of lines). One is used by one thread at a
/// time.
typedef struct ctext_expression ctext_expression;

/// Makes an expression of `length` bytes of UTF-8. Returns NULL where it is none, and in `fault` the character where it
/// is broken, or 0.
ctext_expression *ctext_expression_make(const char *pattern, int32_t length, int32_t *fault);

/// Whether it is found in `length` bytes of UTF-8: 1 or 0, or -1 where that takes too long (some 40 ms) or too much memory
/// (1 MiB) to tell.
int32_t ctext_expression_find(ctext_expression *expression, const char *text, int32_t length);

void ctext_expression_free(ctext_expression *expression);

#endif
