// SPDX-License-Identifier: MIT
#include "people.h"

#include <algorithm>
#include <map>

#include "rostok/base/text.h"

namespace rostok::report {

using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

std::string short_name(const std::string& name) {
  const bool comma = name.find(',') != std::string::npos;
  const std::size_t cut = comma ? name.find(',') : name.find(' ');
  if (cut == std::string::npos) return name;
  const std::string first(base::trim(std::string_view(name).substr(cut + 1)));
  if (first.empty()) return name.substr(0, cut);
  const std::u32string letters = base::to_code_points(first);
  return name.substr(0, cut) + " " + base::to_utf8(letters.substr(0, 1)) + ".";
}

std::string day_text(const std::string& date, const i18n::Translator& words) {
  const bool full = date.size() == 10, brief = date.size() == 8;  // 2026/11/23, 26/11/23
  if (!full && !brief) return date;
  for (std::size_t i = 0; i < date.size(); ++i) {
    const bool separator = i == date.size() - 3 || i == date.size() - 6;
    const bool right =
        separator ? date[i] == '/' || date[i] == '-' : date[i] >= '0' && date[i] <= '9';
    if (!right) return date;
  }
  const std::string year = (brief ? "20" : "") + date.substr(0, full ? 4 : 2);
  const std::string month = date.substr(date.size() - 5, 2), day = date.substr(date.size() - 2);
  if (words.language() == i18n::Language::Russian) return day + "." + month + "." + year;
  return year + "-" + month + "-" + day;
}

const model::Player& player_of(const model::Tournament& t, PlayerIndex p) {
  return t.players[static_cast<std::size_t>(p)];
}

std::vector<std::string> names_of(const model::Tournament& t, Names names) {
  std::map<std::string, int> uses;
  for (const auto& player : t.players)
    ++uses[short_name(player.name)];
  std::vector<std::string> result;
  for (const auto& player : t.players) {
    const std::string brief = short_name(player.name);
    result.push_back(names == Names::Full || uses[brief] > 1 ? player.name : brief);
  }
  return result;
}

namespace {

const model::NationalRecord* national_of(const model::Tournament& t, PlayerIndex p) {
  for (const auto& record : t.national.records)
    if (record.player == p) return &record;
  return nullptr;
}

std::string year_of(const model::Tournament& t, PlayerIndex p) {
  std::string date = player_of(t, p).birth_date;
  const auto* national = national_of(t, p);
  if (date.size() < 4 && national != nullptr) date = national->birth_date;
  const std::string year = date.substr(0, std::min<std::size_t>(4, date.size()));
  const auto number = base::parse_integer(year);
  return number && *number > 0 ? year : "";
}

}  // namespace

int rating_of(const model::Tournament& t, PlayerIndex p) {
  if (player_of(t, p).rating > 0) return player_of(t, p).rating;
  const auto* national = national_of(t, p);
  return national != nullptr && national->rating > 0 ? national->rating : 0;
}

model::Sex sex_of(const model::Tournament& t, PlayerIndex p) {
  const auto* national = national_of(t, p);
  const model::Sex sex = player_of(t, p).sex;
  return sex == model::Sex::Unknown && national != nullptr ? national->sex : sex;
}

std::vector<PersonText> texts_of(const model::Tournament& t, const People& people) {
  std::vector<PersonText> result;
  bool several_federations = false;
  for (PlayerIndex p = 0; p < players_in(t); ++p) {
    const auto* national = national_of(t, p);
    const auto& player = player_of(t, p);
    several_federations = several_federations || player.federation != t.players.front().federation;
    PersonText text;
    text.year = year_of(t, p);
    text.title = model::to_string(player.title);
    if (national != nullptr) {
      text.club = national->origin;
      if (text.title.empty()) text.title = national->classification;
    }
    if (const int rating = rating_of(t, p); rating > 0) text.rating = std::to_string(rating);
    if (static_cast<std::size_t>(p) < people.size()) {
      const PersonDetails& details = people[static_cast<std::size_t>(p)];
      text.group = details.group;
      if (!details.school_class.empty()) text.club = details.school_class;
      if (!details.rank.empty()) text.title = details.rank;
    }
    result.push_back(std::move(text));
  }
  const bool clubs = std::any_of(result.begin(), result.end(),
                                 [](const PersonText& each) { return !each.club.empty(); });
  if (several_federations && !clubs)
    for (PlayerIndex p = 0; p < players_in(t); ++p)
      result[static_cast<std::size_t>(p)].club = player_of(t, p).federation;
  return result;
}

SheetHead head_of(const model::Tournament& t, RoundNumber round, const i18n::Translator& words) {
  SheetHead head;
  head.centre = t.city;
  head.tournament = t.name;
  head.round = round;
  head.rounds = t.total_rounds.value_or(0);
  head.date = day_text(t.start_date, words);
  const auto index = static_cast<std::size_t>(round) - 1;
  if (round > 0 && index < t.round_dates.size() && !t.round_dates[index].empty())
    head.date = day_text(t.round_dates[index], words);
  else if (round == 0 && !t.end_date.empty() && t.end_date != t.start_date)
    head.date += " – " + day_text(t.end_date, words);
  head.arbiter = t.chief_arbiter;
  return head;
}

std::string sign_of(ResultCode code) {
  switch (code) {
    case ResultCode::Win:
    case ResultCode::WinShort:
      return "1";
    case ResultCode::Draw:
    case ResultCode::DrawShort:
      return "½";
    case ResultCode::Loss:
    case ResultCode::LossShort:
      return "0";
    case ResultCode::ForfeitWin:
      return "+";
    case ResultCode::ForfeitLoss:
      return "−";
    default:
      return "";
  }
}

std::string result_text(const model::Tournament& t, PlayerIndex white, PlayerIndex black,
                        RoundNumber round) {
  const std::string first = sign_of(t.entry(white, round).code),
                    second = sign_of(t.entry(black, round).code);
  return first.empty() || second.empty() ? "" : first + " – " + second;
}

bool is_scheduled_rest(const model::Tournament& t, PlayerIndex p, RoundNumber round) {
  // Who is absent loses to the scheduled opponent by forfeit.
  return t.players.size() % 2 != 0 && standings::is_round_robin(t) &&
         t.entry(p, round).code == ResultCode::ZeroPointBye;
}

RoundNumber withdrawn_from(const model::Tournament& t, PlayerIndex p) {
  const RoundNumber last = t.rounds_paired();
  RoundNumber from = last + 1;
  bool unpaired = true;
  while (from > 1) {
    const ResultCode code = t.entry(p, from - 1).code;
    if (code != ResultCode::NotPaired && code != ResultCode::ZeroPointBye) break;
    if (is_scheduled_rest(t, p, from - 1)) break;
    unpaired = unpaired && code == ResultCode::NotPaired;
    --from;
  }
  // A single round left out on request is no withdrawal, and who never came did not leave.
  const bool gone = from > 1 && from <= last && (unpaired || from < last);
  return gone ? from : 0;
}

std::string no_game_text(const model::Tournament& t, PlayerIndex p, RoundNumber round,
                         const i18n::Translator& words) {
  const model::RoundEntry entry = t.entry(p, round);
  const RoundNumber gone = withdrawn_from(t, p);
  if (gone > 0 && round >= gone) return words.trc("crosstable", "wd");
  if (is_scheduled_rest(t, p, round)) return words.trc("crosstable", "bye");
  const std::string points = t.points.points(entry).to_display();
  switch (entry.code) {
    case ResultCode::PairingAllocatedBye:
    case ResultCode::FullPointBye:
      return words.trc("crosstable", "bye") + points;
    case ResultCode::HalfPointBye:
    case ResultCode::ZeroPointBye:
      return words.trc("crosstable", "r") + points;
    default:
      return sign_of(entry.code);
  }
}

}  // namespace rostok::report
