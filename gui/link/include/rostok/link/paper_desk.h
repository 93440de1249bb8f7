// SPDX-License-Identifier: MIT
// Files for the person: written behind the window's back into his folder of documents under a name
// that is still free, and put on a printer where there is one.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "rostok/base/result.h"
#include "rostok/viewmodel/background.h"

namespace rostok::link {

// The person's documents: $XDG_DOCUMENTS_DIR of user-dirs.dirs, else ~/Documents or ~/Документы,
// else the home folder. Nothing is made.
[[nodiscard]] std::filesystem::path documents_folder();

struct Paper {
  std::filesystem::path file;
  std::string printer;                 // empty: not printed
  std::optional<base::Error> problem;  // of printing; the file is there all the same
};

class PaperDesk {
 public:
  // Writes a whole file or nothing.
  using Write = std::function<base::Result<void>(const std::filesystem::path&)>;
  using Done = std::function<void(const base::Result<Paper>&)>;  // on the thread of the window
  // `folder` is made at the first file.
  PaperDesk(viewmodel::Background& background, std::filesystem::path folder);

  // `name`: for people, without ending; letters that file systems refuse are replaced.
  void write(const std::string& name, const std::string& ending, Write write, Done done);
  // The same as PDF, and then to the printer.
  void print(const std::string& name, Write write, Done done);

 private:
  void start(const std::string& name, const std::string& ending, bool print, Write write,
             Done done);

  viewmodel::Background* background_;
  std::filesystem::path folder_;
};

// "Аня – Тимофей" → "Аня – Тимофей"; no slashes, control letters or dots in front, at most 80
// letters; empty becomes "rostok".
[[nodiscard]] std::string file_name_of(const std::string& name);

}  // namespace rostok::link
