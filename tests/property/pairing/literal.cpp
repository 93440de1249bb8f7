// SPDX-License-Identifier: MIT
#include "literal.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace rostok::test {

using pairing::Float;
using pairing::PreferenceKind;

namespace {

unsigned bits(const std::vector<int>& list) {
  unsigned set = 0;
  for (const int p : list)
    set |= 1U << p;
  return set;
}

// All subsets of `size` places out of `count`, in lexicographic order.
std::vector<std::vector<int>> subsets(int count, int size) {
  std::vector<std::vector<int>> all;
  std::vector<int> chosen;
  const std::function<void(int)> extend = [&](int from) {
    if (static_cast<int>(chosen.size()) == size) {
      all.push_back(chosen);
      return;
    }
    for (int x = from; x < count; ++x) {
      chosen.push_back(x);
      extend(x + 1);
      chosen.pop_back();
    }
  };
  extend(0);
  return all;
}

}  // namespace

Literal::Literal(const model::Tournament& tournament) : tournament_(tournament) {
  players_ = pairing::pairing_state(tournament).value();
  rounds_held_ = tournament.rounds_paired();
}

int Literal::wanted(int p) const {
  if (!at(p).preference.color) return 0;
  return *at(p).preference.color == model::Color::White ? 1 : -1;
}

std::vector<int> Literal::colors(int player) const {
  std::vector<int> history;
  for (int round = 1; round <= rounds_held_; ++round) {
    const auto entry = tournament_.entry(at(player).player, round);
    if (entry.is_played()) history.push_back(entry.color == model::Color::White ? 1 : -1);
  }
  return history;
}

bool Literal::compatible(int a, int b) const {
  for (int round = 1; round <= rounds_held_; ++round) {
    const auto entry = tournament_.entry(at(a).player, round);
    if (entry.is_played() && entry.opponent == at(b).player) return false;  // C1
  }
  for (const auto& group : tournament_.forbidden) {
    const auto in = [&](int p) {
      return std::count(group.players.begin(), group.players.end(), at(p).player) > 0;
    };
    const int round = rounds_held_ + 1;
    if (group.first_round <= round && round <= group.last_round && in(a) && in(b)) return false;
  }
  const bool both_absolute = at(a).preference.kind == PreferenceKind::Absolute &&
                             at(b).preference.kind == PreferenceKind::Absolute;
  return !(both_absolute && same_wish(a, b) && !at(a).topscorer && !at(b).topscorer);  // C3
}

bool Literal::completable(unsigned players, bool bye) {
  if (players == 0) return !bye;
  const auto known = known_.find({players, bye});
  if (known != known_.end()) return known->second;
  int first = 0;
  while (!(players >> first & 1U))
    ++first;
  const unsigned others = players & ~(1U << first);
  bool possible =
      bye && !at(first).bye_barred && score(first) <= bye_score_ && completable(others, false);
  for (int p = first + 1; !possible && players >> p; ++p)
    possible = (others >> p & 1U) && compatible(first, p) && completable(others & ~(1U << p), bye);
  return known_[{players, bye}] = possible;
}

bool Literal::fix_bye_score() {
  const auto count = static_cast<int>(players_.size());
  const unsigned all = (1U << count) - 1;
  if (count % 2 == 0) return completable(all, false);
  int lowest = 1 << 30;
  for (int p = 0; p < count; ++p)
    if (!at(p).bye_barred && completable(all & ~(1U << p), false))
      lowest = std::min(lowest, score(p));
  bye_score_ = lowest;
  known_.clear();
  return lowest < 1 << 30;
}

std::optional<std::set<std::string>> Literal::pair() {
  if (!fix_bye_score()) return std::nullopt;
  const auto count = static_cast<int>(players_.size());
  std::set<std::string> words;
  List floaters;
  for (int first = 0; first < count;) {
    Bracket bracket;
    bracket.mdps = floaters;
    int p = first;
    for (; p < count && score(p) == score(first); ++p)
      bracket.residents.push_back(p);
    for (int q = p; q < count; ++q) {
      if (score(q) == score(p)) bracket.next.push_back(q);
      bracket.lower |= 1U << q;
    }
    first = p;
    pair_bracket(bracket);
    floaters = bracket.mdps;
    floaters.insert(floaters.end(), bracket.residents.begin(), bracket.residents.end());
    for (const auto& [a, b] : best_pairs_) {
      floaters.erase(std::find(floaters.begin(), floaters.end(), a));
      floaters.erase(std::find(floaters.begin(), floaters.end(), b));
      const bool white = colored_higher(a, b) > 0;
      words.insert(std::to_string(at(white ? a : b).player) + "-" +
                   std::to_string(at(white ? b : a).player));
    }
  }
  if (!floaters.empty()) words.insert("bye " + std::to_string(at(floaters.front()).player));
  return words;
}

