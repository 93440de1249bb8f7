// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/training/knight.h"

#include <algorithm>

namespace rostok::viewmodel {

using chess::Square;
using practice::Exercise;
using practice::Grade;

namespace {

// Done in the least number of moves, by whatever help.
std::set<practice::RecordId> shortest_done(const practice::Record& record) {
  std::set<practice::RecordId> done;
  for (const practice::Attempt& each : record.attempts)
    if (each.exercise == Exercise::KnightPath && each.grade != Grade::Shown && each.item >= 1 &&
        each.item <= training::kKnightExercises &&
        each.score <= training::knight_exercise(static_cast<int>(each.item)).least)
      done.insert(each.item);
  return done;
}

}  // namespace

KnightPresenter::KnightPresenter(TrainingPorts ports) : ports_(ports) {
  const auto done = shortest_done(ports_.session->record());
  int number = 1;
  while (number < training::kKnightExercises && done.contains(number))
    ++number;
  open(number);
}

void KnightPresenter::open(int number) {
  number_ = number;
  exercise_ = training::knight_exercise(number);
  hints_used_ = wrong_ = 0;
  began_ = ports_.time->now();
  restart();
}

void KnightPresenter::restart() {
  trail_ = {exercise_.from};
  solved_ = false;
  hints_ = 0;
  verdict_ = {};
  ++version_;
}

bool KnightPresenter::go(Square to) {
  if (solved_ || to == chess::kNoSquare || to == at()) return false;
  ++version_;
  if (!chess::has(chess::knight_attacks(at()), to)) {
    verdict_ = {Tone::Almost, words().tr("A knight jumps differently"),
                words().tr("Two squares straight on and one aside, like the letter L.")};
    return false;
  }
  const auto man = std::find_if(exercise_.men.begin(), exercise_.men.end(),
                                [to](const auto& each) { return each.first == to; });
  if (man != exercise_.men.end()) {
    ++wrong_;
    verdict_ = {Tone::Almost, words().tr("This square is taken"),
                words().tr("Nothing is captured here. Go round.")};
    return false;
  }
  if (chess::has(exercise_.guarded, to)) {
    ++wrong_;
    verdict_ = {Tone::Almost, words().tr("{1} is guarded", {chess::to_string(to)}),
                words().tr("The knight would be taken there. Go round.")};
    return false;
  }
  trail_.push_back(to);
  hints_ = 0;
  verdict_ = {};
  if (to == exercise_.to) arrived();
  return true;
}

void KnightPresenter::arrived() {
  solved_ = true;
  const bool shortest = used() == exercise_.least;
  const std::string moves = words().trn("{1} move", "{1} moves", used());
  if (shortest)
    verdict_ = {Tone::Right, words().tr("Right! The shortest way."), moves};
  else
    verdict_ = {
        Tone::Right, words().tr("There! Now try a shorter way."),
        words().trn("{2}. {1} is enough.", "{2}. {1} are enough.", exercise_.least, {moves})};
  const Grade grade = !shortest || wrong_ > 0 ? Grade::Retried
                      : hints_used_ > 0       ? Grade::Helped
                                              : Grade::Clean;
  ports_.session->save(
      new_attempt(Exercise::KnightPath, number_, grade, used(), ports_.time->now() - began_));
}

void KnightPresenter::undo() {
  if (trail_.size() < 2 || solved_) return;
  trail_.pop_back();
  hints_ = 0;
  verdict_ = {};
  ++version_;
}

void KnightPresenter::hint() {
  if (solved_ || hints_ >= 3) return;
  ++hints_;
  ++hints_used_;
  ++version_;
}

void KnightPresenter::next() {
  open(number_ == training::kKnightExercises ? 1 : number_ + 1);
}

void KnightPresenter::choose(int number) {
  open(std::clamp(number, 1, training::kKnightExercises));
}

KnightPresenter::State KnightPresenter::state() const {
  State state;
  state.number = number_;
  state.done = static_cast<int>(shortest_done(ports_.session->record()).size());
  state.done_text =
      words().trn("{1} of {2} done by the shortest way", "{1} of {2} done by the shortest way",
                  state.done, {std::to_string(state.count)});
  state.knight = at();
  state.target = exercise_.to;
  state.men = exercise_.men;
  for (chess::Bitboard set = exercise_.guarded; set != 0;)
    state.guarded.push_back(chess::pop_first(set));
  state.trail = trail_;
  state.used = used();
  state.least = exercise_.least;
  state.task = words().tr("Bring the knight to {1}", {chess::to_string(exercise_.to)});
  if (!state.guarded.empty())
    state.rule = words().tr("Not onto squares that the black pieces guard.");
  else if (!state.men.empty())
    state.rule = words().tr("The pawns are in the way: go round them.");
  else
    state.rule = words().tr("The circle is the goal.");
  state.moves_text =
      words().trn("The shortest way: {1} move.", "The shortest way: {1} moves.", exercise_.least) +
      " " + words().tr("Made: {1}.", {std::to_string(used())});
  state.verdict = verdict_;
  state.solved = solved_;
  state.can_undo = !solved_ && trail_.size() > 1;
  state.hints = hints_;
  if (hints_ > 0 && !solved_) {
    const auto way =
        training::knight_way(at(), exercise_.to, exercise_.forbidden() & ~chess::bit(at()));
    if (hints_ == 1 && way.size() > 1) state.marked.push_back(way[1]);
    const std::size_t shown = hints_ == 2 ? std::min<std::size_t>(2, way.size()) : way.size();
    for (std::size_t n = 1; hints_ >= 2 && n < shown; ++n)
      state.arrows.push_back({way[n - 1], way[n], Pointed::Kind::Best});
  }
  return state;
}

}  // namespace rostok::viewmodel
