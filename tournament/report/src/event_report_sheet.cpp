// SPDX-License-Identifier: MIT
// D18, from a tournament: what a director asks about an event.
#include <algorithm>
#include <map>

#include "people.h"
#include "rostok/report/office_sheets.h"
#include "system_names.h"

namespace rostok::report {

using model::PlayerIndex;
using model::ResultCode;

namespace {

class FactWriter {
 public:
  explicit FactWriter(std::vector<Fact>& facts) : facts_(facts) {}
  void add(const std::string& name, const std::string& value) {
    if (!value.empty()) facts_.push_back({name, value});
  }
  void add(const std::string& name, long long value) { add(name, std::to_string(value)); }

 private:
  std::vector<Fact>& facts_;
};

std::vector<Fact> event_facts(const model::Tournament& t, const i18n::Translator& words) {
  std::vector<Fact> facts;
  FactWriter out(facts);
  const std::string first = day_text(t.start_date, words), last = day_text(t.end_date, words);
  out.add(words.tr("Dates"), first == last || last.empty() ? first : first + " – " + last);
  out.add(words.tr("Where"), t.city);
  out.add(words.tr("System"), system_name(t.system, words));
  const int rounds = t.total_rounds.value_or(t.rounds_paired());
  out.add(words.tr("Rounds"),
          rounds == t.rounds_paired()
              ? std::to_string(rounds)
              : words.tr("{1}, played {2}",
                         {std::to_string(rounds), std::to_string(t.rounds_paired())}));
  out.add(words.tr("Time control"), t.time_control);
  out.add(words.tr("Chief arbiter"), t.chief_arbiter);
  std::string deputies;
  for (const std::string& each : t.deputy_arbiters)
    deputies += (deputies.empty() ? "" : ", ") + each;
  out.add(words.tr("Arbiters"), deputies);
  return facts;
}

// "2015 – 4, 2016 – 11": the most of them first where there are many.
std::string tally_text(const std::map<std::string, int>& tally, std::size_t most) {
  std::vector<std::pair<std::string, int>> list(tally.begin(), tally.end());
  if (list.size() > most) {
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    list.resize(most);
    list.emplace_back("…", 0);
  }
  std::string text;
  for (const auto& [name, count] : list)
    text += (text.empty() ? "" : ", ") + name + (count > 0 ? " – " + std::to_string(count) : "");
  return text;
}

std::vector<Fact> people_facts(const model::Tournament& t, const i18n::Translator& words,
                               const People& people) {
  std::vector<Fact> facts;
  FactWriter out(facts);
  std::map<std::string, int> years, clubs, groups;
  long long boys = 0, girls = 0, rated = 0, sum = 0;
  const auto texts = texts_of(t, people);
  for (PlayerIndex p = 0; p < players_in(t); ++p) {
    const PersonText& text = texts[static_cast<std::size_t>(p)];
    if (!text.year.empty()) ++years[text.year];
    if (!text.club.empty()) ++clubs[text.club];
    if (!text.group.empty()) ++groups[text.group];
    boys += sex_of(t, p) == model::Sex::Male ? 1 : 0;
    girls += sex_of(t, p) == model::Sex::Female ? 1 : 0;
    rated += rating_of(t, p) > 0 ? 1 : 0;
    sum += rating_of(t, p);
  }
  out.add(words.tr("Number of participants"), static_cast<long long>(t.players.size()));
  if (boys + girls > 0)
    out.add(words.tr("Boys, girls"), std::to_string(boys) + ", " + std::to_string(girls));
  constexpr std::size_t kMost = 12;
  out.add(words.tr("By year of birth"), tally_text(years, kMost));
  out.add(words.tr("By group"), tally_text(groups, kMost));
  out.add(words.tr("By club or class"), tally_text(clubs, kMost));
  if (rated > 0)
    out.add(words.tr("With a rating"),
            words.tr("{1}, on average {2}",
                     {std::to_string(rated), std::to_string((sum + rated / 2) / rated)}));
  return facts;
}

std::vector<Fact> statistics_of(const model::Tournament& t, const i18n::Translator& words) {
  long long games = 0, white = 0, draws = 0, forfeits = 0, byes = 0, absences = 0, pending = 0;
  for (PlayerIndex p = 0; p < players_in(t); ++p)
    for (model::RoundNumber r = 1; r <= t.rounds_paired(); ++r) {
      const auto entry = t.entry(p, r);
      byes +=
          entry.code == ResultCode::PairingAllocatedBye || entry.code == ResultCode::FullPointBye;
      absences += entry.code == ResultCode::ZeroPointBye || entry.code == ResultCode::HalfPointBye;
      const bool first = entry.is_paired() &&
                         (entry.color ? *entry.color == model::Color::White : p < entry.opponent);
      if (!first) continue;
      if (entry.code == ResultCode::Pending) {
        ++pending;
      } else if (!entry.is_played()) {
        ++forfeits;
      } else {
        ++games;
        const std::string sign = sign_of(entry.code);
        white += sign == "1";
        draws += sign == "½";
      }
    }
  std::vector<Fact> facts;
  FactWriter out(facts);
  const auto share = [&](long long count) {
    return std::to_string(count) +
           (games > 0 ? " (" + std::to_string((200 * count + games) / (2 * games)) + " %)" : "");
  };
  out.add(words.tr("Games played"), games);
  out.add(words.tr("White won"), share(white));
  out.add(words.tr("Draws"), share(draws));
  out.add(words.tr("Black won"), share(games - white - draws));
  if (forfeits > 0) out.add(words.tr("Forfeits"), forfeits);
  if (byes > 0) out.add(words.tr("Byes"), byes);
  if (absences > 0) out.add(words.tr("Rounds left out"), absences);
  if (pending > 0) out.add(words.tr("Not finished"), pending);
  return facts;
}

}  // namespace

EventReport make_event_report(const model::Tournament& t, const standings::Options& options,
                              const i18n::Translator& words, const People& people,
                              const systems::Options& systems) {
  EventReport report;
  report.head = head_of(t, 0, words);
  report.event = event_facts(t, words);
  report.people = people_facts(t, words, people);
  report.statistics = statistics_of(t, words);
  const WinnersSheet winners = make_winners_sheet(t, options, words, 3, {}, people, systems);
  constexpr std::size_t kMostWinners = 6;  // of a page with everything else on it
  if (!winners.blocks.empty()) report.winners = winners.blocks.front().lines;
  report.winners.resize(std::min(report.winners.size(), kMostWinners));
  report.table = make_cross_table(t, options, words, {}, systems);
  return report;
}

}  // namespace rostok::report
