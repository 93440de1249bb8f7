// SPDX-License-Identifier: MIT
// Indented JSON. Boost writes 2.5 as 2.5E0 and all on one line; people read these files too.
#include <fmt/format.h>
#include <boost/json.hpp>

#include "rostok/review/json.h"

namespace rostok::review {

namespace json = boost::json;

namespace {

// At most three digits behind the point, so that the last bits of exp() do not show.
std::string figure(double value) {
  std::string text = fmt::format("{:.3f}", value);
  while (text.back() == '0')
    text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

bool is_short(const json::array& array) {
  for (const json::value& each : array)
    if (each.is_structured()) return false;
  return true;
}

class Writer {
 public:
  std::string write(const json::value& value) {
    put(value, 0);
    return std::move(text_ += '\n');
  }

 private:
  void line(int depth) {
    text_ += '\n';
    text_.append(static_cast<std::size_t>(depth) * 2, ' ');
  }

  void put(const json::value& value, int depth) {
    if (const auto* object = value.if_object()) {
      put_object(*object, depth);
    } else if (const auto* array = value.if_array()) {
      put_array(*array, depth);
    } else if (const auto* number = value.if_double()) {
      text_ += figure(*number);
    } else {
      text_ += json::serialize(value);
    }
  }

  void put_object(const json::object& object, int depth) {
    text_ += '{';
    bool first = true;
    for (const auto& [key, value] : object) {
      if (!std::exchange(first, false)) text_ += ',';
      line(depth + 1);
      text_ += json::serialize(json::value(key)) + ": ";
      put(value, depth + 1);
    }
    if (!object.empty()) line(depth);
    text_ += '}';
  }

  void put_array(const json::array& array, int depth) {
    const bool one_line = is_short(array);
    text_ += '[';
    for (std::size_t i = 0; i < array.size(); ++i) {
      if (i > 0) text_ += one_line ? ", " : ",";
      if (!one_line) line(depth + 1);
      put(array[i], depth + 1);
    }
    if (!one_line) line(depth);
    text_ += ']';
  }

  std::string text_;
};

}  // namespace

std::string to_text(const json::value& value) {
  return Writer().write(value);
}

}  // namespace rostok::review
