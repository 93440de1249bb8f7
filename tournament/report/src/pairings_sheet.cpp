// SPDX-License-Identifier: MIT
// From a tournament to the sheets of one round.
#include <algorithm>
#include <tuple>

#include "people.h"

namespace rostok::report {

using model::Color;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

namespace {

constexpr std::size_t kPeopleInParagraph = 60;

std::vector<NoGame> without_game(const model::Tournament& t, RoundNumber round,
                                 const std::vector<std::string>& names,
                                 const i18n::Translator& words) {
  const std::string free = words.trc("one player", "free"),
                    away = words.trc("one player", "absent");
  const std::tuple<ResultCode, std::string, std::string> reasons[] = {
      {ResultCode::PairingAllocatedBye, words.tr("Bye"), free},
      {ResultCode::FullPointBye, words.tr("Full-point bye"), free},
      {ResultCode::HalfPointBye, words.tr("Half-point bye"), away},
      {ResultCode::ZeroPointBye, words.tr("Absent"), away}};
  std::vector<NoGame> result;
  for (const auto& [code, reason, one] : reasons) {
    NoGame group{reason, {}, one};
    for (PlayerIndex p = 0; p < players_in(t); ++p) {
      const ResultCode own =
          is_scheduled_rest(t, p, round) ? ResultCode::PairingAllocatedBye : t.entry(p, round).code;
      if (own != code) continue;
      const RoundNumber gone = withdrawn_from(t, p);
      if (code == ResultCode::ZeroPointBye && gone > 0 && gone < round) continue;
      if (group.people.size() == kPeopleInParagraph) {
        result.push_back(group);
        group.people.clear();
      }
      group.people.push_back({player_of(t, p).start_rank, names[static_cast<std::size_t>(p)],
                              t.score(p, round - 1).to_display()});
    }
    if (!group.people.empty()) result.push_back(std::move(group));
  }
  return result;
}

}  // namespace

// By the better score of the two, then the sum, then the higher starting number.
Boards boards_by_rule(const model::Tournament& t, RoundNumber round) {
  std::vector<std::pair<std::tuple<int, int, int>, Boards::value_type>> keyed;
  for (PlayerIndex p = 0; p < players_in(t); ++p) {
    const auto entry = t.entry(p, round);
    if (!entry.is_paired()) continue;
    const bool white = entry.color ? *entry.color == Color::White : p < entry.opponent;
    if (!white) continue;
    const auto a = t.score(p, round - 1), b = t.score(entry.opponent, round - 1);
    const int rank = std::min(player_of(t, p).start_rank, player_of(t, entry.opponent).start_rank);
    keyed.push_back({{-std::max(a, b).tenths(), -(a + b).tenths(), rank}, {p, entry.opponent}});
  }
  std::sort(keyed.begin(), keyed.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  Boards boards;
  for (const auto& each : keyed)
    boards.push_back(each.second);
  return boards;
}

PairingsSheet make_pairings_sheet(const model::Tournament& t, RoundNumber round,
                                  const i18n::Translator& words, bool results, const Boards& boards,
                                  Names how) {
  const auto names = names_of(t, how);
  PairingsSheet sheet;
  sheet.head = head_of(t, round, words);
  sheet.results = results;
  sheet.time_control = t.time_control;
  const auto seat = [&](PlayerIndex p) {
    return Seat{player_of(t, p).start_rank, names[static_cast<std::size_t>(p)],
                t.score(p, round - 1).to_display()};
  };
  int number = 0;
  for (const auto& [white, black] : boards.empty() ? boards_by_rule(t, round) : boards) {
    ++number;
    if (white == model::kNobody) continue;  // a table that was left empty: the others keep theirs
    BoardLine line{number, seat(white), seat(black), {}};
    if (results) line.result = result_text(t, white, black, round);
    sheet.boards.push_back(std::move(line));
  }
  sheet.without_game = without_game(t, round, names, words);
  return sheet;
}

}  // namespace rostok::report
