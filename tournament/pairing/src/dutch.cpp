// SPDX-License-Identifier: MIT
#include "rostok/pairing/dutch.h"

#include "boards.h"
#include "completion.h"
#include "explain.h"

namespace rostok::pairing {
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
  RoundSearch search(*field, completion, options);
  const base::Result<Seats> partner = search.run();
  if (!partner) return base::fail(partner.error());
  RoundPairing result = to_boards(*field, tournament, *partner, initial);
  result.largest_dense = search.largest_dense();
  if (options.trace) result.trace = make_trace(*field, completion, search, initial);
  return result;
}

}  // namespace rostok::pairing
