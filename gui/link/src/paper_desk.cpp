// SPDX-License-Identifier: MIT
#include "rostok/link/paper_desk.h"

#include <cstdlib>
#include <system_error>

#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/report/print_service.h"

namespace rostok::link {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestName = 80;
constexpr int kMostTries = 1000;

// XDG_DOCUMENTS_DIR="$HOME/Документы" of the file that desktops write.
fs::path of_user_dirs(const fs::path& home) {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  const fs::path file =
      (config != nullptr && *config != '\0' ? fs::path(config) : home / ".config") /
      "user-dirs.dirs";
  const auto text = base::read_file(file, 1 << 16);
  if (!text) return {};
  for (const std::string_view line : base::split(*text, '\n')) {
    constexpr std::string_view kKey = "XDG_DOCUMENTS_DIR=\"";
    const std::string_view trimmed = base::trim(line);
    if (!trimmed.starts_with(kKey) || !trimmed.ends_with('"')) continue;
    std::string value(trimmed.substr(kKey.size(), trimmed.size() - kKey.size() - 1));
    if (value.starts_with("$HOME/")) return home / value.substr(6);
    if (value.starts_with('/')) return value;
  }
  return {};
}

fs::path free_path(const fs::path& folder, const std::string& name, const std::string& ending) {
  std::error_code ignored;
  fs::path path = folder / (name + ending);
  for (int n = 2; fs::exists(path, ignored) && n < kMostTries; ++n)
    path = folder / (name + " (" + std::to_string(n) + ")" + ending);
  return path;
}

void put_on_paper(Paper& paper) {
  const auto printers = report::list_printers();
  if (!printers || printers->empty()) return;  // nobody expects paper where there is no printer
  std::string chosen = printers->front().name;
  for (const report::Printer& printer : *printers)
    if (printer.is_default) chosen = printer.name;
  const auto printed = report::print_file(paper.file, chosen);
  if (printed)
    paper.printer = chosen;
  else
    paper.problem = printed.error();
}

base::Result<Paper> make(const fs::path& folder, const std::string& name, const std::string& ending,
                         bool print, const PaperDesk::Write& write) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    return base::fail(base::ErrorKind::Io, "The folder {1} cannot be made: {2}",
                      {folder.string(), error.message()});
  Paper paper;
  paper.file = free_path(folder, name, ending);
  if (const auto done = write(paper.file); !done) return base::fail(done.error());
  if (print) put_on_paper(paper);
  return paper;
}

}  // namespace

fs::path documents_folder() {
  const char* home_text = std::getenv("HOME");
  const fs::path home =
      home_text != nullptr && *home_text != '\0' ? fs::path(home_text) : fs::temp_directory_path();
  if (const fs::path named = of_user_dirs(home); !named.empty()) return named;
  std::error_code ignored;
  for (const char* name : {"Документы", "Documents"})
    if (fs::is_directory(home / name, ignored)) return home / name;
  return home;
}

std::string file_name_of(const std::string& name) {
  std::u32string kept;
  for (const char32_t letter : base::to_code_points(name)) {
    const bool refused =
        letter < U' ' || letter == 0x7F ||
        std::u32string_view(U"/\\:*?\"<>|").find(letter) != std::u32string_view::npos;
    if (kept.size() < kLongestName) kept += refused ? U'_' : letter;
  }
  std::string text(base::trim(base::to_utf8(kept)));
  while (text.starts_with('.'))
    text.erase(0, 1);
  return text.empty() ? "rostok" : text;
}

PaperDesk::PaperDesk(viewmodel::Background& background, fs::path folder)
    : background_(&background), folder_(std::move(folder)) {}

void PaperDesk::start(const std::string& name, const std::string& ending, bool print, Write write,
                      Done done) {
  background_->post([folder = folder_, name = file_name_of(name), ending, print,
                     write = std::move(write), done = std::move(done)]() -> viewmodel::Afterwards {
    return [made = make(folder, name, ending, print, write), done] { done(made); };
  });
}

void PaperDesk::write(const std::string& name, const std::string& ending, Write write, Done done) {
  start(name, ending, false, std::move(write), std::move(done));
}

void PaperDesk::print(const std::string& name, Write write, Done done) {
  start(name, ".pdf", true, std::move(write), std::move(done));
}

}  // namespace rostok::link
