#include "cterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { FAREWELL_CAPACITY = 1024, HANDLER_STACK_SIZE = 64 * 1024 };

static int wake_pipe[2] = {-1, -1};
static atomic_int pending;
static atomic_int ending_signal;

static struct termios shell_modes;
static atomic_int is_armed;
static int terminal_descriptor = -1;
static int error_descriptor = -1;
static char farewell[FAREWELL_CAPACITY];
static size_t farewell_length;
static char last_words[FAREWELL_CAPACITY];
static size_t last_words_length;

static const int noted_signals[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
static const int fatal_signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT, SIGSYS};
enum {
  NOTED_COUNT = sizeof noted_signals / sizeof noted_signals[0],
  FATAL_COUNT = sizeof fatal_signals / sizeof fatal_signals[0],
};
static struct sigaction noted_before[NOTED_COUNT];
static struct sigaction fatal_before[FATAL_COUNT];
static char handler_stack[HANDLER_STACK_SIZE];

// MARK: - Waking up

static int make_private(int descriptor) {
  return fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 && fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0;
}

int32_t cterminal_wake_open(void) {
  // The pipe lives as long as the process: a task that comes late must never write into a stranger's file.
  if (wake_pipe[0] >= 0) return wake_pipe[0];
  int ends[2];
  if (pipe(ends) != 0) return -1;
  if (!make_private(ends[0]) || !make_private(ends[1])) {
    close(ends[0]);
    close(ends[1]);
    return -1;
  }
  wake_pipe[1] = ends[1];
  wake_pipe[0] = ends[0];
  return wake_pipe[0];
}

void cterminal_wake(void) {
  int saved = errno;
  // A full pipe is as good as one more byte: the reader wakes.
  if (wake_pipe[1] >= 0 && write(wake_pipe[1], "!", 1) < 0) errno = 0;
  errno = saved;
}

void cterminal_wake_drain(void) {
  char bytes[256];
  while (wake_pipe[0] >= 0 && read(wake_pipe[0], bytes, sizeof bytes) > 0) continue;
}

// MARK: - Handlers

static void write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void give_terminal_back(void) {
  // Whoever exchanges the flag first does it; a second fault inside must not come here again.
  if (!atomic_exchange(&is_armed, 0)) return;
  write_all(terminal_descriptor, farewell, farewell_length);
  tcsetattr(terminal_descriptor, TCSANOW, &shell_modes);
  if (error_descriptor >= 0) write_all(error_descriptor, last_words, last_words_length);
}

static void die_of(int number) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(number, &standard, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

static void handle_fatal(int number) {
  give_terminal_back();
  die_of(number);
}

static void handle_noted(int number) {
  int saved = errno;
  switch (number) {
  case SIGWINCH: atomic_fetch_or(&pending, CTERMINAL_RESIZED); break;
  case SIGTSTP: atomic_fetch_or(&pending, CTERMINAL_STOPPED); break;
  case SIGCONT: atomic_fetch_or(&pending, CTERMINAL_CONTINUED); break;
  default:
    // Asked a second time before the loop has heard the first: the loop is stuck.
    if (atomic_fetch_or(&pending, CTERMINAL_ENDED) & CTERMINAL_ENDED) handle_fatal(number);
    atomic_store(&ending_signal, number);
  }
  cterminal_wake();
  errno = saved;
}

static void install(const int *numbers, size_t count, void (*handler)(int), int flags, struct sigaction *before) {
  for (size_t i = 0; i < count; i++) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigfillset(&action.sa_mask);
    sigaction(numbers[i], NULL, &before[i]);
    // nohup and shells without job control ignore some of them on purpose.
    if (before[i].sa_handler == SIG_IGN && numbers[i] != SIGWINCH && numbers[i] != SIGCONT) continue;
    sigaction(numbers[i], &action, NULL);
  }
}

void cterminal_signals_install(void) {
  // A stack overflow leaves no room on the stack to handle it on.
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  atomic_store(&pending, 0);
  atomic_store(&ending_signal, 0);
  install(noted_signals, NOTED_COUNT, handle_noted, SA_RESTART, noted_before);
  install(fatal_signals, FATAL_COUNT, handle_fatal, SA_ONSTACK, fatal_before);
}

void cterminal_signals_remove(void) {
  for (size_t i = 0; i < NOTED_COUNT; i++) sigaction(noted_signals[i], &noted_before[i], NULL);
  for (size_t i = 0; i < FATAL_COUNT; i++) sigaction(fatal_signals[i], &fatal_before[i], NULL);
}

static void handle_nothing(int number) { (void)number; }

void cterminal_signals_lend(int32_t lent) {
  // Not SIG_IGN, which the other program would inherit.
  static const int numbers[] = {SIGINT, SIGQUIT, SIGTSTP};
  static struct sigaction ours[3];
  for (size_t i = 0; i < 3; i++) {
    struct sigaction meanwhile = {.sa_handler = numbers[i] == SIGTSTP ? SIG_DFL : handle_nothing};
    sigemptyset(&meanwhile.sa_mask);
    sigaction(numbers[i], lent ? &meanwhile : &ours[i], lent ? &ours[i] : NULL);
  }
}

int32_t cterminal_signals_take(void) { return atomic_exchange(&pending, 0); }

int32_t cterminal_ending_signal(void) { return atomic_load(&ending_signal); }

// MARK: - Giving the terminal back

static size_t copy(char *target, const char *bytes, size_t length) {
  size_t kept = length < FAREWELL_CAPACITY ? length : FAREWELL_CAPACITY;
  memcpy(target, bytes, kept);
  return kept;
}

void cterminal_farewell_set(
    int32_t terminal, int32_t error, const char *bytes, size_t length, const char *words, size_t words_length) {
  terminal_descriptor = terminal;
  error_descriptor = error;
  farewell_length = copy(farewell, bytes, length);
  last_words_length = copy(last_words, words, words_length);
}

void cterminal_modes_keep(int32_t terminal) { tcgetattr(terminal, &shell_modes); }

void cterminal_farewell_arm(int32_t armed) { atomic_store(&is_armed, armed); }

void cterminal_stop(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  struct sigaction ours;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  // What came while we took no part is answered by taking the terminal again.
  atomic_fetch_and(&pending, ~(CTERMINAL_STOPPED | CTERMINAL_CONTINUED));
}
