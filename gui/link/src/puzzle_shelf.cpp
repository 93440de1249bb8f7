// SPDX-License-Identifier: MIT
#include "rostok/link/puzzle_shelf.h"

namespace rostok::link {

PuzzleShelf::PuzzleShelf(std::filesystem::path share, viewmodel::Background& background)
    : share_(std::move(share)) {
  auto take = alive_.wrap([this](const std::shared_ptr<Sets>& sets) {
    if (!sets_) sets_ = std::make_unique<Sets>(std::move(*sets));
  });
  background.post([from = share_, take]() -> viewmodel::Afterwards {
    auto sets = std::make_shared<Sets>(read(from));
    return [take, sets]() mutable { take(sets); };
  });
}

PuzzleShelf::Sets PuzzleShelf::read(const std::filesystem::path& share) {
  Sets sets;
  for (int mate_in = 1; mate_in <= training::kLongestMate; ++mate_in)
    if (auto set = training::load_mate_set(share, mate_in))
      sets[static_cast<std::size_t>(mate_in - 1)] = std::move(*set);
  return sets;
}

const std::vector<training::MatePuzzle>& PuzzleShelf::set(int mate_in) {
  if (!sets_) sets_ = std::make_unique<Sets>(read(share_));
  return (*sets_)[static_cast<std::size_t>(mate_in - 1)];
}

}  // namespace rostok::link
