// SPDX-License-Identifier: MIT
// From a reviewed game to the words and figures of its page.
#include "rostok/report/game_sheet.h"

#include <algorithm>
#include <cstdlib>

#include "rostok/base/text.h"
#include "rostok/chess/notation.h"
#include "rostok/review/wording.h"

namespace rostok::report {

using chess::Color;
using chess::Move;
using chess::Position;
using review::MoveClass;
using review::MoveReport;
using review::Phase;
using review::Report;

namespace {

constexpr std::size_t kDiagrams = 3, kBetterPlies = 4;

std::string tag(const chess::PgnGame& game, std::string_view name) {
  const auto value = base::trim(game.tag(name));
  return value == "?" || value == "-" ? std::string() : std::string(value);
}

// "2026.11.18" → "18.11.2026"; unknown parts are left out.
std::string date_text(const std::string& date) {
  std::string text;
  for (const auto part : base::split(date, '.'))
    if (!part.empty() && part.find('?') == part.npos)
      text = text.empty() ? std::string(part) : std::string(part) + '.' + text;
  return text;
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
  return "–";
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string text;
  for (const std::string& each : parts)
    if (!each.empty()) text += (text.empty() ? "" : between) + each;
  return text;
}

class SheetMaker {
 public:
  SheetMaker(const Report& report, const chess::PgnGame& game, const openings::OpeningNames* names,
             const i18n::Translator& words)
      : report_(report), words_(words), positions_(review::positions_of(report.game)) {
    set_head(game, names);
    set_graph();
    for (const Color side : {Color::White, Color::Black}) {
      set_figures(side);
      praise_runs(side);
    }
    praise_moves();
    set_diagrams();
    set_moves();
    sheet_.made_by =
        joined({report.analysis.engine, words.trn("{1} node a position", "{1} nodes a position",
                                                  static_cast<long long>(report.analysis.nodes))},
               ", ");
  }
  GameSheet take() { return std::move(sheet_); }

 private:
  void set_head(const chess::PgnGame& game, const openings::OpeningNames* names) {
    sheet_.white = tag(game, "White").empty() ? words_.tr("White") : tag(game, "White");
    sheet_.black = tag(game, "Black").empty() ? words_.tr("Black") : tag(game, "Black");
    sheet_.result = result_text(game.result);
    const std::string round = tag(game, "Round");
    sheet_.event =
        joined({tag(game, "Event"), round.empty() ? round : words_.tr("round {1}", {round}),
                tag(game, "Site"), date_text(tag(game, "Date"))},
               " · ");
    const openings::Opening* opening = nullptr;
    for (auto each = positions_.rbegin();
         names != nullptr && opening == nullptr && each != positions_.rend(); ++each)
      opening = names->find(*each);
    if (opening == nullptr) return;
    const bool russian = words_.language() == i18n::Language::Russian;
    sheet_.opening = opening->code + " " + (russian ? opening->russian : opening->english);
  }

  void set_graph() {
    sheet_.first_number = report_.game.start.fullmove_number();
    sheet_.black_first = report_.game.start.turn() == Color::Black;
    sheet_.wins.push_back(review::win_percent(report_.start_centipawns));
    sheet_.known.push_back(true);
    const auto phases = review::phases_of(positions_);
    for (std::size_t i = 0; i < phases.size(); ++i)
      if (i == 0 || phases[i] != phases[i - 1])
        sheet_.phases.push_back({i, review::word(phases[i], words_)});
    for (std::size_t i = 0; i < report_.moves.size(); ++i) {
      const MoveReport& move = report_.moves[i];
      sheet_.wins.push_back(review::win_percent(move.centipawns));
      sheet_.known.push_back(move.score.has_value() || move.book);
      if (const std::string glyph = review::shown_glyph(move); !glyph.empty())
        sheet_.marks.push_back({i + 1, glyph, weight_of(move), move.mover == Color::White});
    }
  }

  static int weight_of(const MoveReport& move) {
    return move.class_shown ? 2 * static_cast<int>(move.move_class) : static_cast<int>(move.praise);
  }

