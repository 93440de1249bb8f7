// SPDX-License-Identifier: MIT
#include "rostok/report/views.h"

namespace rostok::report {

using standings::TieBreak;
using standings::TieBreakKind;
using standings::Value;

std::string tie_break_title(const TieBreak& item, const i18n::Translator& words) {
  // The names of FIDE are the titles in English, their usual abbreviations in Russian.
  const std::string code = standings::to_string(item);
  const std::string base_code = code.substr(0, code.find('/'));
  return words.trc("tie-break title", base_code) +
         (code.size() > base_code.size() ? code.substr(base_code.size()) : "");
}

namespace {

std::string plain_name(TieBreakKind kind, const i18n::Translator& words) {
  switch (kind) {
    case TieBreakKind::Points:
      return words.tr("points");
    case TieBreakKind::DirectEncounter:
      return words.tr("direct encounter");
    case TieBreakKind::Wins:
      return words.tr("number of wins");
    case TieBreakKind::GamesWon:
      return words.tr("games won over the board");
    case TieBreakKind::GamesWithBlack:
      return words.tr("games played with Black");
    case TieBreakKind::GamesWonWithBlack:
      return words.tr("games won with Black");
    case TieBreakKind::Progressive:
      return words.tr("sum of progressive scores");
    case TieBreakKind::RoundsElected:
      return words.tr("rounds elected to play");
    case TieBreakKind::StandardPoints:
      return words.tr("standard points");
    case TieBreakKind::StartingNumber:
      return words.tr("starting number");
    case TieBreakKind::Buchholz:
      return words.tr("Buchholz");
    case TieBreakKind::ForeBuchholz:
      return words.tr("Fore Buchholz");
    case TieBreakKind::SonnebornBerger:
      return words.tr("Sonneborn-Berger");
    case TieBreakKind::Rating:
      return words.tr("rating");
    case TieBreakKind::AverageBuchholz:
      return words.tr("average of the opponents' Buchholz");
    case TieBreakKind::Koya:
      return words.tr("Koya");
    case TieBreakKind::AverageRating:
      return words.tr("average rating of the opponents");
    case TieBreakKind::Performance:
      return words.tr("tournament performance rating");
    case TieBreakKind::PerfectPerformance:
      return words.tr("perfect tournament performance");
    case TieBreakKind::AveragePerformance:
      return words.tr("average performance of the opponents");
    case TieBreakKind::AveragePerfect:
      return words.tr("average perfect performance of the opponents");
    case TieBreakKind::MatchPoints:
      return words.tr("match points");
    case TieBreakKind::GamePoints:
      return words.tr("game points");
    case TieBreakKind::BoardCount:
      return words.tr("board count");
    case TieBreakKind::TopBoards:
      return words.tr("results on the top boards");
    case TieBreakKind::BottomBoards:
      return words.tr("points without the last boards");
    case TieBreakKind::OtherScore:
      return words.tr("game points (match points where games decide)");
    case TieBreakKind::ExtendedMatchMatch:
      return words.tr("opponents' match points by own match points");
    case TieBreakKind::ExtendedMatchGame:
      return words.tr("opponents' match points by own game points");
    case TieBreakKind::ExtendedGameMatch:
      return words.tr("opponents' game points by own match points");
    case TieBreakKind::ExtendedGameGame:
      return words.tr("opponents' game points by own game points");
    case TieBreakKind::ExtendedEncounter:
      return words.tr("direct encounter in both scores");
    case TieBreakKind::EncounterCountTop:
      return words.tr("direct encounter, board count, top boards");
    case TieBreakKind::EncounterCountBottom:
      return words.tr("direct encounter, board count, bottom boards");
    case TieBreakKind::EncounterTop:
      return words.tr("direct encounter, top boards");
    case TieBreakKind::EncounterBottom:
      return words.tr("direct encounter, bottom boards");
    case TieBreakKind::ScheduleStrength:
      return words.tr("scores and schedule strength");
    case TieBreakKind::FinalRank:
      return words.tr("place");
  }
  return {};
}

}  // namespace

std::string tie_break_name(const TieBreak& item, const i18n::Translator& words) {
  std::string name = plain_name(item.kind, words);
  if (item.score != standings::ScoreKind::Primary)
    name += " (" +
            (item.score == standings::ScoreKind::Match ? words.tr("match points")
                                                       : words.tr("game points")) +
            ")";
  if (item.cut_high > 0)
    name +=
        " " + words.tr("without the {1} lowest and {1} highest", {std::to_string(item.cut_high)});
  else if (item.cut_low > 0 && item.kind == TieBreakKind::Progressive)
    name += " " +
            words.trn("without the first {1} round", "without the first {1} rounds", item.cut_low);
  else if (item.cut_low > 0)
    name += " " + words.trn("without the {1} lowest", "without the {1} lowest", item.cut_low);
  if (item.forfeits_as_played) name += ", " + words.tr("forfeits counted as games");
  if (item.reversed) name += ", " + words.tr("in reverse order");
  return name;
}

std::string value_text(const Value& value, const i18n::Translator& words) {
  if (!value.defined) return "–";
  if (value.unit == Value::Unit::Points)
    return model::Score::from_tenths(static_cast<std::int32_t>(value.amount)).to_display();
  std::string text = value.to_text();
  const std::size_t point = text.find('.');
  if (point != std::string::npos && words.language() == i18n::Language::Russian) text[point] = ',';
  return text;
}

}  // namespace rostok::report
