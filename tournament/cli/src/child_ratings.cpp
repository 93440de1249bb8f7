// SPDX-License-Identifier: MIT
#include "child_ratings.h"

#include "club_session.h"
#include "listing.h"
#include "lists_print.h"
#include "rostok/base/text.h"
#include "rostok/club/commands/ratings.h"
#include "rostok/club/roster.h"
#include "rostok/rating_lists/find.h"
#include "rostok/store/rating_list_file.h"

namespace rostok::cli {

using base::Result;
using rating_lists::MatchedBy;
using rating_lists::PlayerCard;

namespace {

struct Options : ClubSession {
  std::string lists;  // empty = lists.db beside the club
  std::vector<club::ChildNumber> children;
  bool names = false, preview = false;
};

std::int64_t number_in(const std::string& id) {
  return base::parse_integer(id).value_or(0);
}

club::ListRatings ratings_of(
    const std::array<rating_lists::SourcedRating, rating_lists::kTempoCount>& listed) {
  return {listed[0].rating.value, listed[1].rating.value, listed[2].rating.value};
}

// A child with what was found of it.
struct Found {
  club::ChildNumber child = 0;
  std::string name;
  rating_lists::Match match;
  // Taken without a question: the number is the child's and its name agrees; with --names also the
  // only one of that name whose year of birth agrees.
  bool taken = false;
};

Result<Found> find(const rating_lists::RatingLists& lists, club::ChildNumber number,
                   const club::Child& child, bool names) {
  auto match =
      rating_lists::match_player(lists, {number_in(child.fide_id), number_in(child.national_id),
                                         club::full_name(child), club::birth_year(child.birth)});
  if (!match) return tl::unexpected(match.error());
  Found found{number, club::full_name(child), std::move(*match), false};
  const auto& m = found.match;
  const bool one = m.candidates.size() == 1 && m.name_agrees && m.birth_agrees;
  found.taken = one && (m.by == MatchedBy::Number ||
                        (m.by == MatchedBy::Name && names && club::birth_year(child.birth) != 0 &&
                         m.candidates.front().birth_year != 0));
  return found;
}

club::ListedRatings row_of(const Found& found) {
  const PlayerCard& card = found.match.candidates.front();
  const auto id = [](std::int64_t number) {
    return number == 0 ? std::string() : std::to_string(number);
  };
  return {found.child,      ratings_of(card.fide), ratings_of(card.national),
          id(card.fide_id), id(card.national_id),  card.title};
}

// "fide 2026-11-01, national-rapid 2026-10-15"
std::string source_of(const std::vector<rating_lists::ListInfo>& lists) {
  std::string text;
  for (const auto& list : lists)
    text += (text.empty() ? "" : ", ") + rating_lists::to_string(list.key) + " " + list.date;
  return text;
}

const char* code_of(const Found& found) {
  switch (found.match.by) {
    case MatchedBy::Nothing:
      return "none";
    case MatchedBy::Number:
      return found.taken ? "number" : "number?";
    case MatchedBy::Name:
      break;
  }
  return found.taken ? "name" : "name?";
}

void print(const std::vector<Found>& all, const Options& options, CommandContext& context) {
  Listing listing({"child", "name", "match", "listed_name", "birth_year", "fide_id",
                   "fide_standard", "fide_rapid", "fide_blitz", "national_id", "national_standard",
                   "national_rapid", "national_blitz"});
  for (const Found& found : all) {
    if (found.match.candidates.empty())
      listing.add(found.child, found.name, code_of(found), "", 0, 0, 0, 0, 0, 0, 0, 0, 0);
    for (const PlayerCard& card : found.match.candidates) {
      const auto fide = ratings_of(card.fide), national = ratings_of(card.national);
      listing.add(found.child, found.name, code_of(found), card.name, card.birth_year, card.fide_id,
                  fide.standard, fide.rapid, fide.blitz, card.national_id, national.standard,
                  national.rapid, national.blitz);
    }
  }
  listing.print(context.out, options.json);
}

void run(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile&, club::ClubDesk& desk) {
    const auto path = options.lists.empty() ? store::rating_lists_beside(options.file)
                                            : std::filesystem::path(options.lists);
    const auto file = store::RatingListFile::open(path, store::RatingListFile::IfAbsent::Refuse);
    if (!file) return context.fail(file.error());
    const auto lists = (*file)->lists();
    if (!lists) return context.fail(lists.error());
    const auto children =
        options.children.empty() ? club::list_children(desk.state()) : options.children;
    std::vector<Found> all;
    std::vector<club::ListedRatings> rows;
    for (const auto number : children) {
      const club::Child* child = club::find_child(desk.state(), number);
      if (child == nullptr)
        return context.fail(base::fail(base::ErrorKind::NotFound, "The club has no child {1}",
                                       {std::to_string(number)})
                                .value());
      auto found = find(**file, number, *child, options.names);
      if (!found) return context.fail(found.error());
      if (found->taken) rows.push_back(row_of(*found));
      all.push_back(std::move(*found));
    }
    if (!options.preview && !rows.empty() &&
        !perform(desk, club::take_list_ratings(rows, source_of(*lists)), options, context))
      return;
    print(all, options, context);
    hint_at_old_lists(*lists, context);
  });
}

}  // namespace

void add_child_ratings_command(CLI::App& child, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  auto* command = child.add_subcommand(
      "ratings", context.tr("Take ratings and numbers from the rating lists (“rostok lists”)"));
  add_club_file(*command, *options, context);
  command->add_option("CHILD", options->children,
                      context.tr("Numbers of children (default: everybody)"));
  command->add_option("--lists", options->lists,
                      context.tr("File of the rating lists (default: lists.db beside the club)"));
  command->add_flag("--names", options->names,
                    context.tr("Also where only the name and the year of birth agree"));
  command->add_flag("--preview", options->preview, context.tr("Only show what was found"));
  add_json(*command, *options, context);
  command->callback([options, &context] { run(*options, context); });
}

}  // namespace rostok::cli
