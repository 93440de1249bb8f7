// SPDX-License-Identifier: MIT
// What the operating system is asked for around a child process.
#pragma once
#include <sys/types.h>

namespace rostok::engine_host {

// In the child before it becomes the engine: own process group, low priority, dies with us.
// Only async-signal-safe calls. `parent` is the process that forks.
void prepare_child(pid_t parent);
// Ends the whole group of that child at once.
void kill_group(pid_t child);
// What a wait status says: the exit code, or the signal that ended it.
struct EndOfChild {
  bool by_signal;
  int number;
};
EndOfChild end_of_child(int wait_status);
// A write to an engine that is gone shall be an error value, not a signal.
void ignore_broken_pipes();

}  // namespace rostok::engine_host