void Literal::pair_bracket(const Bracket& bracket) {
  bracket_ = &bracket;
  best_.reset();
  best_pairs_.clear();
  known_next_.clear();
  if (keep_best_) kept_.emplace_back();
  const auto mdps = static_cast<int>(bracket.mdps.size());
  for (int size = mdps; size >= 0; --size)
    for (const List& places : subsets(mdps, size)) {  // art. 4.4
      List set;
      for (const int place : places)
        set.push_back(bracket.mdps[static_cast<std::size_t>(place)]);
      try_mdp_set(set);
    }
  if (keep_best_) kept_.back().overall = *best_;
}

void Literal::try_mdp_set(const List& mdps) {
  try_mdp_pairing(mdps, bracket_->residents, {});
}

// Art. 4.2 for the MDP-Pairing, by opponents of the first, second … MDP.
void Literal::try_mdp_pairing(const List& mdps, List residents, Pairs pairs) {
  if (pairs.size() < mdps.size()) {
    const int mdp = mdps[pairs.size()];
    for (std::size_t k = 0; k < residents.size(); ++k) {
      if (!compatible(mdp, residents[k])) continue;
      List rest = residents;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(k));
      Pairs more = pairs;
      more.emplace_back(mdp, residents[k]);
      try_mdp_pairing(mdps, rest, more);
    }
    return;
  }
  for (auto count = static_cast<int>(residents.size() / 2); count >= 0; --count)
    try_remainder(residents, pairs, count);
}

// Art. 4.3: exchanges between S1 (the first `count`) and S2.
void Literal::try_remainder(const List& remainder, const Pairs& mdp_pairs, int count) {
  struct Exchange {
    List out, in;  // places, ascending
  };
  std::vector<Exchange> exchanges;
  const int size = static_cast<int>(remainder.size());
  for (int moved = 0; moved <= std::min(count, size - count); ++moved)
    for (const List& out : subsets(count, moved))
      for (List in : subsets(size - count, moved)) {
        for (int& place : in)
          place += count;
        exchanges.push_back({out, in});
      }
  const auto earlier = [](const Exchange& a, const Exchange& b) {
    if (a.out.size() != b.out.size()) return a.out.size() < b.out.size();
    const auto difference = [](const Exchange& e) {
      return std::accumulate(e.in.begin(), e.in.end(), 0) -
             std::accumulate(e.out.begin(), e.out.end(), 0);
    };
    if (difference(a) != difference(b)) return difference(a) < difference(b);
    if (a.out != b.out)
      return std::lexicographical_compare(b.out.rbegin(), b.out.rend(), a.out.rbegin(),
                                          a.out.rend());
    return a.in < b.in;
  };
  std::sort(exchanges.begin(), exchanges.end(), earlier);
  for (const Exchange& exchange : exchanges) {
    List s1;
    List s2;
    for (int place = 0; place < size; ++place) {
      const bool leaves = std::count(exchange.out.begin(), exchange.out.end(), place) > 0;
      const bool enters = std::count(exchange.in.begin(), exchange.in.end(), place) > 0;
      const bool in_s1 = (place < count && !leaves) || enters;
      (in_s1 ? s1 : s2).push_back(remainder[static_cast<std::size_t>(place)]);
    }
    try_transpositions(s1, s2, mdp_pairs);
  }
}

void Literal::try_transpositions(const List& s1, const List& s2, const Pairs& pairs) {
  if (s1.empty()) {
    evaluate(pairs);
    return;
  }
  const List rest_s1(s1.begin() + 1, s1.end());
  for (std::size_t k = 0; k < s2.size(); ++k) {
    if (!compatible(s1.front(), s2[k])) continue;
    List rest_s2 = s2;
    rest_s2.erase(rest_s2.begin() + static_cast<std::ptrdiff_t>(k));
    Pairs more = pairs;
    more.emplace_back(std::min(s1.front(), s2[k]), std::max(s1.front(), s2[k]));
    try_transpositions(rest_s1, rest_s2, more);
  }
}

