// SPDX-License-Identifier: MIT
#include "explain_reasons.h"

namespace rostok::pair_cli {

using pairing::Criterion;
using pairing::Refusal;

namespace {

// Criteria that count players or pairs; empty for the others.
std::string counted(const i18n::Translator& words, Criterion criterion, int n) {
  switch (criterion) {
    case Criterion::C6:
      return words.trn("{1} player would float down", "{1} players would float down", n);
    case Criterion::C9:
      return words.trn("the bye would go to a player with {1} unplayed game",
                       "the bye would go to a player with {1} unplayed games", n);
    case Criterion::C10:
      return words.trn("in {1} pair with a topscorer the colour difference would exceed two",
                       "in {1} pairs with a topscorer the colour difference would exceed two", n);
    case Criterion::C11:
      return words.trn(
          "in {1} pair with a topscorer somebody would have the same colour three times running",
          "in {1} pairs with a topscorer somebody would have the same colour three times running",
          n);
    case Criterion::C12:
      return words.trn("{1} player would not get the colour that is due",
                       "{1} players would not get the colour that is due", n);
    case Criterion::C13:
      return words.trn("{1} player would be refused a strong colour preference",
                       "{1} players would be refused a strong colour preference", n);
    case Criterion::C14:
      return words.trn("{1} player would float down two rounds running",
                       "{1} players would float down two rounds running", n);
    case Criterion::C15:
      return words.trn("{1} player would float up two rounds running",
                       "{1} players would float up two rounds running", n);
    case Criterion::C16:
      return words.trn("{1} player would float down again after one round",
                       "{1} players would float down again after one round", n);
    case Criterion::C17:
      return words.trn("{1} player would float up again after one round",
                       "{1} players would float up again after one round", n);
    default:
      return "";
  }
}

std::string uncounted(const i18n::Translator& words, Criterion criterion) {
  switch (criterion) {
    case Criterion::C4:
      return words.tr("the others could not all be paired");
    case Criterion::C5:
      return words.tr("the bye would go to a player with more points");
    case Criterion::C7:
      return words.tr("players with more points would float down");
    case Criterion::C8:
      return words.tr(
          "more players, or players with more points, would float down from the next scoregroup");
    case Criterion::C18:
      return words.tr("somebody who floated down in the last round, too, would fall deeper");
    case Criterion::C19:
      return words.tr("somebody who floated up in the last round, too, would climb higher");
    case Criterion::C20:
      return words.tr("somebody who floated down two rounds ago, too, would fall deeper");
    default:
      return words.tr("somebody who floated up two rounds ago, too, would climb higher");
  }
}

}  // namespace

std::string worse_text(const i18n::Translator& words, const Refusal& refusal) {
  std::string text = counted(words, refusal.criterion, refusal.count_with);
  if (text.empty()) return uncounted(words, refusal.criterion);
  return refusal.count == 0 ? words.tr("{1}, now none", {text})
                            : words.tr("{1}, now {2}", {text, std::to_string(refusal.count)});
}

std::string cost_text(const i18n::Translator& words, Criterion criterion) {
  switch (criterion) {
    case Criterion::C10:
      return words.tr("a topscorer gets a colour difference beyond two");
    case Criterion::C11:
      return words.tr("a topscorer has the same colour three times running");
    case Criterion::C12:
      return words.tr("a colour preference is not granted");
    case Criterion::C13:
      return words.tr("a strong colour preference is not granted");
    case Criterion::C14:
      return words.tr("a downfloat like one round ago");
    case Criterion::C15:
      return words.tr("an upfloat like one round ago");
    case Criterion::C16:
      return words.tr("a downfloat like two rounds ago");
    case Criterion::C17:
      return words.tr("an upfloat like two rounds ago");
    case Criterion::C18:
      return words.tr("score difference of a repeated downfloat, one round ago");
    case Criterion::C19:
      return words.tr("score difference of a repeated upfloat, one round ago");
    case Criterion::C20:
      return words.tr("score difference of a repeated downfloat, two rounds ago");
    default:
      return words.tr("score difference of a repeated upfloat, two rounds ago");
  }
}

}  // namespace rostok::pair_cli
