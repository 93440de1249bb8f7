// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/training/mistakes.h"

#include <algorithm>

#include "rostok/review/reviewer.h"
#include "rostok/training/json.h"
#include "rostok/training/judge.h"

namespace rostok::viewmodel {

using practice::Card;
using practice::Grade;
using training::Judgement;
using training::Place;
using training::Recall;

namespace {

Place place_of(const Card& card, training::Day today) {
  return {card.box, training::parse_day(card.due).value_or(today)};
}

Recall recall_of(Grade grade) {
  if (grade == Grade::Clean) return Recall::Right;
  return grade == Grade::Helped ? Recall::Helped : Recall::Wrong;
}

}  // namespace

MistakesPresenter::MistakesPresenter(TrainingPorts ports, practice::RecordId game,
                                     const practice::Date& today)
    : ports_(ports), today_(training::parse_day(today).value_or(training::Day{})) {
  collect(game);
  if (!items_.empty()) open(0);
}

MistakesPresenter::~MistakesPresenter() {
  if (ticket_ != 0) ports_.evaluator->cancel(ticket_);
}

void MistakesPresenter::collect(practice::RecordId game) {
  const auto& cards = ports_.session->record().cards;
  std::vector<training::Queued> queue;
  std::vector<const Card*> readable;
  for (const Card& each : cards) {
    if (game != 0 && each.game != game) continue;
    Place place = place_of(each, today_);
    if (game != 0 && place.box < training::kLearned) place.due = today_;
    queue.push_back({each.game, place});
    readable.push_back(&each);
  }
  for (const std::size_t n : training::due_today(queue, today_)) {
    auto task = training::task_from_text(readable[n]->task);
    if (task) items_.push_back({readable[n]->id, std::move(*task)});
  }
}

const Card* MistakesPresenter::card(practice::RecordId id) const {
  const auto& cards = ports_.session->record().cards;
  const auto found =
      std::find_if(cards.begin(), cards.end(), [id](const Card& each) { return each.id == id; });
  return found == cards.end() ? nullptr : &*found;
}

void MistakesPresenter::open(std::size_t index) {
  now_ = index;
  stage_ = Stage::Asking;
  hints_ = wrong_ = 0;
  saved_ = false;
  tried_.reset();
  verdict_ = {};
  began_ = ports_.time->now();
  ++version_;
}

// The tasks that were put off come after all others.
std::optional<std::size_t> MistakesPresenter::next_open() const {
  for (const bool skipped : {false, true})
    for (std::size_t step = 1; step <= items_.size(); ++step) {
      const std::size_t n = (now_ + step) % items_.size();
      if (items_[n].mark == StepMark::Rest && items_[n].skipped == skipped && n != now_) return n;
    }
  return std::nullopt;
}

void MistakesPresenter::answer(chess::Move move) {
  if (stage_ != Stage::Asking || !task().position.is_legal(move)) return;
  tried_ = move;
  stage_ = Stage::Checking;
  verdict_ = {};
  ++version_;
  auto begun = training::begin_judging(task(), move, review::kQuickNodes);
  if (const auto* known = std::get_if<Judgement>(&begun)) return judged(*known);
  verdict_ = {Tone::Waiting, words().tr("Checking your move …")};
  ticket_ = ports_.evaluator->evaluate(
      std::get<analysis::Request>(begun),
      alive_.wrap([this](const base::Result<analysis::Evaluation>& found) {
        ticket_ = 0;
        const auto result = training::end_judging(task(), *tried_, found);
        if (result)
          judged(*result);
        else
          failed();
      }));
}

void MistakesPresenter::judged(const Judgement& judgement) {
  ++version_;
  const chess::Move move = *tried_;
  if (judgement.right) {
    stage_ = Stage::Solved;
    const std::string deed = deed_text(words(), task().position, move);
    verdict_ = {Tone::Right, words().tr("Right!") + (deed.empty() ? "" : " " + deed)};
    const auto found =
        std::find_if(task().accepted.begin(), task().accepted.end(),
                     [move](const training::Answer& each) { return each.move == move; });
    const std::vector<chess::Move> line =
        found == task().accepted.end() ? std::vector{move} : found->line;
    verdict_.text = line_text(ports_.settings->state(), task().position, line, 3);
    if (task().theme != training::Theme::Other)
      verdict_.text += " — " + training::theme_text(task(), words());
    return save(wrong_ > 0 ? Grade::Retried : hints_ > 0 ? Grade::Helped : Grade::Clean);
  }
  ++wrong_;
  stage_ = Stage::Returning;
  return_at_ = ports_.time->now() + kShowWrong;
  verdict_ = {Tone::Almost, words().tr("Almost! Try again."),
              refutation_text(move, judgement.refutation)};
}

void MistakesPresenter::failed() {
  ++version_;
  stage_ = Stage::Returning;
  return_at_ = ports_.time->now();
  verdict_ = {Tone::Problem, words().tr("The move could not be checked."),
              words().tr("The task is not lost. Try again or look at the answer.")};
}

std::string MistakesPresenter::refutation_text(chess::Move tried,
                                               const std::vector<chess::Move>& refutation) const {
  const Settings& settings = ports_.settings->state();
  const std::string played = move_words(settings, task().position, tried);
  if (task().must_mate)
    return words().tr("{1} lets the mate slip. Which checks are there?", {played});
  const chess::Position behind = task().position.after(tried);
  if (!behind.has_legal_move() && !behind.in_check())
    return words().tr("{1} is stalemate: the game is drawn.", {played});
  if (refutation.empty() || !behind.is_legal(refutation.front()))
    return words().tr("There is a better move than {1}.", {played});
  const std::string reply = move_words(settings, behind, refutation.front());
  const chess::Position then = behind.after(refutation.front());
  if (then.in_check() && !then.has_legal_move())
    return words().tr("After {1} comes {2}, and that is mate.", {played, reply});
  if (behind.is_capture(refutation.front()) &&
      training::static_exchange(behind, refutation.front()) > 0)
    return words().tr("After {1} the other side takes: {2}.", {played, reply});
  if (then.in_check()) return words().tr("After {1} comes the check {2}.", {played, reply});
  return words().tr("After {1} the other side answers {2} and stands better.", {played, reply});
}

void MistakesPresenter::save(Grade grade) {
  items_[now_].mark = mark_of(grade);
  if (saved_) return;
  saved_ = true;
  std::optional<Card> changed;
  if (const Card* kept = card(items_[now_].card)) {
    const Place place = training::next_place(place_of(*kept, today_), recall_of(grade), today_);
    changed = *kept;
    changed->box = place.box;
    changed->due = training::to_text(place.due);
  }
  ports_.session->save(new_attempt(practice::Exercise::Mistake, items_[now_].card, grade, 0,
                                   ports_.time->now() - began_),
                       changed);
}

void MistakesPresenter::hint() {
  if (stage_ != Stage::Asking || hints_ >= 3) return;
  ++hints_;
  ++version_;
}

void MistakesPresenter::skip() {
  if (items_.empty() || summary_ || stage_ != Stage::Asking) return;
  const bool again = std::exchange(items_[now_].skipped, true);
  const auto other = next_open();
  ++version_;
  // Everything that is left was put off before: enough for today.
  if (!other || (again && items_[*other].skipped))
    summary_ = true;
  else
    open(*other);
}

void MistakesPresenter::show_answer() {
  if (stage_ != Stage::Asking) return;
  ++version_;
  hints_ = 3;
  const training::Answer& best = task().accepted.front();
  tried_ = best.move;
  stage_ = Stage::Solved;
  verdict_ = {Tone::Waiting,
              words().tr("The answer: {1}",
                         {move_words(ports_.settings->state(), task().position, best.move)}),
              line_text(ports_.settings->state(), task().position, best.line, 5)};
  save(Grade::Shown);
}

void MistakesPresenter::next() {
  if (stage_ != Stage::Solved || summary_) return;
  if (const auto other = next_open()) return open(*other);
  summary_ = true;
  ++version_;
}

void MistakesPresenter::tick() {
  if (stage_ != Stage::Returning || ports_.time->now() < return_at_) return;
  stage_ = Stage::Asking;
  ++version_;
}

std::optional<Milliseconds> MistakesPresenter::until_change() const {
  if (stage_ != Stage::Returning) return std::nullopt;
  return std::max(Milliseconds{0}, return_at_ - ports_.time->now());
}

}  // namespace rostok::viewmodel
