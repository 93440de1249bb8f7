// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/outcome.h"

#include <set>
#include <vector>

#include "catch.h"

using namespace rostok;
using namespace rostok::viewmodel;

namespace {

std::vector<Outcome> every_outcome() {
  std::vector<Outcome> all;
  for (const Ending ending : {Ending::Checkmate, Ending::Resignation, Ending::Flag})
    for (const Side winner : {Side::White, Side::Black})
      all.push_back({ending, winner});
  for (const Ending ending : {Ending::FlagButNoMate, Ending::Stalemate, Ending::DeadPosition,
                              Ending::Agreement, Ending::ThreefoldRepetition, Ending::FiftyMoves,
                              Ending::FivefoldRepetition, Ending::SeventyFiveMoves})
    all.push_back({ending, std::nullopt});
  return all;
}

}  // namespace

TEST_CASE("every outcome has its own sentence in both languages") {
  const i18n::Translator ru(i18n::Language::Russian, ROSTOK_SHARE_DIR "/locale");
  const i18n::Translator en(i18n::Language::English, ROSTOK_SHARE_DIR "/locale");
  std::set<std::string> russian;
  std::set<std::string> english;
  for (const Outcome& outcome : every_outcome()) {
    russian.insert(result_text(ru, outcome));
    english.insert(result_text(en, outcome));
    CHECK(result_text(ru, outcome) != result_text(en, outcome));
  }
  CHECK(russian.size() == every_outcome().size());
  CHECK(english.size() == every_outcome().size());
  CHECK(result_text(ru, {Ending::Checkmate, Side::Black}) == "Мат. Победа чёрных.");
  CHECK(result_text(ru, {Ending::Stalemate, std::nullopt}) == "Пат. Ничья.");
  CHECK(result_text(en, {Ending::Resignation, Side::White}) == "Black resigned. White wins.");
}

TEST_CASE("a fallen flag loses unless the opponent cannot mate") {
  CHECK(flag_outcome(Side::White, true) == Outcome{Ending::Flag, Side::Black});
  CHECK(flag_outcome(Side::White, false) == Outcome{Ending::FlagButNoMate, std::nullopt});
  CHECK(std::string(result_code(flag_outcome(Side::Black, true))) == "1-0");
  CHECK(std::string(result_code(flag_outcome(Side::White, true))) == "0-1");
  CHECK(std::string(result_code(flag_outcome(Side::Black, false))) == "1/2-1/2");
}
