// SPDX-License-Identifier: MIT
// A name taken out of a text that people wrote.
#pragma once
#include <string>
#include <vector>

namespace rostok::club {

class NameEraser {
 public:
  explicit NameEraser(std::string replacement) : replacement_(std::move(replacement)) {}

  // From now on these words, one after the other, are the name; case, Ё and the signs between them
  // make no difference. Nothing for a text without letters.
  void add(const std::string& name);
  // The text without the names; words that only begin like one are left alone.
  [[nodiscard]] std::string erase(const std::string& text) const;
  // Whether this is the name and nothing else.
  [[nodiscard]] bool is_name(const std::string& text) const;

 private:
  std::string replacement_;
  std::vector<std::vector<std::string>> names_;  // folded words, the longest names first
};

}  // namespace rostok::club
