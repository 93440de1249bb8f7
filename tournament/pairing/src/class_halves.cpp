// SPDX-License-Identifier: MIT
// S1R and S2R of a bracket solved by classes: unaltered or after an exchange (art. 4.3).
#include <algorithm>

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

// S1' (art. 4.3) with the stand-ins for those who take the floaters as rows, S2' as columns.
Halves ClassSolver::make_halves() const {
  std::vector<HalvesRow> rows;
  std::vector<HalvesColumn> columns;
  const auto among = [](const std::vector<int>& places, int p) {
    return std::find(places.begin(), places.end(), p) != places.end();
  };
  for (int p = 0; p < static_cast<int>(remainder_.size()); ++p) {
    const Seat seat = bracket_.seat(remainder_[ix(p)]);
    const bool in_s1 =
        p < remainder_pairs_ ? !among(exchange_.leaving, p) : among(exchange_.entering, p);
    if (in_s1)
      rows.push_back({seat, p, remainder_class(p)});
    else
      columns.push_back({seat, p, remainder_class(p)});
  }
  for (int k = 0; k < query_.floaters; ++k) {
    const Seat taker = query_.partners ? (*query_.partners)[ix(k)] : kNoSeat;
    rows.push_back({taker >= 0 ? taker : kNoSeat, -1, stand_in_class(k)});
  }
  return Halves(field_, ClassFlow(transport_.classes(), tight_), std::move(rows),
                std::move(columns), transport_.classes());
}

std::optional<Halves> ClassSolver::unaltered_halves() {
  Halves halves = make_halves();
  if (halves.solve() == Halves::Status::Found) return halves;
  return std::nullopt;
}

Exchanges ClassSolver::possible_exchanges() const {
  std::vector<int> class_of;
  for (int p = 0; p < static_cast<int>(remainder_.size()); ++p)
    class_of.push_back(remainder_class(p));
  std::vector<int> stand_ins(ix(transport_.classes()), 0);
  for (int k = 0; k < query_.floaters; ++k)
    ++stand_ins[ix(stand_in_class(k))];
  return {ClassFlow(transport_.classes(), tight_), transport_.classes(), std::move(class_of),
          remainder_pairs_, stand_ins};
}

// Fewest players first (rule 1); only when all exchanges of one size are refuted comes the next.
std::optional<Halves> ClassSolver::exchanged_halves() {
  const int largest = bracket_.size() < kSmallBracket ? 2 : 6;
  Exchanges exchanges = possible_exchanges();
  for (int size = 1; size <= std::min(largest, remainder_pairs_); ++size) {
    if (exchanges.plan(size) == Exchanges::Plan::TooMany) return std::nullopt;
    for (int tries = 0;; ++tries) {
      const std::optional<Exchange> exchange = exchanges.next();
      if (!exchange) break;
      if (tries == kMaxTries) return std::nullopt;
      exchange_ = *exchange;
      Halves halves = make_halves();
      if (halves.solve() == Halves::Status::Found) return halves;
    }
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
  answer.order.push_back(static_cast<int>(exchange_.leaving.size()));
  const std::vector<int> exchange_order = exchange_.order();
  answer.order.insert(answer.order.end(), exchange_order.begin(), exchange_order.end());
  for (int i = 0; i < halves.size() && halves.row(i).place >= 0; ++i)
    add(remainder_[ix(halves.row(i).place)],
        remainder_[ix(halves.column(halves.column_of(i)).place)]);
  for (int i = 0; i < bracket_.size(); ++i)
    if (!paired[ix(i)]) answer.pairing.floaters.push_back(bracket_.seat(i));
  ROSTOK_EXPECTS(static_cast<int>(answer.pairing.floaters.size()) == query_.floaters);
}

}  // namespace rostok::pairing
