// SPDX-License-Identifier: MIT
#include "rostok/uci/codec.h"

#include <charconv>

namespace rostok::uci {

namespace {

class Words {
 public:
  explicit Words(std::string_view text) : rest_(text) {}
  // The next word; empty at the end.
  std::string_view next() {
    constexpr const char* kBlanks = " \t\r\n";
    const std::size_t begin = rest_.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return rest_ = {};
    rest_.remove_prefix(begin);
    const std::size_t end = std::min(rest_.find_first_of(kBlanks), rest_.size());
    const std::string_view word = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return word;
  }
  std::string rest() {
    std::string text;
    for (std::string_view word = next(); !word.empty(); word = next())
      text += (text.empty() ? "" : " ") + std::string(word);
    return text;
  }

 private:
  std::string_view rest_;
};

template <typename T>
std::optional<T> number(std::string_view word) {
  T value{};
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return value;
}

OptionType option_type(std::string_view word) {
  if (word == "check") return OptionType::Check;
  if (word == "spin") return OptionType::Spin;
  if (word == "combo") return OptionType::Combo;
  if (word == "button") return OptionType::Button;
  return OptionType::String;
}

// "name Clear Hash type button": names, defaults and choices may hold several words.
Option parse_option(Words words) {
  Option option;
  std::string* target = nullptr;
  for (std::string_view word = words.next(); !word.empty(); word = words.next()) {
    if (word == "name" && option.name.empty() && target == nullptr) {
      target = &option.name;
    } else if (word == "type" && target == &option.name) {
      option.type = option_type(words.next());
      target = nullptr;
    } else if (word == "default" && target != &option.name) {
      target = &option.default_value;
    } else if (word == "min" && option.type == OptionType::Spin) {
      option.least = number<long long>(words.next());
      target = nullptr;
    } else if (word == "max" && option.type == OptionType::Spin) {
      option.most = number<long long>(words.next());
      target = nullptr;
    } else if (word == "var" && option.type == OptionType::Combo) {
      target = &option.choices.emplace_back();
    } else if (target != nullptr) {
      *target += (target->empty() ? "" : " ") + std::string(word);
    }
  }
  return option;
}

void parse_score(Words& words, Info& info) {
  const std::string_view kind = words.next();
  const auto value = number<int>(words.next());
  if (!value) return;
  Score score;
  if (kind == "cp")
    score.centipawns = value;
  else if (kind == "mate")
    score.mate = value;
  else
    return;
  info.score = score;
}

Message parse_info(Words words) {
  Info info;
  for (std::string_view word = words.next(); !word.empty(); word = words.next()) {
    if (word == "string") return info.score ? Message(info) : Message(Other{});
    if (word == "depth")
      info.depth = number<int>(words.next()).value_or(0);
    else if (word == "multipv")
      info.multipv = number<int>(words.next()).value_or(1);
    else if (word == "nodes")
      info.nodes = number<std::uint64_t>(words.next()).value_or(0);
    else if (word == "score")
      parse_score(words, info);
    else if (word == "lowerbound" && info.score)
      info.score->bound = Bound::Lower;
    else if (word == "upperbound" && info.score)
      info.score->bound = Bound::Upper;
    else if (word == "pv") {
      for (word = words.next(); !word.empty(); word = words.next())
        info.pv.emplace_back(word);
      break;
    }
  }
  return info;
}

// The answers of the xboard protocol (CECP) to a command it does not know.
bool is_xboard(std::string_view line) {
  for (const char* start : {"Error (unknown command)", "Error: unknown command", "Illegal move",
                            "tellics ", "tellusererror ", "feature "})
    if (line.starts_with(start)) return true;
  return line.find("Invalid move: uci") != std::string_view::npos;
}

BestMove parse_best_move(Words words) {
  BestMove best;
  best.move = words.next();
  if (best.move == "(none)" || best.move == "0000" || best.move == "none" || best.move == "a1a1")
    best.move.clear();
  if (words.next() == "ponder") best.ponder = words.next();
  return best;
}

}  // namespace

Message parse_line(std::string_view line) {
  Words words(line);
  const std::string_view first = words.next();
  if (first == "info") return parse_info(words);
  if (first == "bestmove") return parse_best_move(words);
  if (first == "uciok") return UciOk{};
  if (first == "readyok") return ReadyOk{};
  if (first == "option") return parse_option(words);
  if (first == "id") {
    const std::string_view what = words.next();
    if (what == "name") return IdName{words.rest()};
    if (what == "author") return IdAuthor{words.rest()};
  }
  if (is_xboard(line)) return OtherProtocol{};
  return Other{};
}

std::string position_command(const std::string& start_fen, const std::vector<std::string>& moves) {
  std::string text = "position fen " + start_fen;
  if (!moves.empty()) text += " moves";
  for (const std::string& move : moves)
    text += ' ' + move;
  return text;
}

std::string go_command(const SearchLimits& limits) {
  std::string text;
  const auto add = [&](const char* word, auto value) {
    text += std::string(" ") + word + ' ' + std::to_string(value);
  };
  if (limits.nodes) add("nodes", *limits.nodes);
  if (limits.depth) add("depth", *limits.depth);
  if (limits.move_time) add("movetime", limits.move_time->count());
  if (limits.clocks) {
    add("wtime", limits.clocks->white.count());
    add("btime", limits.clocks->black.count());
    add("winc", limits.clocks->white_increment.count());
    add("binc", limits.clocks->black_increment.count());
    if (limits.clocks->moves_to_go > 0) add("movestogo", limits.clocks->moves_to_go);
  }
  if (text.empty()) text = " infinite";
  if (!limits.only_moves.empty()) text += " searchmoves";  // last: it takes every word after it
  for (const std::string& move : limits.only_moves)
    text += ' ' + move;
  return "go" + text;
}

std::string set_option_command(const std::string& name, const std::string& value) {
  std::string text = "setoption name " + name + (value.empty() ? "" : " value " + value);
  for (char& letter : text)
    if (letter == '\n' || letter == '\r') letter = ' ';
  return text;
}

}  // namespace rostok::uci
