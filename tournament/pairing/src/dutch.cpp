// SPDX-License-Identifier: MIT
#include "rostok/pairing/dutch.h"

#include <numeric>

#include "boards.h"
#include "completion.h"
#include "matching.h"

namespace rostok::pairing {
namespace {

// Near scores, few clashes: legal by C1–C5.
Seats pair_field(const Field& field, const Completion& completion) {
  const Seat n = field.size();
  Matching<std::int64_t> graph(n + n % 2);
  for (Seat a = 0; a < n; ++a) {
    for (Seat b = a + 1; b < n; ++b) {
      if (!field.may_meet(a, b)) continue;
      const std::int64_t gap = (field[a].score - field[b].score) / 5;
      const bool clash = field[a].wanted && field[a].wanted == field[b].wanted;
      graph.set_edge(a, b, gap * gap * 4 + (clash ? 2 : 0));
    }
    if (n % 2 != 0 && completion.bye_allowed(a)) graph.set_edge(a, n, 0);
  }
  graph.start();
  graph.seed_all();
  Seats partner(static_cast<std::size_t>(n), kNoSeat);
  if (graph.solve())
    for (Seat s = 0; s < n; ++s)
      partner[static_cast<std::size_t>(s)] = graph.mate(s) == n ? kByeSeat : graph.mate(s);
  return partner;
}

}  // namespace

base::Result<RoundPairing> pair_dutch(const model::Tournament& tournament,
                                      const DutchOptions& options) {
  base::Result<Field> field = Field::build(tournament, options);
  if (!field) return base::fail(field.error());
  Completion completion(*field);
  if (!completion.fix_bye_score())
    return base::fail(base::ErrorKind::NoSolution,
                      "No legal pairing of round {1} exists (C.04.3 art. 1.9.3).",
                      {std::to_string(field->round())});
  const model::Color initial =
      initial_color(tournament).value_or(options.initial_color.value_or(model::Color::White));
  return to_boards(*field, tournament, pair_field(*field, completion), initial);
}

}  // namespace rostok::pairing
