// SPDX-License-Identifier: MIT
// A table for the terminal, columns as wide as their longest cell in letters, not bytes.
#pragma once
#include <ostream>
#include <string>
#include <vector>

namespace rostok::cli {

enum class Align { Left, Right };

class TextTable {
 public:
  explicit TextTable(std::vector<Align> columns) : columns_(std::move(columns)) {}
  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  void print(std::ostream& out) const;

 private:
  std::vector<Align> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace rostok::cli
