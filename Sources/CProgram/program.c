#define _GNU_SOURCE
#include "cprogram.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <string.h>
#include <time.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __APPLE__
#include <crt_externs.h>
#define environ (*_NSGetEnviron())
#endif

enum { MOST_ARGUMENTS = 64, NO_SUCH_PROGRAM = -1, SIGNAL_BASE = 128, MOST_GROUPS = 64 };

// What asks this process to end.
static const int ending_signals[] = {SIGINT, SIGTERM, SIGHUP};
enum { ENDING_COUNT = sizeof ending_signals / sizeof ending_signals[0] };
// Whether each of them is ignored only because it is caught in another way.
static atomic_bool is_caught[ENDING_COUNT];

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
  // A thread of a pool may have every signal blocked, and the program would inherit that; so it would that this process
  // ignores SIGPIPE for the network's sake, and the signals it catches in another way.
  sigset_t none, usual;
  sigemptyset(&none);
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  for (int i = 0; i < ENDING_COUNT; i++)
    if (atomic_load(&is_caught[i])) sigaddset(&usual, ending_signals[i]);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &usual);
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

// The groups of processes that are to end with this one.
static _Atomic int32_t groups[MOST_GROUPS];
static atomic_int starting;
static atomic_bool is_ending;

// A group is no part of the terminal's foreground, and hears neither Ctrl-C nor the terminal's end.
static void end_groups(int number) {
  atomic_store(&is_ending, true);
  // A group that is being started on another thread is known in a moment; this thread is not starting one, since the
  // signals are blocked where it would.
  while (atomic_load(&starting) > 0) nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
  for (int i = 0; i < MOST_GROUPS; i++) {
    int32_t group = atomic_load(&groups[i]);
    if (group > 0) kill(-group, SIGKILL);
  }
  // The handler is gone by now: when it returns, the signal does what it always does.
  raise(number);
}

static void watch(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = end_groups;
  action.sa_flags = SA_RESETHAND;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void remember(int32_t group) {
  for (int i = 0; i < MOST_GROUPS; i++) {
    int32_t free_place = 0;
    if (atomic_compare_exchange_strong(&groups[i], &free_place, group)) return;
  }
}

// Between these two a group is started: no signal can come after it lives and before it is known.
static void begin_start(sigset_t *before) {
  sigset_t ending;
  sigemptyset(&ending);
  for (int i = 0; i < ENDING_COUNT; i++) sigaddset(&ending, ending_signals[i]);
  pthread_sigmask(SIG_BLOCK, &ending, before);
  for (int i = 0; i < ENDING_COUNT; i++) {
    struct sigaction now;
    // Who handles a signal ends the groups themselves.
    if (sigaction(ending_signals[i], NULL, &now) == 0 && now.sa_handler == SIG_DFL) watch(ending_signals[i]);
  }
  atomic_fetch_add(&starting, 1);
}

static void end_start(const sigset_t *before) {
  atomic_fetch_sub(&starting, 1);
  pthread_sigmask(SIG_SETMASK, before, NULL);
}

static void forget(int32_t group) {
  for (int i = 0; i < MOST_GROUPS; i++) {
    int32_t expected = group;
    if (atomic_compare_exchange_strong(&groups[i], &expected, 0)) return;
  }
}

static void note_caught(int number, bool caught) {
  for (int i = 0; i < ENDING_COUNT; i++)
    if (ending_signals[i] == number) atomic_store(&is_caught[i], caught);
}

bool cprogram_catch_signal(int32_t number) {
  struct sigaction now;
  if (sigaction(number, NULL, &now) != 0 || now.sa_handler == SIG_IGN) return false;
  signal(number, SIG_IGN);
  note_caught(number, true);
  return true;
}

void cprogram_release_signal(int32_t number) {
  watch(number);
  note_caught(number, false);
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
    if (code == 0) {
      sigset_t before;
      begin_start(&before);
      code = atomic_load(&is_ending) ? ECANCELED : start(arguments, count, &actions, POSIX_SPAWN_SETPGROUP, &process);
      if (code == 0) remember(process);
      end_start(&before);
    }
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
  forget(process);
  if (ended < 0) return NO_SUCH_PROGRAM;
  return WIFEXITED(status) ? WEXITSTATUS(status) : SIGNAL_BASE + WTERMSIG(status);
}

int32_t cprogram_wait(int32_t process) { return collect(process, 0); }

int32_t cprogram_poll(int32_t process) { return collect(process, WNOHANG); }
