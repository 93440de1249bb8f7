// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/training/endgames.h"

#include <algorithm>

namespace rostok::viewmodel {

using practice::Exercise;
using practice::Grade;
using training::EndgameState;
using training::Ending;

namespace {

constexpr std::uint64_t kDefenderNodes =
    150'000;  // a third of a second; finds every longest defence

}  // namespace

std::string ending_text(const i18n::Translator& words, Ending ending) {
  switch (ending) {
    case Ending::Queen:
      return words.tr("King and queen");
    case Ending::Rook:
      return words.tr("King and rook");
    case Ending::TwoBishops:
      return words.tr("King and two bishops");
    case Ending::PawnWins:
      return words.tr("Pawn: win");
    case Ending::PawnHolds:
      break;
  }
  return words.tr("Pawn: hold the draw");
}

EndgamePresenter::EndgamePresenter(TrainingPorts ports, Ending ending) : ports_(ports) {
  choose(ending);
}

EndgamePresenter::~EndgamePresenter() {
  cancel();
}

std::set<practice::RecordId> EndgamePresenter::done() const {
  return solved_items(ports_.session->record(), Exercise::Endgame);
}

void EndgamePresenter::choose(Ending ending) {
  const int first = static_cast<int>(ending) * training::kEndgamesEach + 1;
  const auto solved = done();
  int number = first;
  while (number < first + training::kEndgamesEach - 1 && solved.contains(number))
    ++number;
  open(number);
}

void EndgamePresenter::open(int number) {
  exercise_ = training::endgame_exercise(number);
  hints_used_ = taken_back_ = 0;
  began_ = ports_.time->now();
  restart();
}

void EndgamePresenter::cancel() {
  if (ticket_ != 0) ports_.evaluator->cancel(ticket_);
  ticket_ = 0;
  reply_.reset();
}

void EndgamePresenter::restart() {
  cancel();
  positions_ = {exercise_.position};
  moves_.clear();
  judged_ = EndgameState::Open;
  hints_ = 0;
  hint_move_.reset();
  verdict_ = {};
  problem_.clear();
  ++version_;
}

bool EndgamePresenter::students_turn() const {
  return positions_.back().turn() == exercise_.student();
}

void EndgamePresenter::play(chess::Move move) {
  if (!students_turn() || judged_ != EndgameState::Open || !positions_.back().is_legal(move))
    return;
  cancel();
  ++version_;
  hints_ = 0;
  hint_move_.reset();
  verdict_ = {};
  moves_.push_back(move);
  positions_.push_back(positions_.back().after(move));
  judge();
  if (judged_ == EndgameState::Open) ask_defender();
}

void EndgamePresenter::judge() {
  judged_ = training::judge_endgame(exercise_, positions_);
  if (judged_ == EndgameState::Open) return;
  if (judged_ == EndgameState::Done) {
    const std::string moves = words().trn("{1} move", "{1} moves", own_moves());
    switch (exercise_.ending) {
      case Ending::PawnWins:
        verdict_ = {Tone::Right, words().tr("Right! The pawn is through."), moves};
        break;
      case Ending::PawnHolds:
        verdict_ = {Tone::Right, words().tr("Right! The draw is held."), moves};
        break;
      default:
        verdict_ = {Tone::Right, words().tr("Right! Checkmate."), moves};
    }
    const Grade grade = taken_back_ > 0   ? Grade::Retried
                        : hints_used_ > 0 ? Grade::Helped
                                          : Grade::Clean;
    ports_.session->save(new_attempt(Exercise::Endgame, exercise_.number, grade, own_moves(),
                                     ports_.time->now() - began_));
    return;
  }
  show_spoiled();
}

void EndgamePresenter::show_spoiled() {
  const chess::Position& now = positions_.back();
  if (judged_ == EndgameState::TooLong) {
    verdict_ = {Tone::Almost, words().tr("All moves are used up"),
                words().tr("Still winning, but it takes long. Begin again: the king helps.")};
    return;
  }
  const bool holds = exercise_.ending == Ending::PawnHolds;
  verdict_ = {
      Tone::Almost,
      holds ? words().tr("Now the pawn gets through") : words().tr("The win has slipped away"),
      words().tr("Take the move back and try another one.")};
  if (holds) return;
  if (!now.has_legal_move() && !now.in_check())
    verdict_.text =
        words().tr("Stalemate: the king cannot move and is not in check. Take the move back.");
  else if (now.turn() != exercise_.student() &&
           std::any_of(now.legal_moves().begin(), now.legal_moves().end(),
                       [&](chess::Move each) { return now.is_capture(each); }))
    verdict_.text = words().tr("The king can take it. Take the move back.");
}

void EndgamePresenter::ask_defender() {
  analysis::Request request;
  request.position = positions_.back();
  request.nodes = kDefenderNodes;
  request.priority = analysis::Priority::Interactive;
  problem_.clear();
  reply_at_ = ports_.time->now() + kBeforeReply;
  ticket_ = ports_.evaluator->evaluate(
      request, alive_.wrap([this](const base::Result<analysis::Evaluation>& found) {
        ticket_ = 0;
        reply(found);
      }));
}

void EndgamePresenter::reply(const base::Result<analysis::Evaluation>& found) {
  ++version_;
  std::optional<chess::Move> best;
  if (found)
    best = !found->lines.empty() && !found->lines.front().moves.empty()
               ? std::optional(found->lines.front().moves.front())
               : found->best;
  if (best && positions_.back().is_legal(*best)) {
    if (students_turn())
      hint_move_ = best;
    else
      reply_ = best;
    return;
  }
  problem_ = found ? words().tr("The computer gives no answer.") : words().text(found.error());
}

void EndgamePresenter::tick() {
  if (!reply_ || ports_.time->now() < reply_at_) return;
  moves_.push_back(*reply_);
  positions_.push_back(positions_.back().after(*reply_));
  reply_.reset();
  ++version_;
  judge();
}

std::optional<Milliseconds> EndgamePresenter::until_change() const {
  if (!reply_) return std::nullopt;
  return std::max(Milliseconds{0}, reply_at_ - ports_.time->now());
}

void EndgamePresenter::take_back() {
  if (moves_.empty() || judged_ == EndgameState::Done) return;
  cancel();
  const std::size_t plies = students_turn() ? 2 : 1;
  moves_.resize(moves_.size() - plies);
  positions_.resize(positions_.size() - plies);
  ++taken_back_;
  judged_ = EndgameState::Open;
  hints_ = 0;
  hint_move_.reset();
  verdict_ = {};
  problem_.clear();
  ++version_;
}

void EndgamePresenter::hint() {
  if (!students_turn() || judged_ != EndgameState::Open || hints_ >= 2) return;
  ++hints_;
  ++hints_used_;
  ++version_;
  if (hint_move_ || ticket_ != 0) return;
  analysis::Request request;
  request.position = positions_.back();
  request.nodes = kDefenderNodes;
  request.priority = analysis::Priority::Interactive;
  ticket_ = ports_.evaluator->evaluate(
      request, alive_.wrap([this](const base::Result<analysis::Evaluation>& found) {
        ticket_ = 0;
        reply(found);
      }));
}

void EndgamePresenter::next() {
  const int first = static_cast<int>(exercise_.ending) * training::kEndgamesEach + 1;
  open(first + (exercise_.number - first + 1) % training::kEndgamesEach);
}

void EndgamePresenter::retry() {
  if (problem_.empty()) return;
  problem_.clear();
  ++version_;
  if (!students_turn()) ask_defender();
}

EndgamePresenter::State EndgamePresenter::state() const {
  State state;
  const auto solved = done();
  for (int n = 0; n < training::kEndings; ++n) {
    const auto ending = static_cast<Ending>(n);
    const int first = n * training::kEndgamesEach + 1;
    long long count = 0;
    for (int number = first; number < first + training::kEndgamesEach; ++number)
      count += solved.contains(number) ? 1 : 0;
    state.choices.push_back(
        {ending, ending_text(words(), ending),
         words().tr("{1} of {2}", {std::to_string(count), std::to_string(training::kEndgamesEach)}),
         ending == exercise_.ending});
  }
  const int place = (exercise_.number - 1) % training::kEndgamesEach + 1;
  state.count = words().tr("exercise {1} of {2}",
                           {std::to_string(place), std::to_string(training::kEndgamesEach)});
  switch (exercise_.ending) {
    case Ending::PawnWins:
      state.task = words().tr("Bring the pawn through");
      state.rule = words().tr("The king goes first, the pawn behind him.");
      break;
    case Ending::PawnHolds:
      state.task = words().tr("Hold the draw");
      state.rule = words().tr("Stop the pawn, or stand against the other king.");
      break;
    case Ending::TwoBishops:
      state.task = words().tr("Give mate");
      state.rule = words().tr("Bishops side by side, the king helps, then into a corner.");
      break;
    case Ending::Rook:
      state.task = words().tr("Give mate");
      state.rule = words().tr("The rook makes the box smaller, the king helps.");
      break;
    case Ending::Queen:
      state.task = words().tr("Give mate");
      state.rule = words().tr("The queen drives the king to the edge. Mind stalemate!");
  }
  state.moves_text =
      exercise_.ending == Ending::PawnHolds
          ? words().trn("Hold {1} move. Played: {2}.", "Hold {1} moves. Played: {2}.",
                        exercise_.moves, {std::to_string(own_moves())})
          : words().trn("At most {1} move. Played: {2}.", "At most {1} moves. Played: {2}.",
                        exercise_.moves, {std::to_string(own_moves())});
  state.position = positions_.back();
  if (!moves_.empty()) state.last = moves_.back();
  state.black_below = exercise_.student() == chess::Color::Black;
  state.solved = judged_ == EndgameState::Done;
  state.spoiled = judged_ == EndgameState::Spoiled || judged_ == EndgameState::TooLong;
  state.may_move = judged_ == EndgameState::Open && students_turn();
  state.thinking = judged_ == EndgameState::Open && !students_turn() && problem_.empty();
  state.can_take_back = !moves_.empty() && !state.solved;
  state.can_hint = state.may_move && hints_ < 2;
  state.verdict = verdict_;
  state.problem = problem_;
  if (hint_move_ && hints_ >= 1 && state.may_move) {
    state.marked.push_back(hint_move_->from());
    if (hints_ >= 2)
      state.arrows.push_back({hint_move_->from(), hint_move_->to(), Pointed::Kind::Best});
  }
  return state;
}

}  // namespace rostok::viewmodel
