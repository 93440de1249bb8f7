// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/move_text.h"

#include "catch.h"
#include "rostok/chess/notation.h"

using namespace rostok;
using namespace rostok::viewmodel;

namespace {

std::string text(const char* fen, const char* move, Notation notation, i18n::Language language) {
  Settings settings;
  settings.notation = notation;
  settings.language = language;
  const auto position = *chess::Position::from_fen(fen);
  return shown(position, *chess::parse_uci(position, move), settings);
}

constexpr const char* kAll = "r3k3/1P6/8/3p4/8/8/8/QN2K2R w KQq - 0 1";

}  // namespace

TEST_CASE("moves are written with the letters of the language") {
  CHECK(text(kAll, "b1c3", Notation::Letters, i18n::Language::Russian) == "Кc3");
  CHECK(text(kAll, "b1c3", Notation::Letters, i18n::Language::English) == "Nc3");
}

TEST_CASE("figurines stand for pieces, the rest stays as the language has it") {
  CHECK(text(kAll, "b1c3", Notation::Figurines, i18n::Language::Russian) == "♘c3");
  CHECK(text(kAll, "e1d2", Notation::Figurines, i18n::Language::Russian) == "♔d2");
  CHECK(text(kAll, "e1g1", Notation::Figurines, i18n::Language::Russian) == "0-0");
  CHECK(text(kAll, "e1g1", Notation::Figurines, i18n::Language::English) == "O-O");
  CHECK(text(kAll, "a1a8", Notation::Figurines, i18n::Language::Russian) == "♕:a8+");
  CHECK(text(kAll, "b7a8q", Notation::Figurines, i18n::Language::English) == "bxa8=♕+");
  CHECK(text(kAll, "b7b8r", Notation::Figurines, i18n::Language::English) == "b8=♖+");
}
