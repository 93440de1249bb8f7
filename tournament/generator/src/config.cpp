// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>

#include "rostok/base/text.h"
#include "rostok/generator/generator.h"

namespace rostok::generator {

using base::trim;
using model::Score;

namespace {

std::optional<int> whole(std::string_view text, int least, int most) {
  const auto value = base::parse_integer(text);
  if (!value || *value < least || *value > most) return std::nullopt;
  return static_cast<int>(*value);
}

// 0 (never) or one in N, N at least 1.
std::optional<double> rate(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (value != 0 && !(value >= 1 && value <= 1e9)) return std::nullopt;
  return value;
}

template <typename Target, typename Value>
bool put(Target& target, const Value& value) {
  if (!value) return false;
  target = *value;
  return true;
}

enum class Set { Done, BadValue, Unknown };
Set done_if(bool good) {
  return good ? Set::Done : Set::BadValue;
}

Set set_rate(Settings& s, std::string_view name, std::string_view value) {
  const std::pair<std::string_view, double*> rates[] = {
      {"ForfeitRate", &s.forfeit_rate},        {"DoubleForfeitRate", &s.double_forfeit_rate},
      {"RetiredRate", &s.retired_rate},        {"HalfPointByeRate", &s.half_bye_rate},
      {"HalfPointByteRate", &s.half_bye_rate}, {"WithdrawalRate", &s.withdrawal_rate},
      {"LateEntryRate", &s.late_rate},         {"ShortGameRate", &s.short_game_rate},
      {"UnusualResultRate", &s.unusual_rate}};
  for (const auto& [known, target] : rates)
    if (name == known) return done_if(put(*target, rate(value)));
  return Set::Unknown;
}

struct PointsState {
  bool pab_stated = false;
};

Set set_points(Settings& s, std::string_view name, std::string_view value, PointsState& state) {
  auto& p = s.points;
  const auto points = Score::parse(value);
  const bool good = points && points->tenths() >= 0 && points->tenths() <= 999;
  if (name == "PointsForWin") {
    if (good) p.win = *points;
    if (good && !state.pab_stated) p.pab = *points;
  } else if (name == "PointsForDraw") {
    if (good) p.draw = p.pending = *points;
  } else if (name == "PointsForLoss") {
    if (good) p.loss = *points;
  } else if (name == "PointsForZPB") {
    if (good) p.absence = *points;
  } else if (name == "PointsForForfeitLoss") {
    if (good) p.absence = p.forfeit_loss = *points;
  } else if (name == "PointsForPAB") {
    state.pab_stated = true;
    if (good) p.pab = *points;
  } else {
    return Set::Unknown;
  }
  return done_if(good);
}

Set set_value(Settings& s, std::string_view name, std::string_view value, PointsState& points) {
  if (name == "PlayersNumber") return done_if(put(s.players, whole(value, 2, 9999)));
  if (name == "RoundsNumber") return done_if(put(s.rounds, whole(value, 1, 99)));
  if (name == "DrawPercentage") return done_if(put(s.draw_percentage, whole(value, 0, 100)));
  if (name == "HighestRating") return done_if(put(s.highest_rating, whole(value, 1, 9999)));
  if (name == "LowestRating") return done_if(put(s.lowest_rating, whole(value, 1, 9999)));
  if (name == "ForbiddenGroups") return done_if(put(s.forbidden_groups, whole(value, 0, 1000)));
  if (name == "Acceleration") {
    s.acceleration = value == "baku"       ? AccelerationKind::Baku
                     : value == "explicit" ? AccelerationKind::Explicit
                                           : AccelerationKind::None;
    return done_if(value == "baku" || value == "explicit" || value == "none");
  }
  const Set as_rate = set_rate(s, name, value);
  return as_rate == Set::Unknown ? set_points(s, name, value, points) : as_rate;
}

}  // namespace

base::Result<Settings> read_settings(std::string_view text, const std::string& file_name) {
  Settings settings;
  PointsState points;
  int number = 0;
  const auto bad = [&](const char* message, std::string_view what) {
    return base::fail(
        {base::ErrorKind::BadInput, message, {std::string(what)}, {file_name, number, 1}, ""});
  };
  while (!text.empty()) {
    ++number;
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = trim(text.substr(0, end));
    const bool crlf = text.substr(end).starts_with("\r\n");
    text.remove_prefix(std::min(text.size(), end + (crlf ? 2 : 1)));
    if (line.empty() || line.front() == '#') continue;
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) return bad("Expected Name=value, found “{1}”", line);
    const std::string_view name = trim(line.substr(0, equals));
    const std::string_view value = trim(line.substr(equals + 1));
    if (value.size() > 5 && value.find_first_not_of("0123456789") == std::string_view::npos)
      return base::fail({base::ErrorKind::TooLarge,
                         "The value of “{1}” is too large",
                         {std::string(name)},
                         {file_name, number, 1},
                         ""});
    switch (set_value(settings, name, value, points)) {
      case Set::Unknown:
        return bad("Unknown parameter “{1}”", name);
      case Set::BadValue:
        return bad("The value of “{1}” cannot be used", name);
      case Set::Done:
        break;
    }
  }
  if (settings.lowest_rating > settings.highest_rating)
    return bad("LowestRating is above HighestRating", "");
  if (settings.points.loss > settings.points.draw || settings.points.draw > settings.points.win)
    return bad("A win must be worth no less than a draw, a draw no less than a loss", "");
  return settings;
}

}  // namespace rostok::generator
