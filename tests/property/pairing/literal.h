// SPDX-License-Identifier: MIT
// C.04.3 as it is written: every candidate of every bracket in the order of art. 3 and 4, each with
// its vector, the first best one wins. Slow and simple; shares nothing with the engine but the
// state of the players. For fields of up to about eleven.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rostok/model/tournament.h"
#include "rostok/pairing/state.h"

namespace rostok::test {

class Literal {
 public:
  explicit Literal(const model::Tournament& tournament);
  // "white-black" words by PlayerIndex, sorted, and "bye x"; nothing if no legal pairing exists.
  std::optional<std::set<std::string>> pair();

  // C6, C7, C8, {C9 … C17}, C18, C19, C20, C21 of a candidate.
  using Vector = std::vector<std::vector<int>>;
  // The best vectors of one bracket; players by PlayerIndex, the smaller one of a pair first.
  struct Best {
    Vector overall;
    std::map<std::pair<int, int>, Vector> with_pair;
    std::map<int, Vector> with_floater;
    // In a candidate that lacks nothing but C5.
    std::set<std::pair<int, int>> pair_without_c5;
    std::set<int> floater_without_c5;
  };
  // Looks at every candidate of every bracket and keeps these, top down. Call before pair().
  void keep_best() { keep_best_ = true; }
  [[nodiscard]] const std::vector<Best>& best() const { return kept_; }

 private:
  using List = std::vector<int>;  // players as places in order 1.2
  using Pairs = std::vector<std::pair<int, int>>;
  struct Bracket {
    List mdps, residents, next;
    unsigned lower = 0;  // everybody below, as bits
  };

  // Art. 2.1, 2.2.
  [[nodiscard]] bool compatible(int a, int b) const;
  bool completable(unsigned players, bool bye);
  bool fix_bye_score();

  // Art. 3, 4.
  void pair_bracket(const Bracket& bracket);
  void try_mdp_set(const List& mdps);
  void try_mdp_pairing(const List& mdps, List residents, Pairs pairs);
  void try_remainder(const List& remainder, const Pairs& mdp_pairs, int count);
  void try_transpositions(const List& s1, const List& s2, const Pairs& pairs);
  void evaluate(const Pairs& pairs);
  void keep(const Pairs& pairs, const List& floaters, const Vector& vector);
  void keep_without_c5(const Pairs& pairs, const List& floaters);
  [[nodiscard]] std::pair<int, int> players_of(std::pair<int, int> pair) const;

  [[nodiscard]] Vector vector_of(const Pairs& pairs, const List& floaters);
  std::vector<int> next_bracket(const List& floaters);
  void search_next(const List& mdps, List open, List floating, std::vector<int>& best);
  [[nodiscard]] int colored_higher(int a, int b) const;  // +1: the higher-ranked has White
  [[nodiscard]] std::vector<int> colors(int player) const;
  [[nodiscard]] int score(int p) const { return at(p).pairing_score.tenths(); }
  [[nodiscard]] const pairing::PlayerState& at(int p) const {
    return players_[static_cast<std::size_t>(p)];
  }
  [[nodiscard]] int wanted(int p) const;
  [[nodiscard]] bool same_wish(int a, int b) const { return wanted(a) && wanted(a) == wanted(b); }

  const model::Tournament& tournament_;
  std::vector<pairing::PlayerState> players_;
  int rounds_held_ = 0;
  int bye_score_ = 1 << 30;
  std::map<std::pair<unsigned, bool>, bool> known_;
  std::map<List, std::vector<int>> known_next_;
  const Bracket* bracket_ = nullptr;
  std::optional<Vector> best_;
  Pairs best_pairs_;
  bool keep_best_ = false;
  std::vector<Best> kept_;
};

}  // namespace rostok::test
