// SPDX-License-Identifier: MIT
#include <boost/json.hpp>

#include "lists_print.h"

namespace rostok::cli {

namespace json = boost::json;
using rating_lists::ListInfo;
using rating_lists::PlayerCard;

namespace {

const char* name_of(rating_lists::Layout layout) {
  using rating_lists::Layout;
  switch (layout) {
    case Layout::FideCombinedText:
      return "fide-combined-txt";
    case Layout::FideCombinedXml:
      return "fide-combined-xml";
    case Layout::FideText:
      return "fide-txt";
    case Layout::FideXml:
      return "fide-xml";
    case Layout::NationalManager:
      return "national-smanager";
    case Layout::NationalMaster:
      return "national-smaster";
  }
  return "";
}

const char* name_of(rating_lists::DateSource source) {
  using rating_lists::DateSource;
  switch (source) {
    case DateSource::Told:
      return "told";
    case DateSource::Header:
      return "header";
    case DateSource::FileName:
      return "file-name";
    case DateSource::FileTime:
      return "file-time";
  }
  return "";
}

json::value known(std::int64_t number) {
  return number == 0 ? json::value(nullptr) : json::value(number);
}
json::value known(const std::string& text) {
  return text.empty() ? json::value(nullptr) : json::value(text);
}

json::object to_json(const ListInfo& list) {
  const auto age = rating_lists::age_in_days(list.date, now_text().substr(0, 10));
  return {{"list", rating_lists::to_string(list.key)},
          {"layout", name_of(list.layout)},
          {"file", list.file},
          {"date", list.date},
          {"date_source", name_of(list.date_source)},
          {"imported", list.imported},
          {"players", list.players},
          {"left_out", list.left_out},
          {"unreadable", list.unreadable},
          {"age_days", age ? json::value(*age) : json::value(nullptr)},
          {"old", age.value_or(0) > rating_lists::kFreshDays}};
}

json::object to_json(
    const std::array<rating_lists::SourcedRating, rating_lists::kTempoCount>& ratings) {
  json::object all;
  for (std::size_t tempo = 0; tempo < ratings.size(); ++tempo) {
    const auto& [rating, list] = ratings[tempo];
    if (rating.value > 0)
      all[rating_lists::to_string(static_cast<rating_lists::Tempo>(tempo))] =
          json::object{{"rating", rating.value},
                       {"k", known(rating.k)},
                       {"games", rating.games},
                       {"list", rating_lists::to_string(list)}};
  }
  return all;
}

const char* name_of(model::Sex sex) {
  return sex == model::Sex::Male ? "m" : sex == model::Sex::Female ? "f" : "";
}

json::object to_json(const PlayerCard& card) {
  json::array lists;
  for (const auto& list : card.lists)
    lists.emplace_back(rating_lists::to_string(list));
  return {{"fide_id", known(card.fide_id)},
          {"national_id", known(card.national_id)},
          {"name", card.name},
          {"national_name", known(card.national_name)},
          {"federation", known(card.federation)},
          {"region", known(card.region)},
          {"sex", known(std::string(name_of(card.sex)))},
          {"birth_year", known(card.birth_year)},
          {"title", known(std::string(model::to_string(card.title)))},
          {"women_title", known(std::string(model::to_string(card.women_title)))},
          {"other_titles", known(card.other_titles)},
          {"arena_title", known(card.arena_title)},
          {"inactive", card.inactive},
          {"fide", to_json(card.fide)},
          {"national", to_json(card.national)},
          {"lists", lists}};
}

}  // namespace

std::string lists_json(const std::vector<ListInfo>& lists) {
  json::array all;
  for (const ListInfo& list : lists)
    all.push_back(to_json(list));
  return json::serialize(json::object{{"lists", all}});
}

std::string players_json(const rating_lists::FindOutcome& outcome) {
  json::array players;
  for (const PlayerCard& card : outcome.players)
    players.push_back(to_json(card));
  return json::serialize(json::object{{"players", players}, {"more", outcome.more}});
}

std::string imported_json(const std::vector<rating_lists::ImportedList>& imported) {
  json::array all;
  for (const auto& list : imported) {
    json::object one = to_json(list.info);
    one["faulty_fields"] = list.problems.faulty_fields;
    one["players_before"] = list.before ? json::value(list.before->players) : json::value(nullptr);
    all.push_back(std::move(one));
  }
  return json::serialize(json::object{{"lists", all}});
}

}  // namespace rostok::cli
