// SPDX-License-Identifier: MIT
// D16: the paper record of one player, kept for appeals.
#include <algorithm>

#include "cards.h"
#include "people.h"
#include "ranking.h"
#include "rostok/report/table_cards.h"

namespace rostok::report {

using model::PlayerIndex;

namespace {

CardRound round_of(const model::Tournament& t, PlayerIndex p, model::RoundNumber r,
                   const i18n::Translator& words) {
  const auto entry = t.entry(p, r);
  CardRound round{r, "", "", std::nullopt, sign_of(entry.code), t.score(p, r).to_display()};
  if (entry.is_paired()) {
    const auto& opponent = player_of(t, entry.opponent);
    round.opponent = std::to_string(opponent.start_rank) + " " + opponent.name;
    if (const int rating = rating_of(t, entry.opponent); rating > 0)
      round.rating = std::to_string(rating);
    round.colour = entry.color;
    return round;
  }
  const model::RoundNumber gone = withdrawn_from(t, p);
  switch (entry.code) {
    case model::ResultCode::PairingAllocatedBye:
    case model::ResultCode::FullPointBye:
      round.opponent = words.trc("one player", "free");
      break;
    case model::ResultCode::HalfPointBye:
    case model::ResultCode::ZeroPointBye:
      round.opponent = words.trc("one player", "absent");
      break;
    default:
      break;
  }
  if (is_scheduled_rest(t, p, r)) round.opponent = words.trc("one player", "free");
  if (gone > 0 && r >= gone) round.opponent = words.trc("one player", "withdrawn");
  // A result without an opponent is already written there.
  if (!round.opponent.empty()) round.result = t.points.points(entry).to_display();
  return round;
}

}  // namespace

PersonalCardsSheet make_personal_cards(const model::Tournament& t,
                                       const standings::Options& options,
                                       const i18n::Translator& words, const People& people,
                                       const systems::Options& systems) {
  PersonalCardsSheet sheet;
  sheet.head = head_of(t, 0, words);
  const auto texts = texts_of(t, people);
  const auto rows = ranking_of(t, options, systems).rows;
  const auto performance = standings::compute_tie_break(
      t, {.kind = standings::TieBreakKind::Performance}, {}, options.through);
  const model::RoundNumber last = options.through > 0 ? options.through : t.rounds_paired();
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const PlayerIndex p = rows[k].player;
    const PersonText& text = texts[static_cast<std::size_t>(p)];
    PersonalCard card{player_of(t, p).start_rank,
                      player_of(t, p).name,
                      text.year,
                      text.club,
                      text.rating,
                      rows[k].place,
                      rows[k].points.to_display(),
                      "",
                      {}};
    if (const auto& value = performance[static_cast<std::size_t>(p)]; value.defined)
      card.performance = value_text(value, words);
    for (model::RoundNumber r = 1; r <= last; ++r)
      card.rounds.push_back(round_of(t, p, r, words));
    sheet.cards.push_back(std::move(card));
  }
  std::stable_sort(sheet.cards.begin(), sheet.cards.end(),
                   [&](const PersonalCard& a, const PersonalCard& b) {
                     return words.compare(a.name, b.name) < 0;
                   });
  return sheet;
}

namespace {

constexpr CardGrid kGrid{.columns = 2, .rows = 2, .width = 98, .height = 138};
constexpr double kInside = 6, kHead = 26, kTitles = 6, kFoot = 14, kMostRow = 8;

class CardDrawer {
 public:
  CardDrawer(Paper& paper, const SheetHead& head, const i18n::Translator& words)
      : paper_(paper), head_(head), words_(words) {}

  void draw(const Box& card, const PersonalCard& person) {
    const Box in{card.x + kInside, card.y + 4, card.width - 2 * kInside, card.height - 8};
    draw_head(in, person);
    const double y = draw_rounds({in.x, in.y + kHead, in.width, in.height - kHead - kFoot}, person);
    draw_foot({in.x, y, in.width, kFoot}, person);
  }

