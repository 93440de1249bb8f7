// SPDX-License-Identifier: MIT
#include "rostok/training/mate_set.h"

#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/chess/notation.h"

namespace rostok::training {

using base::Result;

namespace {

base::Unexpected at_line(base::Error error, std::string_view file_name, int line) {
  error.place = {std::string(file_name), line, 0};
  return base::Unexpected(std::move(error));
}

}  // namespace

Result<std::vector<MatePuzzle>> parse_mate_set(std::string_view text, std::string_view file_name) {
  std::vector<MatePuzzle> puzzles;
  int number = 0;
  for (const std::string_view raw : base::split(text, '\n')) {
    ++number;
    const std::string_view line = base::trim(raw);
    if (line.empty() || line.front() == '#') continue;
    const auto fields = base::split(line, '\t');
    if (fields.size() < 2)
      return at_line(
          {base::ErrorKind::BadInput, "A puzzle needs a position and a move", {}, {}, {}},
          file_name, number);
    const auto position = chess::Position::from_fen(fields[0]);
    if (!position) return at_line(position.error(), file_name, number);
    const auto key = chess::parse_uci(*position, fields[1]);
    if (!key) return at_line(key.error(), file_name, number);
    puzzles.push_back({*position, *key});
  }
  if (puzzles.empty())
    return base::fail(base::ErrorKind::BadInput, "There is no puzzle in {1}",
                      {std::string(file_name)});
  return puzzles;
}

Result<std::vector<MatePuzzle>> load_mate_set(const std::filesystem::path& share, int mate_in) {
  const auto path = share / "puzzles" / ("mate_in_" + std::to_string(mate_in) + ".tsv");
  const auto text = base::read_file(path);
  if (!text) return base::fail(text.error());
  return parse_mate_set(*text, path.string());
}

}  // namespace rostok::training
