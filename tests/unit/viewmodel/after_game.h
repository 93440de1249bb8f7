// SPDX-License-Identifier: MIT
// A student with one finished game, an engine and a desk for reviews.
#pragma once
#include "catch.h"
#include "fake_evaluator.h"
#include "rostok/training/json.h"
#include "rostok/viewmodel/review_desk.h"

struct AfterGame {
  rostok::viewmodel::Foreground background;
  rostok::viewmodel::Session session{nullptr, background};
  FakeEvaluator engine;
  rostok::viewmodel::OpeningShelf openings{
      background, [] {
        return rostok::base::Result<rostok::openings::OpeningNames>(
            rostok::openings::OpeningNames());
      }};
  rostok::viewmodel::ReviewDesk desk{ports()};

  AfterGame() {
    rostok::practice::Record record;
    record.profile.id = 1;
    record.profile.first_name = "Аня";
    session.enter(record);
    // Black gives the queen twice; White takes it the second time only.
    add_game(7, "1. e4 e5 2. Nf3 Qg5 3. h3 Qf5 4. exf5 Nc6 *");
  }
  [[nodiscard]] rostok::viewmodel::ReviewDesk::Ports ports() {
    return {&session, &engine, &openings};
  }
  void add_game(rostok::practice::RecordId id, const std::string& moves) {
    rostok::practice::Game game;
    game.id = id;
    game.pgn = "[Event \"?\"]\n\n" + moves + "\n";
    game.level = 3;
    game.outcome = rostok::practice::Outcome::Loss;
    session.save(game);
  }
};
