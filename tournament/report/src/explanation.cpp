// SPDX-License-Identifier: MIT
#include "rostok/report/explanation.h"

#include "rostok/report/views.h"

namespace rostok::report {

using standings::Combination;
using standings::Competitor;
using standings::Cut;
using standings::Explanation;
using standings::Origin;
using standings::Part;
using standings::TieBreakKind;
using standings::Value;

namespace {

class Narrator {
 public:
  Narrator(const model::Tournament& t, const Explanation& e, standings::Competitors kind,
           const i18n::Translator& words)
      : t_(t), e_(e), kind_(kind), words_(words) {}

  [[nodiscard]] std::string sentence() const {
    const std::string head = tie_break_name(e_.item, words_) + " " + value_text(e_.value, words_);
    if (!e_.value.defined)
      return head + ": " + words_.tr("there is no game, or no rating, to compute it from");
    switch (e_.how) {
      case Combination::Sum:
        return head + " = " + sum();
      case Combination::Mean:
        return head + " = (" + sum() + ") / " + std::to_string(e_.divisor);
      case Combination::Performance: {
        const std::string sign = e_.difference < 0 ? " − " : " + ";
        return head + " = " + std::to_string(e_.base) + sign +
               std::to_string(std::abs(e_.difference)) + ": " +
               words_.tr("mean rating of the opponents and the difference for {1} out of {2}",
                         {halves(e_.score), std::to_string(e_.divisor)});
      }
      case Combination::Perfect:
        if (e_.score == 0)
          return head + ": " +
                 words_.tr("no point scored, so the lowest rating of the opponents less 800");
        return head + ": " +
               words_.tr("the lowest rating that lets {1} out of {2} be expected",
                         {halves(e_.score), std::to_string(e_.parts.size())});
      case Combination::Normalised:
        return head + " = " + points(e_.base) + " + (" + sum() + ") / " +
               std::to_string(e_.divisor);
      case Combination::Rank:
        return rank_sentence(head);
      case Combination::Single:
        break;
    }
    return head;
  }

  [[nodiscard]] std::string line(const Part& part) const {
    if (part.origin == Origin::Board) return board_line(part);
    const std::string round = part.round > 0 ? words_.tr("round {1}", {std::to_string(part.round)})
                                             : words_.tr("added or taken by the arbiter");
    return round + ": " + source(part) + cut_note(part);
  }

 private:
  static std::string points(std::int64_t tenths) {
    return model::Score::from_tenths(static_cast<std::int32_t>(tenths)).to_display();
  }
  static std::string halves(std::int64_t count) { return points(5 * count); }
  [[nodiscard]] std::string amount(std::int64_t value) const {
    return value_text(Value{value, e_.unit}, words_);
  }

  [[nodiscard]] bool is_squared() const {
    return e_.how == Combination::Sum && e_.unit == Value::Unit::SquaredPoints;
  }

  [[nodiscard]] std::string name(Competitor c) const {
    const auto index = static_cast<std::size_t>(c);
    return kind_ == standings::Competitors::Teams ? t_.team_event.teams[index].name
                                                  : t_.players[index].name;
  }

  // One summand; a product shows its factors.
  [[nodiscard]] std::string summand(const Part& part) const {
    if (is_squared()) return points(part.worth) + "·" + points(part.points);
    if (part.origin == Origin::Board && e_.item.kind == TieBreakKind::BoardCount)
      return std::to_string(part.board) + "·" + points(part.points);
    return amount(part.amount);
  }

  [[nodiscard]] std::string sum() const {
    std::string text;
    for (const Part& part : e_.parts) {
      if (part.cut != Cut::None) continue;
      const std::string next = summand(part);
      // Points taken away bring their sign along.
      const bool taken = part.amount < 0 && !is_squared() && next.starts_with("−");
      if (text.empty())
        text = next;
      else
        text += taken ? " − " + next.substr(std::string_view("−").size()) : " + " + next;
    }
    return text.empty() ? "0" : text;
  }

  [[nodiscard]] std::string rank_sentence(const std::string& head) const {
    std::string names;
    for (const standings::Tied& each : e_.tied) {
      if (!names.empty()) names += "; ";
      names += each.games == 0
                   ? name(each.competitor)
                   : words_.tr("{1}: {2} out of {3}", {name(each.competitor), points(each.points),
                                                       std::to_string(each.games)});
    }
    if (e_.tied.size() < 2) return head + ": " + words_.tr("nobody else is tied");
    if (e_.value.amount == 0)
      return head + ": " + words_.tr("nothing tells these apart: {1}", {names});
    return head + ": " + words_.tr("place {1} among {2}", {std::to_string(e_.value.amount), names});
  }

