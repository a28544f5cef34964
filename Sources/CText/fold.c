#include "ctext.h"

#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

// What is longer is no article's text, and its lengths might not fit an int32_t while it is folded.
enum { LONGEST_TEXT = 1 << 24 };

// NFKD makes at most 18 UTF-16 units of one (U+FDFA); that many would be hostile, so longer texts grow on demand.
static UChar *decompose(const UChar *text, int32_t length, int32_t *decomposed_length) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKDInstance(&status);
  if (U_FAILURE(status)) return NULL;
  int32_t capacity = length * 2 + 16;
  UChar *decomposed = malloc((size_t)capacity * sizeof(UChar));
  if (decomposed == NULL) return NULL;
  int32_t needed = unorm2_normalize(normalizer, text, length, decomposed, capacity, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    free(decomposed);
    status = U_ZERO_ERROR;
    decomposed = malloc((size_t)needed * sizeof(UChar));
    if (decomposed == NULL) return NULL;
    needed = unorm2_normalize(normalizer, text, length, decomposed, needed, &status);
  }
  if (U_FAILURE(status)) {
    free(decomposed);
    return NULL;
  }
  *decomposed_length = needed;
  return decomposed;
}

static int32_t drop_marks(UChar *text, int32_t length) {
  int32_t kept = 0;
  for (int32_t next = 0; next < length;) {
    UChar32 scalar;
    U16_NEXT(text, next, length, scalar);
    if (u_charType(scalar) == U_NON_SPACING_MARK) continue;
    U16_APPEND_UNSAFE(text, kept, scalar);
  }
  return kept;
}

int32_t ctext_fold(const char *text, int32_t length, char *folded, int32_t capacity) {
  if (length < 0 || length > LONGEST_TEXT) return -1;
  UErrorCode status = U_ZERO_ERROR;
  int32_t result = -1;
  UChar *decomposed = NULL, *case_folded = NULL;
  UChar *units = malloc(((size_t)length + 1) * sizeof(UChar));
  if (units == NULL) return -1;

  int32_t unit_count = 0;
  u_strFromUTF8WithSub(units, length + 1, &unit_count, text, length, 0xfffd, NULL, &status);
  if (U_FAILURE(status)) goto done;
  decomposed = decompose(units, unit_count, &unit_count);
  if (decomposed == NULL) goto done;
  unit_count = drop_marks(decomposed, unit_count);

  // Full case folding makes at most three units of one (CaseFolding.txt).
  int32_t folded_capacity = unit_count * 3 + 1;
  case_folded = malloc((size_t)folded_capacity * sizeof(UChar));
  if (case_folded == NULL) goto done;
  unit_count = u_strFoldCase(case_folded, folded_capacity, decomposed, unit_count, U_FOLD_CASE_DEFAULT, &status);
  if (U_FAILURE(status)) goto done;
  u_strToUTF8WithSub(folded, capacity, &result, case_folded, unit_count, 0xfffd, NULL, &status);
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) result = -1;

done:
  free(units);
  free(decomposed);
  free(case_folded);
  return result;
}
