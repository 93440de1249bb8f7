// SPDX-License-Identifier: MIT
#include "parts.h"

namespace rostok::standings {

std::int64_t rounded(std::int64_t sum, std::int64_t count) {
  const std::int64_t twice = 2 * sum + count, by = 2 * count;
  return twice >= 0 ? twice / by : -((-twice + by - 1) / by);
}

Part part_of(const Cell& cell, model::RoundNumber r, int score) {
  Part part;
  part.round = r;
  part.opponent = cell.opponent;
  part.code = cell.code;
  part.points = cell.points[static_cast<std::size_t>(score)];
  return part;
}

Value combine(const Explanation& explanation) {
  std::int64_t sum = 0;
  for (const Part& part : explanation.parts)
    if (part.cut == Cut::None) sum += part.amount;
  switch (explanation.how) {
    case Combination::Sum:
      return {sum, explanation.unit};
    case Combination::Mean:
      return explanation.divisor == 0 ? kUndefined
                                      : Value{rounded(sum, explanation.divisor), explanation.unit};
    case Combination::Performance:
      return {rounded(sum, explanation.divisor) + explanation.difference, Value::Unit::Count};
    case Combination::Normalised:  // tenths to hundredths
      return {10 * explanation.base + rounded(10 * sum, explanation.divisor),
              Value::Unit::SquaredPoints};
    case Combination::Perfect:
    case Combination::Rank:
    case Combination::Single:
      break;
  }
  return explanation.value;
}

std::vector<Value> Calculator::values(Competitor count) const {
  std::vector<Value> result;
  result.reserve(static_cast<std::size_t>(count));
  Explanation explanation;
  for (Competitor c = 0; c < count; ++c) {
    explanation.parts.clear();
    explanation.score = 0;
    explain(c, explanation);
    result.push_back(explanation.value);
  }
  return result;
}

std::unique_ptr<Calculator> make_calculator(const Table& table, const TieBreak& item) {
  if (!applies_to(item.kind, table.kind)) return nullptr;
  switch (item.kind) {
    case TieBreakKind::Buchholz:
    case TieBreakKind::ForeBuchholz:
    case TieBreakKind::SonnebornBerger:
    case TieBreakKind::ExtendedMatchMatch:
    case TieBreakKind::ExtendedMatchGame:
    case TieBreakKind::ExtendedGameMatch:
    case TieBreakKind::ExtendedGameGame:
    case TieBreakKind::ScheduleStrength:
      return buchholz_family(table, item);
    case TieBreakKind::AverageBuchholz:
    case TieBreakKind::Koya:
      return opponents_family(table, item);
    case TieBreakKind::AverageRating:
    case TieBreakKind::Performance:
    case TieBreakKind::PerfectPerformance:
    case TieBreakKind::AveragePerformance:
    case TieBreakKind::AveragePerfect:
      return rating_family(table, item);
    case TieBreakKind::BoardCount:
      return board_count(table);
    case TieBreakKind::FinalRank:
      return nullptr;
    default:
      return ranks_tied_set(item.kind) ? nullptr : own_results(table, item);
  }
}

bool ranks_tied_set(TieBreakKind kind) {
  switch (kind) {
    case TieBreakKind::DirectEncounter:
    case TieBreakKind::ExtendedEncounter:
    case TieBreakKind::EncounterCountTop:
    case TieBreakKind::EncounterCountBottom:
    case TieBreakKind::EncounterTop:
    case TieBreakKind::EncounterBottom:
    case TieBreakKind::TopBoards:
    case TieBreakKind::BottomBoards:
      return true;
    default:
      return false;
  }
}

void rank_tied(const Table& table, const TieBreak& item, const std::vector<Competitor>& tied,
               std::vector<Value>& values) {
  const bool boards =
      item.kind == TieBreakKind::TopBoards || item.kind == TieBreakKind::BottomBoards;
  if (boards)
    board_results(table, item, tied, values);
  else
    direct_encounter(table, item, tied, values);
}

}  // namespace rostok::standings
