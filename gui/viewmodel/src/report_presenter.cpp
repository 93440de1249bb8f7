// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/report_presenter.h"
#include "rostok/viewmodel/move_text.h"

#include <algorithm>
#include <cmath>

#include "rostok/review/wording.h"
#include "rostok/training/explain.h"

namespace rostok::viewmodel {

using review::MoveClass;
using review::MoveReport;
using review::Praise;
using review::Report;

namespace {

constexpr std::size_t kMostMoments = 3, kMostPraise = 3;
constexpr double kGoodPhase = 85;  // per cent: worth a word

std::string points_of(practice::Outcome outcome, bool student) {
  if (outcome == practice::Outcome::Draw) return "½";
  return (outcome == practice::Outcome::Win) == student ? "1" : "0";
}

}  // namespace

std::string player_name(const practice::Game& game, chess::Color side,
                        const practice::Profile& student, const i18n::Translator& words) {
  if (side == game.color) return student.first_name.empty() ? words.tr("You") : student.first_name;
  if (game.rival == practice::Rival::Computer)
    return words.tr("Computer, step {1}", {std::to_string(game.level)});
  return game.rival_name.empty() ? words.tr("Opponent") : game.rival_name;
}

ReportPresenter::ReportPresenter(practice::RecordId game, Ports ports) : id_(game), ports_(ports) {
  for (const practice::Game& each : ports_.session->record().games)
    if (each.id == game) game_ = each;
  positions_.emplace_back();
  if (!game_) return;
  if (auto read = read_game(*game_)) {
    pgn_ = std::move(*read);
    const review::GameRecord record = played_in(*game_, pgn_);
    moves_ = record.moves;
    positions_ = review::positions_of(record);
  }
  ply_ = moves_.size();
  ports_.desk->open(game);
}

const ReportView& ReportPresenter::view() {
  const Settings& settings = ports_.settings->state();
  if (built_ != version() || language_ != settings.language || notation_ != settings.notation) {
    language_ = settings.language;
    notation_ = settings.notation;
    build();
    built_ = version();
  }
  return view_;
}

void ReportPresenter::build() {
  view_ = {};
  if (!game_) return;
  const ReviewState state = ports_.desk->state(id_);
  view_.stage = state.stage;
  view_.percent = static_cast<int>(state.progress * 100);
  if (state.problem) view_.problem = engine_words(*state.problem, words());
  build_sides();
  if (!state.report) return;
  build_report(*state.report);
  build_praise(*state.report);
  for (const practice::Card& card : ports_.session->record().cards)
    view_.has_tasks |= card.game == id_;
  // The first look goes to the largest mistake.
  if (!went_ && !view_.moments.empty()) ply_ = view_.moments.front().ply;
  went_ = true;
}

void ReportPresenter::build_sides() {
  for (const chess::Color color : {chess::Color::White, chess::Color::Black}) {
    ReportSide& side = view_.sides[static_cast<std::size_t>(color)];
    side.student = color == game_->color;
    side.points = points_of(game_->outcome, side.student);
    side.name = player_name(*game_, color, ports_.session->profile(), words());
  }
}

void ReportPresenter::build_report(const Report& report) {
  const review::SideReport& own = report.side(game_->color);
  for (const chess::Color color : {chess::Color::White, chess::Color::Black})
    view_.sides[static_cast<std::size_t>(color)].accuracy = report.side(color).accuracy;
  view_.chances.push_back(review::win_percent(report.start_centipawns));
  for (std::size_t i = 0; i < report.moves.size(); ++i) {
    const MoveReport& move = report.moves[i];
    // The book is even enough; where the engine failed there is a gap.
    if (move.score || move.book)
      view_.chances.emplace_back(review::win_percent(move.centipawns));
    else
      view_.chances.emplace_back(std::nullopt);
    const MoveClass shown = move.class_shown ? move.move_class : MoveClass::None;
    if (shown != MoveClass::None || move.praise != Praise::None)
      view_.marks.push_back({i + 1, shown, shown == MoveClass::None ? move.praise : Praise::None});
  }
  for (int i = 0; i < review::kPhases; ++i)
    view_.phases.push_back({review::word(static_cast<review::Phase>(i), words()),
                            own.phases[static_cast<std::size_t>(i)]});
  view_.flawless = own.count(MoveClass::Mistake) == 0 && own.count(MoveClass::Blunder) == 0;
  for (const std::size_t i : review::largest_mistakes(report, report.moves.size())) {
    const MoveReport& move = report.moves[i];
    if (move.mover != game_->color || view_.moments.size() == kMostMoments) continue;
    view_.moments.push_back({i + 1, move.move_class,
                             numbered(positions_[i], move.move, ports_.settings->state()),
                             review::word(move.move_class, words()),
                             training::sentence(training::explain(report, i), words()),
                             numbered(positions_[i], move.better.front(), ports_.settings->state()),
                             move.better.front()});
  }
  std::sort(view_.moments.begin(), view_.moments.end(),
            [](const ReportMoment& a, const ReportMoment& b) { return a.ply < b.ply; });
}

void ReportPresenter::build_praise(const Report& report) {
  const auto add = [&](std::string sentence) {
    if (view_.praise.size() < kMostPraise) view_.praise.push_back(std::move(sentence));
  };
  // The rarest first.
  for (const Praise praise : {Praise::Find, Praise::Great, Praise::OnlyMove})
    for (std::size_t i = 0; i < report.moves.size(); ++i)
      if (report.moves[i].mover == game_->color && report.moves[i].praise == praise)
        add(review::capitalised(review::word(praise, words())) + ": " +
            numbered(positions_[i], report.moves[i].move, ports_.settings->state()) + ".");
  const auto& runs = report.side(game_->color).precise_runs;
  const auto longest = std::max_element(
      runs.begin(), runs.end(), [](const auto& a, const auto& b) { return a.moves < b.moves; });
  if (longest != runs.end())
    add(words().trn("Precise play: {1} move in a row.", "Precise play: {1} moves in a row.",
                    longest->moves));
  if (!view_.praise.empty()) return;
  const ReportPhase* best = nullptr;
  for (const ReportPhase& phase : view_.phases)
    if (phase.accuracy && (best == nullptr || *phase.accuracy > *best->accuracy)) best = &phase;
  if (best != nullptr && *best->accuracy >= kGoodPhase)
    add(words().tr("Best part of the game: {1}, {2} %.",
                   {best->name, std::to_string(std::lround(*best->accuracy))}));
}

std::optional<chess::Move> ReportPresenter::last_move() const {
  if (ply_ == 0) return std::nullopt;
  return moves_[ply_ - 1];
}

std::string ReportPresenter::last_move_text() const {
  if (ply_ == 0) return {};
  return numbered(positions_[ply_ - 1], moves_[ply_ - 1], ports_.settings->state());
}

const ReportMoment* ReportPresenter::moment() {
  for (const ReportMoment& each : view().moments)
    if (each.ply == ply_) return &each;
  return nullptr;
}

const ReportMark* ReportPresenter::mark() {
  for (const ReportMark& each : view().marks)
    if (each.ply == ply_) return &each;
  return nullptr;
}

void ReportPresenter::go_to(std::size_t ply) {
  ply_ = std::min(ply, moves_.size());
  went_ = true;
}

void ReportPresenter::step(int plies) {
  const auto wanted = static_cast<std::ptrdiff_t>(ply_) + plies;
  go_to(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, wanted)));
}

void ReportPresenter::step_moment(int by) {
  const auto& moments = view().moments;
  if (moments.empty()) return;
  if (by > 0) {
    const auto next = std::find_if(moments.begin(), moments.end(),
                                   [&](const ReportMoment& each) { return each.ply > ply_; });
    go_to(next == moments.end() ? moments.back().ply : next->ply);
  } else {
    const auto last = std::find_if(moments.rbegin(), moments.rend(),
                                   [&](const ReportMoment& each) { return each.ply < ply_; });
    go_to(last == moments.rend() ? moments.front().ply : last->ply);
  }
}

}  // namespace rostok::viewmodel