  [[nodiscard]] std::string board_line(const Part& part) const {
    const std::string text =
        words_.tr("board {1}", {std::to_string(part.board)}) + ": " + points(part.points);
    return e_.item.kind == TieBreakKind::BoardCount
               ? text + " × " + std::to_string(part.board) + " = " + amount(part.amount)
               : text;
  }

  // What the round gives, and through whom.
  [[nodiscard]] std::string source(const Part& part) const {
    switch (e_.item.kind) {
      case TieBreakKind::Buchholz:
      case TieBreakKind::ForeBuchholz:
      case TieBreakKind::ScheduleStrength:
        return worth(part);
      case TieBreakKind::SonnebornBerger:
      case TieBreakKind::ExtendedMatchMatch:
      case TieBreakKind::ExtendedMatchGame:
      case TieBreakKind::ExtendedGameMatch:
      case TieBreakKind::ExtendedGameGame:
        return worth(part) + " × " + points(part.points) + " = " + amount(part.amount);
      case TieBreakKind::Koya:
        return words_.tr("{1} ({2} points), result {3}",
                         {name(part.opponent), points(part.total), points(part.points)});
      case TieBreakKind::PerfectPerformance:
        return words_.tr(
            "{1}, rating {2}: {3} % expected",
            {name(part.opponent), std::to_string(part.worth), std::to_string(part.amount)});
      case TieBreakKind::AverageBuchholz:
      case TieBreakKind::AverageRating:
      case TieBreakKind::Performance:
      case TieBreakKind::AveragePerformance:
      case TieBreakKind::AveragePerfect:
        return name(part.opponent) + ", " + amount(part.amount);
      default:
        break;
    }
    const std::string opponent =
        part.opponent == model::kNobody ? unpaired(part.code) : name(part.opponent);
    return (part.round > 0 ? opponent + ", " : "") + amount(part.amount);
  }

  [[nodiscard]] std::string unpaired(model::ResultCode code) const {
    switch (code) {
      case model::ResultCode::PairingAllocatedBye:
        return words_.tr("pairing-allocated bye");
      case model::ResultCode::FullPointBye:
        return words_.tr("full-point bye");
      case model::ResultCode::HalfPointBye:
        return words_.tr("half-point bye");
      default:
        return words_.tr("not paired");
    }
  }

  [[nodiscard]] std::string worth(const Part& part) const {
    const std::string value = points(part.worth);
    switch (part.origin) {
      case Origin::ForfeitDummy:
        return words_.tr("forfeit against {1}, dummy opponent with {2}",
                         {name(part.opponent), value});
      case Origin::UnplayedDummy:
        return words_.tr("{1}, dummy opponent with {2}", {unpaired(part.code), value});
      case Origin::ScheduledGame:
        return words_.tr("forfeit against {1} counted as a game, {2}",
                         {name(part.opponent), value}) +
               adjusted(part);
      case Origin::FutureDraw:
        return words_.tr("{1}, {2} with a draw in the last round", {name(part.opponent), value}) +
               adjusted(part);
      case Origin::Game:
      case Origin::Board:
        break;
    }
    return name(part.opponent) + ", " + value + adjusted(part);
  }

  [[nodiscard]] std::string adjusted(const Part& part) const {
    if (part.worth == part.total) return {};
    return " " + words_.tr("(own {1}; rounds not played at the end count as draws)",
                           {points(part.total)});
  }

  [[nodiscard]] std::string cut_note(const Part& part) const {
    switch (part.cut) {
      case Cut::None:
        return {};
      case Cut::Low:
        return " – " + words_.tr("cut as the lowest");
      case Cut::Voluntary:
        return " – " + words_.tr("cut first, for the round was left out by choice");
      case Cut::High:
        return " – " + words_.tr("cut as the highest");
      case Cut::Early:
        return " – " + words_.tr("not counted: one of the first rounds");
      case Cut::Limit:
        return " – " + words_.tr("not counted: below the limit of {1}",
                                 {value_text({5 * e_.limit, Value::Unit::SquaredPoints}, words_)});
    }
    return {};
  }

  const model::Tournament& t_;
  const Explanation& e_;
  const standings::Competitors kind_;
  const i18n::Translator& words_;
};

}  // namespace

ExplanationText explain_in_words(const model::Tournament& tournament,
                                 const Explanation& explanation, standings::Competitors competitors,
                                 const i18n::Translator& words) {
  const Narrator narrator(tournament, explanation, competitors, words);
  ExplanationText text{narrator.sentence(), {}};
  for (const Part& part : explanation.parts)
    text.lines.push_back(narrator.line(part));
  return text;
}

}  // namespace rostok::report
