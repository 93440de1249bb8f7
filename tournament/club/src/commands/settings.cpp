// SPDX-License-Identifier: MIT
#include "rostok/club/commands/settings.h"

#include <algorithm>

#include "participants.h"
#include "rostok/base/text.h"
#include "rostok/club/commands/numbers.h"
#include "setting_fields.h"
#include "tidy.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

using Proposed = Result<TournamentProposal>;
using Values = std::vector<std::pair<std::string, std::string>>;

// The lines "key=value" of the options of the systems.
std::vector<std::pair<std::string, std::string>> option_lines(const TournamentState& state) {
  std::vector<std::pair<std::string, std::string>> lines;
  const std::string text = systems::to_text(state.settings.systems);
  for (const auto line : base::split(text, '\n'))
    if (const auto equals = line.find('='); equals != std::string_view::npos)
      lines.emplace_back(line.substr(0, equals), line.substr(equals + 1));
  return lines;
}

const SettingField* field_of(const std::string& key) {
  const auto& fields = setting_fields();
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const SettingField& field) { return field.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

Result<void> set_option(TournamentState& state, const std::string& key, const std::string& value) {
  std::string text;
  bool known = false;
  for (const auto& [name, old] : option_lines(state)) {
    known = known || name == key;
    text += name + "=" + (name == key ? value : old) + "\n";
  }
  if (!known)
    return fail(ErrorKind::BadInput, "Unknown setting “{1}”: use one of {2}",
                {key, joined(setting_keys(), ", ")});
  auto options = systems::parse_options(text);
  if (!options) {
    auto error = options.error();
    error.place = {};  // the lines are ours, not the caller's
    return fail(std::move(error));
  }
  state.settings.systems = std::move(*options);
  return {};
}

base::Unexpected is_fixed(const std::string& key) {
  return fail(ErrorKind::IllegalState, "“{1}” is fixed once round 1 is paired", {key});
}

Warning changed_late(const TournamentState& state, const std::string& key, const std::string& from,
                     const std::string& to) {
  return warn(WarningLevel::TwoStep, "setting-changed",
              "“{1}” changes from {2} to {3} although the tournament has begun",
              {key, from.empty() ? "–" : from, to.empty() ? "–" : to},
              "### " + key + " changed from " + (from.empty() ? "-" : from) + " to " +
                  (to.empty() ? "-" : to) + " @ Round " + std::to_string(current_round(state)));
}

// More rounds than before: who has withdrawn is out of them, too.
void extend_withdrawals(TournamentState& state) {
  for (std::size_t i = 0; i < state.participants.size(); ++i)
    if (const auto from = state.participants[i].withdrawn_from; from != 0)
      take_out(state, static_cast<model::PlayerIndex>(i), std::max(from, next_round(state)));
}

Result<void> set_one(TournamentProposal& proposal, const std::string& key,
                     const std::string& value) {
  TournamentState& after = proposal.after;
  const bool begun = current_round(after) > 0;
  const SettingField* field = field_of(key);
  if (field == nullptr) {
    const std::string old = setting(after, key);
    if (auto done = set_option(after, key, value); !done) return done;
    if (begun && !key.starts_with("keizer.") && setting(after, key) != old) return is_fixed(key);
    return {};
  }
  const std::string old = field->show(after);
  if (auto read = field->read(after, value); !read) return read;
  const std::string now = field->show(after);
  if (old == now || !begun) return {};
  if (field->after_start == AfterStart::Fixed) return is_fixed(key);
  if (field->after_start == AfterStart::Warned)
    proposal.warnings.push_back(changed_late(after, key, old, now));
  return {};
}

Proposed set_all(const TournamentState& state, const Values& values) {
  if (auto allowed = may_change(state); !allowed) return tl::unexpected(allowed.error());
  TournamentProposal proposal{state, {}, {}};
  for (const auto& [key, value] : values)
    if (auto done = set_one(proposal, key, value); !done) return tl::unexpected(done.error());
  if (current_round(state) == 0)
    give_numbers(proposal.after);
  else if (proposal.after.tournament.total_rounds != state.tournament.total_rounds)
    extend_withdrawals(proposal.after);
  return proposal;
}

}  // namespace

const std::vector<std::string>& setting_keys() {
  static const std::vector<std::string> keys = [] {
    std::vector<std::string> made;
    for (const SettingField& field : setting_fields())
      made.push_back(field.key);
    for (const auto& [key, value] : option_lines({}))
      made.push_back(key);
    return made;
  }();
  return keys;
}

std::string setting(const TournamentState& state, const std::string& key) {
  if (const SettingField* field = field_of(key)) return field->show(state);
  for (const auto& [name, value] : option_lines(state))
    if (name == key) return value;
  return {};
}

TournamentCommand set_tournament(const Values& values) {
  return {"set", values, [=](const TournamentState& state) { return set_all(state, values); }};
}

TournamentCommand set_tournament(const std::string& key, const std::string& value) {
  return set_tournament(Values{{key, value}});
}

TournamentCommand leave_fide_mode(const std::string& reason) {
  return {"leave-fide-mode", {{"reason", reason}}, [=](const TournamentState& state) -> Proposed {
            if (!state.settings.fide_mode)
              return fail(ErrorKind::IllegalState, "The tournament has left FIDE mode already");
            const std::string why = tidy(reason);
            return TournamentProposal{
                state,
                {warn_leaving("by-the-arbiter",
                              "FIDE mode cannot be entered again: the report file and all papers "
                              "will say that the tournament does not follow FIDE's rules",
                              {}, why.empty() ? std::string() : "### " + why)},
                {}};
          }};
}

TournamentCommand add_note(const std::string& text) {
  return {"note", {{"text", text}}, [=](const TournamentState& state) -> Proposed {
            std::string note = tidy(text);
            while (note.starts_with('#') || note.starts_with(' '))
              note.erase(0, 1);
            if (note.empty()) return fail(ErrorKind::BadInput, "A note needs a text");
            TournamentProposal proposal{state, {}, {}};
            proposal.after.settings.notes.push_back("### " + note);
            return proposal;
          }};
}

TournamentCommand remove_tournament(bool removed) {
  return {removed ? "remove" : "put-back", {}, [=](const TournamentState& state) -> Proposed {
            if (removed && state.settings.removed)
              return fail(ErrorKind::IllegalState, "The tournament is in the waste basket already");
            if (!removed && !state.settings.removed)
              return fail(ErrorKind::IllegalState, "The tournament is not in the waste basket");
            TournamentProposal proposal{state, {}, {}};
            proposal.after.settings.removed = removed;
            return proposal;
          }};
}

}  // namespace rostok::club
