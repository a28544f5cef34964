#define _GNU_SOURCE
#include "cpseudoterminal.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif

enum { MOST_STRINGS = 64 };

static struct winsize window(int32_t columns, int32_t rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return size;
}

static void unpack(const char *strings, int32_t count, char *list[MOST_STRINGS + 1]) {
  for (int32_t i = 0; i < count; i++) {
    list[i] = (char *)strings;
    strings += strlen(strings) + 1;
  }
  list[count] = NULL;
}

int32_t cpseudo_open(int32_t columns, int32_t rows, int32_t *slave) {
  struct winsize size = window(columns, rows);
  int master, other;
  if (openpty(&master, &other, NULL, NULL, &size) != 0) return -1;
  fcntl(master, F_SETFD, FD_CLOEXEC);
  fcntl(other, F_SETFD, FD_CLOEXEC);
  *slave = other;
  return master;
}

int32_t cpseudo_start(
    const char *arguments, int32_t argument_count, const char *variables, int32_t variable_count, int32_t columns,
    int32_t rows, int32_t *process) {
  char *argument_list[MOST_STRINGS + 1], *variable_list[MOST_STRINGS + 1];
  if (argument_count > MOST_STRINGS || variable_count > MOST_STRINGS) return -1;
  unpack(arguments, argument_count, argument_list);
  unpack(variables, variable_count, variable_list);
  struct winsize size = window(columns, rows);
  int master;
  pid_t child = forkpty(&master, NULL, NULL, &size);
  if (child < 0) return -1;
  if (child == 0) {
    // Test runners may block or ignore signals; the program is to start as from a login.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    execve(argument_list[0], argument_list, variable_list);
    _exit(127);
  }
  fcntl(master, F_SETFD, FD_CLOEXEC);
  *process = child;
  return master;
}

int32_t cpseudo_resize(int32_t master, int32_t columns, int32_t rows) {
  struct winsize size = window(columns, rows);
  return ioctl(master, TIOCSWINSZ, &size);
}
