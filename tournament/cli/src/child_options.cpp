// SPDX-License-Identifier: MIT
#include "child_options.h"

#include "person_entry.h"

namespace rostok::cli {

using base::ErrorKind;

void add_child_options(CLI::App& command, ChildOptions& options, const CommandContext& context) {
  const auto& tr = [&](const char* text) { return context.tr(text); };
  command.add_option("--surname", options.surname, tr("Surname"));
  command.add_option("--first-name", options.first_name, tr("First name"));
  command.add_option("--birth", options.birth, tr("Year or date of birth: 2015 or 2015-03-14"));
  command.add_option("--sex", options.sex, tr("m or f"));
  command.add_option("--group", options.group, tr("Name of the group, - for none"));
  command.add_option("--school", options.school, tr("School or club"));
  command.add_option("--rank", options.rank, tr("Sports rank: 3ю, 2, КМС"));
  command.add_option("--title", options.title, tr("FIDE title: CM, WFM …"));
  command.add_option("--rating", options.rating, tr("Rating of the club"));
  command.add_option("--first-rating", options.first_rating,
                     tr("Rating with which the club's Elo begins"));
  command.add_option("--fide", options.fide, tr("FIDE ratings: standard rapid blitz"))
      ->expected(1, 3);
  command.add_option("--national", options.national, tr("National ratings: standard rapid blitz"))
      ->expected(1, 3);
  command.add_option("--fide-id", options.fide_id, tr("FIDE number"));
  command.add_option("--national-id", options.national_id, tr("National number"));
  command.add_option("--list", options.list, tr("List that the ratings are from"));
}

namespace {

template <typename T>
void take(const std::optional<T>& given, T& into) {
  if (given) into = *given;
}

void take(const std::vector<int>& given, club::ListRatings& into) {
  if (!given.empty()) into.standard = given[0];
  if (given.size() > 1) into.rapid = given[1];
  if (given.size() > 2) into.blitz = given[2];
}

std::optional<model::Title> parse_title(const std::string& text) {
  using enum model::Title;
  for (const auto title : {GM, IM, WGM, FM, WIM, CM, WFM, WCM, None})
    if (text == model::to_string(title)) return title;
  return std::nullopt;
}

}  // namespace

base::Result<void> apply_options(const ChildOptions& options, const club::ClubState& state,
                                 club::Child& child) {
  take(options.surname, child.surname);
  take(options.first_name, child.first_name);
  take(options.birth, child.birth);
  take(options.school, child.school);
  take(options.rank, child.rank);
  take(options.rating, child.club_rating);
  take(options.first_rating, child.first_rating);
  take(options.fide, child.fide);
  take(options.national, child.national);
  take(options.fide_id, child.fide_id);
  take(options.national_id, child.national_id);
  take(options.list, child.rating_list);
  if (options.sex) {
    const auto sex = parse_sex(*options.sex);
    if (!sex) return base::fail(ErrorKind::BadInput, "Unknown sex “{1}”: m or f", {*options.sex});
    child.sex = *sex;
  }
  if (options.title) {
    const auto title = parse_title(*options.title);
    if (!title) return base::fail(ErrorKind::BadInput, "Unknown title “{1}”", {*options.title});
    child.title = *title;
  }
  if (options.group) {
    const auto* group = club::find_group(state, *options.group);
    if (group == nullptr && *options.group != "-")
      return base::fail(ErrorKind::NotFound,
                        "The club has no group {1}: add it first with “rostok club group add”",
                        {*options.group});
    child.group = group == nullptr ? 0 : group->number;
  }
  return {};
}

}  // namespace rostok::cli
