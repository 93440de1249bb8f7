// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/analysis_presenter.h"
#include "rostok/viewmodel/move_text.h"

#include <algorithm>
#include <sstream>

#include "rostok/base/text.h"
#include "rostok/review/wording.h"
#include "rostok/viewmodel/report_presenter.h"

namespace rostok::viewmodel {

namespace {

constexpr std::size_t kLinePlies = 8;                      // half-moves of a line that are shown
constexpr std::size_t kMostPasted = std::size_t{4} << 20;  // bytes

chess::PgnGame start_of(const AnalysisStart& start) {
  return start.game ? *start.game : chess::PgnGame();
}

int locked_in(const Session& session, practice::RecordId id) {
  for (const practice::Game& game : session.record().games)
    if (game.id == id) return game.plies;
  return 0;
}

}  // namespace

AnalysisPresenter::AnalysisPresenter(const AnalysisStart& start, Ports ports)
    : ports_(std::move(ports)),
      record_(start.record),
      student_(ports_.session->profile().id),
      book_(start_of(start), locked_in(*ports_.session, start.record)),
      live_(*ports_.evaluator) {
  book_.go_to_ply(start.ply);
  look();
}

AnalysisPresenter::~AnalysisPresenter() = default;

std::uint64_t AnalysisPresenter::version() const {
  return own_version_ + book_.version() + live_.version();
}

void AnalysisPresenter::look() {
  live_.look_at(book_.position(), engine_on_ ? line_count_ : 0);
}

void AnalysisPresenter::after_change() {
  keep_in_record();
  look();
}

const practice::Game* AnalysisPresenter::record() const {
  if (record_ == 0 || !book_.is_original() || student_ != ports_.session->profile().id)
    return nullptr;
  for (const practice::Game& game : ports_.session->record().games)
    if (game.id == record_) return &game;
  return nullptr;
}

// The work on a game of the student is kept with it at once, so that nothing can be lost.
void AnalysisPresenter::keep_in_record() {
  if (!book_.changed()) return;
  const practice::Game* found = record();
  if (found == nullptr) return;
  practice::Game game = *found;
  game.pgn = chess::to_pgn(book_.game());
  ports_.session->save(std::move(game));
  book_.mark_saved();
}

const std::vector<TreeBlock>& AnalysisPresenter::blocks() {
  const Settings& settings = ports_.settings->state();
  if (blocks_of_ != book_.version() || language_ != settings.language ||
      notation_ != settings.notation) {
    language_ = settings.language;
    notation_ = settings.notation;
    blocks_ = blocks_of(book_, settings);
    blocks_of_ = book_.version();
  }
  return blocks_;
}

LinesView AnalysisPresenter::lines() const {
  LinesView view;
  view.on = engine_on_;
  if (const auto score = live_.score()) {
    view.bar = review::bar_percent(*score);
    view.bar_known = true;
  }
  if (!engine_on_) return view;
  const chess::Position position = book_.position();
  for (const review::Line& line : live_.lines()) {
    LineView& shown_line = view.lines.emplace_back();
    shown_line.first = line.moves.front();
    shown_line.score = review::score_text(line.score, words());
    shown_line.move = numbered(position, line.moves.front(), ports_.settings->state());
    chess::Position at = position.after(line.moves.front());
    for (std::size_t i = 1; i < std::min(kLinePlies, line.moves.size()); ++i) {
      if (i > 1) shown_line.rest += ' ';
      shown_line.rest += at.turn() == chess::Color::White
                             ? numbered(at, line.moves[i], ports_.settings->state())
                             : shown(at, line.moves[i], ports_.settings->state());
      at.play(line.moves[i]);
    }
  }
  const std::string depth = std::to_string(live_.depth());
  if (live_.problem()) {
    view.problem = true;
    view.state = engine_words(*live_.problem(), words());
  } else if (!position.has_legal_move()) {
    view.state = position.in_check() ? words().tr("checkmate") : words().tr("stalemate");
  } else if (live_.counting()) {
    view.state =
        live_.depth() == 0 ? words().tr("thinking …") : words().tr("thinking · depth {1}", {depth});
  } else if (live_.depth() > 0) {
    view.state = words().tr("done · depth {1}", {depth});
  }
  return view;
}

std::string AnalysisPresenter::opening() {
  const openings::OpeningNames* names = ports_.openings->names();
  if (names == nullptr) return {};
  const openings::Opening* last = nullptr;
  for (const chess::Position& position : book_.positions_to_here())
    if (const openings::Opening* found = names->find(position)) last = found;
  if (last == nullptr) return {};
  const bool russian = words().language() == i18n::Language::Russian;
  return last->code + " " + (russian ? last->russian : last->english);
}

std::string AnalysisPresenter::headline() const {
  if (const practice::Game* game = record()) {
    const practice::Profile& student = ports_.session->profile();
    return player_name(*game, chess::Color::White, student, words()) + " – " +
           player_name(*game, chess::Color::Black, student, words());
  }
  const auto tag = [&](const char* name) {
    const std::string value(book_.game().tag(name));
    return value == "?" || value.starts_with("?") ? std::string() : value;
  };
  const std::string white = tag("White"), black = tag("Black"), date = tag("Date");
  if (white.empty() && black.empty()) return tag("Event");
  const std::string names = (white.empty() ? "?" : white) + " – " + (black.empty() ? "?" : black);
  return date.empty() || date.starts_with("?") ? names : names + ", " + date.substr(0, 4);
}

void AnalysisPresenter::set_engine(bool on) {
  engine_on_ = on;
  ++own_version_;
  look();
}

void AnalysisPresenter::next_line_count() {
  line_count_ = line_count_ % kMostLines + 1;
  ++own_version_;
  look();
}

void AnalysisPresenter::play_line(std::size_t index) {
  if (index >= live_.lines().size()) return;
  const chess::Move move = live_.lines()[index].moves.front();
  edit([move](GameNotebook& book) { book.play(move); });
}

AnalysisPresenter::Pasted AnalysisPresenter::paste(const std::string& text) {
  const std::string trimmed(base::trim(text));
  if (trimmed.empty())
    return {false, words().tr("The clipboard is empty. Copy a position or a game first.")};
  if (trimmed.size() > kMostPasted)
    return {false, words().tr("This text is too long. Open it as a file.")};
  if (const auto position = chess::Position::from_fen(trimmed)) {
    chess::PgnGame game;
    game.tree.reset(*position);
    const std::string fen = position->to_fen();
    game.set_tag("SetUp", "1");
    game.set_tag("FEN", fen);
    edit([&](GameNotebook& book) { book.replace(std::move(game)); });
    return {true, words().tr("The position is on the board.")};
  }
  std::istringstream stream(trimmed);
  chess::PgnReader reader(stream, "");
  chess::PgnGame game;
  if (!reader.next(game) || (game.tree.size() == 1 && game.tags.empty()) || !game.moves_read)
    return {false, words().tr("This is neither a position nor a game. Nothing has changed.")};
  if (game.tree.size() == 1 && game.error)
    return {false, words().tr("The game cannot be read: {1}", {words().text(*game.error)})};
  std::string said = words().tr("The game is on the board.");
  if (game.error)
    said = words().tr("The game was read up to a mistake: {1}", {words().text(*game.error)});
  edit([&](GameNotebook& book) { book.replace(std::move(game)); });
  return {true, said};
}

std::string AnalysisPresenter::pgn() const {
  return chess::to_pgn(book_.game());
}

std::vector<AnalysisPresenter::Marked> AnalysisPresenter::marked(std::size_t most) const {
  constexpr std::size_t kLongestTitle = 40;
  const chess::GameTree& tree = book_.tree();
  const auto entry = [&](GameNotebook::Node node) {
    std::string title = book_.comment_of(node);
    if (node != GameNotebook::kRoot && !tree.move(node).is_null() &&
        (title.empty() || base::utf8_length(title) > kLongestTitle))
      title =
          numbered(tree.position_at(tree.parent(node)), tree.move(node), ports_.settings->state()) +
          glyph_sign(book_.glyph_of(node));
    return Marked{tree.position_at(node), std::move(title)};
  };
  std::vector<Marked> found;
  std::vector<GameNotebook::Node> waiting{GameNotebook::kRoot};
  while (!waiting.empty() && found.size() < most) {
    const GameNotebook::Node node = waiting.back();
    waiting.pop_back();
    if (!book_.comment_of(node).empty() || book_.glyph_of(node) != 0 ||
        !book_.shapes_of(node).empty())
      found.push_back(entry(node));
    // The main continuation comes first.
    const std::vector<GameNotebook::Node> children = tree.children(node);
    waiting.insert(waiting.end(), children.rbegin(), children.rend());
  }
  if (found.empty()) found.push_back(entry(book_.here()));
  return found;
}

bool AnalysisPresenter::unsaved() const {
  return book_.changed() && record() == nullptr;
}

void AnalysisPresenter::save(std::function<void()> done) {
  std::string name = headline();
  if (name.empty()) name = words().tr("Analysis");
  save_words_.clear();
  ++own_version_;
  const std::uint64_t saved = book_.version();
  ports_.save_pgn(
      pgn(), name,
      alive_.wrap([this, saved, done = std::move(done)](const base::Result<std::string>& file) {
        ++own_version_;
        if (!file) {
          save_words_ = words().text(file.error());
          return;
        }
        save_words_ = words().tr("Saved: {1}", {*file});
        if (saved == book_.version()) book_.mark_saved();
        if (done) done();
      }));
}

}  // namespace rostok::viewmodel
