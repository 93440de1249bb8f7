// SPDX-License-Identifier: MIT
// The fields of a card as options of the command line.
#pragma once
#include <CLI/App.hpp>
#include <optional>
#include <string>

#include "command_context.h"
#include "rostok/club/club_state.h"

namespace rostok::cli {

struct ChildOptions {
  std::optional<std::string> surname, first_name, birth, sex, group, school, rank, title, fide_id,
      national_id, list;
  std::optional<int> rating, first_rating;
  // standard, rapid, blitz
  std::vector<int> fide, national;
};

void add_child_options(CLI::App& command, ChildOptions& options, const CommandContext& context);
// Writes what was given; the group by its name. BadInput, NotFound.
[[nodiscard]] base::Result<void> apply_options(const ChildOptions& options,
                                               const club::ClubState& state, club::Child& child);

}  // namespace rostok::cli
