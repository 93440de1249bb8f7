// SPDX-License-Identifier: MIT
#include "rostok/presenter/roster_journal.h"

#include <algorithm>
#include <map>

#include "rostok/base/text.h"
#include "rostok/club/log_reading.h"

namespace rostok::presenter {

using club::LogLine;
using club::RecordChanges;

namespace {

class Sentence {
 public:
  Sentence(const LogLine& line, const RecordChanges& changes, const club::ClubState& state,
           const i18n::Translator& words)
      : line_(line),
        changes_(changes),
        state_(state),
        words_(words),
        parameters_(club::parameters_of(line)) {}

  std::string text() const {
    if (auto told = of_children(); !told.empty()) return told;
    if (auto told = of_lists(); !told.empty()) return told;
    return of_club();
  }

 private:
  [[nodiscard]] bool is(const char* command) const { return line_.command == command; }
  [[nodiscard]] std::string value(const char* name) const {
    const auto found = parameters_.find(name);
    return found == parameters_.end() ? "" : found->second;
  }
  [[nodiscard]] std::string tr(const std::string& msgid,
                               const std::vector<std::string>& args = {}) const {
    return words_.tr(msgid, args);
  }
  [[nodiscard]] std::string child(const std::string& number) const {
    const auto found = club::find_child(state_, base::parse_integer(number).value_or(0));
    return found == nullptr ? "№" + number : club::full_name(*found);
  }
  // The number of the one record that was added.
  [[nodiscard]] std::string added() const {
    for (const auto& change : changes_)
      if (!change.before && change.key.starts_with("child/")) return change.key.substr(6);
    return "?";
  }
  [[nodiscard]] std::string children() const {
    const std::string list = value("children");
    std::string names;
    for (const auto number : base::split(list, ','))
      names += (names.empty() ? "" : ", ") + child(std::string(number));
    return names;
  }
  [[nodiscard]] std::string group() const {
    const auto number = base::parse_integer(value("group")).value_or(0);
    const auto name = club::group_name(state_, number);
    return name.empty() ? "№" + std::to_string(number) : name;
  }

  [[nodiscard]] std::string of_children() const {
    const std::string who = value("child").empty() ? std::string() : child(value("child"));
    if (is("add-child")) return tr("{1} joins the roster", {child(added())});
    if (is("edit-child")) return tr("The card of {1} is changed", {who});
    if (is("archive-child")) return tr("{1} has left the club", {who});
    if (is("restore-child")) return tr("{1} has come back to the club", {who});
    if (is("merge-children")) return tr("Entry {2} was {1} all along", {who, value("duplicate")});
    if (is("anonymise")) return tr("Child {1} is deleted", {value("child")});
    return {};
  }

  [[nodiscard]] std::string of_lists() const {
    if (is("import-children"))
      return words_.trn("A list with {1} child is taken over",
                        "A list with {1} children is taken over",
                        base::parse_integer(value("rows")).value_or(0));
    if (is("list-ratings")) return tr("Ratings are taken from the list {1}", {value("list")});
    if (is("club-elo")) return tr("The club's own ratings are written into the roster");
    if (is("move-children"))
      return value("group") == "0" ? tr("In no group any more: {1}", {children()})
                                   : tr("Into the group {1}: {2}", {group(), children()});
    return {};
  }

  [[nodiscard]] std::string of_club() const {
    if (is("add-group")) return tr("New group: {1}", {value("name")});
    if (is("rename-group")) return tr("A group is now called {1}", {value("name")});
    if (is("remove-group")) return tr("A group is removed");
    if (is("set-club"))
      return tr("Settings of the club: {1} = {2}", {value("key"), value("value")});
    if (is("restore")) return tr("A copy of the club file was put back");
    return line_.command;
  }

  const LogLine& line_;
  const RecordChanges& changes_;
  const club::ClubState& state_;
  const i18n::Translator& words_;
  std::map<std::string, std::string> parameters_;
};

}  // namespace

base::Result<std::vector<JournalLine>> roster_journal(const club::ClubDesk& desk,
                                                      const i18n::Translator& words) {
  const auto log = desk.storage().log(desk.id());
  if (!log) return tl::unexpected(log.error());
  const club::History history = club::history_of(*log);
  std::map<std::int64_t, std::string> texts;
  std::vector<JournalLine> lines;
  for (const LogLine& line : *log) {
    const auto changes = desk.storage().changes(line.number);
    if (!changes) return tl::unexpected(changes.error());
    std::string text = Sentence(line, *changes, desk.state(), words).text();
    if (line.command == "undo") text = words.tr("Undone: {1}", {texts[line.reverts]});
    if (line.command == "redo") text = words.tr("Done again: {1}", {texts[line.reverts]});
    texts[line.number] = text;
    const bool undone =
        std::any_of(history.undone.begin(), history.undone.end(),
                    [&](const LogLine& each) { return each.number == line.number; });
    lines.push_back({line.number, line.time, line.author, std::move(text), !undone});
  }
  return lines;
}

}  // namespace rostok::presenter
