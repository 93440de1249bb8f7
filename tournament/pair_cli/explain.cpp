// SPDX-License-Identifier: MIT
#include "explain.h"

namespace rostok::pair_cli {

using model::PlayerIndex;
using pairing::Avoided;
using pairing::BracketTrace;
using pairing::ColorRule;
using pairing::Criterion;
using pairing::FloatReason;
using pairing::PairTrace;

namespace {

class Explanation {
 public:
  Explanation(const i18n::Translator& words, const model::Tournament& tournament)
      : words_(words), tournament_(tournament) {}

  std::string text(const pairing::PairingTrace& trace) {
    for (const BracketTrace& bracket : trace.brackets) add(bracket);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string name(PlayerIndex i) const {
    const auto& player = tournament_.players[static_cast<std::size_t>(i)];
    const std::string number = std::to_string(player.start_rank);
    return player.name.empty() ? number : number + " " + player.name;
  }
  [[nodiscard]] std::string names(const std::vector<PlayerIndex>& players) const {
    std::string text;
    for (const PlayerIndex i : players) text += (text.empty() ? "" : ", ") + name(i);
    return text;
  }
  void line(int indent, const std::string& text) {
    out_ += std::string(static_cast<std::size_t>(indent), ' ') + text + "\n";
  }

  void add(const BracketTrace& bracket) {
    line(0, words_.tr("Scoregroup {1}: {2}", {bracket.score.to_display(), names(bracket.residents)}));
    if (!bracket.moved_down.empty())
      line(2, words_.tr("Moved down into it: {1}", {names(bracket.moved_down)}));
    for (const PairTrace& pair : bracket.pairs) add(pair);
    for (const auto& floater : bracket.floaters) line(2, float_text(floater));
    out_ += "\n";
  }

  void add(const PairTrace& pair) {
    const PlayerIndex black = pair.white == pair.higher ? pair.lower : pair.higher;
    line(2, words_.tr("{1} (White) – {2}", {name(pair.white), name(black)}));
    line(6, color_text(pair.color_rule));
    if (pair.avoided != Avoided::Nothing) line(6, avoided_text(pair));
    if (pair.costs.empty()) return;
    std::string costs;
    for (const Criterion each : pair.costs) {
      if (!costs.empty()) costs += ", ";
      costs += pairing::to_string(each) + std::string(" ") + cost_text(each);
    }
    line(6, words_.tr("Could not be had: {1}", {costs}));
  }

  [[nodiscard]] std::string color_text(ColorRule rule) const {
    const std::vector<std::string> article{pairing::article(rule)};
    switch (rule) {
      case ColorRule::BothGranted:
        return words_.tr("Colours: both get what they are due (art. {1})", article);
      case ColorRule::Stronger:
        return words_.tr("Colours: the stronger preference decides (art. {1})", article);
      case ColorRule::LastDifference:
        return words_.tr("Colours: alternated from the latest round in which they had different ones (art. {1})", article);
      case ColorRule::HigherRanked:
        return words_.tr("Colours: the higher-ranked player gets his preference (art. {1})", article);
      default:
        return words_.tr("Colours: by the number and the colour drawn by lot (art. {1})", article);
    }
  }

  [[nodiscard]] std::string avoided_text(const PairTrace& pair) const {
    const std::vector<std::string> args{name(pair.higher), name(pair.natural)};
    switch (pair.avoided) {
      case Avoided::Rematch:
        return words_.tr("{1} would be next to meet {2}, but they have met already (C1)", args);
      case Avoided::Forbidden:
        return words_.tr("{1} would be next to meet {2}, but this event keeps them apart", args);
      case Avoided::AbsoluteColor:
        return words_.tr("{1} would be next to meet {2}, but both must have the same colour (C3)", args);
      default:
        return words_.tr("{1} would be next to meet {2}, but the bracket as a whole is better so (C4–C21)", args);
    }
  }

  [[nodiscard]] std::string cost_text(Criterion criterion) const {
    switch (criterion) {
      case Criterion::C10: return words_.tr("a topscorer gets a colour difference beyond two");
      case Criterion::C11: return words_.tr("a topscorer has the same colour three times running");
      case Criterion::C12: return words_.tr("a colour preference is not granted");
      case Criterion::C13: return words_.tr("a strong colour preference is not granted");
      case Criterion::C14: return words_.tr("a downfloat like one round ago");
      case Criterion::C15: return words_.tr("an upfloat like one round ago");
      case Criterion::C16: return words_.tr("a downfloat like two rounds ago");
      case Criterion::C17: return words_.tr("an upfloat like two rounds ago");
      case Criterion::C18: return words_.tr("score difference of a repeated downfloat, one round ago");
      case Criterion::C19: return words_.tr("score difference of a repeated upfloat, one round ago");
      case Criterion::C20: return words_.tr("score difference of a repeated downfloat, two rounds ago");
      default: return words_.tr("score difference of a repeated upfloat, two rounds ago");
    }
  }

  [[nodiscard]] std::string float_text(const pairing::FloatTrace& floater) const {
    const std::vector<std::string> args{name(floater.player)};
    switch (floater.reason) {
      case FloatReason::OddNumber:
        return words_.tr("{1} floats down: the number of players is odd, and no other choice is better", args);
      case FloatReason::NoOpponent:
        return words_.tr("{1} floats down: no legal opponent is left in this group", args);
      case FloatReason::NeededBelow:
        return words_.tr("{1} floats down: otherwise the players below could not all be paired (C4, C5)", args);
      default:
        return words_.tr("{1} gets the pairing-allocated bye", args);
    }
  }

  const i18n::Translator& words_;
  const model::Tournament& tournament_;
  std::string out_;
};

}  // namespace

base::Result<std::string> explain(const i18n::Translator& words,
                                  const model::Tournament& tournament,
                                  const pairing::RoundPairing& round) {
  if (!round.trace)
    return base::fail(base::ErrorKind::Unsupported, "This pairing left no trace to explain");
  return Explanation(words, tournament).text(*round.trace);
}

}  // namespace rostok::pair_cli
