// SPDX-License-Identifier: MIT
#include "child_setup.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#ifdef __linux__
#include <linux/close_range.h>
#include <sys/prctl.h>
#endif

namespace rostok::engine_host {

void prepare_child(pid_t parent) {
  setpgid(0, 0);
  setpriority(PRIO_PROCESS, 0, 10);
  std::signal(SIGPIPE, SIG_DFL);  // ours is ignored, and exec would hand that down
#ifdef __linux__
  // Pipes of other engines: held open by a stranger they would never give end-of-file.
  close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  if (getppid() != parent) _exit(127);  // the parent died before the request above
}

void kill_group(pid_t child) {
  if (child <= 0) return;
  kill(-child, SIGKILL);
  kill(child, SIGKILL);  // in case it has not yet made its group
}

EndOfChild end_of_child(int wait_status) {
  if (WIFSIGNALED(wait_status)) return {true, WTERMSIG(wait_status)};
  return {false, WEXITSTATUS(wait_status)};
}

void ignore_broken_pipes() {
  std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace rostok::engine_host
