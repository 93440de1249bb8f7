// SPDX-License-Identifier: MIT
#include "rostok/screens/game_screen.h"

#include <algorithm>

#include "rostok/base/text.h"
#include "rostok/chess/notation.h"

namespace rostok::screens {

using widgets::Sound;

GameScreen::GameScreen(Services services, std::unique_ptr<Table> table)
    : BoardPage(std::move(services)), table_(std::move(table)) {
  pane_.set_flipped(table_->seat() == Side::Black);
  refresh();
  ply_ = state_.moves.size();
}

std::string GameScreen::san(std::size_t ply) const {
  const bool russian = words().language() == i18n::Language::Russian;
  return chess::to_san(state_.positions[ply], state_.moves[ply],
                       russian ? chess::PieceLetters::Russian : chess::PieceLetters::English);
}

// Takes the table's state over; what is new sounds.
void GameScreen::refresh() {
  const bool was_live = seen_ == 0 || live();
  const std::size_t before = state_.moves.size();
  const bool changed = seen_ != table_->version();
  state_ = table_->state();
  const i18n::Language language = words().language();
  if (changed || language != san_language_) {
    sans_.clear();
    for (std::size_t ply = 0; ply < state_.moves.size(); ++ply) sans_.push_back(san(ply));
    san_language_ = language;
  }
  if (!changed) return;
  const bool first = seen_ == 0;
  seen_ = table_->version();
  if (was_live || ply_ > state_.moves.size()) ply_ = state_.moves.size();
  scroll_ = 0;
  if (!first) announce(before);
}

void GameScreen::announce(std::size_t before) {
  if (state_.end) services_.play_sound(Sound::GameOver);
  else if (state_.moves.size() == before + 1) services_.play_sound(sound_of(state_.positions[before], state_.moves.back()));
}

BoardShown GameScreen::board_shown() const {
  BoardShown shown;
  shown.position = this->shown();
  if (ply_ > 0) shown.last = state_.moves[ply_ - 1];
  if (state_.hand_may_move && live() && asked_ == Asked::Nothing) shown.hand = Hand::Moves;
  if (live()) shown.arrows = state_.hint;
  return shown;
}

void GameScreen::moved(chess::Move move) {
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
}

std::string GameScreen::status() const {
  std::string text = BoardPage::status();
  text += "ply " + std::to_string(ply_) + ' ' + std::to_string(state_.moves.size()) + '\n';
  for (const widgets::Arrow& arrow : state_.hint) text += "arrow " + chess::to_string(arrow.from) + chess::to_string(arrow.to) + '\n';
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
  if (id == "draw") return asked_ = Asked::Draw, true;
  if (id == "resign") return asked_ = Asked::Resign, true;
  if (id == "new-game") return services_.replace(ToNewGame{}), true;
  if (id == "rematch") {
    table_->rematch();
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
    case Key::Undo: if (state_.can_take_back) command("take-back"); return true;
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
