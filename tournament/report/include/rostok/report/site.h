// SPDX-License-Identifier: MIT
// A tournament as a folder of static pages: standings, cross-table, participants and every round.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/report/tables.h"
#include "rostok/results/final_table.h"

namespace rostok::report {

struct SiteOptions {
  results::Options table;  // of players
  // A list of children with full names on the internet needs the consent of their parents.
  bool full_names = false;
};

struct SitePage {
  std::string file;  // "index.html", "crosstable.html", "players.html", "round-1.html" …
  tables::HtmlPage page;
};

// The page of the standings is index.html and comes last. Every page leads to all others.
[[nodiscard]] std::vector<SitePage> make_site(const model::Tournament& tournament,
                                              const SiteOptions& options,
                                              const i18n::Translator& words);

// Writes the pages into the folder, which is made when it is not there; each file appears complete,
// index.html last. Pages of an earlier export that are no longer part of the site are removed.
// Errors: IllegalState when the folder has an index.html or a page of ours by name that another
// program wrote (nothing is changed then), Io.
[[nodiscard]] base::Result<void> write_site(const std::filesystem::path& folder,
                                            const std::vector<SitePage>& pages);

}  // namespace rostok::report
