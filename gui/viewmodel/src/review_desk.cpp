// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/review_desk.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "rostok/review/stored_analysis.h"
#include "rostok/training/json.h"

namespace rostok::viewmodel {

using practice::Game;
using practice::RecordId;
using review::Inquiry;

base::Result<chess::PgnGame> read_game(const Game& game) {
  std::istringstream text(game.pgn);
  chess::PgnReader reader(text, "");
  chess::PgnGame read;
  if (!reader.next(read))
    return base::fail(base::ErrorKind::BadInput, "There is no game in this text");
  return read;
}

review::GameRecord played_in(const Game& game, const chess::PgnGame& pgn) {
  review::GameRecord record = review::record_of(pgn);
  const auto plies = static_cast<std::size_t>(std::max(0, game.plies));
  if (plies > 0 && record.moves.size() > plies) record.moves.resize(plies);
  return record;
}

const Game* ReviewDesk::find(RecordId game) const {
  for (const Game& each : ports_.session->record().games)
    if (each.id == game) return &each;
  return nullptr;
}

ReviewState ReviewDesk::state(RecordId game) const {
  const bool mine = game == game_ && student_ == ports_.session->profile().id && find(game);
  return mine ? state_ : ReviewState{};
}

void ReviewDesk::open(RecordId game) {
  const bool same = game == game_ && student_ == ports_.session->profile().id;
  if (same && (state_.stage == ReviewStage::Working || state_.stage == ReviewStage::Ready)) return;
  drop_questions();
  ++version_;
  state_ = {};
  game_ = game;
  student_ = ports_.session->profile().id;
  const Game* found = find(game);
  if (found == nullptr) return;
  const auto read = read_game(*found);
  if (!read) return fail(read.error());
  record_ = played_in(*found, *read);
  if (!take_stored(*found)) begin();
}

void ReviewDesk::again(RecordId game) {
  if (game != game_) return open(game);
  if (state_.stage != ReviewStage::Stopped && state_.stage != ReviewStage::Failed) return;
  const Game* found = find(game);
  const auto read =
      found == nullptr ? base::Result<chess::PgnGame>(chess::PgnGame()) : read_game(*found);
  if (found == nullptr || !read) return open(game);
  record_ = played_in(*found, *read);
  begin();
}

review::ShowInaccuracies ReviewDesk::wish() const {
  using review::ShowInaccuracies;
  if (ports_.settings == nullptr) return ShowInaccuracies::ByRating;
  return ports_.settings->state().inaccuracies ? ShowInaccuracies::Always : ShowInaccuracies::Never;
}

// True: nothing is to be asked.
bool ReviewDesk::take_stored(const Game& game) {
  if (game.analysis.empty()) return false;
  auto analysis = review::analysis_from_text(game.analysis, record_);
  if (!analysis) {
    // A broken text is worth nothing; one with other curves is not replaced in silence.
    if (analysis.error().kind != base::ErrorKind::Unsupported) return false;
    fail(analysis.error());
    return true;
  }
  state_.report = std::make_shared<review::Report>(review::make_report(record_, *analysis, wish()));
  state_.stage = ReviewStage::Ready;
  state_.progress = 1;
  return true;
}

void ReviewDesk::begin() {
  drop_questions();
  state_ = {};
  state_.stage = ReviewStage::Working;
  ++version_;
  ports_.openings->when_ready(alive_.wrap([this, job = job_] {
    if (job != job_ || state_.stage != ReviewStage::Working) return;
    inquiry_ = std::make_unique<Inquiry>(
        record_, review::ReviewOptions{nodes_, review::book_of(*ports_.openings->names())});
    const auto questions = inquiry_->begin();
    if (questions.empty()) return finish();
    ask(questions);
  }));
}

void ReviewDesk::ask(const std::vector<Inquiry::Question>& questions) {
  for (const Inquiry::Question& question : questions) {
    analysis::Request request = inquiry_->request(question);
    request.priority = analysis::Priority::Report;
    tickets_.push_back(ports_.evaluator->evaluate(
        request, alive_.wrap([this, question, job = job_](const auto& answer) {
          if (job == job_) take(question, answer);
        })));
  }
}

void ReviewDesk::take(const Inquiry::Question& question,
                      const base::Result<analysis::Evaluation>& answer) {
  // Somebody else sits here now.
  if (student_ != ports_.session->profile().id || !find(game_)) {
    drop_questions();
    state_ = {};
    return;
  }
  ask(inquiry_->take(question, answer));
  ++version_;
  if (inquiry_->error()) return fail(*inquiry_->error());
  if (inquiry_->over()) return finish();
  // The closer looks come at the end; the bar does not go back for them.
  const double done = static_cast<double>(inquiry_->answered()) /
                      static_cast<double>(std::max<std::size_t>(1, inquiry_->asked()));
  state_.progress = std::max(state_.progress, done * 0.99);
}

void ReviewDesk::finish() {
  const auto report =
      std::make_shared<review::Report>(review::make_report(record_, inquiry_->analysis(), wish()));
  drop_questions();
  state_ = {ReviewStage::Ready, 1, {}, report};
  ++version_;
  keep(*report);
}

namespace {

// Cards are made within one millisecond: their numbers must differ all the same.
RecordId fresh_id(std::set<RecordId>& taken) {
  RecordId id = practice::new_record_id();
  while (!taken.insert(id).second)
    ++id;
  return id;
}

}  // namespace

void ReviewDesk::keep(const review::Report& report) {
  Session& session = *ports_.session;
  Game game = *find(game_);
  const review::SideReport& own = report.side(game.color);
  game.analysis = review::analysis_to_text(report.analysis, record_);
  game.accuracy = own.accuracy;
  game.inaccuracies = own.count(review::MoveClass::Inaccuracy);
  game.mistakes = own.count(review::MoveClass::Mistake);
  game.blunders = own.count(review::MoveClass::Blunder);
  session.save(game);

  std::set<RecordId> taken;
  std::set<int> plies;  // of tasks that an earlier review has made
  for (const practice::Card& card : session.record().cards) {
    taken.insert(card.id);
    if (card.game == game.id) plies.insert(card.ply);
  }
  std::vector<practice::Card> cards;
  for (const training::Task& task : training::make_tasks(report, game.color)) {
    const int ply = static_cast<int>(task.ply);
    if (plies.contains(ply)) continue;
    practice::Card card;
    card.id = fresh_id(taken);
    card.game = game.id;
    card.ply = ply;
    card.task = training::task_to_text(task);
    card.theme = training::code_of(task.theme);
    card.due = card.made = practice::today();
    cards.push_back(std::move(card));
  }
  if (!cards.empty()) session.save(std::move(cards));
}

void ReviewDesk::stop() {
  if (state_.stage != ReviewStage::Working) return;
  drop_questions();
  state_.stage = ReviewStage::Stopped;
  ++version_;
}

void ReviewDesk::fail(base::Error problem) {
  drop_questions();
  state_ = {ReviewStage::Failed, 0, std::move(problem), nullptr};
  ++version_;
}

void ReviewDesk::drop_questions() {
  ++job_;
  for (const Evaluator::Ticket ticket : std::exchange(tickets_, {}))
    ports_.evaluator->cancel(ticket);
  inquiry_.reset();
}

}  // namespace rostok::viewmodel
