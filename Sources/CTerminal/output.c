#include "cterminal.h"

#define NCURSES_WIDECHAR 1
#if __has_include(<ncursesw/curses.h>)
#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#else
#include <curses.h>
#include <term.h>
#endif
#include <errno.h>
#include <poll.h>
#include <unistd.h>

enum { BUFFER_CAPACITY = 32 * 1024 };

static char buffer[BUFFER_CAPACITY];
static size_t used;
static int buffer_terminal = -1;

static void write_buffer(int terminal) {
  size_t done = 0;
  while (done < used) {
    ssize_t written = write(terminal, buffer + done, used - done);
    if (written > 0) {
      done += (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      // Some other program left the terminal without blocking.
      struct pollfd ready = {.fd = terminal, .events = POLLOUT};
      poll(&ready, 1, -1);
    } else if (written == 0 || errno != EINTR) {
      break;
    }
  }
  used = 0;
}

static int put(int byte) {
  if (used == BUFFER_CAPACITY) write_buffer(buffer_terminal);
  buffer[used++] = (char)byte;
  return byte;
}

void cterminal_output_begin(int32_t terminal) {
  used = 0;
  buffer_terminal = terminal;
}

void cterminal_output_bytes(const char *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) put((unsigned char)bytes[i]);
}

void cterminal_output_move(int32_t row, int32_t column) {
  const char *movement = tiparm(cursor_address, row, column);
  if (movement) tputs(movement, 1, put);
}

void cterminal_output_style(uint32_t attributes, int32_t pair) {
  // Pairs above 255 do not fit the short argument; the pointer carries the real number.
  int number = pair;
  vid_puts(attributes, 0, &number, put);
}

void cterminal_output_end(void) { write_buffer(buffer_terminal); }
