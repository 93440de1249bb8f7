// SPDX-License-Identifier: MIT
// The report page: what happened in a game, in words and figures, and a walk through it.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "rostok/viewmodel/menu_presenters.h"
#include "rostok/viewmodel/review_desk.h"

namespace rostok::viewmodel {

// Who sits at that side of a student's game: his first name or "You", the computer with its step,
// the other person.
[[nodiscard]] std::string player_name(const practice::Game& game, chess::Color side,
                                      const practice::Profile& student,
                                      const i18n::Translator& words);

struct ReportSide {
  std::string name;
  std::string points;              // "1", "0", "½"; empty while nobody knows
  std::optional<double> accuracy;  // per cent
  bool student = false;
};

// A move of the game with its sign.
struct ReportMark {
  std::size_t ply = 0;  // of the position behind the move
  review::MoveClass move_class = review::MoveClass::None;
  review::Praise praise = review::Praise::None;
};

// A place where the student went wrong.
struct ReportMoment {
  std::size_t ply = 0;  // of the position behind the move
  review::MoveClass move_class = review::MoveClass::None;
  std::string move;      // "12…Крh8"
  std::string word;      // "зевок"
  std::string sentence;  // what happened
  std::string better;    // "12…h:g5"
  chess::Move better_move;
};

struct ReportPhase {
  std::string name;
  std::optional<double> accuracy;  // of the student; nullopt: too few moves
};

struct ReportView {
  ReviewStage stage = ReviewStage::Unknown;
  int percent = 0;      // of the work, while it is going on
  std::string problem;  // with Failed, in words
  std::array<ReportSide, 2> sides;
  // White's win per cent at every position; nullopt: it was not evaluated.
  std::vector<std::optional<double>> chances;
  std::vector<ReportMark> marks;  // of both sides, in the order of the game
  std::vector<ReportPhase> phases;
  std::vector<std::string> praise;    // sentences, at most three
  std::vector<ReportMoment> moments;  // largest first
  bool has_tasks = false;             // own mistakes to practise
  bool flawless = false;              // no mistake and no blunder of the student
};

class ReportPresenter {
 public:
  struct Ports {
    const SettingsPresenter* settings;
    const Session* session;
    ReviewDesk* desk;
  };
  // Opens the review; the game is one of the session. Without such a game known() is false.
  ReportPresenter(practice::RecordId game, Ports ports);

  [[nodiscard]] bool known() const { return game_.has_value(); }
  [[nodiscard]] const practice::Game& record() const { return *game_; }
  [[nodiscard]] const chess::PgnGame& pgn() const { return pgn_; }

  // Rebuilt when the review, the language or the notation has changed.
  [[nodiscard]] const ReportView& view();
  [[nodiscard]] std::uint64_t version() const { return own_version_ + ports_.desk->version(); }

  // The walk. Positions are numbered from 0, before the first move.
  [[nodiscard]] std::size_t ply() const { return ply_; }
  [[nodiscard]] std::size_t last_ply() const { return moves_.size(); }
  [[nodiscard]] const chess::Position& position() const { return positions_[ply_]; }
  [[nodiscard]] std::optional<chess::Move> last_move() const;
  [[nodiscard]] std::string last_move_text() const;  // "12…Крh8"; empty at the start
  // The moment of the position that is looked at, and the sign of the last move.
  [[nodiscard]] const ReportMoment* moment();
  [[nodiscard]] const ReportMark* mark();
  void go_to(std::size_t ply);  // beyond the end = the end
  void step(int plies);
  // To the next or last moment in the list; with none nothing happens.
  void step_moment(int by);

  void again() { ports_.desk->again(id_); }
  void stop() { ports_.desk->stop(); }

 private:
  void build();
  void build_sides();
  void build_report(const review::Report& report);
  void build_praise(const review::Report& report);
  [[nodiscard]] const i18n::Translator& words() const { return ports_.settings->words(); }

  practice::RecordId id_;
  Ports ports_;
  std::optional<practice::Game> game_;
  chess::PgnGame pgn_;
  std::vector<chess::Move> moves_;
  std::vector<chess::Position> positions_;
  std::size_t ply_ = 0;
  bool went_ = false;  // the person has gone somewhere
  ReportView view_;
  std::uint64_t built_ = 0, own_version_ = 1;
  i18n::Language language_ = i18n::Language::Russian;
  Notation notation_ = Notation::Letters;
};

}  // namespace rostok::viewmodel