 private:
  void draw_head(const Box& in, const PersonalCard& person) {
    const double w = in.width;
    paper_.text({in.x, in.y, w - 26, 5}, head_.tournament, {9, false, Align::Left, 0.2});
    paper_.text({in.x + w - 26, in.y, 26, 5}, words_.tr("Personal card"),
                {8, false, Align::Right, 0.25});
    paper_.text({in.x, in.y + 6, w, 8},
                (person.number > 0 ? std::to_string(person.number) + "  " : "") + person.name,
                {15, true});
    std::string about;
    for (const std::string& each :
         {person.year, person.club,
          person.rating.empty() ? "" : words_.tr("rating {1}", {person.rating})})
      if (!each.empty()) about += (about.empty() ? "" : " · ") + each;
    paper_.text({in.x, in.y + 14.5, w, 5}, about, {10});
    paper_.text({in.x, in.y + 19.5, w, 5}, head_.date, {9, false, Align::Left, 0.2});
  }

  double draw_rounds(const Box& at, const PersonalCard& person) {
    const std::vector<std::pair<double, std::string>> columns = {
        {8, words_.trc("column", "Rd.")},
        {at.width - 8 - 11 - 6 - 10 - 12, words_.tr("Opponent")},
        {11, words_.trc("column", "Rtg")},
        {6, ""},
        {10, words_.trc("column", "Res.")},
        {12, words_.trc("column", "Sum")}};
    paper_.fill({at.x, at.y, at.width, kTitles}, 0.9);
    double x = at.x;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      paper_.text({x + 0.8, at.y, columns[i].first - 1.6, kTitles}, columns[i].second,
                  {8.5, true, i == 1 ? Align::Left : Align::Centre});
      x += columns[i].first;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(person.rounds.size(), 1));
    const double height = std::min(kMostRow, (at.height - kTitles) / count);
    const double size = std::min(10.5, height * 2.1);
    double y = at.y + kTitles;
    for (const CardRound& each : person.rounds) {
      draw_round({at.x, y, at.width, height}, each, columns, size);
      y += height;
      paper_.line(at.x, y, at.x + at.width, y, 0.25, 0.6);
    }
    return y;
  }

  void draw_round(const Box& at, const CardRound& round,
                  const std::vector<std::pair<double, std::string>>& columns, double size) {
    double x = at.x;
    const auto cell = [&](std::size_t i, const std::string& text, Align align, bool bold = false) {
      paper_.text({x + 0.8, at.y, columns[i].first - 1.6, at.height}, text, {size, bold, align});
      x += columns[i].first;
    };
    cell(0, std::to_string(round.round), Align::Centre);
    cell(1, round.opponent, Align::Left);
    cell(2, round.rating, Align::Centre);
    if (round.colour)
      paper_.disc(x + columns[3].first / 2, at.y + at.height / 2, 1.25,
                  *round.colour == model::Color::Black);
    x += columns[3].first;
    cell(4, round.result, Align::Centre, true);
    cell(5, round.sum, Align::Centre);
  }

  void draw_foot(const Box& at, const PersonalCard& person) {
    std::string sum = words_.tr("points {1}, place {2}", {person.points, person.place});
    if (!person.performance.empty())
      sum += ", " + words_.tr("performance {1}", {person.performance});
    paper_.text({at.x, at.y + 2, at.width, 5}, sum, {10.5, true});
    const std::string label = words_.tr("signature");
    const double label_width = paper_.text_width(label, {8.5}) + 2;
    paper_.text({at.x, at.y + 8, label_width, 5}, label, {8.5, false, Align::Left, 0.2});
    paper_.line(at.x + label_width, at.y + 12.2, at.x + label_width + 40, at.y + 12.2, 0.4);
  }

  Paper& paper_;
  const SheetHead& head_;
  const i18n::Translator& words_;
};

}  // namespace

base::Result<void> write_personal_cards_pdf(const Path& path, const PersonalCardsSheet& sheet,
                                            const Printing& printing) {
  return write_pages(
      path, sheet.head.tournament, printing, [&](Paper& paper, const Printing& fixed) {
        CardDrawer drawer(paper, sheet.head, fixed.words);
        draw_cards(
            paper, kGrid, sheet.cards.size(), CardOrder::ByPage,
            [&](std::size_t index, const Box& card) { drawer.draw(card, sheet.cards[index]); });
      });
}

}  // namespace rostok::report
