// SPDX-License-Identifier: MIT
// The names of openings, read once, behind the window's back.
#pragma once
#include <functional>
#include <memory>
#include <vector>

#include "rostok/openings/opening_names.h"
#include "rostok/viewmodel/background.h"

namespace rostok::viewmodel {

using OpeningsRead = std::function<base::Result<openings::OpeningNames>()>;

class OpeningShelf {
 public:
  // `read` is called once, on the thread of `background`.
  OpeningShelf(Background& background, OpeningsRead read)
      : background_(&background), read_(std::move(read)) {}

  // nullptr until they are there; the first call begins to read. Without the file: empty names.
  [[nodiscard]] const openings::OpeningNames* names();
  // Calls `then` when they are there: at once, or later on the thread of the window.
  void when_ready(std::function<void()> then);

 private:
  void begin();

  Background* background_;
  OpeningsRead read_;
  std::shared_ptr<const openings::OpeningNames> names_;
  std::vector<std::function<void()>> waiting_;
  bool begun_ = false;
  Alive alive_;
};

}  // namespace rostok::viewmodel
