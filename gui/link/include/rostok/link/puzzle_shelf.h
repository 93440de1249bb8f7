// SPDX-License-Identifier: MIT
// The bundled sets of mates, read once in the background.
#pragma once
#include <array>
#include <filesystem>
#include <memory>
#include <vector>

#include "rostok/training/mate.h"
#include "rostok/training/mate_set.h"
#include "rostok/viewmodel/background.h"

namespace rostok::link {

class PuzzleShelf {
 public:
  // Begins to read at once.
  PuzzleShelf(std::filesystem::path share, viewmodel::Background& background);
  // Empty when the file cannot be read. Reads it here when the background has not come to it yet.
  [[nodiscard]] const std::vector<training::MatePuzzle>& set(int mate_in);

 private:
  using Sets = std::array<std::vector<training::MatePuzzle>, training::kLongestMate>;
  static Sets read(const std::filesystem::path& share);

  std::filesystem::path share_;
  std::unique_ptr<Sets> sets_;
  viewmodel::Alive alive_;
};

}  // namespace rostok::link
