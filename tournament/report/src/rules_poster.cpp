// SPDX-License-Identifier: MIT
// D26: the rules of the tournament on one large page.
#include <algorithm>

#include "frame.h"
#include "people.h"
#include "rostok/report/wall_sheets.h"
#include "system_names.h"

namespace rostok::report {

RulesPoster make_rules_poster(const model::Tournament& t, const standings::Options& options,
                              const PosterOptions& how, const i18n::Translator& words) {
  RulesPoster poster;
  poster.head = head_of(t, 0, words);
  const auto add = [&](const std::string& title, const std::string& text) {
    if (!text.empty()) poster.rules.push_back({title, text});
  };
  std::string system = system_name(t.system, words);
  if (const int rounds = t.total_rounds.value_or(0); rounds > 0)
    system += (system.empty() ? "" : ", ") + words.trn("{1} round", "{1} rounds", rounds);
  add(words.tr("System"), system);
  add(words.tr("Start"), how.start_time);
  add(words.tr("Time control"), t.time_control);
  if (!how.default_time.empty())
    add(words.tr("Being late"), words.tr("{1}; whoever comes later loses.", {how.default_time}));
  if (how.touch_move)
    add(words.tr("Touched – moved"),
        words.tr("A piece that you touch, you move; a piece of the opponent's that you touch, you "
                 "take. To set a piece right, say “I adjust” first."));
  if (how.illegal_move_line)
    add(words.tr("Illegal move"),
        words.tr("Stop the clock and call the arbiter. Do not put it right yourselves."));
  add(words.tr("Arbiter"),
      words.tr("Any question? Stop the clock, raise your hand and wait. Do not argue with your "
               "opponent and do not ask the spectators."));
  add(words.tr("End of the game"),
      words.tr("Stop the clock, shake hands, write the result down and both sign. Then leave the "
               "board quietly."));
  std::string names;
  for (const auto& each : options.list)
    if (each.kind != standings::TieBreakKind::StartingNumber)
      names += (names.empty() ? "" : ", ") + tie_break_name(each, words);
  if (!names.empty())
    add(words.tr("Equal points"), words.tr("Places are decided by: {1}.", {names}));
  return poster;
}

namespace {

constexpr double kLargest = 22, kSmallest = 9, kStep = 0.5;

// Height of everything in a type size, mm.
double height_of(Paper& paper, const RulesPoster& poster, double width, double size) {
  double height = 0;
  for (const PosterRule& each : poster.rules)
    height += paper.paragraph_height(width, each.title, {size * 0.85, true}) +
              paper.paragraph_height(width, each.text, {size}) + size * 0.36;
  return height;
}

void draw_poster(Paper& paper, const RulesPoster& poster, const Printing& printing) {
  const auto& words = printing.words;
  const Frame frame{poster.head, words.tr("Rules of the tournament"), {}};
  const Box body = start_framed_page(paper, frame, printing);
  double size = kLargest;
  while (size > kSmallest && height_of(paper, poster, body.width, size) > body.height)
    size -= kStep;
  double y = body.y + 1;
  for (const PosterRule& each : poster.rules) {
    y += paper.paragraph({body.x, y, body.width, 0}, each.title,
                         {size * 0.85, true, Align::Left, 0.2});
    y += paper.paragraph({body.x, y, body.width, 0}, each.text, {size}) + size * 0.36;
  }
  draw_page_foot(paper, frame, printing, 1, 1);
}

}  // namespace

base::Result<void> write_rules_poster_pdf(const Path& path, const RulesPoster& poster,
                                          const Printing& printing) {
  return write_pages(
      path, poster.head.tournament, printing,
      [&](Paper& paper, const Printing& fixed) { draw_poster(paper, poster, fixed); });
}

}  // namespace rostok::report
