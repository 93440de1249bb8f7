// SPDX-License-Identifier: MIT
// What every command gets: words, streams and the exit code (docs/exit-codes.md).
#pragma once
#include <ostream>
#include <string>

#include "rostok/base/error.h"
#include "rostok/i18n/i18n.h"

namespace rostok::cli {

enum class ExitCode : int {
  Done = 0,
  NoPairing = 1,   // no legal pairing exists
  Internal = 2,    // a bug of ours
  BadInput = 3,    // file, option or command cannot be used
  TooLarge = 4,
  FileAccess = 5,  // not found, not readable, disk full
  Engine = 6,      // no chess engine, or it failed
  Cancelled = 130  // Ctrl-C
};

[[nodiscard]] ExitCode exit_code_of(base::ErrorKind kind);

struct CommandContext {
  i18n::Translator words;
  std::ostream& out;
  std::ostream& err;
  ExitCode exit_code = ExitCode::Done;

  [[nodiscard]] std::string tr(const std::string& msgid, const std::vector<std::string>& args = {}) const {
    return words.tr(msgid, args);
  }
  // Tells the person what went wrong and keeps the exit code.
  void fail(const base::Error& error);
};

}  // namespace rostok::cli
