#include "ctext.h"

#include <unicode/uidna.h>

int32_t ctext_host_name(const char *name, int32_t length, char *ascii, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const uint32_t options = UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII;
  UIDNA *domain = uidna_openUTS46(options, &status);
  if (U_FAILURE(status)) return -1;
  UIDNAInfo information = UIDNA_INFO_INITIALIZER;
  int32_t count = uidna_nameToASCII_UTF8(domain, name, length, ascii, capacity, &information, &status);
  uidna_close(domain);
  // A result that just fits has no NUL at its end, which is no error here.
  if (U_FAILURE(status) || information.errors != 0 || count > capacity) return -1;
  return count;
}
