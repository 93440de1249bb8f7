// SPDX-License-Identifier: MIT
#include "rostok/screens/computer_table.h"

#include <utility>

#include "rostok/chess/notation.h"

namespace rostok::screens {
namespace {

constexpr int kHints = 3;
constexpr Milliseconds kLowTime{20'000};
// The computer's picture is an icon; the person's a face.
constexpr const char* kComputerPicture = "icons/computer.svg";
constexpr const char* kHumanPicture = "avatars/hedgehog.svg";

}  // namespace

ComputerTable::ComputerTable(viewmodel::GamePresenter presenter, viewmodel::GamePresenter::Ports ports,
                             viewmodel::GameRequest request, std::vector<std::string> level_names,
                             HintSource hints)
    : ports_(ports), request_(request), presenter_(std::move(presenter)), level_names_(std::move(level_names)), hints_(std::move(hints)), hints_left_(kHints) {}

TableState ComputerTable::state() const {
  const viewmodel::GameState seen = presenter_.state();
  const chess::Game& game = presenter_.game();
  TableState state;
  const std::string level = words().tr("step {1}: {2}", {std::to_string(request_.level), level_names_[static_cast<std::size_t>(request_.level - 1)]});
  state.title = words().tr("Playing the computer");
  state.subtitle = level;
  state.moves = game.moves();
  for (std::size_t ply = 0; ply <= game.plies(); ++ply) state.positions.push_back(game.position_at(ply));
  const Side turn = game.position().turn();
  const viewmodel::SavedGame saved = presenter_.saved();
  for (const Side side : {Side::White, Side::Black}) {
    PlayerRow& row = state.players[static_cast<std::size_t>(side)];
    row.human = side == request_.human;
    row.name = row.human ? words().tr("You") : words().tr("Computer");
    row.picture = row.human ? kHumanPicture : kComputerPicture;
    row.to_move = !seen.end && side == turn;
    if (row.to_move) row.detail = row.human ? words().tr("Your move") : words().tr("Thinking …");
    else if (!row.human) row.detail = level;
    row.clock = seen.clocks[static_cast<std::size_t>(side)];
    row.low_time = seen.timed && (side == Side::White ? saved.white_left : saved.black_left) < kLowTime;
  }
  state.hand_may_move = !seen.end && turn == request_.human;
  state.can_take_back = seen.can_take_back;
  state.can_offer_draw = seen.can_offer_draw || seen.can_claim_draw;
  state.can_resign = !seen.end;
  state.has_hints = true;
  state.can_hint = state.hand_may_move && hints_left_ > 0 && !hint_waits_ && hint_.empty();
  state.hints_left = words().tr("Hints left: {1} of {2}", {std::to_string(hints_left_), std::to_string(kHints)});
  state.message = seen.note.empty() ? seen.status : seen.note;
  if (hint_failed_) state.message = words().tr("There is no hint just now. Look at the board and try again!");
  state.end = seen.end;
  if (seen.end) state.outcome_text = seen.status;
  if (hint_ply_ == game.plies()) state.hint = hint_;
  return state;
}

void ComputerTable::play(chess::Move move) {
  const chess::Position& position = presenter_.game().position();
  if (position.turn() != request_.human || !presenter_.type(chess::to_uci(position, move))) return;
  forget_hint();
}

void ComputerTable::take_back() {
  presenter_.take_back();
  forget_hint();
}

void ComputerTable::forget_hint() {
  hint_.clear();
  hint_waits_ = hint_failed_ = false;
}

void ComputerTable::hint() {
  if (!state().can_hint) return;
  forget_hint();
  hint_waits_ = true;
  hint_ply_ = presenter_.game().plies();
  hints_.ask(++hint_request_, presenter_.saved());
  ++own_version_;
}

void ComputerTable::tick() {
  presenter_.tick();
  while (const auto reply = hints_.poll()) {
    if (!hint_waits_ || reply->request != hint_request_) continue;
    hint_waits_ = false;
    ++own_version_;
    if (hint_ply_ != presenter_.game().plies()) continue;
    const auto move = chess::parse_uci(presenter_.game().position(), reply->move);
    hint_failed_ = !move;
    if (!move) continue;
    --hints_left_;
    const chess::Square to = move->is_castling() ? viewmodel::castling_king_target(*move) : move->to();
    hint_ = {{move->from(), to, widgets::ArrowKind::Best}};
  }
}

void ComputerTable::resign() {
  presenter_.ask_resign();
  presenter_.resign();
}

void ComputerTable::offer_draw() {
  if (presenter_.state().can_claim_draw) presenter_.claim_draw();
  else presenter_.offer_draw();
}

std::string ComputerTable::draw_question() const {
  return words().tr("Ask the computer for a draw?");
}

std::string ComputerTable::leave_words() const {
  return words().tr("The game is kept. You can go on with it later.");
}

void ComputerTable::rematch() {
  request_ = presenter_.rematch();
  const std::uint64_t before = version();
  presenter_ = viewmodel::GamePresenter(request_, ports_);
  // The new presenter counts from the beginning; the sum must not come back.
  own_version_ = before + 1;
  hints_left_ = kHints;
  forget_hint();
}

}  // namespace rostok::screens
