// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/game_presenter.h"

#include <algorithm>
#include <utility>

#include "move_text.h"
#include "rostok/chess/notation.h"
#include "rostok/viewmodel/outcome.h"

namespace rostok::viewmodel {
namespace {

constexpr int kFailuresBeforeSilence = 3;

}  // namespace

GamePresenter::GamePresenter(const GameRequest& request, Ports ports, chess::Game game)
    : request_(request),
      ports_(ports),
      game_(std::move(game)),
      clock_(request.control, *ports.time),
      black_below_(request.human == Side::Black) {}

GamePresenter::GamePresenter(const GameRequest& request, Ports ports)
    : GamePresenter(request, ports, chess::Game()) {
  after_change();
}

base::Result<GamePresenter> GamePresenter::resume(const SavedGame& saved, Ports ports) {
  const auto start = chess::Position::from_fen(saved.start_fen);
  if (!start) return base::fail(start.error());
  chess::Game game(*start);
  for (const std::string& text : saved.moves) {
    const auto move = chess::parse_uci(game.position(), text);
    if (!move) return base::fail(move.error());
    if (auto played = game.play(*move); !played) return base::fail(played.error());
  }
  GamePresenter presenter({saved.level, saved.human, saved.control}, ports, std::move(game));
  presenter.clock_.set_remaining(saved.white_left, saved.black_left);
  presenter.after_change();
  return presenter;
}

bool GamePresenter::humans_turn() const {
  return !end_ && game_.position().turn() == request_.human;
}

void GamePresenter::refresh_input() {
  const bool live = ply_ == game_.plies();
  input_.set_position(game_.position_at(ply_), !live || !humans_turn());
  ++version_;
}

SavedGame GamePresenter::saved() const {
  SavedGame kept;
  kept.start_fen = game_.start().to_fen();
  for (std::size_t ply = 0; ply < game_.plies(); ++ply)
    kept.moves.push_back(chess::to_uci(game_.position_at(ply), game_.moves()[ply]));
  kept.level = request_.level;
  kept.human = request_.human;
  kept.control = request_.control;
  kept.white_left = clock_.remaining(Side::White);
  kept.black_left = clock_.remaining(Side::Black);
  return kept;
}

// The game on the board is another one: clocks, disk and opponent follow.
void GamePresenter::after_change() {
  ply_ = game_.plies();
  resign_asked_ = false;
  if (const auto end = game_.result_by_rule()) {
    finish(*end);
    return;
  }
  if (clock_.running() != game_.position().turn()) clock_.start(game_.position().turn());
  ports_.keeper->keep(saved());
  refresh_input();
  if (!humans_turn()) request_move();
}

void GamePresenter::request_move() {
  waiting_ = true;
  ports_.opponent->ask_move(++asked_, saved());
}

void GamePresenter::finish(chess::GameEnd end) {
  if (waiting_ || draw_waiting_) ports_.opponent->cancel();
  end_ = end;
  waiting_ = draw_waiting_ = resign_asked_ = false;
  note_ = Note::None;
  clock_.stop();
  ports_.keeper->finished(saved(), end);
  refresh_input();
}

void GamePresenter::check_flag() {
  if (end_) return;
  if (const auto loser = clock_.flagged()) finish(game_.flag_fall(*loser));
}

void GamePresenter::play(chess::Move move) {
  check_flag();
  if (end_) return;
  if (draw_waiting_) {  // moving on withdraws interest in the answer
    ports_.opponent->cancel();
    draw_waiting_ = false;
  }
  if (!game_.play(move)) return;
  note_ = Note::None;
  clock_.press();
  after_change();
}

void GamePresenter::handle(const OpponentReply& reply) {
  using Kind = OpponentReply::Kind;
  if (reply.request != asked_ || (!waiting_ && !draw_waiting_)) return;
  ++version_;
  if (draw_waiting_) {
    draw_waiting_ = false;
    if (reply.kind == Kind::DrawAccepted)
      finish({chess::GameResult::Draw, chess::EndReason::Agreement});
    else
      note_ = reply.kind == Kind::Failed ? Note::Restarted : Note::DrawDeclined;
    return;
  }
  waiting_ = false;
  const auto move = chess::parse_uci(game_.position(), reply.move);
  if (reply.kind == Kind::Move && move) {
    failures_ = 0;
    const Note before = note_;
    play(*move);
    if (!end_ && before == Note::Restarted) note_ = before;  // until the person moves
    return;
  }
  // Died, silent, or a move that the rules do not know: ask again, but not for ever.
  problem_ = reply.problem;
  const bool hopeless = problem_ && problem_->kind == base::ErrorKind::NotFound;
  if (++failures_ < kFailuresBeforeSilence && !hopeless) {
    note_ = Note::Restarted;
    request_move();
    return;
  }
  note_ = Note::Silent;
  clock_.stop();
}

void GamePresenter::retry() {
  if (note_ != Note::Silent) return;
  failures_ = 0;
  note_ = Note::None;
  clock_.resume();
  request_move();
  ++version_;
}

void GamePresenter::tick() {
  check_flag();
  while (const auto reply = ports_.opponent->poll())
    handle(*reply);
  const std::array<std::string, 2> now = {clock_text(clock_.remaining(Side::White)),
                                          clock_text(clock_.remaining(Side::Black))};
  if (now == shown_clocks_) return;
  shown_clocks_ = now;
  ++version_;
}

std::optional<Milliseconds> GamePresenter::until_next_wake() const {
  return end_ ? std::nullopt : clock_.until_next_change();
}

void GamePresenter::press(chess::Square square) {
  input_.press(square);
  ++version_;
}

void GamePresenter::release(chess::Square square) {
  ++version_;
  if (const auto move = input_.release(square)) play(*move);
}

void GamePresenter::click(chess::Square square) {
  press(square);
  release(square);
}

void GamePresenter::promote(chess::PieceType piece) {
  ++version_;
  if (const auto move = input_.promote(piece)) play(*move);
}

void GamePresenter::cancel() {
  if (resign_asked_)
    resign_asked_ = false;
  else
    input_.cancel();
  ++version_;
}

bool GamePresenter::type(std::string_view text) {
  check_flag();
  if (!humans_turn()) return false;
  const auto move = chess::parse_typed(game_.position(), text);
  if (!move) return false;
  play(*move);
  return true;
}

std::vector<std::string> GamePresenter::candidates(std::string_view text) const {
  std::vector<std::string> found;
  if (!humans_turn() || text.empty()) return found;
  const chess::Position& position = game_.position();
  const i18n::Translator& words = ports_.settings->words();
  const std::string wanted = words.fold(std::string(text));
  for (const chess::Move move : position.legal_moves()) {
    const auto begins = [&](const std::string& form) {
      return words.fold(form).starts_with(wanted);
    };
    if (begins(chess::to_san(position, move, chess::PieceLetters::Russian)) ||
        begins(chess::to_san(position, move, chess::PieceLetters::English)) ||
        begins(chess::to_uci(position, move)))
      found.push_back(shown(position, move, ports_.settings->state()));
  }
  std::ranges::sort(found);
  return found;
}

void GamePresenter::flip() {
  black_below_ = !black_below_;
  ++version_;
}

void GamePresenter::look_at(std::size_t ply) {
  ply_ = std::min(ply, game_.plies());
  refresh_input();
}

void GamePresenter::back() {
  if (ply_ > 0) look_at(ply_ - 1);
}

void GamePresenter::forward() {
  look_at(ply_ + 1);
}

bool GamePresenter::can_take_back() const {
  const std::size_t needed = game_.position().turn() == request_.human ? 2 : 1;
  return ports_.settings->state().takeback && !end_ && game_.plies() >= needed;
}

void GamePresenter::take_back() {
  check_flag();
  if (!can_take_back()) return;
  if (waiting_ || draw_waiting_) ports_.opponent->cancel();
  waiting_ = draw_waiting_ = false;
  game_.take_back(humans_turn() ? 2 : 1);
  note_ = Note::None;
  failures_ = 0;
  draw_offered_at_.reset();
  clock_.start(game_.position().turn());
  after_change();
}

void GamePresenter::offer_draw() {
  check_flag();
  if (!humans_turn() || draw_offered_at_ == game_.plies()) return;
  draw_offered_at_ = game_.plies();
  draw_waiting_ = true;
  note_ = Note::DrawOffered;
  ports_.opponent->ask_draw(++asked_, saved());
  ++version_;
}

void GamePresenter::claim_draw() {
  check_flag();
  if (!humans_turn()) return;
  if (const auto reason = game_.claimable_draw()) finish({chess::GameResult::Draw, *reason});
}

void GamePresenter::ask_resign() {
  if (end_) return;
  resign_asked_ = true;
  ++version_;
}

void GamePresenter::keep_playing() {
  resign_asked_ = false;
  ++version_;
}

void GamePresenter::resign() {
  check_flag();
  if (end_ || !resign_asked_) return;
  finish(
      {request_.human == Side::White ? chess::GameResult::BlackWins : chess::GameResult::WhiteWins,
       chess::EndReason::Resignation});
}

GameRequest GamePresenter::rematch() const {
  return {request_.level, chess::opposite(request_.human), request_.control};
}

std::string GamePresenter::move_text(std::size_t ply) const {
  return shown(game_.position_at(ply), game_.moves()[ply], ports_.settings->state());
}

std::string GamePresenter::status() const {
  const i18n::Translator& words = ports_.settings->words();
  if (end_) return result_text(words, *end_);
  if (note_ == Note::Silent) return words.tr("The game is paused.");
  if (!humans_turn()) return words.tr("The computer is thinking.");
  return game_.position().in_check() ? words.tr("Check! Your move.") : words.tr("Your move.");
}

GameState GamePresenter::state() const {
  const i18n::Translator& words = ports_.settings->words();
  GameState state;
  state.position = game_.position_at(ply_);
  state.black_below = black_below_;
  state.selected = input_.selected();
  state.dragged = input_.dragged();
  if (ports_.settings->state().show_targets) state.targets = input_.targets();
  state.promotion = input_.promotion();
  if (ply_ > 0) state.last_move = game_.moves()[ply_ - 1];
  if (state.position.in_check()) state.check = state.position.king(state.position.turn());
  for (std::size_t ply = 0; ply < game_.plies(); ++ply) {
    const chess::Position& before = game_.position_at(ply);
    if (state.rows.empty() || before.turn() == Side::White)
      state.rows.push_back({before.fullmove_number(), {}});
    state.rows.back().text[before.turn() == Side::White ? 0 : 1] = move_text(ply);
  }
  state.ply = ply_;
  state.last_ply = game_.plies();
  state.material = material_of(state.position);
  state.timed = request_.control.mode != ClockMode::Untimed;
  if (state.timed)
    state.clocks = {clock_text(clock_.remaining(Side::White)),
                    clock_text(clock_.remaining(Side::Black))};
  state.running = clock_.running();
  state.status = status();
  if (note_ == Note::Restarted)
    state.note = words.tr("The computer had to be restarted. The game goes on.");
  if (note_ == Note::Silent)
    state.note = problem_ && problem_->kind == base::ErrorKind::NotFound
                     ? words.text(*problem_)
                     : words.tr("The computer does not answer. The game is safe.");
  if (note_ == Note::DrawOffered) state.note = words.tr("Draw offered. Waiting for the answer.");
  if (note_ == Note::DrawDeclined) state.note = words.tr("The computer wants to play on.");
  state.end = end_;
  state.can_take_back = can_take_back();
  state.can_offer_draw = humans_turn() && !draw_waiting_ && draw_offered_at_ != game_.plies();
  state.can_claim_draw = humans_turn() && game_.claimable_draw().has_value();
  state.can_retry = note_ == Note::Silent;
  state.resign_asked = resign_asked_;
  return state;
}

}  // namespace rostok::viewmodel
