#include "ctext.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

// The longest locale kept with an iterator; a longer one is cut, which loses only its extensions.
enum { LOCALE_CAPACITY = 32 };

// Opening a break iterator reads its rules, which costs more than breaking a paragraph, so each thread keeps its last
// until it ends.
typedef struct {
  UBreakIterator *iterator;
  char locale[LOCALE_CAPACITY];
} kept_iterator;

static pthread_key_t kept_key;
static pthread_once_t kept_once = PTHREAD_ONCE_INIT;
static int has_kept_key = 0;

static void drop_kept(void *value) {
  kept_iterator *kept = value;
  if (kept->iterator != NULL) ubrk_close(kept->iterator);
  free(kept);
}

static void make_kept_key(void) { has_kept_key = pthread_key_create(&kept_key, drop_kept) == 0; }

static kept_iterator *kept_of_this_thread(void) {
  pthread_once(&kept_once, make_kept_key);
  if (!has_kept_key) return NULL;
  kept_iterator *kept = pthread_getspecific(kept_key);
  if (kept != NULL) return kept;
  kept = calloc(1, sizeof *kept);
  if (kept != NULL && pthread_setspecific(kept_key, kept) != 0) {
    free(kept);
    return NULL;
  }
  return kept;
}

static UBreakIterator *line_iterator(const char *locale) {
  kept_iterator *kept = kept_of_this_thread();
  if (kept == NULL) return NULL;
  char wanted[LOCALE_CAPACITY] = "";
  if (locale != NULL) strncpy(wanted, locale, LOCALE_CAPACITY - 1);
  if (kept->iterator != NULL && strcmp(kept->locale, wanted) == 0) return kept->iterator;
  if (kept->iterator != NULL) ubrk_close(kept->iterator);
  UErrorCode status = U_ZERO_ERROR;
  kept->iterator = ubrk_open(UBRK_LINE, wanted, NULL, 0, &status);
  if (U_FAILURE(status)) kept->iterator = NULL;
  memcpy(kept->locale, wanted, LOCALE_CAPACITY);
  return kept->iterator;
}

int32_t ctext_line_breaks(
    const char *text, int32_t length, const char *locale, ctext_line_break *breaks, int32_t capacity) {
  UBreakIterator *iterator = line_iterator(locale);
  if (iterator == NULL) return -1;

  if (length < 0) return -1;
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
