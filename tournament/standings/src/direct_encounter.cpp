// SPDX-License-Identifier: MIT
// Type A: the games among the tied (C.07 art. 6).
#include <algorithm>
#include <map>
#include <numeric>

#include "parts.h"

namespace rostok::standings {

using model::kNobody;
using model::PlayerIndex;

namespace {

struct Member {
  PlayerIndex player;
  std::int64_t score = 0;  // twelfths of a tenth … see kUnit
  std::int64_t most = 0;   // if every game not played yet were won
};

// A mean over one to four games with the same opponent stays whole in these units.
constexpr std::int64_t kUnit = 12;

class DirectEncounter {
 public:
  DirectEncounter(const Table& table, const TieBreak& item, std::vector<Value>& values)
      : table_(table), item_(item), values_(values) {}

  // Gives the ranks from `first` on to `tied`. True if anything was told apart.
  bool resolve(const std::vector<PlayerIndex>& tied, std::int64_t first) {
    for (const PlayerIndex p : tied) values_[static_cast<std::size_t>(p)].amount = first;
    if (tied.size() < 2) return false;
    bool complete = true;
    std::vector<Member> members = scores(tied, complete);
    std::stable_sort(members.begin(), members.end(),
                     [](const Member& a, const Member& b) { return a.score > b.score; });
    return complete ? rank_groups(members, first) : rank_leaders(members, first);
  }

 private:
  std::vector<Member> scores(const std::vector<PlayerIndex>& tied, bool& complete) const {
    std::vector<Member> members;
    for (const PlayerIndex p : tied) {
      std::map<PlayerIndex, std::pair<std::int64_t, std::int64_t>> met;  // points, games
      for (model::RoundNumber r = 1; r <= table_.rounds; ++r) {
        const auto entry = table_.entry(p, r);
        const bool counts = is_over_the_board(entry) || (item_.forfeits_as_played && entry.opponent != kNobody);
        if (!counts || std::find(tied.begin(), tied.end(), entry.opponent) == tied.end()) continue;
        met[entry.opponent].first += table_.points(p, r);
        ++met[entry.opponent].second;
      }
      Member member{p};
      for (const auto& [opponent, sum] : met) member.score += sum.first * kUnit / sum.second;
      const auto missing = static_cast<std::int64_t>(tied.size() - 1 - met.size());
      complete = complete && missing == 0;
      member.most = member.score + missing * table_.t.points.win.tenths() * kUnit;
      members.push_back(member);
    }
    return members;
  }

  // Everybody met everybody (6.2): equal scores are looked at again among themselves.
  bool rank_groups(const std::vector<Member>& members, std::int64_t first) {
    if (members.front().score == members.back().score) return false;
    for (std::size_t begin = 0; begin < members.size();) {
      std::vector<PlayerIndex> equal;
      std::size_t end = begin;
      for (; end < members.size() && members[end].score == members[begin].score; ++end)
        equal.push_back(members[end].player);
      resolve(equal, first + static_cast<std::int64_t>(begin));
      begin = end;
    }
    return true;
  }

  // Some did not meet (6.3): a leader is first only if nobody could have passed him.
  bool rank_leaders(const std::vector<Member>& members, std::int64_t first) {
    std::size_t done = 0;
    for (; done + 1 < members.size(); ++done) {
      const bool leads = std::all_of(members.begin() + static_cast<std::ptrdiff_t>(done) + 1, members.end(),
                                     [&](const Member& other) { return members[done].score > other.most; });
      if (!leads) break;
      values_[static_cast<std::size_t>(members[done].player)].amount = first + static_cast<std::int64_t>(done);
    }
    if (done == 0) return false;
    std::vector<PlayerIndex> rest;
    for (std::size_t i = done; i < members.size(); ++i) rest.push_back(members[i].player);
    resolve(rest, first + static_cast<std::int64_t>(done));
    return true;
  }

  const Table& table_;
  const TieBreak& item_;
  std::vector<Value>& values_;
};

}  // namespace

void direct_encounter(const Table& table, const TieBreak& tie_break, const std::vector<PlayerIndex>& tied,
                      std::vector<Value>& values) {
  if (DirectEncounter(table, tie_break, values).resolve(tied, 1)) return;
  for (const PlayerIndex p : tied) values[static_cast<std::size_t>(p)].amount = 0;
}

}  // namespace rostok::standings
