// SPDX-License-Identifier: MIT
// The options of the papers, for every command that prints them.
#pragma once
#include <CLI/App.hpp>
#include <optional>
#include <string>
#include <vector>

#include "command_context.h"
#include "rostok/report/papers.h"

namespace rostok::cli {

struct PapersOptions {
  report::PaperSettings settings;
  std::vector<std::string> kinds, system_settings;  // the latter "key=value"
  std::string language, out, lines, background, order = "number", certificates = "prizes";
  int slips = 8, tasks_per_page = 6, copies = 1;
  bool full_names = false, short_names = false, girls = false, binding = false;
  bool show = false, list_printers = false;
  CLI::Option* print = nullptr;  // --print was given; `printer` may be empty
  std::string printer;
};

void add_papers_options(CLI::App& command, PapersOptions& options, const CommandContext& context);

// Makes the papers of the tournament, says their file names, shows and prints them as asked. An
// error is told through the context. `settings` of the options may be filled beforehand (boards,
// people, journal …).
void make_papers(const model::Tournament& tournament, const PapersOptions& options,
                 CommandContext& context);

}  // namespace rostok::cli
