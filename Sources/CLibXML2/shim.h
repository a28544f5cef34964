#ifndef LEDE_CLIBXML2_SHIM_H
#define LEDE_CLIBXML2_SHIM_H

// Where libxml2 is built with ICU its headers bring in ICU's, which clash with the ICU inside Foundation. Only structures
// that are never looked into differ without them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>

#endif
