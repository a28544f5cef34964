#ifndef LEDE_CGUMBO_SHIM_H
#define LEDE_CGUMBO_SHIM_H

#include <gumbo.h>

#endif
