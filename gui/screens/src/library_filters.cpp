// SPDX-License-Identifier: MIT
#include <cmath>

#include "page_frame.h"
#include "rostok/base/text.h"
#include "rostok/screens/library_page.h"

namespace rostok::screens {

using chess::PgnResult;

namespace {

// "2024", "2020-2024", "2020-", "-2024"; nullopt for anything else, 0 = open.
std::optional<std::pair<int, int>> years_of(const std::string& typed) {
  const std::string text(base::trim(typed));
  if (text.empty()) return std::pair{0, 0};
  const auto year = [](std::string_view part) -> std::optional<int> {
    part = base::trim(part);
    if (part.empty()) return 0;
    const auto number = base::parse_integer(part);
    if (!number || *number < 0 || *number > 9999) return std::nullopt;
    return static_cast<int>(*number);
  };
  const auto dash = text.find('-');
  const auto first = year(std::string_view(text).substr(0, dash));
  const auto last = dash == text.npos ? first : year(std::string_view(text).substr(dash + 1));
  if (!first || !last) return std::nullopt;
  return std::pair{*first, *last};
}

}  // namespace

float LibraryPage::build_filters(const Ui& ui, Scene& page, const Rect& area) const {
  const float height = ui.px(42), gap = ui.px(8);
  const float years = std::min(ui.px(130), area.w * 0.22F);
  const float field = std::floor((area.w - years - 2 * gap) / 2);
  const auto build = [&](const TextField& what, float x, float w, const std::string& placeholder,
                         bool wrong = false) {
    what.build(ui, page, {x, area.y, w, height}, placeholder, focused() == what.id(), wrong);
  };
  build(player_, area.x, field, words().tr("Name of a player"));
  build(opening_, area.x + field + gap, field, words().tr("Opening or code"));
  build(years_, area.right() - years, years, words().tr("Year"), !years_of(years_.text()));
  const library::Filter& filter = presenter_.filter();
  const bool narrow = area.w / ui.scale < 640;
  std::vector<widgets::Button> chips;
  const auto result = [&](const char* id, const std::string& text, std::optional<PgnResult> value) {
    chips.push_back({.id = id, .text = text, .chosen = filter.result == value, .size = 16});
  };
  result("result-all", words().trc("results", "All"), std::nullopt);
  result("result-white", "1–0", PgnResult::WhiteWins);
  result("result-draw", "½–½", PgnResult::Draw);
  result("result-black", "0–1", PgnResult::BlackWins);
  if (presenter_.progress().faulty > 0)
    chips.push_back({.id = "only-faulty",
                     .text = narrow ? std::to_string(presenter_.progress().faulty)
                                    : words().tr("With a fault: {1}",
                                                 {std::to_string(presenter_.progress().faulty)}),
                     .icon = "icons/warning.svg",
                     .chosen = filter.only_faulty,
                     .size = 16});
  if (filter.position)
    chips.push_back(
        {.id = "position-off",
         .text = narrow ? words().trc("filter", "Position") : words().tr("With the position"),
         .icon = "icons/close.svg",
         .chosen = true,
         .size = 16});
  if (!filter.empty())
    chips.push_back({.id = "filter-clear", .text = words().tr("Show all"), .size = 16});
  return height + gap + choice_row(ui, page, {area.x, area.y + height + gap, area.w, 0}, chips);
}

bool LibraryPage::act_on_filters(const std::string& id) {
  library::Filter filter = presenter_.filter();
  if (id == "result-all")
    filter.result.reset();
  else if (id == "result-white")
    filter.result = PgnResult::WhiteWins;
  else if (id == "result-draw")
    filter.result = PgnResult::Draw;
  else if (id == "result-black")
    filter.result = PgnResult::BlackWins;
  else if (id == "only-faulty")
    filter.only_faulty = !filter.only_faulty;
  else if (id == "position-off")
    filter.position.reset();
  else if (id == "filter-clear")
    return clear_filter(), true;
  else if (id.starts_with("sort-")) {
    using library::Column;
    for (const Column column : {Column::Number, Column::White, Column::Black, Column::Result,
                                Column::Date, Column::Opening, Column::Plies})
      if (id == "sort-" + std::to_string(static_cast<int>(column))) presenter_.sort_by(column);
    games_.to_top();
    return true;
  } else
    return field(id) != nullptr;
  games_.to_top();
  presenter_.set_filter(filter);
  return true;
}

void LibraryPage::clear_filter() {
  for (TextField* each : {&player_, &opening_, &years_})
    each->set("");
  games_.to_top();
  presenter_.set_filter({});
}

void LibraryPage::filter_by_fields() {
  library::Filter filter = presenter_.filter();
  filter.player = player_.text();
  filter.opening = opening_.text();
  if (const auto years = years_of(years_.text()))
    std::tie(filter.first_year, filter.last_year) = *years;
  games_.to_top();
  presenter_.set_filter(filter);
}

}  // namespace rostok::screens
