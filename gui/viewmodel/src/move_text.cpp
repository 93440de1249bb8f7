// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/move_text.h"

#include <array>
#include <string_view>
#include <utility>

#include "rostok/review/wording.h"

namespace rostok::viewmodel {
namespace {

// The pieces of a move as their pictures, everything else as the language has it ("0-0", ":").
std::string with_figurines(std::string text, i18n::Language language) {
  using Pair = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Pair, 5> kRussian = {{{"Кр", "♔"}, {"Ф", "♕"}, {"Л", "♖"}, {"С", "♗"}, {"К", "♘"}}};
  constexpr std::array<Pair, 5> kEnglish = {{{"K", "♔"}, {"Q", "♕"}, {"R", "♖"}, {"B", "♗"}, {"N", "♘"}}};
  for (const auto& [letter, figure] : language == i18n::Language::Russian ? kRussian : kEnglish)
    for (auto at = text.find(letter); at != std::string::npos; at = text.find(letter)) text.replace(at, letter.size(), figure);
  return text;
}

}  // namespace

std::string shown(const chess::Position& position, chess::Move move, const Settings& settings) {
  std::string text = review::move_text(position, move, settings.language);
  return settings.notation == Notation::Figurines ? with_figurines(std::move(text), settings.language) : text;
}

std::string numbered(const chess::Position& before, chess::Move move, const Settings& settings) {
  return std::to_string(before.fullmove_number()) + (before.turn() == Side::White ? "." : "…") +
         shown(before, move, settings);
}

}  // namespace rostok::viewmodel
