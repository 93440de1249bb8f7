// SPDX-License-Identifier: MIT
// D23: what a pupil needs to enter the club.
#include <map>

#include "cards.h"
#include "rostok/base/files.h"
#include "rostok/report/table_cards.h"

namespace rostok::report {

namespace {

constexpr CardGrid kGrid{.columns = 2, .rows = 5, .width = 90, .height = 54};

using Pictures = std::map<std::string, Picture>;

base::Result<Pictures> load_pictures(const EntryCardsSheet& sheet, const Path& share) {
  Pictures pictures;
  const auto load = [&](const std::string& name) -> base::Result<void> {
    if (name.empty() || pictures.count(name) > 0) return {};
    const auto svg = base::read_file(share / "avatars" / (name + ".svg"));
    if (!svg) return base::fail(svg.error());
    auto picture = Picture::from_svg(*svg, {});
    if (!picture) return base::fail(picture.error());
    pictures.emplace(name, std::move(*picture));
    return {};
  };
  for (const EntryCard& card : sheet.cards) {
    if (auto done = load(card.picture); !done) return base::fail(done.error());
    for (const std::string& each : card.picture_code)
      if (auto done = load(each); !done) return base::fail(done.error());
  }
  return pictures;
}

class EntryCardDrawer {
 public:
  EntryCardDrawer(Paper& paper, const EntryCardsSheet& sheet, const Pictures& pictures,
                  const i18n::Translator& words)
      : paper_(paper), sheet_(sheet), pictures_(pictures), words_(words) {}

  void draw(const Box& card, const EntryCard& person) {
    const double x = card.x + 5, w = card.width - 10, y = card.y, picture = 24;
    paper_.text({x, y + 3.5, w, 4.5}, sheet_.club, {9, false, Align::Left, 0.2});
    if (!person.picture.empty())
      paper_.draw(pictures_.at(person.picture), {x, y + 10, picture, picture});
    const double left = person.picture.empty() ? x : x + picture + 4, width = x + w - left;
    paper_.text({left, y + 10, width, 9}, person.name,
                {paper_.fitting_size(width, person.name, {19, true}), true});
    draw_secret({left, y + 21, width, 13}, person);
    paper_.line(x, y + 39, x + w, y + 39, 0.4);
    paper_.text({x, y + 40, 22, 8}, words_.tr("Address:"), {9, false, Align::Left, 0.2});
    paper_.text({x + 17, y + 40, w - 17, 8}, sheet_.address, {12, true});
  }

 private:
  void draw_secret(const Box& box, const EntryCard& person) {
    if (!person.pin.empty()) {
      paper_.text({box.x, box.y, 12, box.height}, words_.tr("PIN"), {11, false, Align::Left, 0.2});
      paper_.text({box.x + 12, box.y, box.width - 12, box.height}, person.pin, {22, true});
      return;
    }
    const auto count = static_cast<double>(person.picture_code.size());
    const double size = std::min(box.height, box.width / std::max(count, 1.0) - 1.5);
    double x = box.x;
    for (const std::string& each : person.picture_code) {
      paper_.draw(pictures_.at(each), {x, box.y, size, size});
      x += size + 1.5;
    }
  }

  Paper& paper_;
  const EntryCardsSheet& sheet_;
  const Pictures& pictures_;
  const i18n::Translator& words_;
};

}  // namespace

base::Result<void> write_entry_cards_pdf(const Path& path, const EntryCardsSheet& sheet,
                                         const Path& share, const Printing& printing) {
  const auto pictures = load_pictures(sheet, share);
  if (!pictures) return base::fail(pictures.error());
  return write_pages(path, sheet.club, printing, [&](Paper& paper, const Printing& fixed) {
    EntryCardDrawer drawer(paper, sheet, *pictures, fixed.words);
    draw_cards(paper, kGrid, sheet.cards.size(), CardOrder::ByPage,
               [&](std::size_t index, const Box& card) { drawer.draw(card, sheet.cards[index]); });
  });
}

}  // namespace rostok::report