void Literal::evaluate(const Pairs& pairs) {
  List floaters = bracket_->mdps;
  floaters.insert(floaters.end(), bracket_->residents.begin(), bracket_->residents.end());
  for (const auto& [a, b] : pairs) {
    floaters.erase(std::find(floaters.begin(), floaters.end(), a));
    floaters.erase(std::find(floaters.begin(), floaters.end(), b));
  }
  if (!keep_best_ && best_ && static_cast<int>(floaters.size()) > best_->front().front()) return;
  if (!completable(bits(floaters) | bracket_->lower, players_.size() % 2 != 0)) {
    if (keep_best_) keep_without_c5(pairs, floaters);
    return;
  }
  Vector vector = vector_of(pairs, floaters);
  if (keep_best_) keep(pairs, floaters, vector);
  if (best_ && !(vector < *best_)) return;
  best_ = std::move(vector);
  best_pairs_ = pairs;
}

std::pair<int, int> Literal::players_of(std::pair<int, int> pair) const {
  return std::minmax(
      {static_cast<int>(at(pair.first).player), static_cast<int>(at(pair.second).player)});
}

void Literal::keep(const Pairs& pairs, const List& floaters, const Vector& vector) {
  const auto lower = [&](auto& map, const auto& key) {
    const auto [known, added] = map.emplace(key, vector);
    if (!added) known->second = std::min(known->second, vector);
  };
  Best& best = kept_.back();
  for (const auto& pair : pairs)
    lower(best.with_pair, players_of(pair));
  if (bracket_->next.empty() && floaters.size() > 1) return;  // nobody of them gets the bye yet
  for (const int p : floaters)
    lower(best.with_floater, static_cast<int>(at(p).player));
}

void Literal::keep_without_c5(const Pairs& pairs, const List& floaters) {
  const int bye_score = std::exchange(bye_score_, 1 << 30);
  const auto known = std::exchange(known_, {});
  if (completable(bits(floaters) | bracket_->lower, players_.size() % 2 != 0)) {
    for (const auto& pair : pairs)
      kept_.back().pair_without_c5.insert(players_of(pair));
    for (const int p : floaters)
      if (!bracket_->next.empty() || floaters.size() == 1)
        kept_.back().floater_without_c5.insert(static_cast<int>(at(p).player));
  }
  known_ = known;
  bye_score_ = bye_score;
}

// Section 2.4 of the text, C6 … C21 in order.
Literal::Vector Literal::vector_of(const Pairs& pairs, const List& floaters) {
  const auto is_mdp = [&](int p) {
    return std::count(bracket_->mdps.begin(), bracket_->mdps.end(), p) > 0;
  };
  const int resident_score = score(bracket_->residents.front());
  const auto descending = [](std::vector<int> list) {
    std::sort(list.rbegin(), list.rend());
    return list;
  };
  std::vector<int> scores;
  for (const int p : floaters)
    scores.push_back(score(p));
  int c9 = 0;
  if (players_.size() % 2 != 0 && floaters.size() == 1 && bye_score_ >= resident_score)
    c9 = rounds_held_ - at(floaters.front()).games;
  int c10 = 0, c11 = 0, c12 = 0, c13 = 0, c14 = 0, c15 = 0, c16 = 0, c17 = 0;
  std::vector<int> c18, c19, c20, c21;
  for (const auto& [a, b] : pairs) {
    const int gap = score(a) - score(b);
    if (same_wish(a, b)) {
      ++c12;
      const int cd_a = std::abs(at(a).color_difference);
      const int cd_b = std::abs(at(b).color_difference);
      const bool both_absolute = at(a).preference.kind == PreferenceKind::Absolute &&
                                 at(b).preference.kind == PreferenceKind::Absolute;
      const bool both_strong = at(a).preference.kind >= PreferenceKind::Strong &&
                               at(b).preference.kind >= PreferenceKind::Strong;
      const auto twice_unwanted = [&](int p) {
        const auto history = colors(p);
        const std::size_t n = history.size();
        return n >= 2 && history[n - 1] == -wanted(p) && history[n - 2] == -wanted(p);
      };
      const auto twice = [&](int p) {
        const auto history = colors(p);
        const std::size_t n = history.size();
        return n >= 2 && history[n - 1] == history[n - 2] ? history[n - 1] : 0;
      };
      c10 += cd_a > 1 && cd_b > 1;
      if (both_absolute)
        c11 +=
            cd_a == cd_b ? (twice(a) && twice(a) == twice(b)) : twice_unwanted(cd_a < cd_b ? a : b);
      c13 += both_strong && !both_absolute;
    }
    if (!is_mdp(a)) continue;
    if (at(b).previous_float == Float::Up) ++c15, c19.push_back(gap);
    if (at(b).earlier_float == Float::Up) ++c17, c21.push_back(gap);
    if (at(a).previous_float == Float::Down) c18.push_back(gap);
    if (at(a).earlier_float == Float::Down) c20.push_back(gap);
  }
  constexpr int kBeyondAnyGap = 1 << 20;
  for (const int p : floaters) {
    const bool one = at(p).previous_float == Float::Down;
    const bool two = at(p).earlier_float == Float::Down;
    if (is_mdp(p)) {
      if (one) c18.push_back(kBeyondAnyGap + score(p));
      if (two) c20.push_back(kBeyondAnyGap + score(p));
    } else {
      c14 += one;
      c16 += two;
    }
  }
  return {{static_cast<int>(floaters.size())},
          descending(scores),
          next_bracket(floaters),
          {c9, c10, c11, c12, c13, c14, c15, c16, c17},
          descending(c18),
          descending(c19),
          descending(c20),
          descending(c21)};
}

