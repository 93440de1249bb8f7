// SPDX-License-Identifier: MIT
// What the program says and how it ends.
#pragma once
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>

#include "arguments.h"
#include "rostok/base/error.h"
#include "rostok/model/tournament.h"

namespace rostok::pair_cli {

// The codes of bbpPairings; scripts that call it depend on them.
enum ExitCode : int {
  kOk = 0,
  kNoPairing = 1,
  kUnexpected = 2,
  kBadRequest = 3,
  kTooLarge = 4,
  kFileError = 5
};
[[nodiscard]] ExitCode exit_code(const base::Error& error);

// Loads the catalogue only when a sentence is really needed: pairing alone starts without it.
class Console {
 public:
  explicit Console(std::optional<i18n::Language> language) : language_(language) {}

  const i18n::Translator& words();
  void out(const std::string& text);
  // Prints the error to stderr and returns its exit code.
  ExitCode fail(const base::Error& error);
  // Prints every finding of a reader; returns how many are errors.
  int report(const trf::ReadOutcome& outcome, bool warnings);
  // "12 of 50" on the last line of a terminal, from half a second on and not more often than a
  // person can read; nothing when stderr is not a terminal.
  void progress(long long done, long long all);
  // The same at once, for a step of unknown length.
  void working(const std::string& text);
  void progress_end();

 private:
  std::optional<i18n::Language> language_;
  std::optional<i18n::Translator> translator_;
  void show(const std::string& text);

  std::chrono::steady_clock::time_point next_progress_ =
      std::chrono::steady_clock::now() + std::chrono::milliseconds(500);
  bool progress_shown_ = false;
};

// A file name without a folder lies beside `base`.
[[nodiscard]] std::filesystem::path beside(const std::string& name, const std::string& base);

// Whole or not at all; what is no regular file (a terminal, a pipe) is simply written to.
[[nodiscard]] base::Result<void> write_output(const std::filesystem::path& path,
                                              const std::string& text);

// Where -l writes: the named file, else the one of `base` with the ending "list".
[[nodiscard]] std::filesystem::path checklist_path(const Arguments& arguments,
                                                   const std::string& base);

enum class Systems { DutchOnly, Any };
// Reads and checks a file; on failure everything has been reported and the code is set.
[[nodiscard]] std::optional<model::Tournament> load(Console& console, const std::string& file,
                                                    trf::Encoding encoding, ExitCode& code,
                                                    Systems systems = Systems::DutchOnly);

int run_pair(Console& console, const Arguments& arguments);
int run_check(Console& console, const Arguments& arguments);
int run_generate(Console& console, const Arguments& arguments);
void print_usage(Console& console, bool to_stderr);
[[nodiscard]] std::string program_info();

}  // namespace rostok::pair_cli
