// SPDX-License-Identifier: MIT
// A chess diagram for print: hatched squares, outlined pieces, arrows, coordinates outside.
#pragma once
#include <array>
#include <filesystem>

#include "paper.h"
#include "rostok/report/game_sheet.h"

namespace rostok::report {

class PieceSet {
 public:
  // The twelve pieces of a folder, wK.svg … bP.svg.
  [[nodiscard]] static base::Result<PieceSet> load(const std::filesystem::path& folder);
  // `letter` of a FEN.
  [[nodiscard]] const Picture& piece(char letter) const;

 private:
  std::array<Picture, 12> pictures_;
};

inline constexpr double kCoordinates = 4;  // mm, left of the board and below it

// The board's left upper corner at (x + kCoordinates, y).
void draw_diagram(Paper& paper, const PieceSet& pieces, double x, double y, double square,
                  const Diagram& diagram);

}  // namespace rostok::report
