// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/training/choice.h"

#include <algorithm>

#include "rostok/training/endgame.h"
#include "rostok/training/knight.h"
#include "rostok/training/queue.h"
#include "rostok/viewmodel/training/coordinates.h"
#include "rostok/viewmodel/training/puzzles.h"

namespace rostok::viewmodel {

using practice::Exercise;

TrainingChoice::TrainingChoice(TrainingPorts ports, std::array<std::size_t, 3> set_sizes)
    : ports_(ports), set_sizes_(set_sizes) {}

std::size_t TrainingChoice::due(const practice::Date& today) const {
  const auto day = training::parse_day(today);
  if (!day) return 0;
  const auto& cards = ports_.session->record().cards;
  return static_cast<std::size_t>(
      std::count_if(cards.begin(), cards.end(), [&](const practice::Card& each) {
        return training::is_due({each.box, training::parse_day(each.due).value_or(*day)}, *day);
      }));
}

TrainingCard TrainingChoice::mistakes(const practice::Date& today) const {
  TrainingCard card{"mistakes",
                    "icons/mistakes.svg",
                    words().tr("My mistakes"),
                    words().tr("Positions from your own games"),
                    {}};
  const auto& cards = ports_.session->record().cards;
  const auto learned = static_cast<std::size_t>(
      std::count_if(cards.begin(), cards.end(),
                    [](const practice::Card& each) { return each.box >= training::kLearned; }));
  const auto waiting = due(today);
  if (cards.empty())
    card.done = words().tr("Play a game first");
  else if (waiting > 0)
    card.done = words().trn("{1} task today", "{1} tasks today", static_cast<long long>(waiting));
  else
    card.done = words().tr("Done for today!");
  if (!cards.empty()) card.share = static_cast<double>(learned) / static_cast<double>(cards.size());
  return card;
}

TrainingCard TrainingChoice::mate(int mate_in) const {
  TrainingCard card{"mate-" + std::to_string(mate_in),
                    "icons/puzzle.svg",
                    words().trn("Mate in {1} move", "Mate in {1} moves", mate_in),
                    {},
                    {}};
  if (mate_in == 1)
    card.text = words().tr("Find the last move");
  else if (mate_in == 2)
    card.text = words().tr("Think one answer ahead");
  else
    card.text = words().tr("For those who see far");
  const std::size_t size = set_sizes_[static_cast<std::size_t>(mate_in - 1)];
  card.open = size > 0;
  if (!card.open) {
    card.done = words().tr("The file of this set cannot be read");
    return card;
  }
  const auto solved = solved_items(ports_.session->record(), exercise_of(mate_in)).size();
  card.done = words().trn("{1} of {2} solved", "{1} of {2} solved", static_cast<long long>(solved),
                          {std::to_string(size)});
  card.share = static_cast<double>(solved) / static_cast<double>(size);
  return card;
}

TrainingCard TrainingChoice::coordinates() const {
  TrainingCard card{"coordinates",
                    "icons/search.svg",
                    words().tr("Names of squares"),
                    words().tr("Find a square, name it, light or dark?"),
                    {}};
  int best = 0;
  for (const Exercise each : {Exercise::SquareName, Exercise::SquareClick, Exercise::SquareColor})
    best = std::max(best, best_score(ports_.session->record(), each, 0).value_or(0));
  card.done = best == 0 ? words().tr("Not tried yet")
                        : words().tr("Your best: {1} of {2}",
                                     {std::to_string(best), std::to_string(kQuestions)});
  card.share = static_cast<double>(best) / kQuestions;
  return card;
}

TrainingCard TrainingChoice::knight() const {
  TrainingCard card{"knight",
                    "icons/training.svg",
                    words().tr("Knight paths"),
                    words().tr("To the goal by the shortest way"),
                    {}};
  const auto solved = solved_items(ports_.session->record(), Exercise::KnightPath).size();
  card.done = words().trn("{1} of {2} solved", "{1} of {2} solved", static_cast<long long>(solved),
                          {std::to_string(training::kKnightExercises)});
  card.share = static_cast<double>(solved) / training::kKnightExercises;
  return card;
}

TrainingCard TrainingChoice::endgames() const {
  TrainingCard card{"endgames",
                    "icons/computer.svg",
                    words().tr("Endings"),
                    words().tr("Mate the bare king, bring a pawn through"),
                    {}};
  const auto solved = solved_items(ports_.session->record(), Exercise::Endgame).size();
  card.done = words().trn("{1} of {2} solved", "{1} of {2} solved", static_cast<long long>(solved),
                          {std::to_string(training::kEndgameExercises)});
  card.share = static_cast<double>(solved) / training::kEndgameExercises;
  if (ports_.evaluator == nullptr || ports_.evaluator->problem()) {
    card.open = false;
    card.done = words().tr("No chess engine was found");
  }
  return card;
}

std::vector<TrainingCard> TrainingChoice::cards(const practice::Date& today) const {
  return {mistakes(today), mate(1), mate(2), mate(3), coordinates(), knight(), endgames()};
}

std::string TrainingChoice::suggested(const practice::Date& today) const {
  if (due(today) > 0) return "mistakes";
  for (int mate_in = 1; mate_in <= 3; ++mate_in) {
    const TrainingCard card = mate(mate_in);
    if (card.open && card.share < 1) return card.id;
  }
  return "coordinates";
}

}  // namespace rostok::viewmodel
