// SPDX-License-Identifier: MIT
#include "bare_engine.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cstring>

BareEngine::BareEngine(const std::string& path) {
  std::array<int, 2> to{}, from{};
  if (pipe(to.data()) != 0 || pipe(from.data()) != 0 || (child_ = fork()) < 0) std::exit(1);
  if (child_ == 0) {
    dup2(to[0], 0);
    dup2(from[1], 1);
    for (const int each : {to[0], to[1], from[0], from[1]})
      close(each);
    setpriority(PRIO_PROCESS, 0, 10);  // as the host starts its engines
    execl(path.c_str(), path.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  close(to[0]);
  close(from[1]);
  in_ = fdopen(to[1], "w");
  out_ = fdopen(from[0], "r");
}

BareEngine::~BareEngine() {
  send("quit");
  std::fclose(in_);
  std::fclose(out_);
  waitpid(child_, nullptr, 0);
}

void BareEngine::send(const std::string& line) {
  std::fputs((line + "\n").c_str(), in_);
  std::fflush(in_);
}

void BareEngine::wait_for(const std::string& word) {
  char* line = nullptr;
  std::size_t size = 0;
  while (getline(&line, &size, out_) >= 0)
    if (std::strncmp(line, word.c_str(), word.size()) == 0) break;
  std::free(line);
}
