// SPDX-License-Identifier: MIT
#include "rostok/link/engine_opponent.h"

#include <random>
#include <utility>

#include "rostok/chess/game.h"
#include "rostok/chess/notation.h"

namespace rostok::link {
namespace {

using base::ErrorKind;
using Clock = std::chrono::steady_clock;
using viewmodel::OpponentReply;

// Depth 12 and more in the middlegame; a quarter of a second on a slow school computer.
constexpr std::uint64_t kJudgeNodes = 50'000;

// An evaluation knows no history. Near a repetition or the end of fifty moves that would be a hint
// to draw a won game.
bool history_matters(const chess::Game& game) {
  constexpr int kLongWithoutProgress = 60;  // half-moves of a hundred
  if (game.position().halfmove_clock() >= kLongWithoutProgress) return true;
  for (std::size_t ply = 0; ply < game.plies(); ++ply)
    if (game.position_at(ply).same_position(game.position())) return true;
  return false;
}

uci::Score from_other_side(uci::Score score) {
  if (score.centipawns) score.centipawns = -*score.centipawns;
  if (score.mate) score.mate = -*score.mate;
  return score;
}

std::optional<std::chrono::milliseconds> computers_clock(const viewmodel::SavedGame& game) {
  if (game.control.mode == viewmodel::ClockMode::Untimed) return std::nullopt;
  return game.human == viewmodel::Side::White ? game.black_left : game.white_left;
}

}  // namespace

std::vector<std::string> level_names(const i18n::Translator& words) {
  std::vector<std::string> names;
  for (int number = levels::kFirstStep; number <= levels::kLastStep; ++number)
    names.push_back(words.trc("level", levels::step(number).name));
  return names;
}

EngineOpponent::EngineOpponent(EngineOpponentSettings settings, EngineRoom& room)
    : settings_(std::move(settings)), replies_(settings_.wake), room_(&room) {}

// The service's handlers use this object.
EngineOpponent::~EngineOpponent() {
  cancel();
  room_->close();
}

void EngineOpponent::search(engine_host::SearchRequest request, engine_host::Engine::Done done) {
  tickets_.push_back(
      (*room_->service())->search(std::move(request), analysis::Priority::Interactive, std::move(done)));
}

// At full strength; the same position gives the same answer.
void EngineOpponent::judge(const chess::Game& game, Judged done) {
  if (!history_matters(game)) {
    tickets_.push_back((*room_->service())->analyse(
        {game.position(), kJudgeNodes, 1, analysis::Priority::Interactive, true}, std::move(done)));
    return;
  }
  engine_host::SearchRequest request;
  request.start = game.start();
  request.moves = game.moves();
  request.limits.nodes = kJudgeNodes;
  request.new_game = true;
  search(std::move(request), [done =
                                  std::move(done)](base::Result<engine_host::SearchResult> result) {
    if (!result) return done(tl::unexpected(result.error()));
    done(analysis::Evaluation{std::move(result->lines), kJudgeNodes, result->engine, result->best});
  });
}

void EngineOpponent::answer(OpponentReply reply, Clock::time_point when) {
  replies_.send(std::move(reply), when);
}

void EngineOpponent::fail(std::uint64_t request, const base::Error& error) {
  if (error.kind == ErrorKind::Cancelled) return;
  answer({request, OpponentReply::Kind::Failed, {}, error}, Clock::now());
}

void EngineOpponent::ask_move(std::uint64_t request, const viewmodel::SavedGame& saved) {
  cancel();
  const auto game = viewmodel::replay(saved);
  if (!game) return fail(request, game.error());
  if (const auto ready = room_->service(); !ready) return fail(request, ready.error());
  if (game->plies() < 2 || seed_ == 0) seed_ = settings_.seed.value_or(std::random_device{}());
  levels::LevelPlayer player(
      [this](engine_host::SearchRequest search_request, engine_host::Engine::Done done) {
        search(std::move(search_request), std::move(done));
      },
      saved.half_step ? levels::half_step_above(saved.level) : levels::step(saved.level), seed_);
  const auto asked_at = Clock::now();
  const std::uint64_t asked_in = generation_;
  player.choose({game->start(), game->moves(), computers_clock(saved)},
                [=, this, position = game->position()](base::Result<levels::LevelMove> found) {
                  if (asked_in != generation_) return;
                  if (!found) return fail(request, found.error());
                  answer({request, OpponentReply::Kind::Move, chess::to_uci(position, found->move)},
                         settings_.human_pace ? asked_at + found->show_after : asked_at);
                });
}

void EngineOpponent::ask_draw(std::uint64_t request, const viewmodel::SavedGame& saved) {
  const auto game = viewmodel::replay(saved);
  if (!game) return fail(request, game.error());
  if (const auto ready = room_->service(); !ready) return fail(request, ready.error());
  const bool own_turn = game->position().turn() != saved.human;
  const std::uint64_t asked_in = generation_;
  judge(*game, [=, this](base::Result<analysis::Evaluation> found) {
    if (asked_in != generation_) return;
    if (!found) return fail(request, found.error());
    using Kind = OpponentReply::Kind;
    const bool accepts =
        !found->lines.empty() &&
        levels::accepts_draw(own_turn ? found->lines.front().score
                                      : from_other_side(found->lines.front().score));
    answer({request, accepts ? Kind::DrawAccepted : Kind::DrawDeclined, {}}, Clock::now());
  });
}

void EngineOpponent::ask_hint(std::uint64_t request, const viewmodel::SavedGame& saved) {
  const auto reply = [this](HintReply hint) {
    hints_.push(std::move(hint));
    if (settings_.wake) settings_.wake();
  };
  const auto game = viewmodel::replay(saved);
  if (!game) return reply({request, {}, game.error()});
  if (const auto ready = room_->service(); !ready) return reply({request, {}, ready.error()});
  const std::uint64_t asked_in = generation_;
  judge(*game, [=, this, position = game->position()](base::Result<analysis::Evaluation> found) {
    if (asked_in != generation_) return;
    if (found && found->best)
      reply({request, chess::to_uci(position, *found->best)});
    else if (!found && found.error().kind != ErrorKind::Cancelled)
      reply({request, {}, found.error()});
  });
}

void EngineOpponent::cancel() {
  ++generation_;
  for (const analysis::Ticket ticket : std::exchange(tickets_, {}))
    (*room_->service())->cancel(ticket);
  replies_.clear();
}

void EngineOpponent::leave() {
  cancel();
  room_->rest();
}

std::optional<OpponentReply> EngineOpponent::poll() {
  return replies_.poll();
}

std::optional<HintReply> EngineOpponent::poll_hint() {
  return hints_.try_pop();
}

}  // namespace rostok::link
