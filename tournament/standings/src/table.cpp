// SPDX-License-Identifier: MIT
#include "table.h"

#include <algorithm>

#include "rostok/base/text.h"

namespace rostok::standings {

using model::ResultCode;
using model::RoundNumber;

bool Cell::is_over_the_board() const {
  switch (code) {
    case ResultCode::Win:
    case ResultCode::Draw:
    case ResultCode::Loss:
    case ResultCode::WinShort:
    case ResultCode::DrawShort:
    case ResultCode::LossShort:
      return is_paired();
    default:
      return false;
  }
}

bool Cell::is_board_win() const {
  return code == ResultCode::Win || code == ResultCode::WinShort;
}

bool Cell::is_voluntary() const {
  switch (code) {
    case ResultCode::HalfPointBye:
    case ResultCode::ZeroPointBye:
    case ResultCode::NotPaired:
    case ResultCode::ForfeitLoss:
      return true;
    default:
      return false;
  }
}

namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// Letters only, for words that people write in several ways.
std::string letters(std::string_view text) {
  std::string result;
  for (const char c : text)
    if (c >= 'A' && c <= 'Z')
      result += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
      result += c;
  return result;
}

}  // namespace

RoundNumber last_round(const model::Tournament& t, Competitors kind) {
  RoundNumber rounds = t.rounds_paired();
  if (kind == Competitors::Teams)
    for (const model::TeamForfeit& forfeit : t.team_event.forfeits)
      rounds = std::max(rounds, forfeit.round);
  return rounds;
}

Competitors competitors_of(const model::Tournament& t) {
  if (!t.team_event.references_are_teams || t.team_event.empty()) return Competitors::Players;
  const bool teams = t.encoded_type.empty()
                         ? contains(letters(t.type_text), "team") || contains(t.type_text, "оманд")
                         : contains(t.encoded_type, "TEAM");
  return teams ? Competitors::Teams : Competitors::Players;
}

bool is_round_robin(const model::Tournament& t) {
  if (!t.encoded_type.empty()) return contains(t.encoded_type, "ROUNDROBIN");
  return contains(letters(t.type_text), "roundrobin") || contains(t.type_text, "ругов");
}

Table::Table(const model::Tournament& t, Competitors which, RoundNumber through)
    : kind(which),
      rounds(through > 0 ? through : last_round(t, which)),
      // The edition is chosen by the first day of the event; a file without one is of today.
      capped_dummy(t.start_date.empty() || t.start_date >= "2026/03/01"),
      round_robin(is_round_robin(t)) {
  if (kind == Competitors::Teams)
    read_teams(t, *this);
  else
    read_players(t);
  read_adjustments(t);
}

void Table::read_players(const model::Tournament& t) {
  scoring[0] = {t.points.win.tenths(), t.points.draw.tenths()};
  cells.reserve(t.players.size() * static_cast<std::size_t>(rounds));
  for (const model::Player& player : t.players) {
    ids.push_back(player.start_rank);
    ratings.push_back(player.rating);
    for (std::size_t r = 0; r < static_cast<std::size_t>(rounds); ++r) {
      const model::RoundEntry entry =
          r < player.rounds.size() ? player.rounds[r] : model::RoundEntry{};
      cells.push_back({entry.code,
                       entry.color == model::Color::Black,
                       entry.opponent,
                       {t.points.points(entry).tenths(), 0}});
    }
  }
}

void Table::read_adjustments(const model::Tournament& t) {
  adjustments.assign(ids.size(), 0);
  const bool ours = t.team_event.references_are_teams == (kind == Competitors::Teams);
  for (const model::PointAdjustment& each : t.adjustments) {
    if (!ours || each.round > rounds) continue;
    const bool match = kind == Competitors::Teams && primary == 0;
    for (const Competitor c : each.players)
      adjustments[static_cast<std::size_t>(c)] +=
          (match ? each.match_points : each.game_points).tenths();
  }
}

std::int64_t Table::own(Competitor c, int score) const {
  std::int64_t sum = 0;
  for (RoundNumber r = 1; r <= rounds; ++r)
    sum += cell(c, r).points[static_cast<std::size_t>(score)];
  return sum;
}

int Table::score_of(const TieBreak& item) const {
  if (kind == Competitors::Players) return 0;
  switch (item.score) {
    case ScoreKind::Match:
      return 0;
    case ScoreKind::Game:
      return 1;
    case ScoreKind::Primary:
      break;
  }
  return primary;
}

}  // namespace rostok::standings
