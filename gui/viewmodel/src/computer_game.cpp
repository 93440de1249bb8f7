// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/computer_game.h"

#include <algorithm>
#include <utility>

#include "rostok/chess/notation.h"
#include "rostok/viewmodel/outcome.h"

namespace rostok::viewmodel {
namespace {

constexpr int kFailuresBeforeSilence = 3;
// The computer's piece starts that long after the student's has landed.
constexpr Milliseconds kFlight{140}, kPause{250};

}  // namespace

base::Result<std::unique_ptr<ComputerGame>> ComputerGame::open(const SavedGame& saved, Ports ports) {
  auto game = replay(saved);
  if (!game) return base::fail(game.error());
  return std::unique_ptr<ComputerGame>(new ComputerGame(saved, std::move(*game), std::move(ports)));
}

ComputerGame::ComputerGame(const SavedGame& saved, chess::Game game, Ports ports)
    : ports_(std::move(ports)),
      played_(saved, std::move(game), ports_.game),
      hints_(*ports_.opponent),
      tutor_(ports_.evaluator) {
  played_.start();
  go_on();
}

bool ComputerGame::humans_turn() const {
  return !played_.end() && played_.turn() == played_.setup().human;
}

bool ComputerGame::thinking() const {
  return !played_.end() && !humans_turn() && !asks_again_;
}

// The position on the board is another one: the opponent or the tutor turns to it.
void ComputerGame::go_on() {
  hints_.forget();
  if (played_.end()) return;
  if (!humans_turn()) return request_move();
  if (played_.setup().tutor && played_.warned() < kTutorWarnings) tutor_.watch(game().position());
}

void ComputerGame::request_move() {
  waiting_ = true;
  ports_.opponent->ask_move(++asked_, played_.saved());
}

void ComputerGame::stop_waiting() {
  if (waiting_ || draw_waiting_ || hints_.waits()) ports_.opponent->cancel();
  waiting_ = draw_waiting_ = judging_ = asks_again_ = false;
  early_.reset();
  before_move_.reset();
  tutor_.forget();
}

void ComputerGame::finish(chess::GameEnd end) {
  stop_waiting();
  hints_.forget();
  note_ = Note::None;
  played_.finish(end);
}

bool ComputerGame::play(chess::Move move) {
  tick();
  if (!may_move()) return false;
  if (!game().position().is_legal(move)) return false;
  ChessClock before = played_.clock();
  before.stop();
  const bool judging = tutor_.judge(move, [this](bool blunder) { judged(blunder); });
  // Moving on withdraws interest in an answer about a draw or a hint.
  if (draw_waiting_ || hints_.waits()) ports_.opponent->cancel();
  draw_waiting_ = false;
  if (!played_.play(move)) return false;
  note_ = Note::None;
  ++version_;
  not_before_ = ports_.game.time->now() + kPause + (ports_.settings->state().motion ? kFlight : Milliseconds{0});
  if (played_.end()) {
    stop_waiting();
    hints_.forget();
    return true;
  }
  if (!judging) {
    tutor_.forget();
    go_on();
    return true;
  }
  hints_.forget();
  judging_ = true;
  before_move_ = before;
  return true;
}

void ComputerGame::judged(bool blunder) {
  judging_ = false;
  ++version_;
  if (played_.end()) return;
  if (!blunder) {
    before_move_.reset();
    return go_on();
  }
  asks_again_ = true;
  played_.count_warning();
  played_.pause();
  played_.keep();
}

void ComputerGame::take_blunder_back() {
  if (!std::exchange(asks_again_, false)) return;
  const auto before = std::exchange(before_move_, std::nullopt);
  played_.count_rescue();
  played_.take_back(1);
  if (before) played_.restore(*before);
  ++version_;
  go_on();
}

void ComputerGame::leave_blunder() {
  if (!std::exchange(asks_again_, false)) return;
  before_move_.reset();
  played_.resume();
  ++version_;
  go_on();
}

void ComputerGame::answer_arrived(const OpponentReply& reply) {
  using Kind = OpponentReply::Kind;
  ++version_;
  if (draw_waiting_) {
    draw_waiting_ = false;
    if (reply.kind == Kind::DrawAccepted) return finish({chess::GameResult::Draw, chess::EndReason::Agreement});
    note_ = reply.kind == Kind::Failed ? Note::Restarted : Note::DrawDeclined;
    return;
  }
  const auto move = chess::parse_uci(game().position(), reply.move);
  if (reply.kind != Kind::Move || !move) return failed(reply);
  waiting_ = false;
  failures_ = 0;
  const Note before = note_;
  note_ = Note::None;
  if (!played_.play(*move)) return;
  if (!played_.end() && before == Note::Restarted) note_ = before;  // until the person moves
  go_on();
}

// Died, silent, or a move that the rules do not know: ask again, but not for ever.
void ComputerGame::failed(const OpponentReply& reply) {
  waiting_ = false;
  problem_ = reply.problem;
  const bool hopeless = problem_ && problem_->kind == base::ErrorKind::NotFound;
  if (++failures_ < kFailuresBeforeSilence && !hopeless) {
    note_ = Note::Restarted;
    return request_move();
  }
  note_ = Note::Silent;
  played_.pause();
  played_.keep();
}

void ComputerGame::retry() {
  if (note_ != Note::Silent) return;
  failures_ = 0;
  note_ = Note::None;
  played_.resume();
  ++version_;
  request_move();
}

void ComputerGame::tick() {
  const bool was_over = played_.end().has_value();
  played_.tick();
  if (!was_over && played_.end()) {
    stop_waiting();
    hints_.forget();
    note_ = Note::None;
    ++version_;
  }
  while (const auto reply = ports_.opponent->poll())
    if (reply->request == asked_ && (waiting_ || draw_waiting_)) early_ = *reply;
  if (early_ && (early_->kind != OpponentReply::Kind::Move || ports_.game.time->now() >= not_before_)) {
    const OpponentReply reply = *std::exchange(early_, std::nullopt);
    answer_arrived(reply);
  }
  if (hints_.poll(game().position())) played_.count_hint();
}

std::optional<Milliseconds> ComputerGame::until_change() const {
  const auto clock = played_.until_change();
  if (!early_) return clock;
  const Milliseconds landed = std::max(not_before_ - ports_.game.time->now(), Milliseconds{1});
  return clock ? std::min(*clock, landed) : landed;
}

bool ComputerGame::can_take_back() const {
  if (played_.end() || !played_.setup().takeback || asks_again_) return false;
  return game().plies() >= (humans_turn() ? 2U : 1U);
}

void ComputerGame::take_back() {
  if (asks_again_) return take_blunder_back();
  tick();
  if (!can_take_back()) return;
  const std::size_t plies = humans_turn() ? 2 : 1;
  stop_waiting();
  note_ = Note::None;
  failures_ = 0;
  draw_offered_at_.reset();
  played_.take_back(plies);
  ++version_;
  go_on();
}

bool ComputerGame::can_offer_draw() const {
  return may_move() && !draw_waiting_ && draw_offered_at_ != game().plies();
}

bool ComputerGame::can_claim_draw() const {
  return may_move() && game().claimable_draw().has_value();
}

void ComputerGame::offer_draw() {
  tick();
  if (!can_offer_draw()) return;
  draw_offered_at_ = game().plies();
  draw_waiting_ = true;
  note_ = Note::DrawOffered;
  ++version_;
  ports_.opponent->ask_draw(++asked_, played_.saved());
}

void ComputerGame::claim_draw() {
  tick();
  if (!can_claim_draw()) return;
  finish({chess::GameResult::Draw, *game().claimable_draw()});
}

void ComputerGame::resign() {
  tick();
  if (played_.end()) return;
  const bool white_wins = played_.setup().human == Side::Black;
  finish({white_wins ? chess::GameResult::WhiteWins : chess::GameResult::BlackWins, chess::EndReason::Resignation});
}

bool ComputerGame::can_hint() const {
  if (!may_move() || !played_.setup().hints || hints_.waits()) return false;
  if (hints_.step() == Hints::Step::None) return hints_left() > 0;
  return hints_.step() != Hints::Step::Arrow;
}

void ComputerGame::hint() {
  if (can_hint()) hints_.ask(played_.saved());
}

GameSetup ComputerGame::rematch() const {
  GameSetup next = played_.setup();
  next.human = chess::opposite(next.human);
  std::swap(next.names[0], next.names[1]);
  return next;
}

std::string ComputerGame::message() const {
  if (played_.end()) return result_text(words(), *played_.end());
  if (asks_again_) return words().tr("Think again: what is your opponent up to?");
  switch (note_) {
    case Note::Restarted: return words().tr("The computer is lost in thought. We are starting it again.");
    case Note::Silent:
      return problem_ && problem_->kind == base::ErrorKind::NotFound ? words().text(*problem_)
                                                                    : words().tr("The computer does not answer. The game is kept.");
    case Note::DrawOffered: return words().tr("Draw offered. Waiting for the answer.");
    case Note::DrawDeclined: return words().tr("The computer wants to play on.");
    case Note::None: break;
  }
  if (!humans_turn()) return words().tr("The computer is thinking.");
  if (can_claim_draw())
    return *game().claimable_draw() == chess::EndReason::FiftyMoves
               ? words().tr("50 moves without a capture or a pawn move. You may claim a draw.")
               : words().tr("The position came up three times. You may claim a draw.");
  return game().position().in_check() ? words().tr("Check! Your move.") : words().tr("Your move.");
}

}  // namespace rostok::viewmodel
