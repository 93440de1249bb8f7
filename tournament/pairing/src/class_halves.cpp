// SPDX-License-Identifier: MIT
// S1R and S2R of a bracket solved by classes: unaltered or with one exchange (art. 4.3).
#include <algorithm>
#include <queue>
#include <set>
#include <tuple>

#include "class_solver.h"
#include "rostok/base/contract.h"

namespace rostok::pairing {

void ClassSolver::collect_remainder() {
  for (int i = bracket_.mdps; i < bracket_.size(); ++i)
    if (!used_[ix(i)]) remainder_.push_back(i);
  const auto count = static_cast<int>(remainder_.size());
  ROSTOK_EXPECTS((count - query_.floaters) % 2 == 0);
  remainder_pairs_ = (count - query_.floaters) / 2;
}

void ClassSolver::collect_tight() {
  const int classes = transport_.classes();
  tight_.assign(ix(classes) * ix(classes), 0);
  for (int a = 0; a < classes; ++a)
    for (int b = 0; b < classes; ++b)
      tight_[ix(a) * ix(classes) + ix(b)] = transport_.tight(a, b) ? 1 : 0;
}

// S1' = S1 without `out`, with `in` (places; -1: no exchange); then the stand-ins for floaters.
Halves ClassSolver::make_halves(int out, int in) const {
  std::vector<HalvesRow> rows;
  std::vector<HalvesColumn> columns;
  for (int p = 0; p < static_cast<int>(remainder_.size()); ++p) {
    const Seat seat = bracket_.seat(remainder_[ix(p)]);
    const bool in_s1 = p == in || (p < remainder_pairs_ && p != out);
    if (in_s1)
      rows.push_back({seat, p, remainder_class(p)});
    else
      columns.push_back({seat, p, remainder_class(p)});
  }
  for (int k = 0; k < query_.floaters; ++k) {
    const Seat taker = query_.partners ? (*query_.partners)[ix(k)] : kNoSeat;
    rows.push_back({taker, -1, member_classes_ + (query_.partners ? k : 0)});
  }
  return Halves(field_, ClassFlow(transport_.classes(), tight_), std::move(rows),
                std::move(columns), transport_.classes());
}

std::optional<Halves> ClassSolver::unaltered_halves() {
  Halves halves = make_halves(-1, -1);
  if (halves.solve() == Halves::Status::Found) return halves;
  return std::nullopt;
}

// Necessary for an exchange between members of these classes: the class flow.
bool ClassSolver::exchange_flows(int class_out, int class_in) const {
  std::vector<int> rows(ix(transport_.classes()), 0);
  std::vector<int> columns(ix(transport_.classes()), 0);
  for (int p = 0; p < static_cast<int>(remainder_.size()); ++p)
    ++(p < remainder_pairs_ ? rows : columns)[ix(remainder_class(p))];
  for (int k = 0; k < query_.floaters; ++k)
    ++rows[ix(member_classes_ + (query_.partners ? k : 0))];
  --rows[ix(class_out)];
  ++rows[ix(class_in)];
  ++columns[ix(class_out)];
  --columns[ix(class_in)];
  return ClassFlow(transport_.classes(), tight_).fill(std::move(rows), std::move(columns));
}

// One exchange: smallest difference of the two places first, then the larger place leaving S1.
std::optional<Halves> ClassSolver::exchanged_halves() {
  std::vector<std::vector<int>> leaving(ix(member_classes_));   // places of S1, from the end
  std::vector<std::vector<int>> entering(ix(member_classes_));  // places of S2, from the start
  for (int p = remainder_pairs_; p-- > 0;)
    leaving[ix(remainder_class(p))].push_back(p);
  for (int p = remainder_pairs_; p < static_cast<int>(remainder_.size()); ++p)
    entering[ix(remainder_class(p))].push_back(p);

  using Entry = std::tuple<int, int, int, int, std::size_t, std::size_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> candidates;
  const auto push = [&](int a, int b, std::size_t i, std::size_t j) {
    if (i >= leaving[ix(a)].size() || j >= entering[ix(b)].size()) return;
    const int out = leaving[ix(a)][i];
    candidates.emplace(entering[ix(b)][j] - out, -out, a, b, i, j);
  };
  for (int a = 0; a < member_classes_; ++a)
    for (int b = 0; b < member_classes_; ++b)
      if (!leaving[ix(a)].empty() && !entering[ix(b)].empty() && exchange_flows(a, b))
        push(a, b, 0, 0);
  for (int tries = 0; tries < kMaxExchanges && !candidates.empty(); ++tries) {
    const auto [difference, minus_out, a, b, i, j] = candidates.top();
    candidates.pop();
    // Every (i, j) is reached once: along j first, then along i at j = 0.
    push(a, b, i, j + 1);
    if (j == 0) push(a, b, i + 1, 0);
    exchanged_out_ = -minus_out;
    exchanged_in_ = exchanged_out_ + difference;
    Halves halves = make_halves(exchanged_out_, exchanged_in_);
    if (halves.solve() == Halves::Status::Found) return halves;
  }
  return std::nullopt;
}

void ClassSolver::write_answer(const Halves& halves, ClassAnswer& answer) const {
  answer = {};
  answer.value = value_;
  answer.pairing.by_classes = true;
  std::vector<char> paired(ix(bracket_.size()), 0);
  const auto add = [&](int a, int b) {
    answer.pairing.pairs.emplace_back(bracket_.seat(a), bracket_.seat(b));
    paired[ix(a)] = paired[ix(b)] = 1;
    answer.order.push_back(b);
  };
  for (const auto& [mdp, resident] : mdp_pairs_)
    add(mdp, resident);
  answer.order.push_back(exchanged_out_ < 0 ? 0 : 1);
  if (exchanged_out_ >= 0) {
    answer.order.push_back(exchanged_in_ - exchanged_out_);
    answer.order.push_back(-exchanged_out_);
  }
  for (int i = 0; i < halves.size() && halves.row(i).place >= 0; ++i)
    add(remainder_[ix(halves.row(i).place)],
        remainder_[ix(halves.column(halves.column_of(i)).place)]);
  for (int i = 0; i < bracket_.size(); ++i)
    if (!paired[ix(i)]) answer.pairing.floaters.push_back(bracket_.seat(i));
  ROSTOK_EXPECTS(static_cast<int>(answer.pairing.floaters.size()) == query_.floaters);
}

}  // namespace rostok::pairing
