// SPDX-License-Identifier: MIT
#include "explain.h"

#include <algorithm>
#include <map>

#include "explain_reasons.h"
#include "rostok/pairing/state.h"

namespace rostok::pair_cli {

using model::PlayerIndex;
using pairing::Avoided;
using pairing::BracketTrace;
using pairing::ColorRule;
using pairing::Criterion;
using pairing::FloatReason;
using pairing::PairTrace;
using pairing::PreferenceKind;
using pairing::Refusal;

namespace {

class Explanation {
 public:
  Explanation(const i18n::Translator& words, const model::Tournament& tournament,
              const std::vector<pairing::PlayerState>& states)
      : words_(words), tournament_(tournament) {
    for (const auto& state : states)
      states_[state.player] = state;
  }

  std::string text(const pairing::RoundPairing& round) {
    line(0, words_.tr("Round {1}: why the pairs are as they are (FIDE Dutch System, C.04.3)",
                      {std::to_string(round.round)}));
    line(0,
         words_.tr(
             "C1 to C21 are the criteria of art. 2. To float down or up is to meet somebody with "
             "fewer or more points."));
    for (const BracketTrace& bracket : round.trace->brackets)
      add(bracket);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string number(PlayerIndex i) const {
    return std::to_string(tournament_.players[static_cast<std::size_t>(i)].start_rank);
  }
  [[nodiscard]] std::string name(PlayerIndex i) const {
    const auto& player = tournament_.players[static_cast<std::size_t>(i)];
    return player.name.empty() ? number(i) : number(i) + " " + player.name;
  }
  [[nodiscard]] std::string name_and_points(PlayerIndex i) const {
    return name(i) + " (" + states_.at(i).pairing_score.to_display() + ")";
  }
  [[nodiscard]] std::string names(const std::vector<PlayerIndex>& players, bool points) const {
    std::string text;
    for (const PlayerIndex i : players)
      text += (text.empty() ? "" : ", ") + (points ? name_and_points(i) : name(i));
    return text;
  }
  void line(int indent, const std::string& text) {
    out_ += std::string(static_cast<std::size_t>(indent), ' ') + text + "\n";
  }

  void add(const BracketTrace& bracket) {
    out_ += "\n";
    line(0, words_.tr("Scoregroup {1}: {2}",
                      {bracket.score.to_display(), names(bracket.residents, false)}));
    if (!bracket.moved_down.empty())
      line(2, words_.tr("Moved down into it: {1}", {names(bracket.moved_down, true)}));
    for (const PairTrace& pair : bracket.pairs) {
      const bool mixed =
          std::count(bracket.moved_down.begin(), bracket.moved_down.end(), pair.higher) > 0;
      add(pair, mixed);
    }
    for (const auto& floater : bracket.floaters)
      add(floater);
  }

  void add(const PairTrace& pair, bool mixed) {
    const PlayerIndex black = pair.white == pair.higher ? pair.lower : pair.higher;
    line(2, words_.tr("{1} (White) – {2}", {name(pair.white), name(black)}));
    if (mixed)
      line(6, words_.tr("Different points: {1} floats down, {2} floats up",
                        {name_and_points(pair.higher), name_and_points(pair.lower)}));
    if (pair.refusals.empty()) line(6, words_.tr("The pair that is due by order (art. 3.3)"));
    for (const Refusal& refusal : pair.refusals)
      line(6, pair_refusal(refusal));
    line(6, color_text(pair, black));
    add_costs(pair.costs);
  }

  void add(const pairing::FloatTrace& floater) {
    line(2, float_text(floater));
    for (const Refusal& refusal : floater.refusals)
      line(6, float_refusal(refusal));
    const bool lowest = floater.refusals.empty() && !floater.no_opponent;
    if (lowest) line(6, words_.tr("Nobody in this group is ranked lower and has an opponent"));
    if (floater.more > 0)
      line(6, words_.trn("Ranked lower and not compared: {1} more player",
                         "Ranked lower and not compared: {1} more players", floater.more));
    add_costs(floater.costs);
  }

  void add_costs(const std::vector<Criterion>& criteria) {
    std::string costs;
    for (const Criterion each : criteria)
      costs += (costs.empty() ? "" : ", ") + cost_text(words_, each) + " (" +
               pairing::to_string(each) + ")";
    if (!costs.empty()) line(6, words_.tr("Could not be had: {1}", {costs}));
  }

  [[nodiscard]] std::string wish(PlayerIndex i) const {
    const auto& preference = states_.at(i).preference;
    const std::vector<std::string> args{number(i)};
    if (!preference.color) return words_.tr("{1} – any", args);
    const bool white = *preference.color == model::Color::White;
    switch (preference.kind) {
      case PreferenceKind::Absolute:
        return white ? words_.tr("{1} – White, absolute", args)
                     : words_.tr("{1} – Black, absolute", args);
      case PreferenceKind::Strong:
        return white ? words_.tr("{1} – White, strong", args)
                     : words_.tr("{1} – Black, strong", args);
      default:
        return white ? words_.tr("{1} – White, mild", args) : words_.tr("{1} – Black, mild", args);
    }
  }

  [[nodiscard]] std::string color_text(const PairTrace& pair, PlayerIndex black) const {
    const std::vector<std::string> args{wish(pair.white), wish(black),
                                        pairing::article(pair.color_rule)};
    switch (pair.color_rule) {
      case ColorRule::BothGranted:
        return words_.tr("Colours due: {1}; {2}. Nobody is refused (art. {3})", args);
      case ColorRule::Stronger:
        return words_.tr("Colours due: {1}; {2}. The stronger claim is granted (art. {3})", args);
      case ColorRule::LastDifference:
        return words_.tr(
            "Colours due: {1}; {2}. Equal claims: they alternate from the latest round in which "
            "they had different colours (art. {3})",
            args);
      case ColorRule::HigherRanked:
        return words_.tr(
            "Colours due: {1}; {2}. Equal claims: the higher-ranked player gets the colour (art. "
            "{3})",
            args);
      default:
        return words_.tr(
            "Nobody has played yet: the colour follows from the number and the lot (art. {1})",
            {args[2]});
    }
  }

  [[nodiscard]] std::string pair_refusal(const Refusal& refusal) const {
    const std::vector<std::string> args{name(refusal.player), name(refusal.instead)};
    switch (refusal.avoided) {
      case Avoided::Rematch:
        return words_.tr("By order it would be {1} – {2}, but they have met already (C1)", args);
      case Avoided::Forbidden:
        return words_.tr("By order it would be {1} – {2}, but this event keeps them apart", args);
      case Avoided::AbsoluteColor:
        return words_.tr("By order it would be {1} – {2}, but both must have the same colour (C3)",
                         args);
      case Avoided::Quality:
        return words_.tr(
            "By order it would be {1} – {2}, but then {3} ({4})",
            {args[0], args[1], worse_text(words_, refusal), pairing::to_string(refusal.criterion)});
      case Avoided::Order:
        return words_.tr(
            "By order it would be {1} – {2}, which is just as good, but players higher in the "
            "order come first (art. 4)",
            args);
      default:
        return words_.tr(
            "By order it would be {1} – {2}, but another choice is better (C4–C21; the group is "
            "too large to say which of them)",
            args);
    }
  }

  [[nodiscard]] std::string float_refusal(const Refusal& refusal) const {
    const std::vector<std::string> args{name(refusal.instead)};
    switch (refusal.avoided) {
      case Avoided::ByeBarred:
        return words_.tr("Why not {1}: has had a bye or points without playing already (C2)", args);
      case Avoided::Quality:
        return words_.tr("Why not {1}: then {2} ({3})", {args[0], worse_text(words_, refusal),
                                                         pairing::to_string(refusal.criterion)});
      case Avoided::Order:
        return words_.tr(
            "Why not {1}: just as good, but then the opponents of players higher in the order "
            "would change (art. 4)",
            args);
      default:
        return words_.tr(
            "Why not {1}: another choice is better (C4–C21; the group is too large to say which of "
            "them)",
            args);
    }
  }

  [[nodiscard]] std::string float_text(const pairing::FloatTrace& floater) const {
    const std::vector<std::string> args{name_and_points(floater.player)};
    if (floater.reason == FloatReason::PairingAllocatedBye)
      return words_.tr("{1} gets the pairing-allocated bye", args);
    if (floater.no_opponent)
      return words_.tr("{1} floats down: has nobody to meet in this group", args);
    switch (floater.reason) {
      case FloatReason::OddNumber:
        return words_.tr("{1} floats down: the number of players is odd, somebody has to", args);
      case FloatReason::NoOpponent:
        return words_.tr("{1} floats down: no further pair can be made in this group", args);
      case FloatReason::NeededForBye:
        return words_.tr("{1} floats down: else the bye would go to a player with more points (C5)",
                         args);
      default:
        return words_.tr("{1} floats down: else the players below could not all be paired (C4)",
                         args);
    }
  }

  const i18n::Translator& words_;
  const model::Tournament& tournament_;
  std::map<PlayerIndex, pairing::PlayerState> states_;
  std::string out_;
};

}  // namespace

base::Result<std::string> explain(const i18n::Translator& words,
                                  const model::Tournament& tournament,
                                  const pairing::RoundPairing& round) {
  if (!round.trace)
    return base::fail(base::ErrorKind::Unsupported, "This pairing left no trace to explain");
  const auto states = pairing::pairing_state(tournament);
  if (!states) return base::fail(states.error());
  return Explanation(words, tournament, *states).text(round);
}

}  // namespace rostok::pair_cli
