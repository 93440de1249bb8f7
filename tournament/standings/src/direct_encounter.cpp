// SPDX-License-Identifier: MIT
// Type A: the games among the tied (C.07 art. 6 and 13.3).
#include <algorithm>
#include <map>
#include <numeric>

#include "parts.h"

namespace rostok::standings {

using model::RoundNumber;

namespace {

using Set = std::vector<Competitor>;

struct Member {
  Competitor competitor;
  std::int64_t score = 0;  // tenths, times the common denominator
  std::int64_t most = 0;   // if every game not played yet were won
};

struct Meetings {
  std::int64_t points = 0, games = 0;
};

// Beyond this a mean over different numbers of games is cut to a whole number: nobody meets that
// often.
constexpr std::int64_t kMostDenominator = 1'000'000'000'000;

bool counts(const Table& table, const TieBreak& item, const Cell& cell) {
  return cell.is_over_the_board() ||
         (cell.is_paired() && (item.forfeits_as_played || table.round_robin));
}

class DirectEncounter {
 public:
  DirectEncounter(const Table& table, const TieBreak& item, std::vector<Value>& values)
      : table_(table),
        item_(item),
        values_(values),
        is_tied_(static_cast<std::size_t>(table.size())) {}

  // Gives the ranks from `first` on to `tied`. True if anything was told apart.
  bool resolve(const Set& tied, std::int64_t first) {
    for (const Competitor c : tied)
      rank(c) = first;
    if (tied.size() < 2) return false;
    std::vector<Set> groups = split(tied, first_score());
    if (groups.size() < 2 && is_extended()) groups = split(tied, 1 - table_.primary);
    if (groups.size() < 2) return tied.size() == 2 && is_extended() && resolve_match(tied, first);
    for (const Set& group : groups) {
      resolve(group, first);
      first += static_cast<std::int64_t>(group.size());
    }
    return true;
  }

 private:
  [[nodiscard]] bool is_extended() const { return item_.kind != TieBreakKind::DirectEncounter; }
  [[nodiscard]] int first_score() const {
    return table_.kind == Competitors::Teams ? table_.primary : 0;
  }
  std::int64_t& rank(Competitor c) { return values_[static_cast<std::size_t>(c)].amount; }

  // The tied, best first, in sets of those that stay equal.
  std::vector<Set> split(const Set& tied, int score) {
    bool complete = true;
    std::vector<Member> members = scores(tied, score, complete);
    std::stable_sort(members.begin(), members.end(),
                     [](const Member& a, const Member& b) { return a.score > b.score; });
    return complete ? equal_groups(members) : leaders(members);
  }

  std::vector<Member> scores(const Set& tied, int score, bool& complete) {
    std::vector<std::map<Competitor, Meetings>> met(tied.size());
    for (const Competitor c : tied)
      is_tied_[static_cast<std::size_t>(c)] = true;
    std::int64_t denominator = 1;
    for (std::size_t i = 0; i < tied.size(); ++i) {
      for (RoundNumber r = 1; r <= table_.rounds; ++r) {
        const Cell& cell = table_.cell(tied[i], r);
        if (!counts(table_, item_, cell) || !is_tied_[static_cast<std::size_t>(cell.opponent)])
          continue;
        Meetings& meetings = met[i][cell.opponent];
        meetings.points += cell.points[static_cast<std::size_t>(score)];
        ++meetings.games;
      }
      for (const auto& [opponent, meetings] : met[i])
        if (const auto wider = std::lcm(denominator, meetings.games); wider <= kMostDenominator)
          denominator = wider;
    }
    for (const Competitor c : tied)
      is_tied_[static_cast<std::size_t>(c)] = false;
    std::vector<Member> members;
    for (std::size_t i = 0; i < tied.size(); ++i) {
      Member member{tied[i]};
      for (const auto& [opponent, meetings] : met[i])
        member.score += meetings.points * denominator / meetings.games;
      const auto missing = static_cast<std::int64_t>(tied.size() - 1 - met[i].size());
      complete = complete && missing == 0;
      member.most = member.score +
                    missing * table_.scoring[static_cast<std::size_t>(score)].win * denominator;
      members.push_back(member);
    }
    return members;
  }

  // Everybody met everybody (6.2): equal scores are looked at again among themselves.
  static std::vector<Set> equal_groups(const std::vector<Member>& members) {
    std::vector<Set> groups;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (i == 0 || members[i].score != members[i - 1].score) groups.emplace_back();
      groups.back().push_back(members[i].competitor);
    }
    return groups;
  }

