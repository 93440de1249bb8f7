// SPDX-License-Identifier: MIT
#include "rostok/review/report.h"

#include <algorithm>
#include <cmath>

#include "praise.h"
#include "rostok/base/contract.h"

namespace rostok::review {

using chess::Color;
using chess::Position;
using Scores = std::vector<std::optional<Score>>;

namespace {

// What is known of every position; book positions are not asked about, their scores are no
// judgement.
Scores known_scores(const Report& report, const std::vector<Position>& positions,
                    const ReportModel& model) {
  Scores scores = scores_by_rule(report.game, positions, model);
  for (std::size_t i = 0; i < scores.size(); ++i)
    if (const auto& line = report.analysis.positions[i].line; !scores[i] && line)
      scores[i] = line->score;
  return scores;
}

// Straight lines through the gaps; level behind the last known score and before the first.
std::vector<int> filled(const Scores& scores, const ReportModel& model) {
  std::vector<int> values(scores.size(), 0);
  std::optional<std::size_t> last;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (!scores[i]) continue;
    values[i] = to_centipawns(*scores[i], model);
    for (std::size_t gap = last.value_or(i); gap < i; ++gap) {
      const double share = static_cast<double>(gap - *last) / static_cast<double>(i - *last);
      values[gap] =
          static_cast<int>(std::lround(values[*last] + share * (values[i] - values[*last])));
    }
    if (!last) std::fill_n(values.begin(), i, values[i]);
    last = i;
  }
  if (last)
    std::fill(values.begin() + static_cast<std::ptrdiff_t>(*last) + 1, values.end(), values[*last]);
  return values;
}

bool shows_inaccuracies(const Report& report, Color side, ShowInaccuracies wish,
                        const ReportModel& model) {
  if (wish != ShowInaccuracies::ByRating) return wish == ShowInaccuracies::Always;
  const auto rating = report.game.ratings[static_cast<std::size_t>(side)];
  return !rating || *rating >= model.inaccuracies_from_rating;
}

// The engine's line where it says something else than what was played.
std::vector<chess::Move> better_line(const EvaluatedPosition& position, chess::Move played) {
  const Line* line = !position.closer.empty() ? &position.closer.front()
                     : position.line          ? &*position.line
                                              : nullptr;
  if (line == nullptr || line->moves.front() == played) return {};
  return line->moves;
}

bool best_at_closer_look(const EvaluatedPosition& position, chess::Move played) {
  return !position.closer.empty() && position.closer.front().moves.front() == played;
}

MoveReport judge(const Report& report, const std::vector<Position>& positions, const Scores& scores,
                 const std::vector<int>& centipawns, std::size_t index, const ReportModel& model) {
  MoveReport move;
  move.move = report.game.moves[index];
  move.mover = positions[index].turn();
  move.score = scores[index + 1];
  move.centipawns = centipawns[index + 1];
  const int sign = move.mover == Color::White ? 1 : -1;
  move.win_before = win_percent(sign * centipawns[index], model);
  move.win_after = win_percent(sign * centipawns[index + 1], model);
  move.accuracy = move_accuracy(move.win_before, move.win_after, model);
  move.loss = std::max(0, sign * (centipawns[index] - centipawns[index + 1]));
  move.book = index < report.analysis.book_moves;
  move.forced = positions[index].count_legal_moves() == 1;
  if (move.book || move.forced || !scores[index] || !move.score) return move;
  const EvaluatedPosition& asked = report.analysis.positions[index];
  if (best_at_closer_look(asked, move.move)) return move;
  move.move_class = classify(*scores[index], *move.score, move.mover, model);
  move.mate_lost = loses_mate(*scores[index], *move.score, move.mover);
  if (move.move_class != MoveClass::None) move.better = better_line(asked, move.move);
  return move;
}

SideReport side_report(const Report& report, Color side, const std::vector<double>& weights,
                       const ReportModel& model) {
  SideReport result = report.sides[static_cast<std::size_t>(side)];
  std::vector<WeighedMove> all;
  std::array<std::vector<WeighedMove>, kPhases> by_phase;
  long long loss = 0;
  for (std::size_t i = 0; i < report.moves.size(); ++i) {
    const MoveReport& move = report.moves[i];
    if (move.mover != side) continue;
    ++result.moves;
    ++result.classes[static_cast<std::size_t>(move.move_class)];
    ++result.praises[static_cast<std::size_t>(move.praise)];
    loss += move.loss;
    all.push_back({move.accuracy, weights[i]});
    by_phase[static_cast<std::size_t>(move.phase)].push_back(all.back());
  }
  if (const auto accuracy = join(all)) {
    result.accuracy = accuracy->value();
    result.average_loss = static_cast<int>(std::lround(static_cast<double>(loss) / result.moves));
  }
  for (std::size_t i = 0; i < by_phase.size(); ++i)
    if (static_cast<int>(by_phase[i].size()) >= model.least_phase_moves)
      result.phases[i] = join(by_phase[i])->value();
  result.precise_runs = precise_runs(report, side, model);
  return result;
}

}  // namespace

Report make_report(GameRecord game, Analysis analysis, ShowInaccuracies inaccuracies,
                   const ReportModel& model) {
  ROSTOK_EXPECTS(analysis.positions.size() == game.moves.size() + 1);
  Report report;
  report.model = model.name;
  report.game = std::move(game);
  report.analysis = std::move(analysis);
  const std::vector<Position> positions = positions_of(report.game);
  const Scores scores = known_scores(report, positions, model);
  const std::vector<int> centipawns = filled(scores, model);
  const std::vector<Phase> phases = phases_of(positions, model);
  report.start_centipawns = centipawns.front();
  for (std::size_t i = 0; i < report.game.moves.size(); ++i) {
    report.moves.push_back(judge(report, positions, scores, centipawns, i, model));
    report.moves.back().phase = phases[i];
    report.moves.back().praise = praise_of(report, positions, i, model);
  }
  const std::vector<double> weights = move_weights(centipawns, model);
  for (const Color side : {Color::White, Color::Black}) {
    SideReport& own = report.sides[static_cast<std::size_t>(side)];
    own.inaccuracies_shown = shows_inaccuracies(report, side, inaccuracies, model);
    own = side_report(report, side, weights, model);
  }
  for (MoveReport& move : report.moves)
    move.class_shown =
        move.move_class > MoveClass::Inaccuracy ||
        (move.move_class == MoveClass::Inaccuracy && report.side(move.mover).inaccuracies_shown);
  return report;
}

std::vector<std::size_t> largest_mistakes(const Report& report, std::size_t most) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < report.moves.size(); ++i)
    if (report.moves[i].class_shown && !report.moves[i].better.empty()) found.push_back(i);
  std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
    const auto lost = [&](std::size_t i) {
      return report.moves[i].win_before - report.moves[i].win_after;
    };
    return lost(a) > lost(b);
  });
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace rostok::review
