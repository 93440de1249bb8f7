// SPDX-License-Identifier: MIT
#include "evaluation_text.h"

#include "rostok/base/text.h"
#include "rostok/chess/notation.h"

namespace rostok::store {

using engine_host::SearchLine;

namespace {

constexpr long long kHighest = 1'000'000;  // of a depth or a score

std::optional<int> number(std::string_view text) {
  const auto value = base::parse_integer(text);
  if (!value || *value > kHighest || *value < -kHighest) return std::nullopt;
  return static_cast<int>(*value);
}

std::optional<SearchLine> read_line(chess::Position position, std::string_view text) {
  const auto words = base::split(text, ' ');
  if (words.size() < 4) return std::nullopt;
  const auto depth = number(words[0]), value = number(words[2]);
  if (!depth || *depth < 0 || !value) return std::nullopt;
  SearchLine line;
  line.depth = *depth;
  if (words[1] == "cp")
    line.score.centipawns = value;
  else if (words[1] == "mate")
    line.score.mate = value;
  else
    return std::nullopt;
  for (std::size_t i = 3; i < words.size(); ++i) {
    const auto move = chess::parse_uci(position, words[i]);
    if (!move) return std::nullopt;
    line.moves.push_back(*move);
    position.play(*move);
  }
  return line;
}

}  // namespace

std::optional<std::string> to_text(const std::string& position,
                                   const analysis::Evaluation& evaluation) {
  const auto start = chess::Position::from_fen(position + " 0 1");
  if (!start) return std::nullopt;
  std::string text;
  for (const SearchLine& line : evaluation.lines) {
    const bool mate = line.score.mate.has_value();
    text += (text.empty() ? "" : "\n") + std::to_string(line.depth) + (mate ? " mate " : " cp ") +
            std::to_string(mate ? *line.score.mate : line.score.centipawns.value_or(0));
    chess::Position here = *start;
    for (const chess::Move move : line.moves) {
      if (!here.is_legal(move)) return std::nullopt;
      text += ' ' + chess::to_uci(here, move);
      here.play(move);
    }
  }
  return text;
}

std::optional<analysis::Evaluation> from_text(const std::string& position, std::uint64_t nodes,
                                              const std::string& text) {
  const auto start = chess::Position::from_fen(position + " 0 1");
  if (!start) return std::nullopt;
  analysis::Evaluation evaluation;
  evaluation.nodes = nodes;
  for (const std::string_view each : base::split(text, '\n')) {
    auto line = read_line(*start, each);
    if (!line) return std::nullopt;
    evaluation.lines.push_back(std::move(*line));
  }
  return evaluation;
}

}  // namespace rostok::store
