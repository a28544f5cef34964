/// What Swift needs of ncursesw and cannot take from its header: macros with arguments, shifted constants and globals.

#ifndef LEDE_CNCURSES_SHIM_H
#define LEDE_CNCURSES_SHIM_H

// The wide API is declared only when this is set; SwiftPM rejects the -D flags that pkg-config would give.
#define NCURSES_WIDECHAR 1
#if __has_include(<ncursesw/curses.h>)
#include <ncursesw/curses.h>
#else
#include <curses.h>
#endif
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

static const attr_t CURSES_BOLD = A_BOLD;
static const attr_t CURSES_DIM = A_DIM;
static const attr_t CURSES_ITALIC = A_ITALIC;
static const attr_t CURSES_UNDERLINE = A_UNDERLINE;
static const attr_t CURSES_REVERSE = A_REVERSE;

static const mmask_t CURSES_BUTTON1_PRESSED = BUTTON1_PRESSED;
static const mmask_t CURSES_BUTTON1_RELEASED = BUTTON1_RELEASED;
static const mmask_t CURSES_BUTTON1_CLICKED = BUTTON1_CLICKED;
static const mmask_t CURSES_WHEEL_UP = BUTTON4_PRESSED;
static const mmask_t CURSES_WHEEL_DOWN = BUTTON5_PRESSED;

/// The longest cluster a cell holds, in scalars.
static const int32_t CURSES_SCALARS_PER_CELL = CCHARW_MAX;

static inline int32_t curses_colors(void) { return COLORS; }
static inline int32_t curses_color_pairs(void) { return COLOR_PAIRS; }
static inline WINDOW *curses_standard_window(void) { return stdscr; }
static inline WINDOW *curses_current_window(void) { return curscr; }
static inline int32_t curses_rows(void) { return getmaxy(stdscr); }
static inline int32_t curses_columns(void) { return getmaxx(stdscr); }

/// Makes a cell of a cluster. `scalars` has at most `CURSES_SCALARS_PER_CELL` of them.
static inline int curses_make_cell(
    cchar_t *cell, const uint32_t *scalars, int32_t count, attr_t attributes, int32_t pair) {
  wchar_t text[CCHARW_MAX + 1];
  if (count > CCHARW_MAX) return ERR;
  for (int32_t i = 0; i < count; i++) text[i] = (wchar_t)scalars[i];
  text[count] = 0;
  // Pairs above 255 do not fit the short argument; the pointer carries the real number.
  int number = pair;
  return setcchar(cell, text, attributes, 0, &number);
}

/// The columns the C library gives a scalar in this locale, -1 where it cannot be shown.
static inline int32_t curses_scalar_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/// A string capability of the open terminal, NULL where it has none.
static inline const char *curses_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

#endif
