// SPDX-License-Identifier: MIT
#include "console.h"

namespace rostok::pair_cli {

std::string program_info() {
  return "rostok-pair " ROSTOK_VERSION " - FIDE (Dutch) System 2026";
}

void print_usage(Console& console, bool to_stderr) {
  const auto& words = console.words();
  const std::string text =
      words.tr("Usage:") +
      "\n"
      "  rostok-pair [-r] [--dutch] FILE -p [OUT] [-l [LIST]]\n"
      "      " +
      words.tr("pair the next round") +
      "\n"
      "  rostok-pair [--dutch] FILE --explain\n"
      "      " +
      words.tr("tell for every pair why it is so") +
      "\n"
      "  rostok-pair [-r] [--dutch] FILE… -c [ROUND] [-l [LIST]]\n"
      "      " +
      words.tr("pair every round again and compare") +
      "\n"
      "  rostok-pair check FILE…\n"
      "      " +
      words.tr("the same; exit code 1 when something differs") +
      "\n"
      "  rostok-pair [-r] [--dutch] -g [CONFIG] -o OUT [-s SEED] [-n COUNT | -l [LIST]]\n"
      "  rostok-pair [-r] [--dutch] MODEL -g -o OUT [-s SEED] [-n COUNT | -l [LIST]]\n"
      "      " +
      words.tr("generate random tournaments") +
      "\n"
      "  rostok-pair -r | --version | --help\n\n" +
      words.tr("Options that may stand anywhere:") +
      " --lang ru|en, --encoding utf8|cp1251|latin1\n" +
      words.tr(
          "Exit codes: 0 done, 1 no legal pairing, 2 unexpected error, 3 bad request or file, "
          "4 too large, 5 a file cannot be read or written") +
      "\n";
  std::fwrite(text.data(), 1, text.size(), to_stderr ? stderr : stdout);
}

}  // namespace rostok::pair_cli
