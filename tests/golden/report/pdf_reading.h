// SPDX-License-Identifier: MIT
// What stands in a PDF, by poppler's programs.
#pragma once
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "catch.h"
#include "rostok/base/text.h"

namespace pdf_reading {

namespace fs = std::filesystem;

// Removed at the end unless ROSTOK_KEEP_PAPERS names a folder to look at them.
struct Folder {
  fs::path path;
  bool keep = false;
  Folder() {
    const char* kept = std::getenv("ROSTOK_KEEP_PAPERS");
    keep = kept != nullptr;
    path = keep ? fs::path(kept)
                : fs::temp_directory_path() / ("rostok-papers-" + std::to_string(::getpid()));
    fs::create_directories(path);
  }
  ~Folder() {
    std::error_code ignored;
    if (!keep) fs::remove_all(path, ignored);
  }
};

inline std::string output_of(const std::string& command) {
  std::string text;
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
  REQUIRE(pipe);
  std::array<char, 4096> buffer{};
  while (const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
    text.append(buffer.data(), n);
  return text;
}

inline std::string text_of(const fs::path& pdf) {
  return output_of("pdftotext -layout '" + pdf.string() + "' - 2>/dev/null");
}

struct PaperFile {
  std::string name;
  fs::path path;
};

struct Word {
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  std::string text;
};

inline double attribute(std::string_view line, const std::string& name) {
  const auto at = line.find(name + "=\"");
  return at == std::string_view::npos ? 0
                                      : std::stod(std::string(line.substr(at + name.size() + 2)));
}

// Words stay inside the margins (in mm) and do not lie on each other.
inline void check_geometry(const PaperFile& file, double side, double top) {
  const double mm = 72 / 25.4;
  double width = 0, height = 0;
  std::vector<Word> page;
  int words = 0;
  const std::string boxes = output_of("pdftotext -bbox '" + file.path.string() + "' - 2>/dev/null");
  for (const auto line : rostok::base::split(boxes, '\n')) {
    if (line.find("<page ") != std::string_view::npos) {
      width = attribute(line, "width");
      height = attribute(line, "height");
      page.clear();
    }
    if (line.find("<word ") == std::string_view::npos) continue;
    const Word word{attribute(line, "xMin"), attribute(line, "yMin"), attribute(line, "xMax"),
                    attribute(line, "yMax"), std::string(line.substr(line.find('>') + 1))};
    INFO(file.path.string() << ": " << word.text);
    CHECK(word.x1 >= side * mm - 0.5);
    CHECK(word.x2 <= width - side * mm + 0.5);
    CHECK(word.y1 >= top * mm - 3);
    CHECK(word.y2 <= height - top * mm + 3);
    for (const Word& other : page) {
      const double across = std::min(word.x2, other.x2) - std::max(word.x1, other.x1);
      // Boxes hold the whole line height; letters touch only when the middles are close.
      const double apart = std::abs((word.y1 + word.y2) - (other.y1 + other.y2)) / 2;
      INFO("on " << other.text);
      CHECK_FALSE((across > 0.3 && apart < 0.4 * std::min(word.y2 - word.y1, other.y2 - other.y1)));
    }
    page.push_back(word);
    ++words;
  }
  if (file.name != "slips") CHECK(words > 10);
}

}  // namespace pdf_reading
