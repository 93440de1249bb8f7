// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/training/puzzles.h"

#include <algorithm>

#include "rostok/base/contract.h"
#include "rostok/training/mate.h"
#include "rostok/training/mate_picture.h"

namespace rostok::viewmodel {

using practice::Grade;

PuzzlePresenter::PuzzlePresenter(TrainingPorts ports, int mate_in,
                                 std::vector<training::MatePuzzle> set, practice::Date today)
    : ports_(ports), mate_in_(mate_in), set_(std::move(set)), today_(std::move(today)) {
  ROSTOK_EXPECTS(!set_.empty());
  begin_row();
}

void PuzzlePresenter::begin_row() {
  row_ = row_of_today(ports_.session->record(), exercise_of(mate_in_), set_.size(), today_);
  finished_ = false;
  const auto first = std::find(row_.marks.begin(), row_.marks.end(), StepMark::Rest);
  open(static_cast<std::size_t>(first - row_.marks.begin()));
}

const training::MatePuzzle& PuzzlePresenter::puzzle() const {
  return set_[static_cast<std::size_t>(row_.numbers[now_] - 1)];
}

bool PuzzlePresenter::row_done() const {
  return std::none_of(row_.marks.begin(), row_.marks.end(),
                      [](StepMark mark) { return mark == StepMark::Rest; });
}

void PuzzlePresenter::open(std::size_t index) {
  now_ = std::min(index, row_.numbers.size() - 1);
  hints_used_ = wrong_ = 0;
  began_ = ports_.time->now();
  restart();
}

void PuzzlePresenter::restart() {
  stage_ = Stage::Asking;
  position_ = puzzle().position;
  left_ = mate_in_;
  hints_ = 0;
  last_.reset();
  tried_.reset();
  verdict_ = {};
  ++version_;
}

void PuzzlePresenter::answer(chess::Move move) {
  if (stage_ != Stage::Asking || !position_.is_legal(move)) return;
  ++version_;
  const chess::Position next = position_.after(move);
  if (!training::is_lost_within(next, left_ - 1)) return wrong(move);
  tried_.reset();
  last_ = move;
  hints_ = 0;
  if (training::is_checkmate(next)) return solved(move);
  const chess::Position before = position_;
  position_ = next;
  stage_ = Stage::Replying;
  wake_at_ = ports_.time->now() + kBeforeReply;
  const std::string deed = deed_text(words(), before, move);
  verdict_ = {Tone::Right, words().tr("Right!") + (deed.empty() ? "" : " " + deed),
              line_text(ports_.settings->state(), before, {move}, 1)};
}

void PuzzlePresenter::wrong(chess::Move move) {
  ++wrong_;
  tried_ = move;
  stage_ = Stage::Returning;
  wake_at_ = ports_.time->now() + kShowWrong;
  verdict_ = {Tone::Almost, words().tr("Almost! Try again."), escape_text(move)};
}

// What saves the other side.
std::string PuzzlePresenter::escape_text(chess::Move move) const {
  const Settings& settings = ports_.settings->state();
  const std::string played = move_words(settings, position_, move);
  const chess::Position next = position_.after(move);
  const auto replies = next.legal_moves();
  if (replies.empty()) return words().tr("{1} is stalemate: the game is drawn.", {played});
  for (const chess::Move reply : replies) {
    const chess::Position then = next.after(reply);
    if (left_ > 1 && training::forces_mate(then, left_ - 1)) continue;
    const std::string answer = move_words(settings, next, reply);
    const auto mover = next.piece_on(reply.from());
    if (reply.to() == move.to() && next.is_capture(reply))
      return words().tr("{1} takes the piece.", {answer});
    if (mover && mover->type == chess::PieceType::King && !reply.is_castling())
      return words().tr("The king gets away: {1}.", {answer});
    return words().tr("The other side has the answer {1}.", {answer});
  }
  return {};
}

void PuzzlePresenter::solved(chess::Move move) {
  stage_ = Stage::Solved;
  const training::MatePicture picture = training::picture_of_mate(position_, move);
  const Grade grade = wrong_ > 0 ? Grade::Retried : hints_used_ > 0 ? Grade::Helped : Grade::Clean;
  verdict_ = {Tone::Right, words().tr("Right!") + " " + training::mate_text(picture, words()),
              line_text(ports_.settings->state(), position_, {move}, 1)};
  position_ = position_.after(move);
  row_.marks[now_] = mark_of(grade);
  ports_.session->save(new_attempt(exercise_of(mate_in_), row_.numbers[now_], grade, 0,
                                   ports_.time->now() - began_));
}

chess::Move PuzzlePresenter::best_move() const {
  if (left_ == mate_in_) return puzzle().key;
  return training::mating_moves(position_, left_).front();
}

void PuzzlePresenter::hint() {
  if (stage_ != Stage::Asking || hints_ >= 3) return;
  ++hints_;
  ++hints_used_;
  ++version_;
}

void PuzzlePresenter::next() {
  if (finished_) return begin_row();
  if (stage_ != Stage::Solved) return;
  ++version_;
  if (row_done()) {
    finished_ = true;
    return;
  }
  const auto open_one = std::find(row_.marks.begin(), row_.marks.end(), StepMark::Rest);
  open(static_cast<std::size_t>(open_one - row_.marks.begin()));
}

void PuzzlePresenter::tick() {
  if (!until_change() || ports_.time->now() < wake_at_) return;
  ++version_;
  if (stage_ == Stage::Replying) {
    const auto reply = training::longest_defence(position_, left_ - 1);
    ROSTOK_EXPECTS(reply.has_value());
    position_.play(*reply);
    last_ = reply;
    left_ = training::shortest_mate(position_, left_ - 1).value_or(left_ - 1);
  }
  stage_ = Stage::Asking;
}

std::optional<Milliseconds> PuzzlePresenter::until_change() const {
  if (stage_ != Stage::Returning && stage_ != Stage::Replying) return std::nullopt;
  return std::max(Milliseconds{0}, wake_at_ - ports_.time->now());
}

std::string PuzzlePresenter::row_text() const {
  const auto count = [&](StepMark mark) {
    return std::count(row_.marks.begin(), row_.marks.end(), mark);
  };
  const auto helped = count(StepMark::Helped), retried = count(StepMark::Retried);
  const auto all = count(StepMark::Clean) + helped + retried;
  if (all == 0) return words().tr("Twelve positions, from easy to hard");
  std::string text = words().trn("{1} solved", "{1} solved", all);
  if (retried > 0)
    text += ", " + words().trn("{1} at the second try", "{1} at the second try", retried);
  if (helped > 0) text += ", " + words().trn("{1} with a hint", "{1} with a hint", helped);
  return text;
}

PuzzlePresenter::State PuzzlePresenter::state() const {
  State state;
  state.subtitle = words().trn("mate in {1} move", "mate in {1} moves", mate_in_);
  state.row = row_.marks;
  state.now = now_;
  state.row_text = row_text();
  state.finished = finished_;
  const auto solved =
      static_cast<long long>(solved_items(ports_.session->record(), exercise_of(mate_in_)).size());
  state.count =
      words().trn("{1} of {2} solved", "{1} of {2} solved", solved, {std::to_string(set_.size())});
  if (finished_) {
    state.title = words().tr("The row is done!");
    state.text = state.row_text + ". " + state.count + ".";
  }
  state.position = stage_ == Stage::Returning ? position_.after(*tried_) : position_;
  state.last = stage_ == Stage::Returning ? tried_ : last_;
  state.black_below = puzzle().position.turn() == chess::Color::Black;
  state.may_move = stage_ == Stage::Asking && !finished_;
  state.going_back = stage_ == Stage::Asking && tried_.has_value();
  state.solved = stage_ == Stage::Solved;
  if (!state.solved && !finished_) state.row[now_] = StepMark::Now;
  state.turn = turn_text(words(), puzzle().position.turn());
  state.task = words().trn("Give mate in {1} move", "Give mate in {1} moves", mate_in_);
  if (left_ < mate_in_ && !state.solved)
    state.progress = words().tr("The first move is found.") + " " +
                     words().trn("{1} move is left.", "{1} moves are left.", left_);
  else
    state.progress = words().tr("Position {1} of {2}",
                                {std::to_string(row_.numbers[now_]), std::to_string(set_.size())});
  state.verdict = verdict_;
  state.hints = hints_;
  if (stage_ == Stage::Asking && hints_ > 0) {
    const chess::Move best = best_move();
    state.marked.push_back(best.from());
    if (hints_ >= 2) state.marked.push_back(best.to());
    if (hints_ >= 3) state.arrows.push_back({best.from(), best.to(), Pointed::Kind::Best});
  }
  state.advice =
      mate_in_ == 1
          ? words().tr(
                "Look at every check. Can the king run, can he be covered, can the piece be taken?")
          : words().tr("First look at all checks. Then at the answers of the other side.");
  return state;
}

}  // namespace rostok::viewmodel
