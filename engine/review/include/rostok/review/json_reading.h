// SPDX-License-Identifier: MIT
// Strict reading of what json.h writes. The texts lie in files that anything may have touched.
#pragma once
#include <boost/json/fwd.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "rostok/base/result.h"
#include "rostok/review/report.h"

namespace rostok::review {

// Reads the fields of one JSON object. The first field that is missing or wrong is remembered and
// everything read after it is a default, so that a reader checks once, at its end. The object
// outlives the reader.
class FieldReader {
 public:
  // A value that is no object is the fault of the field `name`.
  FieldReader(const boost::json::value& object, std::string_view name);

  [[nodiscard]] bool has(std::string_view key) const;  // and it is not null
  std::string text(std::string_view key);
  bool flag(std::string_view key);
  std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most);
  double number(std::string_view key, double least, double most);
  const boost::json::value& any(std::string_view key);  // null when it is missing
  // Empty when it is missing.
  const boost::json::array& array(std::string_view key, std::size_t most);
  chess::Position position(std::string_view key);  // FEN
  chess::Move move(std::string_view key, const chess::Position& before);
  // Moves in UCI notation, legal one after the other.
  std::vector<chess::Move> moves(std::string_view key, const chess::Position& start);
  Score score(std::string_view key);

  void reject(std::string_view key);
  void take_over(const FieldReader& inner);  // its fault, if it has one
  [[nodiscard]] bool good() const { return fault_.empty(); }
  // BadInput with the name of the first faulty field.
  [[nodiscard]] base::Result<void> outcome() const;

 private:
  const boost::json::object* object_ = nullptr;
  std::string fault_;
};

// The JSON of a text. Errors: BadInput.
[[nodiscard]] base::Result<boost::json::value> parse_json(std::string_view text);

}  // namespace rostok::review
