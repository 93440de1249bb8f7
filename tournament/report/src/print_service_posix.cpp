// SPDX-License-Identifier: MIT
// The print service of POSIX systems: xdg-open, and CUPS' lp and lpstat. The only file of this
// library that starts programs.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>

#include "rostok/base/text.h"
#include "rostok/report/print_service.h"

extern char** environ;

namespace rostok::report {

using base::ErrorKind;
using base::Result;

namespace {

struct Ran {
  int code = 0;
  std::string out;  // both streams
};

class SpawnActions {
 public:
  SpawnActions() { posix_spawn_file_actions_init(&actions_); }
  ~SpawnActions() { posix_spawn_file_actions_destroy(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;
  void out_to(int descriptor) {
    posix_spawn_file_actions_adddup2(&actions_, descriptor, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, descriptor, STDERR_FILENO);
  }
  void silent() {
    for (const int descriptor : {STDOUT_FILENO, STDERR_FILENO})
      posix_spawn_file_actions_addopen(&actions_, descriptor, "/dev/null", O_WRONLY, 0);
  }
  void close(int descriptor) { posix_spawn_file_actions_addclose(&actions_, descriptor); }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

base::Unexpected failed_start(const std::string& program, int error) {
  if (error == ENOENT) {
    if (program == "xdg-open")
      return base::fail(ErrorKind::NotFound,
                        "There is no program to show the paper: xdg-open is not installed");
    return base::fail(ErrorKind::NotFound, "Printing needs the program {1} (package cups-client)",
                      {program});
  }
  return base::fail(ErrorKind::Io, "{1} could not be started: {2}",
                    {program, std::system_category().message(error)});
}

std::string drained(int descriptor) {
  std::string text;
  std::array<char, 1024> buffer{};
  for (;;) {
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got > 0)
      text.append(buffer.data(), static_cast<std::size_t>(got));
    else if (got == 0 || errno != EINTR)
      return text;
  }
}

// Runs `arguments[0]`, found in PATH, and waits for its end.
Result<Ran> run(std::vector<std::string> arguments) {
  int ends[2];
  if (::pipe(ends) != 0) return failed_start(arguments[0], errno);
  SpawnActions actions;
  actions.out_to(ends[1]);
  actions.close(ends[0]);
  actions.close(ends[1]);
  std::vector<char*> argv;
  for (std::string& each : arguments)
    argv.push_back(each.data());
  argv.push_back(nullptr);
  pid_t child = 0;
  const int error = ::posix_spawnp(&child, argv[0], actions.get(), nullptr, argv.data(), environ);
  ::close(ends[1]);
  if (error != 0) {
    ::close(ends[0]);
    return failed_start(arguments[0], error);
  }
  Ran ran;
  ran.out = drained(ends[0]);
  ::close(ends[0]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  return ran;
}

Result<void> check_file(const std::filesystem::path& pdf) {
  std::error_code ignored;
  if (std::filesystem::is_regular_file(pdf, ignored)) return {};
  return base::fail(ErrorKind::NotFound, "There is no file {1}", {pdf.string()});
}

// An absolute path never looks like an option.
std::string argument_of(const std::filesystem::path& pdf) {
  std::error_code ignored;
  return std::filesystem::absolute(pdf, ignored).string();
}

}  // namespace

// Without a desktop xdg-open stays until its viewer is closed: after a moment without an error it
// is left to itself.
Result<void> open_in_viewer(const std::filesystem::path& pdf) {
  if (auto there = check_file(pdf); !there) return there;
  SpawnActions actions;
  actions.silent();
  std::string program = "xdg-open", file = argument_of(pdf);
  char* argv[] = {program.data(), file.data(), nullptr};
  pid_t child = 0;
  if (const int error = ::posix_spawnp(&child, argv[0], actions.get(), nullptr, argv, environ);
      error != 0)
    return failed_start(program, error);
  constexpr auto kStep = std::chrono::milliseconds(20);
  constexpr int kSteps = 75;
  for (int i = 0; i < kSteps; ++i, std::this_thread::sleep_for(kStep)) {
    int status = 0;
    if (::waitpid(child, &status, WNOHANG) != child) continue;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
    return base::fail(ErrorKind::Io, "There is no viewer for PDF files: install one");
  }
  std::thread([child] { ::waitpid(child, nullptr, 0); }).detach();
  return {};
}

Result<std::vector<Printer>> list_printers() {
  // -e: one name a line, in every language; -d: the default one behind a colon.
  const auto names = run({"lpstat", "-e"});
  if (!names) return base::fail(names.error());
  std::vector<Printer> printers;
  if (names->code != 0) return printers;
  std::string usual;
  if (const auto chosen = run({"lpstat", "-d"}); chosen && chosen->code == 0) {
    const std::size_t colon = chosen->out.rfind(": ");
    if (colon != std::string::npos)
      usual = std::string(base::trim(std::string_view(chosen->out).substr(colon + 2)));
  }
  for (const auto line : base::split(names->out, '\n'))
    if (const auto name = base::trim(line); !name.empty())
      printers.push_back({std::string(name), name == usual});
  return printers;
}

Result<void> print_file(const std::filesystem::path& pdf, const std::string& printer, int copies) {
  if (auto there = check_file(pdf); !there) return there;
  std::vector<std::string> arguments = {"lp"};
  if (!printer.empty()) arguments.insert(arguments.end(), {"-d", printer});
  if (copies > 1) arguments.insert(arguments.end(), {"-n", std::to_string(copies)});
  arguments.insert(arguments.end(), {"--", argument_of(pdf)});
  const auto ran = run(std::move(arguments));
  if (!ran) return base::fail(ran.error());
  if (ran->code == 0) return {};
  return base::fail(ErrorKind::Io, "The print system refused the paper: {1}",
                    {std::string(base::trim(ran->out))});
}

}  // namespace rostok::report
