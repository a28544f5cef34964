#ifndef LEDE_CNCURSES_SHIM_H
#define LEDE_CNCURSES_SHIM_H

// The wide API is declared only when this is set; SwiftPM rejects the -D flags that pkg-config would give.
#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>

#endif
