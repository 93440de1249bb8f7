// SPDX-License-Identifier: MIT
#include "rostok/presenter/roster_page.h"

#include "words.h"

namespace rostok::presenter {

namespace {

std::string children_text(std::size_t count, const i18n::Translator& words) {
  return words.trn("{1} child", "{1} children", static_cast<long long>(count));
}

RosterRow row_of(const club::ClubState& state, club::ChildNumber number) {
  const club::Child& child = *club::find_child(state, number);
  return {number,
          club::full_name(child),
          year_text(child.birth),
          club::group_name(state, child.group),
          child.school,
          child.rank,
          number_text(child.club_rating),
          child.archived};
}

std::vector<GroupTab> tabs_of(const club::ClubState& state, const RosterQuery& query,
                              const i18n::Translator& words) {
  std::vector<GroupTab> tabs;
  const auto add = [&](club::GroupNumber group, const std::string& name, bool when_empty) {
    const auto count = club::list_children(state, {group, query.filter.archived}).size();
    if (count > 0 || when_empty)
      tabs.push_back({group, name, children_text(count, words), query.filter.group == group});
  };
  for (const club::Group& group : state.groups)
    add(group.number, group.name, true);
  add(0, words.tr("No group"), false);
  return tabs;
}

}  // namespace

RosterPage roster_page(const club::ClubState& state, const RosterQuery& query,
                       const i18n::Translator& words) {
  RosterPage page;
  page.groups = tabs_of(state, query, words);
  for (const auto number :
       club::RosterIndex(state, query.filter).find(query.typed, state.children.size()))
    page.rows.push_back(row_of(state, number));
  page.summary = page.rows.empty() && !query.typed.empty() ? words.tr("Nobody was found")
                                                           : children_text(page.rows.size(), words);
  if (const auto pairs = club::possible_duplicates(state).size(); pairs > 0)
    page.duplicates =
        words.trn("{1} pair of entries may be one child", "{1} pairs of entries may be one child",
                  static_cast<long long>(pairs));
  return page;
}

}  // namespace rostok::presenter
