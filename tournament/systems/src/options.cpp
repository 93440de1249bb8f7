// SPDX-License-Identifier: MIT
#include "rostok/systems/options.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>

#include "rostok/base/text.h"

namespace rostok::systems {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

// One setting: how it is written and how it is read. `read` is false for a text that is no value.
struct Field {
  std::string key, value;
  std::function<bool(std::string_view)> read;
};

bool read_number(std::string_view text, int least, int most, int& value) {
  const auto number = base::parse_integer(text);
  if (!number || *number < least || *number > most) return false;
  value = static_cast<int>(*number);
  return true;
}

bool read_numbers(std::string_view text, int least, int most, std::vector<int>& values) {
  std::vector<int> read;
  for (const auto piece : base::split(text, ',')) {
    if (text.empty()) break;
    int value = 0;
    if (!read_number(piece, least, most, value)) return false;
    read.push_back(value);
  }
  values = std::move(read);
  return true;
}

bool read_yes_no(std::string_view text, bool& value) {
  if (text != "yes" && text != "no") return false;
  value = text == "yes";
  return true;
}

Field number(const std::string& key, int& value, int least, int most) {
  return {key, std::to_string(value), [&value, least, most](std::string_view text) {
            return read_number(text, least, most, value);
          }};
}

Field yes_no(const std::string& key, bool& value) {
  return {key, value ? "yes" : "no",
          [&value](std::string_view text) { return read_yes_no(text, value); }};
}

Field numbers(const std::string& key, std::vector<int>& values, int least, int most) {
  std::string text;
  for (const int value : values)
    text += (text.empty() ? "" : ",") + std::to_string(value);
  return {key, text, [&values, least, most](std::string_view given) {
            return read_numbers(given, least, most, values);
          }};
}

// Absent is "auto".
Field maybe(const std::string& key, std::optional<bool>& value) {
  return {key, !value ? "auto" : (*value ? "yes" : "no"), [&value](std::string_view text) {
            if (text == "auto") {
              value.reset();
              return true;
            }
            bool read = false;
            if (!read_yes_no(text, read)) return false;
            value = read;
            return true;
          }};
}

Field seed(const std::string& key, std::uint64_t& value) {
  return {key, std::to_string(value), [&value](std::string_view text) {
            std::uint64_t read = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
            if (error != std::errc() || end != text.data() + text.size()) return false;
            value = read;
            return true;
          }};
}

std::vector<Field> fields_of(Options& o) {
  constexpr int kShare = 24;  // twice the opponent's value
  constexpr int kMany = 1000;
  return {number("knockout.games", o.knockout.games, 1, 20),
          numbers("knockout.tie_break_games", o.knockout.tie_break_games, 1, 20),
          yes_no("knockout.third_place", o.knockout.third_place),
          numbers("knockout.seeds", o.knockout.seeds, 0, std::numeric_limits<int>::max()),
          number("keizer.win", o.keizer.win, 0, kShare),
          number("keizer.draw", o.keizer.draw, 0, kShare),
          number("keizer.loss", o.keizer.loss, 0, kShare),
          number("keizer.bye", o.keizer.bye, 0, kShare),
          number("keizer.full_bye", o.keizer.full_bye, 0, kShare),
          number("keizer.half_bye", o.keizer.half_bye, 0, kShare),
          number("keizer.excused", o.keizer.excused, 0, kShare),
          number("keizer.missing", o.keizer.missing, 0, kShare),
          number("keizer.excused_times", o.keizer.excused_times, 0, kMany),
          yes_no("keizer.own_value_counts", o.keizer.own_value_counts),
          number("keizer.lowest_value", o.keizer.lowest_value, 0, 100 * kMany),
          number("keizer.rounds_apart", o.keizer.rounds_apart, 0, kMany),
          number("round_robin.cycles", o.round_robin.cycles, 0, 20),
          maybe("round_robin.exchange_last_rounds", o.round_robin.exchange_last_rounds),
          seed("round_robin.lots", o.round_robin.lots)};
}

base::Unexpected at(base::Unexpected failed, int line, std::size_t column) {
  failed.value().place = {"", line, static_cast<int>(column)};
  return failed;
}

}  // namespace

std::string to_text(const Options& options) {
  Options copy = options;
  std::string text;
  for (const Field& field : fields_of(copy))
    text += field.key + "=" + field.value + "\n";
  return text;
}

Result<Options> parse_options(std::string_view text) {
  Options options;
  const auto fields = fields_of(options);
  int line_number = 0;
  for (const auto whole : base::split(text, '\n')) {
    ++line_number;
    const auto line = base::trim(whole);
    if (line.empty()) continue;
    const auto equals = line.find('=');
    const auto key = base::trim(line.substr(0, equals));
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&key](const Field& each) { return each.key == key; });
    if (field == fields.end() || equals == std::string_view::npos)
      return at(fail(ErrorKind::BadInput, "Unknown setting of a pairing system: “{1}”",
                     {std::string(key)}),
                line_number, 1);
    const auto value = base::trim(line.substr(equals + 1));
    if (!field->read(value))
      return at(fail(ErrorKind::BadInput, "“{1}” is no value for the setting {2}",
                     {std::string(value), field->key}),
                line_number, base::utf8_length(line.substr(0, equals)) + 2);
  }
  return options;
}

Cycles cycles_of(const model::Tournament& t, const RoundRobinOptions& options) {
  Cycles cycles = cycles_of(t);
  if (options.cycles > 0) cycles.count = options.cycles;
  if (options.exchange_last_rounds) cycles.exchange_last_rounds = *options.exchange_last_rounds;
  cycles.lots = options.lots;
  return cycles;
}

}  // namespace rostok::systems