  void set_figures(Color side) {
    const review::SideReport& own = report_.side(side);
    const auto percent = [&](const std::optional<double>& value) {
      return value ? review::decimal_text(*value, words_.language()) : std::string("—");
    };
    auto& cells = sheet_.figures[static_cast<std::size_t>(side)];
    cells = {percent(own.accuracy), own.average_loss ? std::to_string(*own.average_loss) : "—",
             own.inaccuracies_shown ? std::to_string(own.count(MoveClass::Inaccuracy)) : "—",
             std::to_string(own.count(MoveClass::Mistake)),
             std::to_string(own.count(MoveClass::Blunder))};
    for (const auto& phase : own.phases)
      cells.push_back(percent(phase));
  }

  [[nodiscard]] std::string number_of(std::size_t index) const {
    return review::numbered_move(positions_[index], report_.moves[index].move, words_.language());
  }

  void praise_moves() {
    for (const auto which :
         {review::Praise::Find, review::Praise::Great, review::Praise::OnlyMove}) {
      std::vector<std::string> found;
      for (std::size_t i = 0; i < report_.moves.size(); ++i)
        if (report_.moves[i].praise == which) found.push_back(number_of(i));
      if (found.empty()) continue;
      sheet_.praise.push_back(std::string(review::glyph(which)) + " " +
                              review::word(which, words_) + ": " + joined(found, ", "));
    }
  }

  void praise_runs(Color side) {
    for (const review::PreciseRun& run : report_.side(side).precise_runs) {
      const std::string first = std::to_string(positions_[run.first].fullmove_number());
      const std::string last = std::to_string(positions_[run.last].fullmove_number());
      sheet_.praise.push_back(side == Color::White
                                  ? words_.tr("Precise play: White, moves {1}–{2}", {first, last})
                                  : words_.tr("Precise play: Black, moves {1}–{2}", {first, last}));
    }
  }

  // A castling king is shown on the square where it comes to stand.
  DiagramArrow arrow(const Position& position, Move move, bool better) const {
    const std::string uci = chess::to_uci(position, move);
    return {uci[0] - 'a', uci[1] - '1', uci[2] - 'a', uci[3] - '1', better};
  }

  void set_diagrams() {
    auto chosen = review::largest_mistakes(report_, kDiagrams);
    std::sort(chosen.begin(), chosen.end());
    for (const std::size_t i : chosen) {
      const MoveReport& move = report_.moves[i];
      const Position& position = positions_[i];
      Diagram diagram;
      diagram.board = position.to_fen().substr(0, position.to_fen().find(' '));
      diagram.black_to_move = move.mover == Color::Black;
      diagram.title = number_of(i);
      diagram.mark =
          std::string(review::glyph(move.move_class)) + " " + review::word(move.move_class, words_);
      diagram.better =
          words_.tr("Better: {1}",
                    {review::line_text(position, move.better, kBetterPlies, words_.language())});
      diagram.arrows = {arrow(position, move.move, false),
                        arrow(position, move.better.front(), true)};
      sheet_.diagrams.push_back(std::move(diagram));
    }
  }

  void set_moves() {
    for (std::size_t i = 0; i < report_.moves.size(); ++i) {
      const Position& position = positions_[i];
      const MoveCell cell{review::move_text(position, report_.moves[i].move, words_.language()),
                          review::shown_glyph(report_.moves[i])};
      if (position.turn() == Color::White || i == 0)
        sheet_.moves.push_back({position.fullmove_number(), {}, {}});
      (position.turn() == Color::White ? sheet_.moves.back().white : sheet_.moves.back().black) =
          cell;
    }
  }

  const Report& report_;
  const i18n::Translator& words_;
  const std::vector<Position> positions_;
  GameSheet sheet_;
};

}  // namespace

GameSheet make_game_sheet(const Report& report, const chess::PgnGame& game,
                          const openings::OpeningNames* names, const i18n::Translator& words) {
  return SheetMaker(report, game, names, words).take();
}

}  // namespace rostok::report
