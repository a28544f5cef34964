#include "ctext.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

int32_t ctext_scalar_width(uint32_t scalar) {
  UChar32 c = (UChar32)scalar;
  if (c < 0x20 || (c >= 0x7f && c < 0xa0)) return 0;
  if (c < 0x300) return c == 0xad ? 0 : 1;
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return 0;
    default:
      break;
  }
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return 0;
  // Conjoining vowels and final consonants of Hangul join the leading consonant's two columns.
  if ((c >= 0x1160 && c <= 0x11ff) || (c >= 0xd7b0 && c <= 0xd7ff)) return 0;
  switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
      return 2;
    default:
      break;
  }
  return u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION) ? 2 : 1;
}

int32_t ctext_is_emoji(uint32_t scalar) {
  return scalar >= 0xa9 && u_hasBinaryProperty((UChar32)scalar, UCHAR_EMOJI) ? 1 : 0;
}

ctext_script ctext_script_of(uint32_t scalar) {
  if (scalar < 0x590) return CTEXT_SCRIPT_OTHER;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript((UChar32)scalar, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_HANGUL:
      return CTEXT_SCRIPT_CJK;
    default:
      break;
  }
  // The prolonged sound mark and the iteration marks belong to several scripts at once (Common in Script).
  if (scalar == 0x30fc || scalar == 0xff70 || (scalar >= 0x3031 && scalar <= 0x3035)) return CTEXT_SCRIPT_CJK;
  switch (u_charDirection((UChar32)scalar)) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
      return CTEXT_SCRIPT_RIGHT_TO_LEFT;
    default:
      return CTEXT_SCRIPT_OTHER;
  }
}
