// SPDX-License-Identifier: MIT
// Puts settings, pages and the window together.
#pragma once
#include "parts.h"

namespace rostok::app {

class Application {
 public:
  Application(const Start& start, std::filesystem::path share);
  int run();

 private:
  void tell_problems();
  void display_lost();

  Parts parts_;
};

}  // namespace rostok::app
