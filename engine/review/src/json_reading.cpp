// SPDX-License-Identifier: MIT
#include "rostok/review/json_reading.h"

#include <boost/json.hpp>
#include <limits>

#include "rostok/chess/notation.h"

namespace rostok::review {

namespace json = boost::json;
using chess::Color;
using chess::Move;
using chess::Position;

namespace {

constexpr std::size_t kMostMoves = 20'000;  // half-moves; no game can be longer

std::string_view view(const json::value& text) {
  const json::string& string = text.get_string();
  return {string.data(), string.size()};
}

}  // namespace

FieldReader::FieldReader(const json::value& object, std::string_view name)
    : object_(object.if_object()) {
  if (object_ == nullptr) reject(name);
}

void FieldReader::reject(std::string_view key) {
  if (fault_.empty()) fault_ = key;
}

void FieldReader::take_over(const FieldReader& inner) {
  if (!inner.good()) reject(inner.fault_);
}

base::Result<void> FieldReader::outcome() const {
  if (good()) return {};
  return base::fail(base::ErrorKind::BadInput, "The field {1} is missing or wrong", {fault_});
}

bool FieldReader::has(std::string_view key) const {
  const json::value* found = object_ == nullptr ? nullptr : object_->if_contains(key);
  return found != nullptr && !found->is_null();
}

const json::value& FieldReader::any(std::string_view key) {
  static const json::value none(nullptr);
  if (has(key)) return *object_->if_contains(key);
  reject(key);
  return none;
}

std::string FieldReader::text(std::string_view key) {
  const json::value& value = any(key);
  if (value.is_string()) return std::string(view(value));
  reject(key);
  return {};
}

bool FieldReader::flag(std::string_view key) {
  const json::value& value = any(key);
  if (value.is_bool()) return value.get_bool();
  reject(key);
  return false;
}

std::int64_t FieldReader::integer(std::string_view key, std::int64_t least, std::int64_t most) {
  json::error_code error;
  const json::value& value = any(key);
  const auto read = value.is_double() ? least : value.to_number<std::int64_t>(error);
  if (!value.is_double() && !error && read >= least && read <= most) return read;
  reject(key);
  return least;
}

double FieldReader::number(std::string_view key, double least, double most) {
  json::error_code error;
  const auto read = any(key).to_number<double>(error);
  if (!error && read >= least && read <= most) return read;
  reject(key);
  return least;
}

const json::array& FieldReader::array(std::string_view key, std::size_t most) {
  static const json::array none;
  const json::value& value = any(key);
  if (value.is_array() && value.get_array().size() <= most) return value.get_array();
  reject(key);
  return none;
}

Position FieldReader::position(std::string_view key) {
  const auto read = Position::from_fen(text(key));
  if (read) return *read;
  reject(key);
  return {};
}

Move FieldReader::move(std::string_view key, const Position& before) {
  const auto read = chess::parse_uci(before, text(key));
  if (read) return *read;
  reject(key);
  return {};
}

std::vector<Move> FieldReader::moves(std::string_view key, const Position& start) {
  std::vector<Move> moves;
  Position position = start;
  for (const json::value& each : array(key, kMostMoves)) {
    const auto read =
        each.is_string() ? chess::parse_uci(position, view(each)) : base::Result<Move>(Move{});
    if (!read || read->is_null()) {
      reject(key);
      break;
    }
    moves.push_back(*read);
    position.play(*read);
  }
  return moves;
}

Score FieldReader::score(std::string_view key) {
  constexpr int kLeast = std::numeric_limits<int>::min(), kMost = std::numeric_limits<int>::max();
  FieldReader inner(any(key), key);
  Score score;
  if (inner.has("mate")) {
    const std::string winner = inner.text("winner");
    if ((winner != "white" && winner != "black") || inner.has("centipawns")) inner.reject(key);
    score = Score::mate(winner == "black" ? Color::Black : Color::White,
                        static_cast<int>(inner.integer("mate", 0, kMost)));
  } else {
    score = Score::centipawns(static_cast<int>(inner.integer("centipawns", kLeast, kMost)));
  }
  take_over(inner);
  return score;
}

base::Result<json::value> parse_json(std::string_view text) {
  json::error_code error;
  json::value value = json::parse(json::string_view(text.data(), text.size()), error);
  if (error) return base::fail(base::ErrorKind::BadInput, "Not valid JSON: {1}", {error.message()});
  return value;
}

}  // namespace rostok::review
