// SPDX-License-Identifier: MIT
#include "lists_print.h"

#include <array>
#include <chrono>
#include <ctime>

#include "text_table.h"

namespace rostok::cli {

using rating_lists::Authority;
using rating_lists::ListInfo;
using rating_lists::ListKey;
using rating_lists::PlayerCard;
using rating_lists::SourcedRating;
using rating_lists::Tempo;

namespace {

constexpr const char* kNone = "–";

std::string name_of(const ListKey& key, CommandContext& context) {
  const std::string authority =
      key.authority == Authority::Fide ? context.tr("FIDE") : context.tr("national list");
  if (!key.tempo) return authority + ", " + context.tr("all ratings");
  switch (*key.tempo) {
    case Tempo::Standard:
      return authority + ", " + context.words.trc("rating", "standard");
    case Tempo::Rapid:
      return authority + ", " + context.words.trc("rating", "rapid");
    case Tempo::Blitz:
      return authority + ", " + context.words.trc("rating", "blitz");
  }
  return authority;
}

int age_of(const ListInfo& list) {
  return rating_lists::age_in_days(list.date, now_text().substr(0, 10)).value_or(0);
}

std::string number_or_none(std::int64_t number) {
  return number == 0 ? kNone : std::to_string(number);
}

// "2611/2580/–": standard, rapid, blitz.
std::string ratings_text(const std::array<SourcedRating, rating_lists::kTempoCount>& ratings) {
  std::string text;
  for (const SourcedRating& rating : ratings)
    text += (text.empty() ? "" : "/") + number_or_none(rating.rating.value);
  return text;
}

std::string title_text(const PlayerCard& card) {
  const std::string title = model::to_string(card.title),
                    woman = model::to_string(card.women_title);
  return title.empty() || woman.empty() || title == woman ? title + (title == woman ? "" : woman)
                                                          : title + "/" + woman;
}

}  // namespace

std::string now_text() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  char text[24];
  std::tm parts{};
#if defined(_WIN32)
  gmtime_s(&parts, &now);
#else
  gmtime_r(&now, &parts);
#endif
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

void print_lists(const std::vector<ListInfo>& lists, CommandContext& context) {
  TextTable table({Align::Left, Align::Left, Align::Left, Align::Right, Align::Right, Align::Left,
                   Align::Left});
  table.add({context.tr("Code"), context.tr("List"), context.tr("Date"), context.tr("Age, days"),
             context.tr("Players"), context.tr("File"), context.tr("Imported")});
  for (const ListInfo& list : lists)
    table.add({rating_lists::to_string(list.key), name_of(list.key, context), list.date,
               std::to_string(age_of(list)), std::to_string(list.players), list.file,
               list.imported.substr(0, 10)});
  table.print(context.out);
}

void hint_at_old_lists(const std::vector<ListInfo>& lists, CommandContext& context) {
  for (const ListInfo& list : lists)
    if (const int age = age_of(list); age > rating_lists::kFreshDays)
      context.err << context.words.trn(
                         "The list “{2}” is {1} day old: a newer one is published every month",
                         "The list “{2}” is {1} days old: a newer one is published every month",
                         age, {name_of(list.key, context)})
                  << '\n';
}

void print_problems(const rating_lists::Problems& problems, CommandContext& context) {
  for (const base::Error& error : problems.first)
    context.err << context.words.text(error) << '\n';
  const long long all = problems.unreadable + problems.faulty_fields;
  if (const long long more = all - static_cast<long long>(problems.first.size()); more > 0)
    context.err << context.words.trn("… and {1} more like these", "… and {1} more like these", more)
                << '\n';
  if (problems.unreadable > 0)
    context.err << context.words.trn("{1} line is left out", "{1} lines are left out",
                                     problems.unreadable)
                << '\n';
  if (problems.faulty_fields > 0)
    context.err << context.words.trn("{1} field is left empty", "{1} fields are left empty",
                                     problems.faulty_fields)
                << '\n';
}

void print_preview(const rating_lists::Preview& preview, CommandContext& context) {
  context.out << preview.head.file << ": " << name_of(preview.head.key, context);
  if (!preview.head.date.empty()) context.out << ", " << preview.head.date;
  context.out << '\n';
  TextTable columns({Align::Left, Align::Left});
  columns.add({context.tr("Column"), context.tr("Taken as")});
  for (const auto& column : preview.head.columns)
    columns.add({column.heading, column.field == "-" ? kNone : column.field});
  columns.print(context.out);
  TextTable players({Align::Right, Align::Left, Align::Left, Align::Right, Align::Left,
                     Align::Right, Align::Left});
  players.add({context.tr("Number"), context.tr("Name"), context.tr("Fed."), context.tr("Born"),
               context.tr("Title"), context.tr("Rating"), context.tr("Region")});
  for (const auto& player : preview.players) {
    std::string ratings;
    for (std::size_t tempo = 0; tempo < rating_lists::kTempoCount; ++tempo)
      if (!preview.head.key.tempo || static_cast<std::size_t>(*preview.head.key.tempo) == tempo)
        ratings += (ratings.empty() ? "" : "/") + number_or_none(player.ratings[tempo].value);
    players.add({std::to_string(player.id), player.name, player.federation,
                 number_or_none(player.birth_year), model::to_string(player.title), ratings,
                 player.region});
  }
  context.out << '\n';
  players.print(context.out);
  print_problems(preview.problems, context);
}

void print_players(const rating_lists::FindOutcome& outcome, CommandContext& context) {
  if (outcome.players.empty()) {
    context.out << context.tr("Nobody is found") << '\n';
    return;
  }
  TextTable table({Align::Right, Align::Right, Align::Left, Align::Left, Align::Right, Align::Left,
                   Align::Left, Align::Left});
  table.add({context.tr("FIDE id"), context.tr("National id"), context.tr("Name"),
             context.tr("Fed."), context.tr("Born"), context.tr("Title"), context.tr("FIDE rating"),
             context.tr("National rating")});
  for (const PlayerCard& card : outcome.players) {
    const bool russian = context.words.language() == i18n::Language::Russian;
    const std::string& name =
        russian && !card.national_name.empty() ? card.national_name : card.name;
    table.add({number_or_none(card.fide_id), number_or_none(card.national_id), name,
               card.federation, number_or_none(card.birth_year), title_text(card),
               ratings_text(card.fide), ratings_text(card.national)});
  }
  table.print(context.out);
  context.out << context.tr("Ratings: standard/rapid/blitz") << '\n';
  if (outcome.more)
    context.out << context.tr("There are more: type further or use --limit") << '\n';
}

}  // namespace rostok::cli
