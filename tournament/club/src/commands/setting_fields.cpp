// SPDX-License-Identifier: MIT
#include "setting_fields.h"

#include <algorithm>
#include <array>

#include "rostok/base/text.h"
#include "rostok/standings/standings.h"
#include "rostok/systems/round_robin.h"
#include "tidy.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::Score;

namespace {

using State = TournamentState;
using Read = Result<void>;

template <typename Value>
struct Named {
  const char* name;
  Value value;
};
template <typename Value, std::size_t N>
using Names = std::array<Named<Value>, N>;

using model::PairingSystem;
constexpr Names<PairingSystem, 7> kSystems{
    {{"dutch", PairingSystem::Dutch},
     {"round-robin", PairingSystem::RoundRobin},
     {"double-round-robin", PairingSystem::DoubleRoundRobin},
     {"knock-out", PairingSystem::KnockOut},
     {"keizer", PairingSystem::Keizer},
     {"scheveningen", PairingSystem::Scheveningen},
     {"double-scheveningen", PairingSystem::DoubleScheveningen}}};
// Record 192 knows them; this program does not pair them.
constexpr std::array<const char*, 5> kLaterSystems{"dubov", "burstein", "lim", "double-swiss",
                                                   "team-swiss"};
constexpr Names<StartOrder, 6> kOrders{{{"rating-title-name", StartOrder::RatingTitleName},
                                        {"rating-name", StartOrder::RatingName},
                                        {"name", StartOrder::Name},
                                        {"as-entered", StartOrder::AsEntered},
                                        {"lot", StartOrder::ByLot},
                                        {"by-hand", StartOrder::ByHand}}};
constexpr Names<RatingChoice, 4> kChoices{{{"club", RatingChoice::Club},
                                           {"national", RatingChoice::National},
                                           {"fide", RatingChoice::Fide},
                                           {"highest", RatingChoice::Highest}}};
constexpr Names<Tempo, 3> kTempi{
    {{"standard", Tempo::Standard}, {"rapid", Tempo::Rapid}, {"blitz", Tempo::Blitz}}};
constexpr Names<model::ResultCode, 2> kLateRounds{
    {{"0", model::ResultCode::ZeroPointBye}, {"0.5", model::ResultCode::HalfPointBye}}};

base::Unexpected no_value(const std::string& value, const std::string& wanted) {
  return fail(ErrorKind::BadInput, "“{1}” cannot be used here: {2}", {value, wanted});
}

template <typename Value, std::size_t N>
std::string all_names(const Names<Value, N>& names) {
  std::string text;
  for (const auto& each : names)
    text += (text.empty() ? "" : ", ") + std::string(each.name);
  return text;
}

template <typename Value, std::size_t N>
std::string name_of(const Names<Value, N>& names, Value value) {
  const auto found = std::find_if(names.begin(), names.end(),
                                  [&](const auto& each) { return each.value == value; });
  return found == names.end() ? std::string() : std::string(found->name);
}

template <typename Value, std::size_t N>
Read read_name(const Names<Value, N>& names, const std::string& text, Value& value) {
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const auto& each) { return text == each.name; });
  if (found == names.end()) return no_value(text, all_names(names));
  value = found->value;
  return {};
}

Read read_number(const std::string& text, int least, int most, int& value) {
  const auto number = base::parse_integer(text);
  if (!number || *number < least || *number > most)
    return no_value(text, std::to_string(least) + " … " + std::to_string(most));
  value = static_cast<int>(*number);
  return {};
}

Read read_points(const std::string& text, Score& value) {
  const auto score = Score::parse(text);
  if (!score || score->tenths() < 0 || score->tenths() > 990) return no_value(text, "1, 0.5, 0");
  value = *score;
  return {};
}

