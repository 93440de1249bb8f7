// SPDX-License-Identifier: MIT
// D14: name badges.
#include <algorithm>

#include "cards.h"
#include "people.h"
#include "rostok/base/text.h"
#include "rostok/report/table_cards.h"

namespace rostok::report {

namespace {

constexpr CardGrid kGrid{.columns = 2, .rows = 4, .width = 90, .height = 55};

// "Кузнецова Анна" and "Kuznetsova, Anna" alike.
std::pair<std::string, std::string> halves_of(const std::string& name) {
  const std::size_t comma = name.find(',');
  const std::size_t cut = comma != name.npos ? comma : name.find(' ');
  if (cut == name.npos) return {name, ""};
  return {name.substr(0, cut), std::string(base::trim(std::string_view(name).substr(cut + 1)))};
}

}  // namespace

BadgesSheet make_badges(const model::Tournament& t, const i18n::Translator& words,
                        const People& people) {
  BadgesSheet sheet{t.name, {}};
  const auto texts = texts_of(t, people);
  for (model::PlayerIndex p = 0; p < players_in(t); ++p) {
    const auto [family, first] = halves_of(player_of(t, p).name);
    const PersonText& text = texts[static_cast<std::size_t>(p)];
    sheet.people.push_back({family, first, text.club, text.rating, player_of(t, p).start_rank});
  }
  std::stable_sort(sheet.people.begin(), sheet.people.end(), [&](const Badge& a, const Badge& b) {
    const int order = words.compare(a.family, b.family);
    return order != 0 ? order < 0 : words.compare(a.first, b.first) < 0;
  });
  return sheet;
}

namespace {

void draw_badge(Paper& paper, const Box& card, const Badge& badge, const std::string& tournament,
                const i18n::Translator& words) {
  const double x = card.x + 5, w = card.width - 10, y = card.y;
  paper.text({x, y + 4, w - 12, 5}, tournament, {9, false, Align::Left, 0.2});
  if (badge.number > 0)
    paper.text({x + w - 12, y + 4, 12, 5}, words.tr("No. {1}", {std::to_string(badge.number)}),
               {9, false, Align::Right, 0.2});
  paper.line(x, y + 10, x + w, y + 10, 0.5);
  const TextStyle style{24, true, Align::Centre};
  paper.text({x, y + 13, w, 11}, badge.family,
             {paper.fitting_size(w, badge.family, style), true, Align::Centre});
  paper.text({x, y + 24.5, w, 9}, badge.first,
             {paper.fitting_size(w, badge.first, {19}), false, Align::Centre});
  paper.line(x, y + 38, x + w, y + 38, 0.3, 0.5);
  const std::string rating = badge.rating.empty() ? "" : words.tr("rating {1}", {badge.rating});
  paper.text({x, y + 41, w * 0.6, 7}, badge.club, {13});
  paper.text({x + w * 0.6, y + 41, w * 0.4, 7}, rating, {12, false, Align::Right});
}

}  // namespace

base::Result<void> write_badges_pdf(const Path& path, const BadgesSheet& sheet,
                                    const Printing& printing) {
  return write_pages(path, sheet.tournament, printing, [&](Paper& paper, const Printing& fixed) {
    draw_cards(paper, kGrid, sheet.people.size(), CardOrder::ByPage,
               [&](std::size_t index, const Box& card) {
                 draw_badge(paper, card, sheet.people[index], sheet.tournament, fixed.words);
               });
  });
}

}  // namespace rostok::report
