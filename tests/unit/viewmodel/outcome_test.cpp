// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/outcome.h"

#include <set>
#include <vector>

#include "catch.h"

using namespace rostok;
using chess::EndReason;
using chess::GameEnd;
using chess::GameResult;
using viewmodel::result_text;

namespace {

std::vector<GameEnd> every_end() {
  std::vector<GameEnd> all;
  for (const auto reason :
       {EndReason::Checkmate, EndReason::Resignation, EndReason::FlagFall, EndReason::Adjudication})
    for (const auto result : {GameResult::WhiteWins, GameResult::BlackWins})
      all.push_back({result, reason});
  for (const auto reason :
       {EndReason::FlagFallCannotMate, EndReason::Stalemate, EndReason::DeadPosition,
        EndReason::Agreement, EndReason::ThreefoldRepetition, EndReason::FiftyMoves,
        EndReason::FivefoldRepetition, EndReason::SeventyFiveMoves, EndReason::Adjudication})
    all.push_back({GameResult::Draw, reason});
  return all;
}

}  // namespace

TEST_CASE("every end of a game has its own sentence in both languages") {
  const i18n::Translator ru(i18n::Language::Russian, ROSTOK_SHARE_DIR "/locale");
  const i18n::Translator en(i18n::Language::English, ROSTOK_SHARE_DIR "/locale");
  std::set<std::string> russian;
  std::set<std::string> english;
  for (const GameEnd& end : every_end()) {
    russian.insert(result_text(ru, end));
    english.insert(result_text(en, end));
    CHECK(result_text(ru, end) != result_text(en, end));
  }
  CHECK(russian.size() == every_end().size());
  CHECK(english.size() == every_end().size());
  CHECK(result_text(ru, {GameResult::BlackWins, EndReason::Checkmate}) == "Мат. Победа чёрных.");
  CHECK(result_text(ru, {GameResult::Draw, EndReason::Stalemate}) == "Пат. Ничья.");
  CHECK(result_text(en, {GameResult::WhiteWins, EndReason::Resignation}) ==
        "Black resigned. White wins.");
}
