#include "ctext.h"

#include <stdlib.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

// ICU's limits, so that no expression and no text can make a match run away: in steps of the engine, about a
// millisecond each, and in bytes.
enum { TIME_LIMIT = 40, STACK_LIMIT = 1 << 20 };

struct ctext_expression {
  URegularExpression *regex;
};

ctext_expression *ctext_expression_make(const char *pattern, int32_t length, int32_t *fault) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place = {0};
  *fault = 0;
  UText *text = utext_openUTF8(NULL, pattern, length, &status);
  URegularExpression *regex =
      uregex_openUText(text, UREGEX_CASE_INSENSITIVE | UREGEX_MULTILINE, &place, &status);
  utext_close(text);
  if (U_SUCCESS(status)) uregex_setTimeLimit(regex, TIME_LIMIT, &status);
  if (U_SUCCESS(status)) uregex_setStackLimit(regex, STACK_LIMIT, &status);
  ctext_expression *expression = U_SUCCESS(status) ? malloc(sizeof *expression) : NULL;
  if (expression == NULL) {
    *fault = place.offset;
    uregex_close(regex);
    return NULL;
  }
  expression->regex = regex;
  return expression;
}

int32_t ctext_expression_find(ctext_expression *expression, const char *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  UText *utf8 = utext_openUTF8(NULL, text, length, &status);
  uregex_setUText(expression->regex, utf8, &status);
  UBool found = uregex_find64(expression->regex, 0, &status);
  utext_close(utf8);
  if (U_FAILURE(status)) return -1;
  return found ? 1 : 0;
}

void ctext_expression_free(ctext_expression *expression) {
  if (expression == NULL) return;
  uregex_close(expression->regex);
  free(expression);
}
