#include "ctext.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

// The longest locale kept with an iterator; a longer one is cut, which loses only its extensions.
enum { LOCALE_CAPACITY = 32 };

// Opening a break iterator reads its rules, which costs more than breaking a paragraph, so each thread keeps its last.
static _Thread_local UBreakIterator *kept_iterator = NULL;
static _Thread_local char kept_locale[LOCALE_CAPACITY] = "";

static UBreakIterator *line_iterator(const char *locale) {
  char wanted[LOCALE_CAPACITY] = "";
  if (locale != NULL) strncpy(wanted, locale, LOCALE_CAPACITY - 1);
  if (kept_iterator != NULL && strcmp(kept_locale, wanted) == 0) return kept_iterator;
  if (kept_iterator != NULL) ubrk_close(kept_iterator);
  UErrorCode status = U_ZERO_ERROR;
  kept_iterator = ubrk_open(UBRK_LINE, wanted, NULL, 0, &status);
  if (U_FAILURE(status)) kept_iterator = NULL;
  memcpy(kept_locale, wanted, LOCALE_CAPACITY);
  return kept_iterator;
}

int32_t ctext_line_breaks(
    const char *text, int32_t length, const char *locale, ctext_line_break *breaks, int32_t capacity) {
  UBreakIterator *iterator = line_iterator(locale);
  if (iterator == NULL) return -1;

  UErrorCode status = U_ZERO_ERROR;
  UText *utext = utext_openUTF8(NULL, text, length, &status);
  ubrk_setUText(iterator, utext, &status);
  if (U_FAILURE(status)) {
    utext_close(utext);
    return -1;
  }

  int32_t count = 0;
  for (int32_t end = ubrk_next(iterator); end != UBRK_DONE; end = ubrk_next(iterator)) {
    if (count < capacity) {
      int32_t rule = ubrk_getRuleStatus(iterator);
      breaks[count].offset = end;
      breaks[count].mandatory = rule >= UBRK_LINE_HARD && rule < UBRK_LINE_HARD_LIMIT;
    }
    count++;
  }

  // The iterator outlives the text: leave it nothing that points into memory the caller may free.
  ubrk_setText(iterator, NULL, 0, &status);
  utext_close(utext);
  return count;
}
