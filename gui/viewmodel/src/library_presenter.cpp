// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/library_presenter.h"

#include <algorithm>

#include "library_reading.h"

namespace rostok::viewmodel {

LibraryPresenter::LibraryPresenter(const SettingsPresenter& settings, Background& background,
                                   LibraryPlaces places)
    : settings_(&settings), background_(&background), places_(std::move(places)) {}

void LibraryPresenter::open(const std::filesystem::path& file) {
  auto reading = std::make_shared<LibraryReading>();
  reading->file = file;
  begin(std::move(reading), file.filename().string());
}

void LibraryPresenter::open_text(std::string name, std::string pgn) {
  auto reading = std::make_shared<LibraryReading>();
  reading->text = std::make_shared<const std::string>(std::move(pgn));
  begin(std::move(reading), std::move(name));
}

void LibraryPresenter::begin(std::shared_ptr<LibraryReading> reading, std::string name) {
  const auto position = filter_.position;  // "search this position" stays from file to file
  close();
  filter_.position = position;
  reading->name = name_ = std::move(name);
  reading->cache = places_.cache;
  reading->share = places_.share;
  reading_ = std::move(reading);
  problem_.reset();
  progress_ = {.reading = true, .searching = true};
  in_flight_ = false;
  ask_again();
}

void LibraryPresenter::close() {
  reading_.reset();
  filter_ = {};
  order_ = {};
  index_ = {};
  shown_ = {};
  chosen_.reset();
  chosen_game_.reset();
  positions_.clear();
  progress_ = {};
  exported_.reset();
  problem_.reset();
  ++version_;
}

void LibraryPresenter::stop_reading() {
  if (!progress_.reading) return;
  progress_.stopped = true;
  reading_->stopped = true;
  ++version_;
}

void LibraryPresenter::set_filter(library::Filter filter) {
  filter_ = std::move(filter);
  ask_again();
}

void LibraryPresenter::sort_by(library::Column column) {
  order_ = {column, order_.column == column && !order_.descending};
  ask_again();
}

void LibraryPresenter::search_position(const chess::Position& position) {
  filter_.position = position;
  ask_again();
}

void LibraryPresenter::ask_again() {
  ++version_;
  if (!reading_) return;
  asked_ = true;
  progress_.searching = true;
  pump();
}

// One job at a time; each does a little and is followed by the next.
void LibraryPresenter::pump() {
  if (!reading_ || in_flight_ || (!asked_ && !progress_.reading && !progress_.searching)) return;
  std::optional<LibraryReading::Question> question;
  if (std::exchange(asked_, false)) question = {filter_, order_};
  in_flight_ = true;
  background_->post([reading = reading_, question,
                     then = alive_.wrap([this](const std::shared_ptr<LibraryReading>& done) {
                       if (done == reading_) take(*done);
                     })]() mutable -> Afterwards {
    reading->work(question);
    return [reading, then]() mutable { then(reading); };
  });
}

void LibraryPresenter::take(LibraryReading& reading) {
  in_flight_ = false;
  LibraryReading::Answer& answer = reading.answer;
  const bool was_reading = progress_.reading;
  index_ = answer.index;
  names_ = answer.names;
  progress_.share = answer.share;
  progress_.reading = answer.reading;
  progress_.games = index_.size();
  progress_.faulty = index_.faulty();
  if (answer.problem) problem_ = answer.problem;
  if (!asked_) {  // otherwise it answers an old question
    progress_.searching = answer.searching;
    if (answer.selection) {
      shown_ = std::move(*answer.selection);
      show_chosen(preview_.ply);
    }
  }
  if (was_reading && !progress_.reading && reading.is_worth_keeping())
    background_->post([kept = reading_]() -> Afterwards {
      kept->keep_table();
      return {};
    });
  ++version_;
  pump();
}

// The chosen game stays chosen where the new list has it; otherwise the first one is.
void LibraryPresenter::show_chosen(std::size_t ply) {
  const auto& games = shown_.games;
  const auto old =
      chosen_game_ ? std::find(games.begin(), games.end(), *chosen_game_) : games.end();
  if (old != games.end()) {
    chosen_ = static_cast<std::size_t>(old - games.begin());
    if (filter_.position) ply = shown_.at_ply[*chosen_];
    return go_to_ply(ply);
  }
  chosen_.reset();
  chosen_game_.reset();
  if (!games.empty()) choose(0);
}

void LibraryPresenter::choose(std::size_t place) {
  if (place >= shown_.games.size()) return;
  chosen_ = place;
  chosen_game_ = shown_.games[place];
  const auto found = index_.at(*chosen_game_);
  positions_.clear();
  library::replay(*found.segment, *found.game,
                  [this](const chess::Position& position, std::size_t) {
                    positions_.push_back(position);
                    return true;
                  });
  const auto moves = found.segment->moves(*found.game);
  game_moves_.assign(moves.begin(), moves.end());
  go_to_ply(shown_.at_ply.empty() ? 0 : shown_.at_ply[place]);
}

void LibraryPresenter::go_to_ply(std::size_t ply) {
  if (!chosen_game_) return;
  preview_.ply = std::min(ply, positions_.size() - 1);
  make_preview();
  ++version_;
}

void LibraryPresenter::fetch(std::function<void(std::shared_ptr<const chess::PgnGame>, int)> then) {
  if (!chosen_game_ || !reading_) return;
  problem_.reset();
  const library::Entry entry = *index_.at(*chosen_game_).game;
  auto done = alive_.wrap([this, then = std::move(then), ply = static_cast<int>(preview_.ply)](
                              const std::shared_ptr<base::Result<chess::PgnGame>>& game) {
    ++version_;
    if (!*game)
      problem_ = game->error();
    else
      then(std::make_shared<const chess::PgnGame>(std::move(**game)), ply);
  });
  background_->post([reading = reading_, entry, done]() mutable -> Afterwards {
    auto game = std::make_shared<base::Result<chess::PgnGame>>(reading->game(entry));
    return [done, game]() mutable { done(game); };
  });
}

}  // namespace rostok::viewmodel
