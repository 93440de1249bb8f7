// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/training/coordinates.h"

#include <algorithm>

#include "rostok/chess/bitboard.h"

namespace rostok::viewmodel {

using chess::Square;
using practice::Exercise;

namespace {

// The file of a letter: a–h, or the Russian letter on the same key.
std::optional<int> file_of_letter(char32_t letter) {
  static constexpr std::u32string_view kLatin = U"abcdefgh", kLatinUpper = U"ABCDEFGH",
                                       kRussian = U"фисвуапр", kRussianUpper = U"ФИСВУАПР";
  for (const auto& letters : {kLatin, kLatinUpper, kRussian, kRussianUpper})
    if (const auto at = letters.find(letter); at != letters.npos) return static_cast<int>(at);
  return std::nullopt;
}

long long whole_seconds(Milliseconds time) {
  return (std::max<Milliseconds::rep>(0, time.count()) + 999) / 1000;
}

}  // namespace

bool is_light(Square square) {
  return !chess::has(chess::kDarkSquares, square);
}

CoordinatesPresenter::CoordinatesPresenter(TrainingPorts ports, std::uint32_t seed)
    : ports_(ports), random_(seed) {}

Exercise CoordinatesPresenter::exercise() const {
  if (task_ == SquareTask::Name) return Exercise::SquareName;
  return task_ == SquareTask::Click ? Exercise::SquareClick : Exercise::SquareColor;
}

void CoordinatesPresenter::choose(SquareTask task) {
  if (stage_ == Stage::Running) return;
  task_ = task;
  stage_ = Stage::Ready;
  verdict_ = {};
  ++version_;
}

void CoordinatesPresenter::choose(RunLength length) {
  if (stage_ == Stage::Running) return;
  length_ = length;
  stage_ = Stage::Ready;
  verdict_ = {};
  ++version_;
}

void CoordinatesPresenter::start() {
  if (stage_ == Stage::Running) return;
  stage_ = Stage::Running;
  right_ = asked_ = 0;
  correct_.reset();
  wrong_.reset();
  verdict_ = {};
  best_before_ =
      best_score(ports_.session->record(), exercise(), static_cast<practice::RecordId>(length_));
  began_ = ports_.time->now();
  ask();
}

void CoordinatesPresenter::stop() {
  stage_ = Stage::Ready;
  verdict_ = {};
  correct_.reset();
  wrong_.reset();
  ++version_;
}

// Never the same square twice running.
void CoordinatesPresenter::ask() {
  const Square before = square_;
  while (square_ == before)
    square_ = static_cast<Square>(random_() % 64);
  file_.reset();
  ++version_;
}

void CoordinatesPresenter::click(Square square) {
  if (stage_ != Stage::Running || task_ != SquareTask::Click) return;
  answered(square == square_, square == square_ ? std::nullopt : std::optional(square));
}

void CoordinatesPresenter::say(bool light) {
  if (stage_ == Stage::Running && task_ == SquareTask::Color)
    answered(light == is_light(square_), {});
}

bool CoordinatesPresenter::type(char32_t letter) {
  if (stage_ != Stage::Running || task_ != SquareTask::Name) return false;
  if (const auto file = file_of_letter(letter)) {
    file_ = file;
    ++version_;
    return true;
  }
  if (letter < U'1' || letter > U'8' || !file_) return false;
  const Square named = chess::make_square(*file_, static_cast<int>(letter - U'1'));
  answered(named == square_, named == square_ ? std::nullopt : std::optional(named));
  return true;
}

void CoordinatesPresenter::rub_out() {
  file_.reset();
  ++version_;
}

void CoordinatesPresenter::answered(bool right, std::optional<Square> instead) {
  tick();
  if (stage_ != Stage::Running) return;
  ++asked_;
  right_ += right ? 1 : 0;
  const std::string name = chess::to_string(square_);
  correct_ = right ? std::nullopt : std::optional(square_);
  wrong_ = instead;
  if (right)
    verdict_ = {Tone::Right, words().tr("Right! {1}", {name})};
  else if (task_ == SquareTask::Color)
    verdict_ = {Tone::Almost, is_light(square_) ? words().tr("{1} is light.", {name})
                                                : words().tr("{1} is dark.", {name})};
  else if (task_ == SquareTask::Name)
    verdict_ = {Tone::Almost, words().tr("That was {1}.", {name})};
  else
    verdict_ = {Tone::Almost, words().tr("{1} is the framed square.", {name})};
  if (length_ == RunLength::Twenty && asked_ == kQuestions) return finish();
  ask();
}

Milliseconds CoordinatesPresenter::left() const {
  return kRunTime - (ports_.time->now() - began_);
}

void CoordinatesPresenter::finish() {
  stage_ = Stage::Done;
  took_ = ports_.time->now() - began_;
  ++version_;
  ports_.session->save(new_attempt(
      exercise(), static_cast<practice::RecordId>(length_),
      right_ == asked_ && asked_ > 0 ? practice::Grade::Clean : practice::Grade::Retried, right_,
      took_));
}

void CoordinatesPresenter::tick() {
  if (stage_ != Stage::Running || length_ != RunLength::HalfMinute) return;
  if (left().count() <= 0) return finish();
  const long long seconds = whole_seconds(left());
  if (seconds != shown_seconds_) ++version_;
  shown_seconds_ = seconds;
}

std::optional<Milliseconds> CoordinatesPresenter::until_change() const {
  if (stage_ != Stage::Running || length_ != RunLength::HalfMinute) return std::nullopt;
  const auto rest = std::max<Milliseconds::rep>(0, left().count());
  return Milliseconds{rest % 1000 == 0 ? std::min<Milliseconds::rep>(rest, 1000) : rest % 1000};
}

CoordinatesPresenter::State CoordinatesPresenter::state() const {
  State state;
  state.stage = stage_;
  state.task = task_;
  state.length = length_;
  state.right = right_;
  state.asked = asked_;
  state.verdict = verdict_;
  const auto best = stage_ == Stage::Done ? best_before_
                                          : best_score(ports_.session->record(), exercise(),
                                                       static_cast<practice::RecordId>(length_));
  if (best)
    state.best = length_ == RunLength::Twenty
                     ? words().tr("Your best: {1} of {2}",
                                  {std::to_string(*best), std::to_string(kQuestions)})
                     : words().trn("Your best: {1} square in half a minute",
                                   "Your best: {1} squares in half a minute", *best);
  if (stage_ == Stage::Running) {
    state.square = square_;
    state.name = chess::to_string(square_);
    if (file_) state.typed = std::string(1, static_cast<char>('a' + *file_));
    state.correct = correct_;
    state.wrong = wrong_;
    const auto seconds = whole_seconds(left());
    state.progress =
        length_ == RunLength::Twenty
            ? words().tr("{1} of {2}", {std::to_string(asked_ + 1), std::to_string(kQuestions)})
            : words().trn("{1} second left", "{1} seconds left", seconds);
  }
  if (stage_ == Stage::Done) {
    const bool record = !best_before_ || right_ > *best_before_;
    state.title =
        length_ == RunLength::Twenty
            ? words().tr("{1} of {2} right", {std::to_string(right_), std::to_string(asked_)})
            : words().trn("{1} square in half a minute", "{1} squares in half a minute", right_);
    state.text = record && best_before_ ? words().tr("More than ever before!")
                                        : words().trn("It took {1} second.", "It took {1} seconds.",
                                                      whole_seconds(took_));
  }
  return state;
}

}  // namespace rostok::viewmodel