// "1", "0.5": as short as it can be typed.
std::string points_text(Score score) {
  auto text = score.to_trf();
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

// A text member of the tournament or the settings, reached by `at`.
template <typename At>
SettingField text(const char* key, At at) {
  return {key, AfterStart::Free, [at](const State& s) { return at(const_cast<State&>(s)); },
          [at](State& s, const std::string& value) -> Read {
            at(s) = tidy(value);
            return {};
          }};
}

template <typename At>
SettingField date(const char* key, At at) {
  return {key, AfterStart::Free, [at](const State& s) { return at(const_cast<State&>(s)); },
          [at](State& s, const std::string& value) -> Read {
            auto read = checked_date(value);
            if (!read) return tl::unexpected(read.error());
            at(s) = std::move(*read);
            return {};
          }};
}

template <typename At>
SettingField number(const char* key, AfterStart after, int least, int most, At at) {
  return {key, after, [at](const State& s) { return std::to_string(at(const_cast<State&>(s))); },
          [at, least, most](State& s, const std::string& value) {
            return read_number(value, least, most, at(s));
          }};
}

template <typename Value, std::size_t N, typename At>
SettingField named(const char* key, AfterStart after, const Names<Value, N>& names, At at) {
  return {
      key, after,
      [at, &names](const State& s) { return name_of(names, at(const_cast<State&>(s))); },
      [at, &names](State& s, const std::string& value) { return read_name(names, value, at(s)); }};
}

Read read_system(State& s, const std::string& value) {
  if (std::find(kLaterSystems.begin(), kLaterSystems.end(), value) != kLaterSystems.end())
    return fail(ErrorKind::Unsupported,
                "This program does not pair by the system “{1}” yet: use one of {2}",
                {value, all_names(kSystems)});
  if (auto read = read_name(kSystems, value, s.tournament.system); !read) return read;
  // Records 092 and 192 are written from the system again.
  s.tournament.encoded_type.clear();
  s.tournament.type_text.clear();
  if (value != "dutch") s.tournament.baku_acceleration = false;
  return {};
}

Read read_rounds(State& s, const std::string& value) {
  int rounds = 0;
  if (auto read = read_number(value, 0, 99, rounds); !read) return read;
  if (rounds != 0 && rounds < static_cast<int>(s.rounds.size()))
    return fail(ErrorKind::IllegalState, "Rounds that are paired already: {1}",
                {std::to_string(s.rounds.size())});
  if (rounds == 0)
    s.tournament.total_rounds.reset();
  else
    s.tournament.total_rounds = rounds;
  return {};
}

Read read_tie_breaks(State& s, const std::string& value) {
  const auto codes = parts_of(value, ',');
  for (const std::string& code : codes)
    if (const auto read = standings::parse_sequence(code, standings::competitors_of(s.tournament));
        !read)
      return tl::unexpected(read.error());
  s.tournament.tie_breaks = codes;
  return {};
}

Read read_point_system(State& s, const std::string& value) {
  const auto parts = base::split(value, '-');
  if (parts.size() != 3) return no_value(value, "1-0.5-0");
  Score win, draw, loss;
  for (const auto& [part, score] :
       {std::pair{parts[0], &win}, std::pair{parts[1], &draw}, std::pair{parts[2], &loss}})
    if (auto read = read_points(std::string(part), *score); !read) return read;
  if (!(win > draw && draw >= loss)) return no_value(value, "1-0.5-0");
  auto& points = s.tournament.points;
  // The bye stays worth a win, a draw or nothing, as it was.
  if (points.pab == points.win)
    points.pab = win;
  else if (points.pab == points.draw)
    points.pab = draw;
  if (points.forfeit_loss == points.loss) points.forfeit_loss = loss;
  points.pending = draw;
  points.win = win;
  points.draw = draw;
  points.loss = loss;
  return {};
}

SettingField points_field() {
  return {"points", AfterStart::Warned,
          [](const State& s) {
            const auto& p = s.tournament.points;
            return points_text(p.win) + "-" + points_text(p.draw) + "-" + points_text(p.loss);
          },
          read_point_system};
}

SettingField pab_field() {
  return {"pab", AfterStart::Warned,
          [](const State& s) { return points_text(s.tournament.points.pab); },
          [](State& s, const std::string& value) {
            return read_points(value, s.tournament.points.pab);
          }};
}

SettingField baku_field() {
  return {
      "baku", AfterStart::Fixed,
      [](const State& s) -> std::string { return s.tournament.baku_acceleration ? "yes" : "no"; },
      [](State& s, const std::string& value) -> Read {
        if (value != "yes" && value != "no") return no_value(value, "yes, no");
        if (value == "yes" && s.tournament.system != PairingSystem::Dutch)
          return fail(ErrorKind::IllegalState, "Acceleration exists in a Swiss system only");
        s.tournament.baku_acceleration = value == "yes";
        return {};
      }};
}

SettingField initial_colour_field() {
  return {"initial-colour", AfterStart::Fixed,
          [](const State& s) -> std::string {
            if (!s.tournament.initial_color) return "";
            return *s.tournament.initial_color == model::Color::White ? "white" : "black";
          },
          [](State& s, const std::string& value) -> Read {
            if (value != "white" && value != "black" && value != "lot")
              return no_value(value, "white, black, lot");
            const bool white =
                value == "white" ||
                (value == "lot" && systems::draw_lots(2, s.settings.lots_seed)[0] == 1);
            s.tournament.initial_color = white ? model::Color::White : model::Color::Black;
            return {};
          }};
}

SettingField seed_field() {
  return {"lots-seed", AfterStart::Fixed,
          [](const State& s) { return std::to_string(s.settings.lots_seed); },
          [](State& s, const std::string& value) -> Read {
            const auto seed = base::parse_integer(value);
            if (!seed || *seed < 0) return no_value(value, "0, 1, 2 …");
            s.settings.lots_seed = static_cast<std::uint64_t>(*seed);
            return {};
          }};
}

SettingField lists_field(const char* key, char separator, const char* shown,
                         std::vector<std::string> model::Tournament::*member) {
  return {key, AfterStart::Free,
          [=](const State& s) { return joined(s.tournament.*member, shown); },
          [=](State& s, const std::string& value) -> Read {
            s.tournament.*member = parts_of(value, separator);
            return {};
          }};
}

// Record 132 has two digits for the year.
std::string whole_date(const std::string& date) {
  return date.size() == 8 ? "20" + date : date;
}

SettingField round_dates_field() {
  return {"round-dates", AfterStart::Free,
          [](const State& s) {
            std::vector<std::string> dates = s.tournament.round_dates;
            for (std::string& date : dates)
              date = whole_date(date);
            return joined(dates, ",");
          },
          [](State& s, const std::string& value) -> Read {
            std::vector<std::string> dates;
            for (const std::string& part : parts_of(value, ',')) {
              auto read = checked_date(part);
              if (!read) return tl::unexpected(read.error());
              dates.push_back(read->size() == 10 ? read->substr(2) : *read);
            }
            s.tournament.round_dates = std::move(dates);
            return {};
          }};
}

std::vector<SettingField> make_fields() {
  using S = State;
  std::vector<SettingField> fields;
  const auto add = [&](SettingField field) { fields.push_back(std::move(field)); };
  add(text(
      "name", [](S & s) -> auto& { return s.tournament.name; }));
  add(text(
      "city", [](S & s) -> auto& { return s.tournament.city; }));
  add(text(
      "centre", [](S & s) -> auto& { return s.settings.centre; }));
  add(text(
      "event", [](S & s) -> auto& { return s.settings.event; }));
  add(text(
      "federation", [](S & s) -> auto& { return s.tournament.federation; }));
  add(text(
      "chief-arbiter", [](S & s) -> auto& { return s.tournament.chief_arbiter; }));
  add(lists_field("deputy-arbiters", ';', "; ", &model::Tournament::deputy_arbiters));
  add(text(
      "time-control", [](S & s) -> auto& { return s.tournament.time_control; }));
  add(date(
      "start-date", [](S & s) -> auto& { return s.tournament.start_date; }));
  add(date(
      "end-date", [](S & s) -> auto& { return s.tournament.end_date; }));
  add(round_dates_field());
  add({"rounds", AfterStart::Warned,
       [](const S& s) { return std::to_string(s.tournament.total_rounds.value_or(0)); },
       read_rounds});
  add({"system", AfterStart::Fixed,
       [](const S& s) { return name_of(kSystems, s.tournament.system); }, read_system});
  add({"tie-breaks", AfterStart::Warned,
       [](const S& s) { return joined(s.tournament.tie_breaks, ","); }, read_tie_breaks});
  add(points_field());
  add(pab_field());
  add(baku_field());
  add(initial_colour_field());
  add(number(
      "first-board", AfterStart::Free, 1, 9999,
      [](S & s) -> auto& { return s.settings.first_board; }));
  add(named(
      "start-order", AfterStart::Fixed, kOrders,
      [](S & s) -> auto& { return s.settings.start_order; }));
  add(seed_field());
  add(named(
      "rating", AfterStart::Free, kChoices,
      [](S & s) -> auto& { return s.settings.rating_choice; }));
  add(named(
      "tempo", AfterStart::Free, kTempi, [](S & s) -> auto& { return s.settings.tempo; }));
  add(named(
      "late-rounds", AfterStart::Free, kLateRounds,
      [](S & s) -> auto& { return s.settings.late_rounds; }));
  add(number(
      "half-point-byes-until", AfterStart::Free, 0, 99,
      [](S & s) -> auto& { return s.settings.half_point_byes_until; }));
  add(number(
      "withdraw-after-forfeits", AfterStart::Free, 0, 99,
      [](S & s) -> auto& { return s.settings.withdraw_after_forfeits; }));
  return fields;
}

}  // namespace

const std::vector<SettingField>& setting_fields() {
  static const std::vector<SettingField> fields = make_fields();
  return fields;
}

}  // namespace rostok::club
