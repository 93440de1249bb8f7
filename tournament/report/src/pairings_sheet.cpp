// SPDX-License-Identifier: MIT
#include "table_document.h"

namespace rostok::report {

using model::kNobody;
using model::PlayerIndex;
using model::ResultCode;

namespace {

std::string half(model::Score points, ResultCode code) {
  if (code == ResultCode::ForfeitWin) return "+";
  if (code == ResultCode::ForfeitLoss) return "–";
  return points.to_display();
}

// "1 : 0", empty while the game has no result.
std::string result_text(const model::Tournament& t, PlayerIndex white, PlayerIndex black, model::RoundNumber round) {
  const auto mine = t.entry(white, round).code, theirs = t.entry(black, round).code;
  if (mine == ResultCode::Pending || mine == ResultCode::NotPaired) return {};
  return half(t.points.points(mine), mine) + " : " + half(t.points.points(theirs), theirs);
}

std::string rounds_of(const model::Tournament& t, model::RoundNumber round, const i18n::Translator& words) {
  if (t.total_rounds)
    return words.tr("Pairings of round {1} of {2}", {std::to_string(round), std::to_string(*t.total_rounds)});
  return words.tr("Pairings of round {1}", {std::to_string(round)});
}

}  // namespace

base::Result<void> write_pairings_pdf(const std::filesystem::path& path, const model::Tournament& t,
                                      model::RoundNumber round,
                                      const std::vector<std::pair<PlayerIndex, PlayerIndex>>& boards,
                                      const i18n::Translator& words, const PrintOptions& options) {
  TableDocument document;
  document.club = options.club;
  document.printed_at = options.printed_at;
  document.tournament = t.name;
  document.heading = rounds_of(t, round, words);
  document.arbiter = t.chief_arbiter;
  document.font = {14};
  document.row_height = 24;
  // The board number stands on both sides: the list is read from either end of a table.
  document.columns = {{words.tr("Board"), TextAlign::Centre, 0, false, true},
                      {words.trc("player number", "No."), TextAlign::Right},
                      {words.tr("White"), TextAlign::Left, 0, true},
                      {words.tr("Pts"), TextAlign::Right},
                      {words.tr("Result"), TextAlign::Centre, 64, false, false, true},
                      {words.trc("player number", "No."), TextAlign::Right},
                      {words.tr("Black"), TextAlign::Left, 0, true},
                      {words.tr("Pts"), TextAlign::Right},
                      {words.tr("Board"), TextAlign::Centre, 0, false, true}};
  const auto player = [&t](PlayerIndex p) -> const model::Player& { return t.players[static_cast<std::size_t>(p)]; };
  for (std::size_t i = 0; i < boards.size(); ++i) {
    const auto [white, black] = boards[i];
    const std::string board = std::to_string(i + 1);
    document.rows.push_back({{board, std::to_string(player(white).start_rank), player(white).name,
                              t.score(white, round - 1).to_display(), result_text(t, white, black, round),
                              std::to_string(player(black).start_rank), player(black).name,
                              t.score(black, round - 1).to_display(), board},
                             true});
  }
  std::string absent;
  for (PlayerIndex p = 0; p < static_cast<PlayerIndex>(t.players.size()); ++p) {
    const auto entry = t.entry(p, round);
    if (entry.code == ResultCode::PairingAllocatedBye)
      document.notes.push_back(words.tr("Bye: {1}", {player(p).name}));
    else if (entry.opponent == kNobody)
      absent += (absent.empty() ? "" : ", ") + player(p).name;
  }
  if (!absent.empty()) document.notes.push_back(words.tr("Not paired: {1}", {absent}));
  return write_table_pdf(path, document, words);
}

}  // namespace rostok::report
