// SPDX-License-Identifier: MIT
// Bundled positions with a forced mate, easiest first (share/rostok/puzzles/mate_in_N.tsv, made by
// tools/mates). A line is FEN, tab, key in UCI, tab, kind of the mate; lines with '#' are notes.
#pragma once
#include <filesystem>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/chess/position.h"

namespace rostok::training {

struct MatePuzzle {
  chess::Position position;
  chess::Move key;  // the only first move that mates in time
};

// In the order of the file: the place in it, from 1, is the number of a puzzle for good. An error
// names the line: a position or move that cannot be, or no puzzle at all.
[[nodiscard]] base::Result<std::vector<MatePuzzle>> parse_mate_set(std::string_view text,
                                                                   std::string_view file_name);
// `share` is base::share_dir(); `mate_in` 1 … kLongestMate.
[[nodiscard]] base::Result<std::vector<MatePuzzle>> load_mate_set(
    const std::filesystem::path& share, int mate_in);

}  // namespace rostok::training
