// SPDX-License-Identifier: MIT
// Collects the rows of a file into a table within the limits.
#pragma once
#include <string>

#include "rostok/tables/read.h"

namespace rostok::tables {

[[nodiscard]] base::Unexpected too_large(const std::string& file, std::size_t bytes);

class Grid {
 public:
  Grid(const std::string& file, const ReadOptions& options) : file_(file), options_(options) {}

  // `line`: where in the file the row begins. A row of empty cells is left out. Errors: TooLarge.
  [[nodiscard]] base::Result<void> add(int line, Row row);
  // Every row with the cells of the widest one; the first as titles where that is asked for.
  [[nodiscard]] ReadTable finish();

 private:
  const std::string& file_;
  const ReadOptions& options_;
  ReadTable read_;
  std::size_t width_ = 0, bytes_ = 0;
};

}  // namespace rostok::tables