// C8: fewest downfloaters of the next bracket, then their scores.
std::vector<int> Literal::next_bracket(const List& floaters) {
  if (bracket_->next.empty()) return {};
  const auto known = known_next_.find(floaters);
  if (known != known_next_.end()) return known->second;
  List open = floaters;
  open.insert(open.end(), bracket_->next.begin(), bracket_->next.end());
  std::vector<int> best{1 << 20};
  search_next(floaters, open, {}, best);
  return known_next_[floaters] = best;
}

void Literal::search_next(const List& mdps, List open, List floating, std::vector<int>& best) {
  if (static_cast<int>(floating.size()) > best.front()) return;
  if (open.empty()) {
    const unsigned rest = bracket_->lower & ~bits(bracket_->next);
    if (!completable(bits(floating) | rest, players_.size() % 2 != 0)) return;
    std::vector<int> value;
    for (const int p : floating)
      value.push_back(score(p));
    std::sort(value.rbegin(), value.rend());
    value.insert(value.begin(), static_cast<int>(floating.size()));
    best = std::min(best, value);
    return;
  }
  const int first = open.front();
  open.erase(open.begin());
  const bool first_mdp = std::count(mdps.begin(), mdps.end(), first) > 0;
  for (std::size_t k = 0; k < open.size(); ++k) {
    const bool mdp = std::count(mdps.begin(), mdps.end(), open[k]) > 0;
    if ((first_mdp && mdp) || !compatible(first, open[k])) continue;
    List rest = open;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(k));
    search_next(mdps, rest, floating, best);
  }
  floating.push_back(first);
  search_next(mdps, open, floating, best);
}

// Art. 5.2.
int Literal::colored_higher(int a, int b) const {
  const int wish_a = wanted(a);
  const int wish_b = wanted(b);
  if (!wish_a && !wish_b) {
    const bool white =
        tournament_.initial_color.value_or(model::Color::White) == model::Color::White;
    return (at(a).tpn % 2 != 0) == white ? 1 : -1;
  }
  if (!wish_a || !wish_b || wish_a != wish_b) return wish_a ? wish_a : -wish_b;
  if (at(a).preference.kind != at(b).preference.kind)
    return at(a).preference.kind > at(b).preference.kind ? wish_a : -wish_a;
  const int cd_a = std::abs(at(a).color_difference);
  const int cd_b = std::abs(at(b).color_difference);
  if (at(a).preference.kind == PreferenceKind::Absolute && cd_a != cd_b)
    return cd_a > cd_b ? wish_a : -wish_a;
  auto history_a = colors(a);
  auto history_b = colors(b);
  for (; !history_a.empty() && !history_b.empty(); history_a.pop_back(), history_b.pop_back())
    if (history_a.back() != history_b.back()) return history_b.back();
  return wish_a;
}

}  // namespace rostok::test
