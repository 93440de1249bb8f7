// SPDX-License-Identifier: MIT
#include "listing.h"

namespace rostok::cli {

namespace {

std::string cell(const boost::json::value& value) {
  if (value.is_bool()) return value.get_bool() ? "yes" : "";
  if (value.is_null()) return {};
  if (!value.is_string()) return boost::json::serialize(value);
  std::string text(value.get_string());
  for (char& c : text)  // a tab or a new line would be another cell
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  return text;
}

}  // namespace

void Listing::print(std::ostream& out, bool as_json) const {
  if (!as_json) {
    for (const auto& row : rows_) {
      for (std::size_t i = 0; i < row.size(); ++i)
        out << (i > 0 ? "\t" : "") << cell(row[i]);
      out << '\n';
    }
    return;
  }
  boost::json::array array;
  for (const auto& row : rows_) {
    boost::json::object object;
    for (std::size_t i = 0; i < row.size(); ++i)
      object[keys_[i]] = row[i];
    array.push_back(std::move(object));
  }
  out << boost::json::serialize(array) << '\n';
}

}  // namespace rostok::cli
