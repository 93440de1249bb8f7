// SPDX-License-Identifier: MIT
// The library in words: lines of the list, the chosen game, moves of a position.
#include "rostok/viewmodel/library_presenter.h"
#include "rostok/viewmodel/move_text.h"

namespace rostok::viewmodel {

namespace {

std::string two_digits(std::uint32_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

// "25.11.2026", "11.2026", "2026"; for an English reader "2026-11-25" and so on.
std::string date_text(std::uint32_t date, i18n::Language language) {
  const std::uint32_t year = date / 10000, month = date / 100 % 100, day = date % 100;
  if (year == 0) return {};
  const bool russian = language == i18n::Language::Russian;
  std::string text = std::to_string(year);
  if (month == 0) return text;
  text = russian ? two_digits(month) + "." + text : text + "-" + two_digits(month);
  if (day == 0) return text;
  return russian ? two_digits(day) + "." + text : text + "-" + two_digits(day);
}

std::string result_text(chess::PgnResult result) {
  switch (result) {
    case chess::PgnResult::WhiteWins:
      return "1–0";
    case chess::PgnResult::BlackWins:
      return "0–1";
    case chess::PgnResult::Draw:
      return "½–½";
    case chess::PgnResult::Unknown:
      break;
  }
  return "*";
}

std::string player_text(std::string_view name, std::uint16_t elo) {
  std::string text(name.empty() ? "?" : name);
  if (elo != 0) text += " (" + std::to_string(elo) + ")";
  return text;
}

std::string opening_text(const library::Scanner::Names& names, std::uint16_t number,
                         i18n::Language language) {
  if (!names || number == 0 || number > names->all().size()) return {};
  const openings::Opening& opening = names->all()[number - 1U];
  return opening.code + " " +
         (language == i18n::Language::Russian ? opening.russian : opening.english);
}

}  // namespace

LibraryPresenter::Row LibraryPresenter::row(std::size_t place) const {
  Row row;
  if (place >= shown_.games.size()) return row;
  const auto found = index_.at(shown_.games[place]);
  const library::Entry& game = *found.game;
  row.number = std::to_string(shown_.games[place] + 1);
  row.white = player_text(found.white(), 0);
  row.black = player_text(found.black(), 0);
  row.result = result_text(game.result);
  row.date = date_text(game.date, settings_->state().language);
  row.opening = opening_text(names_, game.opening, settings_->state().language);
  row.moves = std::to_string((game.plies + 1) / 2);
  row.faulty = game.fault != 0;
  return row;
}

void LibraryPresenter::make_preview() {
  const auto found = index_.at(*chosen_game_);
  const library::Entry& game = *found.game;
  const i18n::Translator& words = settings_->words();
  const std::size_t ply = preview_.ply;
  preview_.plies = positions_.size() - 1;
  preview_.white = player_text(found.white(), game.white_elo);
  preview_.black = player_text(found.black(), game.black_elo);
  preview_.result = result_text(game.result);
  preview_.event = found.event();
  preview_.date = date_text(game.date, settings_->state().language);
  preview_.opening = opening_text(names_, game.opening, settings_->state().language);
  preview_.fault.clear();
  if (const base::Error* fault = found.segment->fault(game))
    preview_.fault = words.tr("Line {1}: {2}", {std::to_string(fault->place.line),
                                                words.tr(fault->message, fault->args)});
  preview_.position = positions_[ply];
  preview_.last.reset();
  preview_.move_text.clear();
  if (ply == 0) return;
  const chess::Position& before = positions_[ply - 1];
  const chess::Move move = game_moves_[ply - 1];
  preview_.last = move;
  preview_.move_text = std::to_string(before.fullmove_number()) +
                       (before.turn() == chess::Color::White ? ". " : "…") +
                       shown(before, move, settings_->state());
}

std::vector<LibraryPresenter::MoveRow> LibraryPresenter::moves() const {
  std::vector<MoveRow> rows;
  for (const library::MoveCount& count : shown_.moves)
    rows.push_back({shown(count.from, count.move, settings_->state()), count.games(),
                    count.white_wins, count.draws, count.black_wins, count.from.after(count.move)});
  return rows;
}

}  // namespace rostok::viewmodel
