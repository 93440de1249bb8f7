// SPDX-License-Identifier: MIT
// A sentence for every command of the log.
#include <algorithm>
#include <map>

#include "rostok/base/text.h"
#include "rostok/club/log_reading.h"
#include "rostok/presenter/journal.h"
#include "rostok/presenter/result_text.h"

namespace rostok::presenter {

using club::BoardResult;
using club::LogLine;
using club::RecordChanges;
using club::TournamentState;
using model::PlayerIndex;
using model::ResultCode;

namespace {

class Sentence {
 public:
  Sentence(const LogLine& line, const RecordChanges& changes, const TournamentState& state,
           const i18n::Translator& words)
      : line_(line),
        changes_(changes),
        state_(state),
        words_(words),
        parameters_(club::parameters_of(line)),
        entries_(club::changed_entries(changes)) {}

  std::string of_rounds() const;
  std::string of_boards() const;
  std::string of_hands() const;
  std::string of_lists() const;
  std::string of_players() const;
  std::string in_general() const;

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
  [[nodiscard]] std::string name(PlayerIndex player) const {
    const auto& players = state_.tournament.players;
    if (player < 0 || static_cast<std::size_t>(player) >= players.size()) return "?";
    return players[static_cast<std::size_t>(player)].name;
  }
  // The player whose index a parameter holds.
  [[nodiscard]] std::string named(const char* parameter) const {
    return name(
        static_cast<PlayerIndex>(base::parse_integer(value(parameter)).value_or(model::kNobody)));
  }
  [[nodiscard]] std::string names_in(const char* parameter) const;
  [[nodiscard]] std::string round() const;
  [[nodiscard]] std::string table(const char* parameter) const;
  [[nodiscard]] std::string bye_name(const std::string& code) const;
  [[nodiscard]] BoardResult told_result() const;
  [[nodiscard]] BoardResult result_before() const;
  [[nodiscard]] pairing::Board board() const;
  [[nodiscard]] std::string result_sentence(const std::string& pair) const;

