/// Pseudo-terminals for tests. In C because `forkpty` forks, which Swift does not allow.

#ifndef LEDE_CPSEUDOTERMINAL_H
#define LEDE_CPSEUDOTERMINAL_H

#include <stdint.h>

/// Opens a pseudo-terminal; returns its master, and the other side in `slave`, or -1.
int32_t cpseudo_open(int32_t columns, int32_t rows, int32_t *slave);

/// Starts a program in a new session on a new pseudo-terminal, with nothing but the variables given. Lists are strings one
/// after the other, each ended by a NUL. Returns the master, and the process number in `process`, or -1.
int32_t cpseudo_start(
    const char *arguments, int32_t argument_count, const char *variables, int32_t variable_count, int32_t columns,
    int32_t rows, int32_t *process);

/// Gives the pseudo-terminal another size, which sends SIGWINCH to its foreground processes.
int32_t cpseudo_resize(int32_t master, int32_t columns, int32_t rows);

#endif
