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

struct Page {
  double width = 0, height = 0;  // points
  std::vector<Word> words;
};

inline std::vector<Page> read_pages(const fs::path& pdf) {
  std::vector<Page> pages;
  const std::string boxes = output_of("pdftotext -bbox '" + pdf.string() + "' - 2>/dev/null");
  for (const auto line : rostok::base::split(boxes, '\n')) {
    if (line.find("<page ") != std::string_view::npos)
      pages.push_back({attribute(line, "width"), attribute(line, "height"), {}});
    if (line.find("<word ") == std::string_view::npos) continue;
    const std::size_t from = line.find('>') + 1, to = line.rfind("</word>");
    Word word{attribute(line, "xMin"), attribute(line, "yMin"), attribute(line, "xMax"),
              attribute(line, "yMax"), std::string(line.substr(from, to - from))};
    // The box is that of the line; of a huge figure only its middle is inked.
    if (const double height = word.y2 - word.y1; height > 100) {
      word.y1 += 0.22 * height;
      word.y2 -= 0.22 * height;
    }
    pages.back().words.push_back(std::move(word));
  }
  return pages;
}

// Boxes hold the whole line height; letters touch only when the middles are close.
inline bool lie_on_each_other(const Word& a, const Word& b) {
  const double across = std::min(a.x2, b.x2) - std::max(a.x1, b.x1);
  const double apart = std::abs((a.y1 + a.y2) - (b.y1 + b.y2)) / 2;
  return across > 0.3 && apart < 0.4 * std::min(a.y2 - a.y1, b.y2 - b.y1);
}

// Words stay inside the margins (in mm) and do not lie on each other.
inline void check_geometry(const PaperFile& file, double side, double top) {
  const double mm = 72 / 25.4;
  std::size_t words = 0;
  for (const Page& page : read_pages(file.path)) {
    for (std::size_t i = 0; i < page.words.size(); ++i) {
      const Word& word = page.words[i];
      const bool inside = word.x1 >= side * mm - 0.5 && word.x2 <= page.width - side * mm + 0.5 &&
                          word.y1 >= top * mm - 3 && word.y2 <= page.height - top * mm + 3;
      if (!inside)
        FAIL_CHECK(file.path.string() << ": outside the margins: " << word.text << " at " << word.x1
                                      << ", " << word.y1);
      for (std::size_t k = 0; k < i; ++k)
        if (lie_on_each_other(word, page.words[k]))
          FAIL_CHECK(file.path.string() << ": " << word.text << " on " << page.words[k].text
                                        << " at " << word.x1 << ", " << word.y1);
    }
    words += page.words.size();
  }
  if (file.name != "slips") CHECK(words > 2);
}

}  // namespace pdf_reading
