// SPDX-License-Identifier: MIT
// A list for people and scripts: lines of values between tabs, or a JSON array of objects.
#pragma once
#include <boost/json.hpp>
#include <ostream>
#include <string>
#include <vector>

namespace rostok::cli {

class Listing {
 public:
  explicit Listing(std::vector<std::string> keys) : keys_(std::move(keys)) {}
  // As many values as keys. Strings, numbers, booleans; in the lines a boolean is "yes" or "".
  template <typename... Values>
  void add(const Values&... values) {
    rows_.push_back({boost::json::value_from(values)...});
  }
  void print(std::ostream& out, bool as_json) const;

 private:
  std::vector<std::string> keys_;
  std::vector<std::vector<boost::json::value>> rows_;
};

}  // namespace rostok::cli
