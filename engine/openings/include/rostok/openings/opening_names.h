// SPDX-License-Identifier: MIT
// Names of openings by position, so that a transposition gets its name too.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/chess/game.h"

namespace rostok::openings {

struct Opening {
  std::string code;     // "C65"
  std::string english;  // "Ruy Lopez: Berlin Defense"
  std::string russian;  // "Испанская партия: берлинская защита"; English where no word is known
  int plies = 0;        // length of the line that defines it
};

class OpeningNames {
 public:
  // Reads openings/eco.tsv and openings/names.ru.tsv below `share` (base::share_dir()).
  [[nodiscard]] static base::Result<OpeningNames> load(const std::filesystem::path& share);
  // `eco`: lines of code, name and moves in SAN; `russian`: lines of an English and a Russian
  // phrase. A line that cannot be read is an error that names it.
  [[nodiscard]] static base::Result<OpeningNames> from_text(std::string_view eco,
                                                            std::string_view russian);

  // The opening that has a name exactly at this position, else nullptr.
  [[nodiscard]] const Opening* find(const chess::Position& position) const;
  // The last named position of a game up to `ply` (all moves by default), else nullptr.
  [[nodiscard]] const Opening* name_of(const chess::Game& game,
                                       std::size_t ply = static_cast<std::size_t>(-1)) const;
  // Does this position stand on one of the lines, named or on the way to a name?
  [[nodiscard]] bool is_on_a_line(const chess::Position& position) const {
    return on_lines_.contains(position.key());
  }
  [[nodiscard]] const std::vector<Opening>& all() const { return openings_; }

 private:
  base::Result<void> add_line(std::string_view line, int number);

  std::vector<Opening> openings_;
  std::unordered_map<std::uint64_t, std::size_t> by_position_;
  std::unordered_set<std::uint64_t> on_lines_;
};

// Composes the Russian name of an English one from known phrases: the whole name, else its parts
// ("Sicilian Defense", "Najdorf Variation"). Parts behind the first unknown one are left out;
// empty if not even the first is known.
[[nodiscard]] std::string russian_name(
    std::string_view english, const std::unordered_map<std::string, std::string>& phrases);

}  // namespace rostok::openings
