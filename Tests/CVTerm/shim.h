#ifndef LEDE_CVTERM_SHIM_H
#define LEDE_CVTERM_SHIM_H

#include <stdbool.h>
#include <vterm.h>

static inline bool vterm_is_default_foreground(VTermColor color) { return VTERM_COLOR_IS_DEFAULT_FG(&color); }
static inline bool vterm_is_default_background(VTermColor color) { return VTERM_COLOR_IS_DEFAULT_BG(&color); }

#endif
