// SPDX-License-Identifier: MIT
// Commands inside comments: clocks, evaluations, squares and arrows.
#include <charconv>
#include <cmath>
#include <cstdio>

#include "rostok/base/text.h"
#include "rostok/chess/pgn.h"

namespace rostok::chess {

using std::chrono::milliseconds;

namespace {

// "1:02:03", "2:03" or "3", the last part perhaps with a fraction.
std::optional<milliseconds> parse_time(std::string_view text) {
  const auto parts = base::split(base::trim(text), ':');
  if (parts.size() > 3) return std::nullopt;
  long long whole = 0;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const auto value = base::parse_integer(parts[i]);
    if (!value || *value < 0 || *value > 100'000) return std::nullopt;
    whole = whole * 60 + *value;
  }
  const std::string_view last = parts.back();
  double seconds = 0;
  const auto [end, error] = std::from_chars(last.data(), last.data() + last.size(), seconds);
  if (error != std::errc{} || end != last.data() + last.size() || !(seconds >= 0 && seconds < 1e9))
    return std::nullopt;
  return milliseconds(whole * 60'000 + std::llround(seconds * 1000));
}

std::optional<EngineEval> parse_eval(std::string_view text) {
  EngineEval eval;
  const auto fields = base::split(base::trim(text), ',');
  if (fields.size() > 2) return std::nullopt;
  if (fields.size() == 2) {
    const auto depth = base::parse_integer(base::trim(fields[1]));
    if (!depth || *depth < 0 || *depth > 10'000) return std::nullopt;
    eval.depth = static_cast<int>(*depth);
  }
  std::string_view value = fields[0];
  if (value.starts_with('#')) {
    const auto moves = base::parse_integer(value.substr(1));
    if (!moves || std::llabs(*moves) > 10'000) return std::nullopt;
    eval.is_mate = true;
    eval.value = static_cast<int>(*moves);
    return eval;
  }
  if (value.starts_with('+')) value.remove_prefix(1);
  double pawns = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), pawns);
  if (error != std::errc{} || end != value.data() + value.size() || !(std::fabs(pawns) < 1e6))
    return std::nullopt;
  eval.value = static_cast<int>(std::lround(pawns * 100));
  return eval;
}

bool parse_shapes(std::string_view text, bool arrows, std::vector<BoardShape>& shapes) {
  std::vector<BoardShape> found;
  for (std::string_view item : base::split(text, ',')) {
    item = base::trim(item);
    if (item.size() != (arrows ? 5U : 3U)) return false;
    const auto from = parse_square(item.substr(1, 2));
    const auto to = arrows ? parse_square(item.substr(3, 2)) : from;
    if (!from || !to || item[0] < 'A' || item[0] > 'Z') return false;
    found.push_back({item[0], *from, *to});
  }
  shapes.insert(shapes.end(), found.begin(), found.end());
  return true;
}

bool take_command(std::string_view name, std::string_view value, CommentParts& parts) {
  if (name == "clk") return (parts.clock = parse_time(value)).has_value();
  if (name == "emt") return (parts.elapsed = parse_time(value)).has_value();
  if (name == "eval") return (parts.eval = parse_eval(value)).has_value();
  if (name == "csl") return parse_shapes(value, false, parts.shapes);
  if (name == "cal") return parse_shapes(value, true, parts.shapes);
  return false;
}

std::string time_text(milliseconds time) {
  const long long all = time.count(), seconds = all / 1000;
  char buffer[48];
  std::snprintf(buffer, sizeof buffer, "%lld:%02lld:%02lld", seconds / 3600, seconds / 60 % 60,
                seconds % 60);
  std::string text = buffer;
  if (all % 1000 == 0) return text;
  std::snprintf(buffer, sizeof buffer, ".%03lld", all % 1000);
  text += buffer;
  while (text.back() == '0') text.pop_back();
  return text;
}

std::string shapes_text(const CommentParts& parts, bool arrows) {
  std::string text;
  for (const BoardShape& shape : parts.shapes) {
    if ((shape.from != shape.to) != arrows) continue;
    text += text.empty() ? (arrows ? "[%cal " : "[%csl ") : ",";
    text += shape.color + to_string(shape.from) + (arrows ? to_string(shape.to) : "");
  }
  return text.empty() ? text : text + ']';
}

}  // namespace

CommentParts parse_comment(std::string_view comment) {
  CommentParts parts;
  std::string rest;
  while (!comment.empty()) {
    const auto start = comment.find("[%");
    const auto end = start == comment.npos ? comment.npos : comment.find(']', start);
    if (end == comment.npos) break;
    const std::string_view body = comment.substr(start + 2, end - start - 2);
    const auto blank = body.find(' ');
    rest += comment.substr(0, start);
    if (blank == body.npos || !take_command(body.substr(0, blank), body.substr(blank + 1), parts))
      rest += comment.substr(start, end + 1 - start);
    comment.remove_prefix(end + 1);
  }
  rest += comment;
  for (const char c : base::trim(rest))
    if (c != ' ' || parts.text.empty() || parts.text.back() != ' ') parts.text += c;
  return parts;
}

std::string to_comment(const CommentParts& parts) {
  std::string text;
  if (parts.eval) {
    char buffer[48];
    if (parts.eval->is_mate)
      std::snprintf(buffer, sizeof buffer, "[%%eval #%d", parts.eval->value);
    else
      std::snprintf(buffer, sizeof buffer, "[%%eval %.2f", parts.eval->value / 100.0);
    text += buffer;
    if (parts.eval->depth) text += "," + std::to_string(*parts.eval->depth);
    text += ']';
  }
  if (parts.clock) text += "[%clk " + time_text(*parts.clock) + "]";
  if (parts.elapsed) text += "[%emt " + time_text(*parts.elapsed) + "]";
  text += shapes_text(parts, false) + shapes_text(parts, true);
  if (!text.empty() && !parts.text.empty()) text += ' ';
  return text + parts.text;
}

}  // namespace rostok::chess