  // Some did not meet (6.3): a leader is first only if nobody could have passed him.
  static std::vector<Set> leaders(const std::vector<Member>& members) {
    std::vector<std::int64_t> most_behind(members.size());  // of those after i
    for (std::size_t i = members.size() - 1; i > 0; --i)
      most_behind[i - 1] =
          i + 1 == members.size() ? members[i].most : std::max(most_behind[i], members[i].most);
    std::vector<Set> groups;
    std::size_t done = 0;
    for (; done + 1 < members.size() && members[done].score > most_behind[done]; ++done)
      groups.push_back({members[done].competitor});
    groups.emplace_back();
    for (; done < members.size(); ++done)
      groups.back().push_back(members[done].competitor);
    return groups;
  }

  // Two teams equal in both scores (13.3.2): the boards of their own matches decide.
  bool resolve_match(const Set& two, std::int64_t first) {
    for (const TieBreakKind kind : match_items()) {
      const int order = compare_boards(kind, two[0], two[1]);
      if (order == 0) continue;
      rank(order < 0 ? two[1] : two[0]) = first + 1;
      return true;
    }
    return false;
  }

  [[nodiscard]] std::vector<TieBreakKind> match_items() const {
    switch (item_.kind) {
      case TieBreakKind::EncounterCountTop:
        return {TieBreakKind::BoardCount, TieBreakKind::TopBoards};
      case TieBreakKind::EncounterCountBottom:
        return {TieBreakKind::BoardCount, TieBreakKind::BottomBoards};
      case TieBreakKind::EncounterTop:
        return {TieBreakKind::TopBoards};
      case TieBreakKind::EncounterBottom:
        return {TieBreakKind::BottomBoards};
      default:
        return {};
    }
  }

  // Negative: `a` ranks first.
  [[nodiscard]] int compare_boards(TieBreakKind kind, Competitor a, Competitor b) const {
    std::vector<std::int64_t> difference(static_cast<std::size_t>(table_.boards));  // a − b
    for (RoundNumber r = 1; r <= table_.rounds; ++r) {
      const Cell& cell = table_.cell(a, r);
      if (cell.opponent != b || !counts(table_, item_, cell)) continue;
      for (int board = 1; board <= table_.boards; ++board)
        difference[static_cast<std::size_t>(board) - 1] +=
            table_.on_board(a, r, board) - table_.on_board(b, r, board);
    }
    const auto sign = [](std::int64_t value) { return value > 0 ? -1 : value < 0 ? 1 : 0; };
    if (kind == TieBreakKind::BoardCount) {
      std::int64_t count = 0;  // low ranks first (12.1)
      for (std::size_t i = 0; i < difference.size(); ++i)
        count += static_cast<std::int64_t>(i + 1) * difference[i];
      return -sign(count);
    }
    // Equal in all boards, so that the last board that differs is the one BBE stops at, with the
    // opposite sign.
    if (kind == TieBreakKind::BottomBoards) {
      for (std::size_t i = difference.size(); i > 0; --i)
        if (difference[i - 1] != 0) return -sign(difference[i - 1]);
      return 0;
    }
    for (const std::int64_t each : difference)
      if (each != 0) return sign(each);
    return 0;
  }

  const Table& table_;
  const TieBreak& item_;
  std::vector<Value>& values_;
  std::vector<bool> is_tied_;
};

}  // namespace

void direct_encounter(const Table& table, const TieBreak& item, const Set& tied,
                      std::vector<Value>& values) {
  if (DirectEncounter(table, item, values).resolve(tied, 1)) return;
  for (const Competitor c : tied)
    values[static_cast<std::size_t>(c)].amount = 0;
}

void encounter_parts(const Table& table, const TieBreak& item, Competitor c, Explanation& out) {
  out.unit = Value::Unit::Points;
  const int score = table.kind == Competitors::Teams ? table.primary : 0;
  const auto is_tied = [&out](Competitor other) {
    return std::any_of(out.tied.begin(), out.tied.end(),
                       [other](const Tied& each) { return each.competitor == other; });
  };
  for (Tied& member : out.tied)
    for (RoundNumber r = 1; r <= table.rounds; ++r) {
      const Cell& cell = table.cell(member.competitor, r);
      if (!counts(table, item, cell) || !is_tied(cell.opponent)) continue;
      Part part = part_of(cell, r, score);
      part.amount = part.points;
      part.origin = cell.is_over_the_board() ? Origin::Game : Origin::ScheduledGame;
      member.points += part.points;
      ++member.games;
      if (member.competitor == c) out.parts.push_back(part);
    }
}

}  // namespace rostok::standings
