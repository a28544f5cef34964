#define _GNU_SOURCE
#include "cprogram.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __APPLE__
#include <crt_externs.h>
#define environ (*_NSGetEnviron())
#endif

enum { MOST_ARGUMENTS = 64, NO_SUCH_PROGRAM = -1, SIGNAL_BASE = 128 };

int32_t cprogram_start(const char *arguments, int32_t count, cprogram_streams streams) {
  if (count < 1 || count > MOST_ARGUMENTS) return -E2BIG;
  const char *list[MOST_ARGUMENTS + 1] = {NULL};
  for (int32_t i = 0; i < count; i++) {
    list[i] = arguments;
    arguments += strlen(arguments) + 1;
  }
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int code = posix_spawn_file_actions_init(&actions);
  if (code != 0) return -code;
  code = posix_spawnattr_init(&attributes);
  if (code != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return -code;
  }
  // A thread of a pool may have every signal blocked, and the program would inherit that.
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  short flags = POSIX_SPAWN_SETSIGMASK;
  if (streams == CPROGRAM_DETACHED) flags |= POSIX_SPAWN_SETSID;
  posix_spawnattr_setflags(&attributes, flags);
  if (streams != CPROGRAM_INHERITED) {
    for (int descriptor = 0; descriptor <= 2 && code == 0; descriptor++)
      code = posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0);
  }
  pid_t process = 0;
  if (code == 0) code = posix_spawnp(&process, list[0], &actions, &attributes, (char *const *)list, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return code == 0 ? process : -code;
}

static int32_t collect(int32_t process, int options) {
  int status = 0;
  pid_t ended;
  do {
    ended = waitpid(process, &status, options);
  } while (ended < 0 && errno == EINTR);
  if (ended == 0) return CPROGRAM_RUNNING;
  if (ended < 0) return NO_SUCH_PROGRAM;
  return WIFEXITED(status) ? WEXITSTATUS(status) : SIGNAL_BASE + WTERMSIG(status);
}

int32_t cprogram_wait(int32_t process) { return collect(process, 0); }

int32_t cprogram_poll(int32_t process) { return collect(process, WNOHANG); }
