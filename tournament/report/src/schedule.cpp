// SPDX-License-Identifier: MIT
// D10: who meets whom in every round of a round robin.
#include <algorithm>

#include "frame.h"
#include "people.h"
#include "rostok/report/round_robin_sheets.h"
#include "rostok/systems/round_robin.h"

namespace rostok::report {

using model::PlayerIndex;

base::Result<ScheduleSheet> make_schedule_sheet(const model::Tournament& t,
                                                const i18n::Translator& words,
                                                const systems::Options& systems) {
  if (!standings::is_round_robin(t))
    return base::fail(base::ErrorKind::Unsupported,
                      "Only a round robin has a schedule of all rounds");
  if (t.players.size() < 2)
    return base::fail(base::ErrorKind::BadInput, "A schedule needs two players");
  const auto cycles = systems::cycles_of(t, systems.round_robin);
  const auto drawn = systems::drawing_numbers(t, cycles);
  if (!drawn) return base::fail(drawn.error());
  std::vector<PlayerIndex> player_with(t.players.size() + 1, model::kNobody);
  for (PlayerIndex p = 0; p < players_in(t); ++p)
    player_with[static_cast<std::size_t>((*drawn)[static_cast<std::size_t>(p)])] = p;
  const auto count = static_cast<int>(t.players.size());
  const auto names = names_of(t, Names::Short);
  const auto seat = [&](PlayerIndex p) {
    return Seat{player_of(t, p).start_rank, names[static_cast<std::size_t>(p)], {}};
  };
  ScheduleSheet sheet;
  sheet.head = head_of(t, 0, words);
  for (int r = 1; r <= cycles.count * systems::berger_rounds(count); ++r) {
    ScheduleRound round;
    round.round = r;
    if (static_cast<std::size_t>(r) <= t.round_dates.size())
      round.date = day_text(t.round_dates[static_cast<std::size_t>(r) - 1], words);
    for (const auto& [white, black] : systems::scheduled_round(count, cycles, r)) {
      const PlayerIndex first = player_with[static_cast<std::size_t>(white)],
                        second = player_with[static_cast<std::size_t>(black)];
      round.boards.push_back({static_cast<int>(round.boards.size()) + 1, seat(first), seat(second),
                              result_text(t, first, second, r)});
    }
    if (const int rest = systems::scheduled_rest(count, cycles, r); rest > 0) {
      const Seat free = seat(player_with[static_cast<std::size_t>(rest)]);
      round.rests = std::to_string(free.number) + " " + free.name;
    }
    sheet.rounds.push_back(std::move(round));
  }
  return sheet;
}

namespace {

constexpr double kTitle = 7, kLine = 5.6, kGap = 4, kGutter = 8;

class SchedulePrinter {
 public:
  SchedulePrinter(Paper& paper, const ScheduleSheet& sheet, const Printing& printing, int pages)
      : paper_(paper),
        sheet_(sheet),
        printing_(printing),
        frame_{sheet.head, printing.words.tr("Schedule of all rounds"), {}},
        pages_(pages) {}

  void print() {
    start_page();
    for (const ScheduleRound& each : sheet_.rounds) {
      const double height =
          kTitle + kLine * static_cast<double>(each.boards.size() + (each.rests.empty() ? 0 : 1));
      make_room(height);
      draw_round(each);
      y_ += kGap;
    }
    end_page();
  }

 private:
  [[nodiscard]] double width() const { return (body_.width - kGutter) / 2; }
  [[nodiscard]] double left() const { return body_.x + column_ * (width() + kGutter); }

  void start_page() {
    body_ = start_framed_page(paper_, frame_, printing_);
    column_ = 0;
    y_ = body_.y;
  }
  void end_page() { draw_page_foot(paper_, frame_, printing_, ++page_, pages_); }

  // The next column or page; a round is never split unless it is longer than a column.
  void make_room(double height) {
    if (y_ + std::min(height, body_.height) <= body_.y + body_.height + 0.01) return;
    y_ = body_.y;
    if (column_ == 0) {
      column_ = 1;
      return;
    }
    end_page();
    start_page();
  }

  void draw_round(const ScheduleRound& round) {
    const auto& words = printing_.words;
    paper_.fill({left(), y_, width(), kTitle - 1}, 0.9);
    paper_.text({left() + 1, y_, width() * 0.6, kTitle - 1},
                words.tr("Round {1}", {std::to_string(round.round)}), {11, true});
    paper_.text({left() + width() * 0.6, y_, width() * 0.4 - 1, kTitle - 1}, round.date,
                {10, false, Align::Right});
    y_ += kTitle;
    for (const BoardLine& each : round.boards)
      draw_board(each);
    if (round.rests.empty()) return;
    make_room(kLine);
    paper_.text({left() + 8, y_, width() - 8, kLine}, words.tr("free: {1}", {round.rests}),
                {10, false, Align::Left, 0.2});
    y_ += kLine;
  }

  void draw_board(const BoardLine& line) {
    make_room(kLine);
    constexpr double kBoard = 7, kResult = 15;
    const double half = (width() - kBoard - kResult) / 2;
    const auto side = [](const Seat& seat) {
      return (seat.number > 0 ? std::to_string(seat.number) + " " : "") + seat.name;
    };
    double x = left();
    paper_.text({x, y_, kBoard - 2, kLine}, std::to_string(line.board),
                {9, false, Align::Right, 0.25});
    x += kBoard;
    paper_.text({x, y_, half, kLine}, side(line.white), {10.5});
    paper_.text({x + half, y_, kResult, kLine}, line.result.empty() ? "–" : line.result,
                {10.5, !line.result.empty(), Align::Centre});
    paper_.text({x + half + kResult, y_, half, kLine}, side(line.black), {10.5});
    y_ += kLine;
    paper_.line(left(), y_, left() + width(), y_, 0.2, 0.7);
  }

  Paper& paper_;
  const ScheduleSheet& sheet_;
  const Printing& printing_;
  const Frame frame_;
  const int pages_;
  Box body_;
  int column_ = 0, page_ = 0;
  double y_ = 0;
};

}  // namespace

base::Result<void> write_schedule_pdf(const Path& path, const ScheduleSheet& sheet,
                                      const Printing& printing) {
  return write_pages(path, sheet.head.tournament, printing,
                     [&](Paper& paper, const Printing& fixed) {
                       draw_counted(paper, [&](Paper& target, int pages) {
                         SchedulePrinter(target, sheet, fixed, pages).print();
                       });
                     });
}

}  // namespace rostok::report
