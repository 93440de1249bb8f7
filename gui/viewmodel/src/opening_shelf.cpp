// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/opening_shelf.h"

namespace rostok::viewmodel {

void OpeningShelf::begin() {
  if (std::exchange(begun_, true)) return;
  auto take = alive_.wrap([this](std::shared_ptr<const openings::OpeningNames> names) {
    names_ = std::move(names);
    for (const auto& then : std::exchange(waiting_, {}))
      then();
  });
  background_->post([read = read_, take]() -> Afterwards {
    auto names = read();
    auto kept = names ? std::make_shared<const openings::OpeningNames>(std::move(*names))
                      : std::make_shared<const openings::OpeningNames>();
    return [take, kept]() mutable { take(kept); };
  });
}

const openings::OpeningNames* OpeningShelf::names() {
  begin();
  return names_.get();
}

void OpeningShelf::when_ready(std::function<void()> then) {
  begin();
  if (names_)
    then();
  else
    waiting_.push_back(std::move(then));
}

}  // namespace rostok::viewmodel
