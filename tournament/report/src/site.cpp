// SPDX-License-Identifier: MIT
#include "rostok/report/site.h"

#include <algorithm>
#include <system_error>

#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/report/final_sheet.h"

namespace rostok::report {

namespace fs = std::filesystem;
using base::ErrorKind;
using base::Result;

namespace {

constexpr const char* kIndex = "index.html";

std::string round_file(int round) {
  return "round-" + std::to_string(round) + ".html";
}

// A number of a round in the name of a page, 0 for other names.
int round_of(const std::string& file) {
  constexpr std::string_view kBegin = "round-", kEnd = ".html";
  if (!file.starts_with(kBegin) || !file.ends_with(kEnd)) return 0;
  const auto digits =
      std::string_view(file).substr(kBegin.size(), file.size() - kBegin.size() - kEnd.size());
  const int round = static_cast<int>(base::parse_integer(digits).value_or(0));
  return round_file(round) == file ? round : 0;
}

bool has_result(const PairingsSheet& sheet) {
  return std::any_of(sheet.boards.begin(), sheet.boards.end(),
                     [](const BoardLine& line) { return !line.result.empty(); });
}

class SiteMaker {
 public:
  SiteMaker(const model::Tournament& tournament, const SiteOptions& options,
            const i18n::Translator& words)
      : tournament_(options.full_names ? tournament : with_initials(tournament)),
        options_(options),
        words_(words) {}

  std::vector<SitePage> make() {
    const auto through = options_.table.standings.through;
    const int rounds = through > 0 ? through : tournament_.rounds_paired();
    for (int round = 1; round <= rounds; ++round)
      add_round(round);
    add(make_players_sheet(tournament_, PlayerOrder::StartingNumber, words_), "players.html",
        words_.tr("Participants"));
    add(make_final_cross_table(tournament_, options_.table, words_), "crosstable.html",
        words_.tr("Cross-table"));
    add(make_final_sheet(tournament_, options_.table, words_), kIndex, words_.tr("Standings"));
    link();
    return std::move(pages_);
  }

 private:
  template <typename Sheet>
  void add(const Sheet& sheet, const std::string& file, const std::string& name) {
    pages_.push_back({file, make_page(sheet, words_)});
    links_.push_back({name, file});
  }

  void add_round(int round) {
    // The tournament holds the names that are wanted already.
    PairingsSheet sheet = make_pairings_sheet(tournament_, round, words_, true, {}, Names::Full);
    sheet.results = has_result(sheet);
    add(sheet, round_file(round), words_.tr("Round {1}", {std::to_string(round)}));
  }

  // Standings, cross-table and participants first, then the rounds; a page does not lead to itself.
  void link() {
    std::reverse(links_.begin(), links_.end());
    std::reverse(links_.begin() + 3, links_.end());
    for (SitePage& page : pages_)
      for (const auto& [name, file] : links_)
        page.page.links.push_back({name, file == page.file ? "" : file});
  }

  struct Link {
    std::string name, file;
  };
  const model::Tournament tournament_;
  const SiteOptions& options_;
  const i18n::Translator& words_;
  std::vector<SitePage> pages_;
  std::vector<Link> links_;
};

bool is_ours(const fs::path& path) {
  const auto bytes = base::read_file(path, 1U << 24);
  return bytes && tables::is_our_html(*bytes);
}

Result<void> make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!error) return {};
  return base::fail(ErrorKind::Io, "Cannot write {1}: {2}", {folder.string(), error.message()});
}

Result<void> remove_old_rounds(const fs::path& folder, const std::vector<SitePage>& pages) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    const bool kept = std::any_of(pages.begin(), pages.end(),
                                  [&](const SitePage& page) { return page.file == name; });
    if (kept || round_of(name) == 0 || !is_ours(entry.path())) continue;
    fs::remove(entry.path(), error);
    if (error) break;
  }
  if (!error) return {};
  return base::fail(ErrorKind::Io, "Cannot write {1}: {2}", {folder.string(), error.message()});
}

}  // namespace

std::vector<SitePage> make_site(const model::Tournament& tournament, const SiteOptions& options,
                                const i18n::Translator& words) {
  return SiteMaker(tournament, options, words).make();
}

Result<void> write_site(const fs::path& folder, const std::vector<SitePage>& pages) {
  for (const SitePage& page : pages)
    if (fs::exists(folder / page.file) && !is_ours(folder / page.file))
      return base::fail(ErrorKind::IllegalState,
                        "{1} was not written by Rostok: choose an empty folder",
                        {(folder / page.file).string()});
  if (auto made = make_folder(folder); !made) return made;
  if (auto removed = remove_old_rounds(folder, pages); !removed) return removed;
  for (const SitePage& page : pages)
    if (auto written = tables::write_html(folder / page.file, page.page); !written) return written;
  return {};
}

}  // namespace rostok::report
