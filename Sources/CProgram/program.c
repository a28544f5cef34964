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

// Starts a program with what `actions` make of its descriptors.
static int32_t start(
    const char *arguments, int32_t count, posix_spawn_file_actions_t *actions, short flags, int32_t *process) {
  const char *list[MOST_ARGUMENTS + 1] = {NULL};
  for (int32_t i = 0; i < count; i++) {
    list[i] = arguments;
    arguments += strlen(arguments) + 1;
  }
  posix_spawnattr_t attributes;
  int code = posix_spawnattr_init(&attributes);
  if (code != 0) return code;
  // A thread of a pool may have every signal blocked, and the program would inherit that; so it would that the network
  // library has this process ignore SIGPIPE.
  sigset_t none, pipe;
  sigemptyset(&none);
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &pipe);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, flags | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  pid_t started = 0;
  code = posix_spawnp(&started, list[0], actions, &attributes, (char *const *)list, environ);
  posix_spawnattr_destroy(&attributes);
  *process = started;
  return code;
}

int32_t cprogram_start(const char *arguments, int32_t count, cprogram_streams streams) {
  if (count < 1 || count > MOST_ARGUMENTS) return -E2BIG;
  posix_spawn_file_actions_t actions;
  int code = posix_spawn_file_actions_init(&actions);
  if (code != 0) return -code;
  if (streams != CPROGRAM_INHERITED) {
    for (int descriptor = 0; descriptor <= 2 && code == 0; descriptor++)
      code = posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0);
  }
  int32_t process = 0;
  if (code == 0)
    code = start(arguments, count, &actions, streams == CPROGRAM_DETACHED ? POSIX_SPAWN_SETSID : 0, &process);
  posix_spawn_file_actions_destroy(&actions);
  return code == 0 ? process : -code;
}

// A pipe that no other program inherits.
static int closed_pipe(int ends[2]) {
#ifdef __APPLE__
  if (pipe(ends) != 0) return errno;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
#else
  return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno;
#endif
}

int32_t cprogram_start_piped(const char *arguments, int32_t count, int32_t *input, int32_t *output) {
  if (count < 1 || count > MOST_ARGUMENTS) return -E2BIG;
  int in[2] = {-1, -1}, out[2] = {-1, -1};
  int code = closed_pipe(in);
  if (code != 0) return -code;
  code = closed_pipe(out);
  if (code != 0) {
    close(in[0]);
    close(in[1]);
    return -code;
  }
  int32_t process = 0;
  posix_spawn_file_actions_t actions;
  code = posix_spawn_file_actions_init(&actions);
  if (code == 0) {
    code = posix_spawn_file_actions_adddup2(&actions, in[0], 0);
    if (code == 0) code = posix_spawn_file_actions_adddup2(&actions, out[1], 1);
    if (code == 0) code = posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    if (code == 0) code = start(arguments, count, &actions, POSIX_SPAWN_SETPGROUP, &process);
    posix_spawn_file_actions_destroy(&actions);
  }
  close(in[0]);
  close(out[1]);
  if (code != 0) {
    close(in[1]);
    close(out[0]);
    return -code;
  }
  *input = in[1];
  *output = out[0];
  return process;
}

void cprogram_kill_group(int32_t process) { kill(-process, SIGKILL); }

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
