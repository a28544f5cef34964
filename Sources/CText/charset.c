#include "ctext.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

// How much of a conversion is held at once.
enum { CHUNK_UNITS = 4096 };

int32_t ctext_detect_charset(
    const char *bytes, int32_t length, const char *declared, char *name, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t confidence = -1;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return -1;
  ucsdet_setText(detector, bytes, length, &status);
  if (declared != NULL) ucsdet_setDeclaredEncoding(detector, declared, (int32_t)strlen(declared), &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  if (U_SUCCESS(status) && match != NULL && capacity > 0) {
    const char *found = ucsdet_getName(match, &status);
    confidence = ucsdet_getConfidence(match, &status);
    if (U_SUCCESS(status)) {
      strncpy(name, found, (size_t)capacity - 1);
      name[capacity - 1] = '\0';
    } else {
      confidence = -1;
    }
  }
  ucsdet_close(detector);
  return confidence;
}

int32_t ctext_knows_charset(const char *charset) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(charset, &status);
  if (U_FAILURE(status)) return 0;
  ucnv_close(converter);
  return 1;
}

int64_t ctext_to_utf8(
    const char *bytes, int64_t length, const char *charset, char *utf8, int64_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *from = ucnv_open(charset, &status);
  if (U_FAILURE(status)) return -1;
  UConverter *to = ucnv_open("UTF-8", &status);
  if (U_FAILURE(status)) {
    ucnv_close(from);
    return -1;
  }

  const char *source = bytes, *source_end = bytes + length;
  UChar pivot[CHUNK_UNITS];
  UChar *pivot_source = pivot, *pivot_target = pivot;
  char spill[CHUNK_UNITS];
  int64_t written = 0;
  UBool first = 1;
  // What does not fit is converted all the same, into a buffer that is thrown away, to tell how long the text is.
  do {
    status = U_ZERO_ERROR;
    int fits = written < capacity;
    char *target = fits ? utf8 + written : spill;
    char *begin = target;
    const char *target_end = fits ? utf8 + capacity : spill + CHUNK_UNITS;
    ucnv_convertEx(
        to, from, &target, target_end, &source, source_end, pivot, &pivot_source, &pivot_target,
        pivot + CHUNK_UNITS, first, 1, &status);
    written += target - begin;
    first = 0;
  } while (status == U_BUFFER_OVERFLOW_ERROR);

  ucnv_close(from);
  ucnv_close(to);
  return U_FAILURE(status) ? -1 : written;
}
