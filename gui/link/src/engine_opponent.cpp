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

constexpr int kHintDepth = 12;
constexpr std::uint64_t kHintNodes = 400'000;
constexpr int kDrawDepth = 10;
constexpr std::uint64_t kDrawNodes = 200'000;

base::Result<chess::Game> replay(const viewmodel::SavedGame& saved) {
  const auto start = chess::Position::from_fen(saved.start_fen);
  if (!start) return base::fail(start.error());
  chess::Game game(*start);
  for (const std::string& text : saved.moves) {
    const auto move = chess::parse_uci(game.position(), text);
    if (!move) return base::fail(move.error());
    if (auto played = game.play(*move); !played) return base::fail(played.error());
  }
  return game;
}

engine_host::SearchRequest request_for(const chess::Game& game) {
  engine_host::SearchRequest request;
  request.start = game.start();
  request.moves = game.moves();
  request.options = {{"Skill Level", "20"}};  // a level may have lowered it
  return request;
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

EngineOpponent::EngineOpponent(EngineOpponentSettings settings)
    : settings_(std::move(settings)), replies_(settings_.wake) {}

EngineOpponent::~EngineOpponent() = default;

// Looks for the engine at every question until there is one, so that installing it helps at once.
base::Result<engine_host::Engine*> EngineOpponent::engine() {
  if (engine_) return engine_.get();
  const auto path = engine_host::find_engine(settings_.engine);
  if (!path) return base::fail(path.error());
  auto settings = levels::engine_settings(*path);
  settings.arguments = settings_.arguments;
  settings.timeouts = settings_.timeouts;
  engine_ = std::make_unique<engine_host::Engine>(host_, std::move(settings));
  return engine_.get();
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
  const auto game = replay(saved);
  if (!game) return fail(request, game.error());
  const auto engine = this->engine();
  if (!engine) return fail(request, engine.error());
  if (game->plies() < 2 || seed_ == 0) seed_ = settings_.seed.value_or(std::random_device{}());
  levels::LevelPlayer player(**engine, levels::step(saved.level), seed_);
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
  const auto game = replay(saved);
  if (!game) return fail(request, game.error());
  const auto engine = this->engine();
  if (!engine) return fail(request, engine.error());
  auto search = request_for(*game);
  search.limits.depth = kDrawDepth;
  search.limits.nodes = kDrawNodes;
  const bool own_turn = game->position().turn() != saved.human;
  const std::uint64_t asked_in = generation_;
  (*engine)->search(std::move(search), [=, this](base::Result<engine_host::SearchResult> result) {
    if (asked_in != generation_) return;
    if (!result) return fail(request, result.error());
    using Kind = OpponentReply::Kind;
    const bool accepts =
        !result->lines.empty() &&
        levels::accepts_draw(own_turn ? result->lines.front().score
                                      : from_other_side(result->lines.front().score));
    answer({request, accepts ? Kind::DrawAccepted : Kind::DrawDeclined, {}}, Clock::now());
  });
}

void EngineOpponent::ask_hint(std::uint64_t request, const viewmodel::SavedGame& saved) {
  const auto reply = [this](HintReply hint) {
    hints_.push(std::move(hint));
    if (settings_.wake) settings_.wake();
  };
  const auto game = replay(saved);
  if (!game) return reply({request, {}, game.error()});
  const auto engine = this->engine();
  if (!engine) return reply({request, {}, engine.error()});
  auto search = request_for(*game);
  search.limits.depth = kHintDepth;
  search.limits.nodes = kHintNodes;
  const std::uint64_t asked_in = generation_;
  (*engine)->search(std::move(search), [=, this, position = game->position()](
                                           base::Result<engine_host::SearchResult> result) {
    if (asked_in != generation_) return;
    if (result)
      reply({request, chess::to_uci(position, result->best)});
    else if (result.error().kind != ErrorKind::Cancelled)
      reply({request, {}, result.error()});
  });
}

void EngineOpponent::cancel() {
  ++generation_;
  if (engine_) engine_->cancel();
  replies_.clear();
}

std::optional<OpponentReply> EngineOpponent::poll() {
  return replies_.poll();
}

std::optional<HintReply> EngineOpponent::poll_hint() {
  return hints_.try_pop();
}

}  // namespace rostok::link
