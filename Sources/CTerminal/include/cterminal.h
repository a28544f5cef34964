/// What has to be C in a terminal program: signal handlers, which may call async-signal-safe functions only, and output
/// through callbacks.
///
/// A process has one terminal, so this keeps its state in static variables. Unless said otherwise, functions belong to the
/// thread that runs the terminal.

#ifndef LEDE_CTERMINAL_H
#define LEDE_CTERMINAL_H

#include <stddef.h>
#include <stdint.h>

/// What signals asked for since the last look, as bits.
enum {
  /// SIGWINCH: the terminal may have another size.
  CTERMINAL_RESIZED = 1,
  /// SIGTERM, SIGHUP or SIGINT: the program is to end.
  CTERMINAL_ENDED = 2,
  /// SIGTSTP: the user wants the shell.
  CTERMINAL_STOPPED = 4,
  /// SIGCONT: the program runs again.
  CTERMINAL_CONTINUED = 8,
};

/// Makes the wake-up pipe, once in a process. Returns the end to poll, or -1 with `errno` set.
int32_t cterminal_wake_open(void);

/// Wakes whoever polls the wake-up pipe. Any thread and any signal handler may call it.
void cterminal_wake(void);

/// Empties the wake-up pipe.
void cterminal_wake_drain(void);

/// Puts the handlers in: from now on signals are only noted, except the fatal ones.
void cterminal_signals_install(void);

/// Puts back what was there before.
void cterminal_signals_remove(void);

/// While another program has the terminal (1), Ctrl-C is that program's alone and Ctrl-Z stops both; 0 ends that.
void cterminal_signals_lend(int32_t lent);

/// Returns what signals asked for, and forgets it.
int32_t cterminal_signals_take(void);

/// The signal that asked for the end, 0 where none did.
int32_t cterminal_ending_signal(void);

/// Remembers the modes `terminal` has now as those it is to be given back with.
void cterminal_modes_keep(int32_t terminal);

/// Says how to give `terminal` back should a fatal signal come: `farewell` is written to it, its modes are set, and
/// `last_words` are written to `error` where that is no -1.
void cterminal_farewell_set(
    int32_t terminal, int32_t error, const char *farewell, size_t length, const char *last_words, size_t words_length);

/// Whether a fatal signal gives the terminal back: 1 while the screen is up, 0 else.
void cterminal_farewell_arm(int32_t armed);

/// Stops the process the way Ctrl-Z does without a handler, and returns when it runs again.
void cterminal_stop(void);

/// Begins output to `terminal` past ncurses; it is collected and written at once.
void cterminal_output_begin(int32_t terminal);
/// Adds bytes.
void cterminal_output_bytes(const char *bytes, size_t length);
/// Adds a cursor movement.
void cterminal_output_move(int32_t row, int32_t column);
/// Adds a change of attributes and colours, as ncurses numbers them.
void cterminal_output_style(uint32_t attributes, int32_t pair);
/// Writes what was collected; what a terminal that went away does not take is lost.
void cterminal_output_end(void);

#endif