  const LogLine& line_;
  const RecordChanges& changes_;
  const TournamentState& state_;
  const i18n::Translator& words_;
  std::map<std::string, std::string> parameters_;
  std::vector<club::ChangedEntry> entries_;
};

std::string Sentence::names_in(const char* parameter) const {
  std::string names;
  const std::string list = value(parameter);
  for (const auto part : base::split(list, list.find(',') == std::string::npos ? ' ' : ','))
    if (const auto player = base::parse_integer(part))
      names += (names.empty() ? "" : ", ") + name(static_cast<PlayerIndex>(*player));
  return names;
}

std::string Sentence::round() const {
  if (const std::string told = value("round"); !told.empty()) return told;
  if (const auto changed = club::changed_round(changes_); changed != 0)
    return std::to_string(changed);
  return entries_.empty() ? "?" : std::to_string(entries_.front().round);
}

// Boards are counted from 1 in the log, people count tables.
std::string Sentence::table(const char* parameter) const {
  const auto board = base::parse_integer(value(parameter));
  return board ? std::to_string(club::table_of(state_, static_cast<int>(*board))) : "?";
}

BoardResult Sentence::told_result() const {
  const auto code = [this](const char* parameter) {
    const std::string text = value(parameter);
    return text.size() == 1 ? model::parse_result_code(text[0]).value_or(ResultCode::Pending)
                            : ResultCode::Pending;
  };
  return {code("white"), code("black")};
}

// The two of the board: as the command changed them, else as they sat then, else as they sit now.
pairing::Board Sentence::board() const {
  for (const auto& entry : entries_)
    for (const auto& side : {entry.after, entry.before})
      if (side.is_paired())
        return side.color == model::Color::White ? pairing::Board{entry.player, side.opponent}
                                                 : pairing::Board{side.opponent, entry.player};
  const auto number = static_cast<int>(base::parse_integer(value("board")).value_or(0));
  if (const auto then = club::board_then(changes_, number); then.white != model::kNobody)
    return then;
  const auto at = base::parse_integer(round()).value_or(0);
  const auto* now = club::find_board(state_, static_cast<model::RoundNumber>(at), number);
  return now == nullptr ? pairing::Board{} : *now;
}

BoardResult Sentence::result_before() const {
  BoardResult before;
  const pairing::Board pair = board();
  for (const auto& entry : entries_) {
    if (entry.player == pair.white) before.white = entry.before.code;
    if (entry.player == pair.black) before.black = entry.before.code;
  }
  return before;
}

std::string Sentence::of_rounds() const {
  const std::string r = round();
  if (is("create")) return tr("The tournament is created");
  if (is("pair")) {
    std::string text = value("publish") == "no" ? tr("Round {1} is paired as a draft", {r})
                                                : tr("Round {1} is paired", {r});
    if (const auto absent = names_in("absent"); !absent.empty())
      text += tr("; absent: {1}", {absent});
    return text;
  }
  if (is("pair-by-hand")) return tr("Round {1} is opened to be paired by hand", {r});
  if (is("publish")) return tr("Round {1} is published", {r});
  if (is("unpair")) return tr("The pairing of round {1} is taken back", {r});
  if (is("finish")) return tr("The tournament is finished");
  if (is("reopen")) return tr("The tournament is opened again");
  if (is("manual-begin")) return tr("Round {1}: manual pairing begins", {r});
  if (is("manual-end")) return tr("Round {1}: manual pairing ends", {r});
  if (is("forget-second-entries")) return tr("Round {1}: the second entry is forgotten", {r});
  return {};
}

std::string Sentence::result_sentence(const std::string& pair) const {
  const std::string now = result_text(told_result(), words_),
                    was = result_text(result_before(), words_);
  if (was.empty() || was == now) return pair + " " + now;
  return tr("{1} {2} (was {3})", {pair, now, was});
}

std::string Sentence::of_boards() const {
  const auto [white, black] = board();
  const std::string pair =
      tr("Round {1}, board {2}: {3} – {4}", {round(), table("board"), name(white), name(black)});
  if (is("result")) return result_sentence(pair);
  if (is("clear-result")) return tr("{1}: the result is taken away", {pair});
  if (is("second-entry"))
    return tr("{1}: typed again, {2}", {pair, result_text(told_result(), words_)});
  if (is("report-correction"))
    return tr("{1}: for the rating report {2}", {pair, result_text(told_result(), words_)});
  if (is("adjourn")) return tr("{1}: adjourned", {pair});
  if (is("resume")) return tr("{1}: not adjourned after all", {pair});
  if (is("exchange-colours")) return tr("{1}: sat with exchanged colours", {pair});
  return {};
}

std::string Sentence::bye_name(const std::string& code) const {
  if (code == "H") return tr("half-point bye");
  if (code == "F") return tr("full-point bye");
  if (code == "Z") return tr("absence without points");
  if (code == "U") return tr("pairing-allocated bye");
  return tr("bench");
}

std::string Sentence::of_hands() const {
  const std::string r = round();
  if (is("swap-players"))
    return tr("Round {1}: {2} and {3} change places", {r, named("first"), named("second")});
  if (is("swap-colours")) {
    const auto [white, black] = board();
    return tr("Round {1}, board {2}: colours exchanged, {3} – {4}",
              {r, table("board"), name(white), name(black)});
  }
  if (is("delete-pair")) {
    const auto [white, black] = board();
    return tr("Round {1}: the pair {2} – {3} is deleted ({4}, {5})",
              {r, name(white), name(black), bye_name(value("white")), bye_name(value("black"))});
  }
  if (is("make-pair"))
    return tr("Round {1}: new pair {2} – {3}", {r, named("first"), named("second")});
  if (is("substitute"))
    return tr("Round {1}: {3} takes the place of {2}", {r, named("first"), named("second")});
  if (is("move-board"))
    return tr("Round {1}: board {2} moves to {3}", {r, table("from"), table("to")});
  if (is("give-bye") || is("correct-bye"))
    return tr("Round {1}: {2}, {3}", {r, named("player"), bye_name(value("code"))});
  if (is("sat-down"))
    return tr("Round {1}: {2} – {3} sat down and played", {r, named("first"), named("second")});
  return {};
}

std::string Sentence::of_lists() const {
  const bool group = value("kind") == "group";
  if (is("forbid")) return tr("Forbidden pair: {1} – {2}", {named("first"), named("second")});
  if (is("allow")) return tr("Pair allowed again: {1} – {2}", {named("first"), named("second")});
  if (is("avoid"))
    return group ? tr("Classmates are kept apart through round {1}", {value("rounds")})
                 : tr("Children of one school are kept apart through round {1}", {value("rounds")});
  if (is("stop-avoiding"))
    return group ? tr("Classmates may meet") : tr("Children of one school may meet");
  return {};
}

std::string Sentence::of_players() const {
  if (is("add-players"))
    return words_.trn("{1} player is entered", "{1} players are entered",
                      base::parse_integer(value("players")).value_or(0));
  if (is("edit-players"))
    return tr("Entries are taken from the roster again: {1}", {names_in("players")});
  if (is("move-player-out")) return tr("A player moves to tournament {1}", {value("to")});
  if (is("move-player-in")) return tr("A player comes from tournament {1}", {value("from")});
  if (is("anonymise")) return tr("Child {1} is deleted", {value("child")});
  if (is("sides")) return tr("The two sides are named");
  if (is("edit-player")) return tr("The entry of {1} is changed", {named("player")});
  if (is("remove-player")) return tr("A player is taken out of the list");
  if (is("withdraw")) return tr("{1} withdraws", {named("player")});
  if (is("return")) return tr("{1} returns", {named("player")});
  if (is("bye"))
    return tr("{1}: {2} in rounds {3}",
              {named("player"), bye_name(value("code")), value("rounds")});
  if (is("cancel-bye"))
    return tr("{1} plays in rounds {2} after all", {named("player"), value("rounds")});
  if (is("open-check-in")) return tr("The check-in begins");
  if (is("drop-check-in")) return tr("The check-in is dropped");
  if (is("check-in")) return tr("Present: {1}", {names_in("players")});
  if (is("check-out")) return tr("Not present: {1}", {names_in("players")});
  if (is("renumber")) return tr("Starting numbers are given anew");
  if (is("exchange-numbers"))
    return tr("{1} and {2} exchange their numbers", {named("player"), named("other")});
  return {};
}

// Commands without a sentence of their own: what they are called and were told.
std::string Sentence::in_general() const {
  if (is("leave-fide-mode")) return tr("FIDE mode is left");
  if (is("remove")) return tr("The tournament goes to the waste basket");
  if (is("put-back")) return tr("The tournament is brought back from the waste basket");
  if (is("restore")) return tr("A copy of the club file was put back");
  if (is("note")) return tr("Note: {1}", {value("text")});
  if (is("anonymise")) return tr("The data of a child are deleted");
  if (is("move-player-out")) return tr("A player goes to another tournament of the event");
  if (is("move-player-in")) return tr("A player comes from another tournament of the event");
  std::string text = is("set") ? tr("Settings") : line_.command;
  std::string separator = ": ";
  for (const auto& [key, told] : parameters_) {
    text += separator + key + " = " + told;
    separator = ", ";
  }
  return text;
}

}  // namespace

std::string in_words(const LogLine& line, const RecordChanges& changes,
                     const TournamentState& state, const i18n::Translator& words,
                     const std::string& about) {
  if (line.command == "undo")
    return about.empty() ? words.tr("Undone") : words.tr("Undone: {1}", {about});
  if (line.command == "redo")
    return about.empty() ? words.tr("Done again") : words.tr("Done again: {1}", {about});
  const Sentence sentence(line, changes, state, words);
  for (auto part : {sentence.of_rounds(), sentence.of_boards(), sentence.of_hands(),
                    sentence.of_lists(), sentence.of_players()})
    if (!part.empty()) return part;
  return sentence.in_general();
}

}  // namespace rostok::presenter
