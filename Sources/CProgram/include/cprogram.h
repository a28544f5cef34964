/// Starts other programs, never through a shell: no character of an argument means anything to anybody but the program.
///
/// In C because Swift cannot see `environ`. Every function may be called from any thread.

#ifndef LEDE_CPROGRAM_H
#define LEDE_CPROGRAM_H

#include <stdbool.h>
#include <stdint.h>

/// What a program has as its standard input, output and error.
typedef enum {
  /// The same as this process.
  CPROGRAM_INHERITED = 0,
  /// Nothing, and a session of its own, so that it outlives this process.
  CPROGRAM_DETACHED = 1,
  /// Nothing, in this session.
  CPROGRAM_SILENT = 2,
} cprogram_streams;

/// What `cprogram_poll` returns while the program runs.
static const int32_t CPROGRAM_RUNNING = -2;

/// Starts a program, looked up in `PATH`, with this process's environment. `arguments` are the program and its arguments,
/// `count` of them, one after the other, each ended by a NUL. Returns its process number, or minus an `errno`.
int32_t cprogram_start(const char *arguments, int32_t count, cprogram_streams streams);

/// As `cprogram_start`, but in a group of processes of its own (its number is the program's), with pipes to its standard
/// input and from its standard output; nothing for its standard error. The caller closes both ends, and waits for it. Should
/// SIGINT, SIGTERM or SIGHUP end this process meanwhile, the group ends with it.
int32_t cprogram_start_piped(const char *arguments, int32_t count, int32_t *input, int32_t *output);

/// Has this process ignore a signal that somebody is going to catch in another way, and is going to end the programs
/// started with `cprogram_start_piped` then. Returns false, and does nothing, where it is ignored already.
bool cprogram_catch_signal(int32_t number);

/// Lets a signal end this process again, and what was started with `cprogram_start_piped`.
void cprogram_release_signal(int32_t number);

/// Ends a program and all it started that is still in its group, at once.
void cprogram_kill_group(int32_t process);

/// Waits for a program to end. Returns its exit status, 128 and the signal that ended it, or -1 where there is no such
/// program.
int32_t cprogram_wait(int32_t process);

/// As `cprogram_wait`, but returns `CPROGRAM_RUNNING` at once while the program still runs.
int32_t cprogram_poll(int32_t process);

#endif
