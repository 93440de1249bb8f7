// SPDX-License-Identifier: MIT
#include "rostok/club/log_reading.h"

#include <boost/json.hpp>

#include "codec/described_model.h"
#include "codec/entry_text.h"
#include "rostok/base/text.h"

namespace rostok::club {

namespace {

std::optional<model::RoundEntry> entry_of(const std::optional<std::string>& text) {
  return text ? codec::entry_from_text(*text) : model::RoundEntry{};
}

}  // namespace

std::vector<ChangedEntry> changed_entries(const RecordChanges& changes) {
  std::vector<ChangedEntry> entries;
  for (const RecordChange& change : changes) {
    const auto parts = base::split(change.key, '/');
    if (parts.size() != 3 || parts[0] != "entry") continue;
    const auto round = base::parse_integer(parts[1]), player = base::parse_integer(parts[2]);
    const auto before = entry_of(change.before), after = entry_of(change.after);
    if (round && player && before && after)
      entries.push_back({static_cast<model::RoundNumber>(*round),
                         static_cast<model::PlayerIndex>(*player), *before, *after});
  }
  return entries;
}

model::RoundNumber changed_round(const RecordChanges& changes) {
  for (const RecordChange& change : changes)
    if (change.key.starts_with("round/"))
      return static_cast<model::RoundNumber>(
          base::parse_integer(std::string_view(change.key).substr(6)).value_or(0));
  return 0;
}

pairing::Board board_then(const RecordChanges& changes, int board) {
  for (const RecordChange& change : changes) {
    RoundState round;
    const auto& text = change.after ? change.after : change.before;
    if (!change.key.starts_with("round/") || !text || !codec::from_text(*text, round)) continue;
    if (board >= 1 && board <= static_cast<int>(round.boards.size()))
      return round.boards[static_cast<std::size_t>(board) - 1];
  }
  return {};
}

std::map<std::string, std::string> parameters_of(const LogLine& line) {
  std::map<std::string, std::string> parameters;
  boost::json::error_code error;
  const auto value = boost::json::parse(line.detail, error);
  if (error || !value.is_object()) return parameters;
  for (const auto& [name, text] : value.get_object())
    if (text.is_string()) parameters[std::string(name)] = text.get_string().c_str();
  return parameters;
}

}  // namespace rostok::club
