// SPDX-License-Identifier: MIT
// D11: the list that is read out at the ceremony.
#include <algorithm>

#include "frame.h"
#include "people.h"
#include "ranking.h"
#include "rostok/report/prize_sheets.h"

namespace rostok::report {

using model::PlayerIndex;

namespace {

// The order without those who are not in the category, places counted anew.
std::vector<RankedPlayer> rows_among(const std::vector<RankedPlayer>& rows,
                                     const std::vector<PlayerIndex>& members) {
  std::vector<RankedPlayer> result;
  for (const RankedPlayer& row : rows)
    if (row.first > 0 && std::find(members.begin(), members.end(), row.player) != members.end())
      result.push_back(row);
  for (std::size_t begin = 0, end = 0; begin < result.size(); begin = end) {
    const int shared = result[begin].first;
    while (end < result.size() && result[end].first == shared)
      ++end;
    for (std::size_t k = begin; k < end; ++k) {
      result[k].first = static_cast<int>(begin) + 1;
      result[k].last = static_cast<int>(end);
      result[k].place = place_text(result[k].first, result[k].last);
    }
  }
  return result;
}

}  // namespace

WinnersSheet make_winners_sheet(const model::Tournament& t, const standings::Options& options,
                                const i18n::Translator& words, int places,
                                const std::vector<PrizeCategory>& categories, const People& people,
                                const systems::Options& systems) {
  WinnersSheet sheet;
  sheet.head = head_of(t, 0, words);
  const auto texts = texts_of(t, people);
  const auto rows = ranking_of(t, options, systems).rows;
  const auto add = [&](const std::string& title, const std::vector<RankedPlayer>& list, int count) {
    WinnersBlock block{title, {}};
    for (const RankedPlayer& row : list) {
      if (row.first == 0 || row.first > count) continue;
      block.lines.push_back({row.place, player_of(t, row.player).name,
                             texts[static_cast<std::size_t>(row.player)].club,
                             row.points.to_display(), ""});
    }
    if (!block.lines.empty()) sheet.blocks.push_back(std::move(block));
  };
  add(categories.empty() ? "" : words.tr("Main list"), rows, places);
  for (const PrizeCategory& each : categories)
    add(each.title, rows_among(rows, each.members), each.places);
  return sheet;
}

namespace {

constexpr double kTitle = 11, kLine = 12, kPrize = 6.5, kGap = 7;

class WinnersPrinter {
 public:
  WinnersPrinter(Paper& paper, const WinnersSheet& sheet, const Printing& printing, int pages)
      : paper_(paper),
        sheet_(sheet),
        printing_(printing),
        frame_{sheet.head,
               printing.words.tr("Winners and prizes"),
               {},
               kPortrait,
               !sheet.head.arbiter.empty()},
        pages_(pages) {}

  void print() {
    start_page();
    for (const WinnersBlock& each : sheet_.blocks)
      draw_block(each);
    draw_end();
    draw_page_foot(paper_, frame_, printing_, page_, pages_);
  }

 private:
  void start_page() {
    if (page_ > 0) draw_page_foot(paper_, frame_, printing_, page_, pages_);
    ++page_;
    body_ = start_framed_page(paper_, frame_, printing_);
    y_ = body_.y;
  }
  void make_room(double height) {
    if (y_ + height > body_.y + body_.height && y_ > body_.y) start_page();
  }
  [[nodiscard]] static double height_of(const WinnerLine& line) {
    return kLine + (line.prize.empty() && line.club.empty() ? 0 : kPrize);
  }

  void draw_block(const WinnersBlock& block) {
    double height = kTitle;
    for (const WinnerLine& each : block.lines)
      height += height_of(each);
    make_room(std::min(height, body_.height));
    if (!block.title.empty()) {
      paper_.text({body_.x, y_, body_.width, kTitle - 2}, block.title, {17, true});
      y_ += kTitle;
    }
    std::vector<WinnerLine> lines = block.lines;
    if (sheet_.from_last) std::reverse(lines.begin(), lines.end());
    for (const WinnerLine& each : lines) {
      make_room(height_of(each));
      draw_line(each);
    }
    y_ += kGap;
  }

  void draw_line(const WinnerLine& line) {
    constexpr double kPlace = 26, kPoints = 34;
    const double w = body_.width;
    paper_.text({body_.x, y_, kPlace - 3, kLine}, line.place, {26, true, Align::Centre});
    paper_.text({body_.x + kPlace, y_, w - kPlace - kPoints, kLine}, line.name, {22, true});
    paper_.text({body_.x + w - kPoints, y_, kPoints, kLine}, line.points,
                {20, false, Align::Right});
    y_ += kLine;
    std::string second = line.club;
    if (!line.prize.empty()) second += (second.empty() ? "" : " · ") + line.prize;
    if (!second.empty()) {
      paper_.text({body_.x + kPlace, y_ - 1.5, w - kPlace, kPrize}, second, {13});
      y_ += kPrize;
    }
    paper_.line(body_.x, y_, body_.x + w, y_, 0.4, 0.5);
  }

  void draw_end() {
    const double rule =
        sheet_.rule.empty() ? 0 : paper_.paragraph_height(body_.width, sheet_.rule, {11}) + 2;
    const double signature = frame_.signature ? kSignatureHeight : 0;
    make_room(rule + signature);
    if (rule > 0) paper_.paragraph({body_.x, y_, body_.width, 0}, sheet_.rule, {11});
    y_ += rule;
    if (frame_.signature)
      draw_signature(paper_, {body_.x, y_, body_.width, signature}, sheet_.head.arbiter,
                     printing_.words);
  }

  Paper& paper_;
  const WinnersSheet& sheet_;
  const Printing& printing_;
  const Frame frame_;
  const int pages_;
  Box body_;
  int page_ = 0;
  double y_ = 0;
};

}  // namespace

base::Result<void> write_winners_pdf(const Path& path, const WinnersSheet& sheet,
                                     const Printing& printing) {
  return write_pages(path, sheet.head.tournament, printing,
                     [&](Paper& paper, const Printing& fixed) {
                       draw_counted(paper, [&](Paper& target, int pages) {
                         WinnersPrinter(target, sheet, fixed, pages).print();
                       });
                     });
}

}  // namespace rostok::report
