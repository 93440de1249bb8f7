// SPDX-License-Identifier: MIT
#include "console.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "rostok/base/files.h"
#include "rostok/base/paths.h"

namespace rostok::pair_cli {

ExitCode exit_code(const base::Error& error) {
  switch (error.kind) {
    case base::ErrorKind::NoSolution:
      return kNoPairing;
    case base::ErrorKind::BadInput:
    case base::ErrorKind::IllegalState:
    case base::ErrorKind::Unsupported:
      return kBadRequest;
    case base::ErrorKind::TooLarge:
      return kTooLarge;
    case base::ErrorKind::NotFound:
    case base::ErrorKind::Io:
      return kFileError;
    default:
      return kUnexpected;
  }
}

const i18n::Translator& Console::words() {
  if (!translator_)
    translator_.emplace(language_.value_or(i18n::language_of_environment()),
                        base::share_dir() / "locale");
  return *translator_;
}

ExitCode Console::fail(const base::Error& error) {
  progress_end();
  std::fprintf(stderr, "%s\n", words().text(error).c_str());
  return exit_code(error);
}

int Console::report(const trf::ReadOutcome& outcome, bool warnings) {
  int errors = 0;
  for (const trf::Problem& problem : outcome.problems) {
    const bool is_error = problem.severity == trf::Severity::Error;
    errors += is_error ? 1 : 0;
    if (is_error || warnings) std::fprintf(stderr, "%s\n", words().text(problem.error).c_str());
  }
  return errors;
}

// A line of progress and a line of output must not run into each other.
void Console::out(const std::string& text) {
  progress_end();
  std::fwrite(text.data(), 1, text.size(), stdout);
}

void Console::progress(long long done, long long all) {
  const auto now = std::chrono::steady_clock::now();
  if (now < next_progress_) return;
  next_progress_ = now + std::chrono::milliseconds(100);
  show(words().tr("{1} of {2}", {std::to_string(done), std::to_string(all)}));
}

void Console::working(const std::string& text) {
  show(text);
}

void Console::show(const std::string& text) {
  static const bool terminal = isatty(STDERR_FILENO) != 0;
  if (!terminal) return;
  std::fflush(stdout);
  std::fprintf(stderr, "\r%s\033[K", text.c_str());
  progress_shown_ = true;
}

void Console::progress_end() {
  if (progress_shown_) std::fprintf(stderr, "\r\033[K");
  progress_shown_ = false;
}

std::filesystem::path beside(const std::string& name, const std::string& base) {
  std::filesystem::path path(name);
  if (path.has_parent_path()) return path;
  return std::filesystem::path(base).replace_filename(path);
}

base::Result<void> write_output(const std::filesystem::path& path, const std::string& text) {
  std::error_code error;
  const auto kind = std::filesystem::status(path, error).type();
  using enum std::filesystem::file_type;
  if (kind == regular || kind == not_found || kind == none || kind == directory) {
    // A link stays a link: what it names is replaced.
    const auto target = std::filesystem::canonical(path, error);
    return base::write_file_atomically(error ? path : target, text);
  }
  std::ofstream out(path, std::ios::binary);
  out << text << std::flush;
  if (!out)
    return base::fail(base::ErrorKind::Io, "Cannot write {1}: {2}",
                      {path.string(), std::strerror(errno)});
  return {};
}

std::filesystem::path checklist_path(const Arguments& arguments, const std::string& base) {
  if (arguments.checklist_file) return beside(*arguments.checklist_file, base);
  return std::filesystem::path(base).replace_extension("list");
}

std::optional<model::Tournament> load(Console& console, const std::string& file,
                                      trf::Encoding encoding, ExitCode& code, Systems systems) {
  const auto bytes = base::read_file(file);
  if (!bytes) {
    code = console.fail(bytes.error());
    return std::nullopt;
  }
  trf::ReadOutcome outcome = trf::read_trf(*bytes, file, {encoding});
  if (!outcome.ok()) {
    console.report(outcome, false);
    code = kBadRequest;
    return std::nullopt;
  }
  if (systems == Systems::DutchOnly && outcome.tournament.system != model::PairingSystem::Dutch) {
    code = console.fail({base::ErrorKind::BadInput,
                         "The file says “{1}”, which is not the Dutch system",
                         {outcome.tournament.encoded_type},
                         {file, 0, 0},
                         "TRF-041"});
    return std::nullopt;
  }
  if (outcome.tournament.encoded_type.starts_with("FIDE_DUTCH_2017")) {
    code = console.fail({base::ErrorKind::Unsupported,
                         "The file asks for the rules of 2017; this program pairs by those of 1 "
                         "February 2026. If that is wanted, write FIDE_DUTCH into record 192",
                         {},
                         {file, 0, 0},
                         "TRF-041"});
    return std::nullopt;
  }
  return std::move(outcome.tournament);
}

}  // namespace rostok::pair_cli
