// SPDX-License-Identifier: MIT
#include "arguments.h"
#include "console.h"

namespace {

using namespace rostok::pair_cli;

int run(const Arguments& arguments, Console& console) {
  if (arguments.action == Action::Help) {
    print_usage(console, false);
    return kOk;
  }
  if (arguments.action == Action::Version || arguments.release_info)
    console.out(program_info() + "\n");
  switch (arguments.action) {
    case Action::Pair:
    case Action::Explain:
      return run_pair(console, arguments);
    case Action::Check:
      return run_check(console, arguments);
    case Action::Generate:
      return run_generate(console, arguments);
    default:
      return kOk;
  }
}

}  // namespace

int main(int argc, char* argv[]) {
  const auto arguments = parse_arguments({argv + 1, argv + argc});
  Console console(arguments ? arguments->language : std::nullopt);
  int code = kUnexpected;
  if (!arguments) {
    code = console.fail(arguments.error());
    print_usage(console, true);
  } else {
    code = run(*arguments, console);
  }
  // A full disk or a closed pipe must not look like success.
  if (std::fflush(stdout) != 0 && code == kOk) code = kFileError;
  return code;
}
