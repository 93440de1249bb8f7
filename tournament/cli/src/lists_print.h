// SPDX-License-Identifier: MIT
// Rating lists and their players for a person and as JSON (docs/rating-lists.md).
#pragma once
#include <string>
#include <vector>

#include "command_context.h"
#include "rostok/rating_lists/find.h"
#include "rostok/rating_lists/import.h"

namespace rostok::cli {

void print_lists(const std::vector<rating_lists::ListInfo>& lists, CommandContext& context);
void print_preview(const rating_lists::Preview& preview, CommandContext& context);
void print_players(const rating_lists::FindOutcome& outcome, CommandContext& context);
// Counts and the first lines to the error stream.
void print_problems(const rating_lists::Problems& problems, CommandContext& context);
// To the error stream, for every list that is older than a month and some days.
void hint_at_old_lists(const std::vector<rating_lists::ListInfo>& lists, CommandContext& context);

[[nodiscard]] std::string lists_json(const std::vector<rating_lists::ListInfo>& lists);
[[nodiscard]] std::string players_json(const rating_lists::FindOutcome& outcome);
[[nodiscard]] std::string imported_json(const std::vector<rating_lists::ImportedList>& imported);

// YYYY-MM-DDTHH:MM:SSZ; the first ten signs are today.
[[nodiscard]] std::string now_text();

}  // namespace rostok::cli
