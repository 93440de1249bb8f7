// SPDX-License-Identifier: MIT
#include "rostok/screens/game_screen.h"

#include <algorithm>

#include "rostok/base/text.h"
#include "rostok/viewmodel/board_input.h"
#include "rostok/viewmodel/move_text.h"

namespace rostok::screens {

using widgets::Sound;

GameScreen::GameScreen(Services services, std::unique_ptr<Table> table)
    : BoardPage(std::move(services)), table_(std::move(table)) {
  pane_.set_flipped(table_->seat() == Side::Black);
  refresh();
  ply_ = state_.moves.size();
  begin_bells();
}

void GameScreen::begin_bells() {
  const auto players = table_->state().players;
  for (std::size_t side = 0; side < players.size(); ++side)
    if (players[side].left) bells_[side].begin(*players[side].left);
}

void GameScreen::write_moves() {
  sans_.clear();
  for (std::size_t ply = 0; ply < state_.moves.size(); ++ply)
    sans_.push_back(viewmodel::shown(state_.positions[ply], state_.moves[ply], services_.options()));
  settings_seen_ = services_.settings->version();
}

// Takes the table's state over; what is new sounds.
void GameScreen::refresh() {
  const bool was_live = seen_ == 0 || live();
  const std::size_t before = state_.moves.size();
  const bool changed = seen_ != table_->version(), asked_before = state_.asks_again;
  state_ = table_->state();
  if (state_.asks_again != asked_before) want_focus(state_.asks_again ? "think-back" : "board");
  if (changed || settings_seen_ != services_.settings->version()) write_moves();
  if (!changed) return;
  const bool first = seen_ == 0;
  seen_ = table_->version();
  if (was_live || ply_ > state_.moves.size()) ply_ = state_.moves.size();
  scroll_ = 0;
  if (!first) announce(before);
  if (state_.end) ahead_.reset();
}

void GameScreen::announce(std::size_t before) {
  if (state_.end) services_.play_sound(Sound::GameOver);
  else if (state_.moves.size() == before + 1) services_.play_sound(sound_of(state_.positions[before], state_.moves.back()));
}

// Only the clocks of people are heard, each by itself.
void GameScreen::ring_low_time() {
  if (state_.end) return;
  for (std::size_t side = 0; side < state_.players.size(); ++side) {
    const PlayerRow& row = state_.players[side];
    if (row.to_move && row.human && row.left && bells_[side].rings(*row.left)) services_.play_sound(Sound::LowTime);
  }
}

BoardShown GameScreen::board_shown() const {
  BoardShown shown;
  shown.position = this->shown();
  if (ply_ > 0) shown.last = state_.moves[ply_ - 1];
  if (!live()) return shown;
  if (asked_ == Asked::Nothing) shown.hand = state_.hand_may_move ? Hand::Moves : state_.may_premove ? Hand::Ahead : Hand::Nothing;
  shown.arrows = state_.hint;
  if (ahead_) {
    shown.marked = {ahead_->from(), ahead_->to()};
    shown.arrows.push_back({ahead_->from(), ahead_->to(), widgets::ArrowKind::Idea});
  }
  return shown;
}

void GameScreen::play_ahead() {
  if (!ahead_ || !state_.hand_may_move) return;
  const auto move = viewmodel::made_good(state_.positions.back(), *std::exchange(ahead_, std::nullopt));
  if (move) moved(*move);
  else services_.play_sound(Sound::Refuse);
}

bool GameScreen::drop_ahead() {
  return std::exchange(ahead_, std::nullopt).has_value();
}

bool GameScreen::has_report() const {
  constexpr std::size_t kLeastPlies = 4;
  return state_.end && state_.moves.size() >= kLeastPlies;
}

std::string GameScreen::saved_words() const {
  if (services_.session->guest()) return words().tr("A guest's game is not kept.");
  if (services_.session->write_failed()) return words().tr("The game could not be written.");
  return services_.session->unwritten() > 0 ? words().tr("The game is being written …") : words().tr("The game is kept.");
}

// The name of the last known position of the game up to the one that is looked at.
std::string GameScreen::opening() const {
  const openings::OpeningNames* names = services_.openings != nullptr ? services_.openings->names() : nullptr;
  if (names == nullptr) return {};
  const bool russian = words().language() == i18n::Language::Russian;
  for (std::size_t ply = ply_ + 1; ply-- > 0;)
    if (const openings::Opening* found = names->find(state_.positions[ply])) return russian ? found->russian : found->english;
  return {};
}

void GameScreen::moved(chess::Move move) {
  if (!state_.hand_may_move) {
    ahead_ = move;
    return;
  }
  table_->play(move);
  refresh();
  refresh_board();
}

void GameScreen::show_ply(std::size_t ply) {
  ply = std::min(ply, state_.moves.size());
  if (ply == ply_) return;
  ply_ = ply;
  const std::size_t rows = (state_.moves.size() + 1) / 2;
  const std::size_t row = ply_ == 0 ? 0 : (ply_ - 1) / 2;
  constexpr float kSeenAround = 4;
  scroll_ = std::max(0.0F, static_cast<float>(rows - std::min(rows, row + 1)) - kSeenAround);
}

void GameScreen::page_tick() {
  table_->tick();
  refresh();
  ring_low_time();
  play_ahead();
}

std::string GameScreen::status() const {
  std::string text = BoardPage::status();
  text += "ply " + std::to_string(ply_) + ' ' + std::to_string(state_.moves.size()) + '\n';
  for (const widgets::Arrow& arrow : state_.hint) text += "arrow " + chess::to_string(arrow.from) + chess::to_string(arrow.to) + '\n';
  if (ahead_) text += "ahead " + chess::to_string(ahead_->from()) + chess::to_string(ahead_->to()) + '\n';
  if (state_.asks_again) text += "asks again\n";
  if (const std::string& clock = state_.players[static_cast<std::size_t>(table_->seat())].clock; !clock.empty()) text += "clock " + clock + '\n';
  text += "says " + state_.message + '\n';
  if (state_.end) text += std::string("end ") + chess::to_string(state_.end->result) + '\n';
  return text;
}

void GameScreen::answer(bool yes) {
  const Asked asked = std::exchange(asked_, Asked::Nothing);
  if (!yes) return;
  if (asked == Asked::Resign) table_->resign();
  if (asked == Asked::Draw) table_->offer_draw();
  if (asked == Asked::Leave) return services_.go(ToHome{});
  refresh();
}

void GameScreen::leave() {
  // A game in progress is not lost by one wrong click.
  if (asked_ != Asked::Nothing) asked_ = Asked::Nothing;
  else if (drop_ahead()) return;
  else if (state_.end || state_.moves.empty()) services_.go(ToHome{});
  else asked_ = Asked::Leave;
}

bool GameScreen::command(const std::string& id) {
  if (id == "question-no") return answer(false), true;
  if (id == "question-yes") return answer(true), true;
  if (id == "first") return show_ply(0), true;
  if (id == "back-move") return show_ply(ply_ == 0 ? 0 : ply_ - 1), true;
  if (id == "forward-move") return show_ply(ply_ + 1), true;
  if (id == "last") return show_ply(state_.moves.size()), true;
  if (id == "take-back") return table_->take_back(), refresh(), true;
  if (id == "hint") return table_->hint(), refresh(), true;
  if (id == "think-back" || id == "think-leave") return table_->answer_think_again(id == "think-back"), refresh(), true;
  if (id == "retry") return table_->retry(), refresh(), true;
  if (id == "report") return services_.go(ToReport{table_->record()}), true;
  if (id == "draw") return asked_ = Asked::Draw, true;
  if (id == "resign") return asked_ = Asked::Resign, true;
  if (id == "new-game") return services_.replace(ToNewGame{}), true;
  if (id == "rematch") {
    table_->rematch();
    begin_bells();
    pane_.set_flipped(table_->seat() == Side::Black);
    return refresh(), true;
  }
  if (id.starts_with("move-"))
    if (const auto ply = base::parse_integer(id.substr(5))) return show_ply(static_cast<std::size_t>(*ply)), true;
  return false;
}

bool GameScreen::page_key(Key key, const std::string& /*focused*/) {
  switch (key) {
    case Key::F2: if (state_.can_hint) command("hint"); return true;
    case Key::F3:
    case Key::Undo: if (state_.can_take_back || state_.asks_again) command("take-back"); return true;
    case Key::Home: return command("first");
    case Key::End: return command("last");
    case Key::PageUp: return command("back-move");
    case Key::PageDown: return command("forward-move");
    default: return false;
  }
}

void GameScreen::wheel(float steps) {
  const float rows = static_cast<float>((state_.moves.size() + 1) / 2);
  scroll_ = std::clamp(scroll_ + steps * 2, 0.0F, std::max(0.0F, rows - 3));
}

}  // namespace rostok::screens
