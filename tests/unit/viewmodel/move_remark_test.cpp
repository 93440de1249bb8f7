// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/move_remark.h"

#include "catch.h"
#include "game_fakes.h"
#include "rostok/chess/notation.h"

using namespace rostok;
using namespace rostok::viewmodel;

namespace {

std::string remark(const char* fen, const char* move, i18n::Language language = i18n::Language::Russian) {
  const auto position = *chess::Position::from_fen(fen);
  return move_remark(words_for(language), position, *chess::parse_uci(position, move));
}

}  // namespace

TEST_CASE("what was taken is said first") {
  CHECK(remark("4k3/8/8/3p4/4P3/8/8/4K3 w - - 0 1", "e4d5") == "Пешка берёт пешку на d5.");
  CHECK(remark("4k3/8/8/3n4/4P3/8/8/4K3 w - - 0 1", "e4d5", i18n::Language::English) == "The pawn has taken the knight on d5.");
}

TEST_CASE("of the attacked pieces the dearest in danger is named") {
  // The knight forks queen and rook.
  CHECK(remark("q6k/8/3r4/8/1N6/8/8/4K3 w - - 0 1", "b4c6").empty());
  CHECK(remark("3q3k/8/1r6/8/1N6/8/8/4K3 w - - 0 1", "b4c6") == "Конь нападает на ферзя d8.");
  CHECK(remark("4k3/8/2n5/8/2B5/3P4/8/4K3 b - - 0 1", "c6a5") == "Конь нападает на слона c4.");
  // A protected knight attacked by a queen is in no danger, an unprotected one is.
  CHECK(remark("4k3/8/2p5/3n4/8/8/8/3QK3 w - - 0 1", "d1d3").empty());
  CHECK(remark("4k3/8/8/3n4/8/8/8/3QK3 w - - 0 1", "d1d3") == "Ферзь нападает на коня d5.");
}

TEST_CASE("quiet moves and checks say nothing more") {
  CHECK(remark("4k3/8/8/8/8/8/4P3/4K3 w - - 0 1", "e2e4").empty());
  CHECK(remark("4k3/8/8/8/8/8/8/R3K3 w - - 0 1", "a1a8").empty());
}
