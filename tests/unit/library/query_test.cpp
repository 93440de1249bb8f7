// SPDX-License-Identifier: MIT
#include "rostok/chess/notation.h"
#include "sample.h"

using namespace rostok;
using namespace rostok::library;

namespace {

Selection ask(const Index& index, Filter filter, Order order = {}) {
  Query query(std::move(filter), order, opening_names());
  for (std::size_t at = 0; at < index.segments().size(); ++at)
    query.add(*index.segments()[at], index.first_of(at));
  return query.result(index);
}

using Games = std::vector<std::uint32_t>;

Games ask_player(const Index& index, const std::string& words) {
  Filter filter;
  filter.player = words;
  return ask(index, filter).games;
}

Games ask_opening(const Index& index, const std::string& words) {
  Filter filter;
  filter.opening = words;
  return ask(index, filter).games;
}

Filter position_filter(const std::string& fen) {
  Filter filter;
  const auto position = chess::Position::from_fen(fen);
  REQUIRE(position);
  filter.position = *position;
  return filter;
}

}  // namespace

TEST_CASE("games are found by words of either player in either script") {
  for (const std::uint64_t step : {1, 1'000'000}) {
    const Index index = index_of(kSample, step);
    CHECK(ask_player(index, "") == Games{0, 1, 2, 3});
    CHECK(ask_player(index, "карпов") == Games{0, 1, 3});
    CHECK(ask_player(index, "KARP") == Games{0, 1, 3});
    CHECK(ask_player(index, "федо") == Games{2});
    CHECK(ask_player(index, "Фёдо") == Games{2});
    CHECK(ask_player(index, "юсупов") == Games{1});
    CHECK(ask_player(index, "карпов юсуп") == Games{1});
    CHECK(ask_player(index, "карпов, анат") == Games{0, 1});
    CHECK(ask_player(index, "nobody").empty());
    CHECK(ask_player(index, "арпов").empty());
  }
}

TEST_CASE("games are found by code and name of the opening") {
  const Index index = index_of(kSample);
  CHECK(ask_opening(index, "B90") == Games{0, 1});
  CHECK(ask_opening(index, "b9") == Games{0, 1});
  CHECK(ask_opening(index, "В9") == Games{0, 1});  // the Cyrillic letter
  CHECK(ask_opening(index, "sicil") == Games{0, 1});
  CHECK(ask_opening(index, "сицилианская") == Games{0, 1});
  CHECK(ask_opening(index, "испанская") == Games{2, 3});
  CHECK(ask_opening(index, "C") == ask_opening(index, "c"));  // a word, no code
  CHECK(ask_opening(index, "E99").empty());
}

TEST_CASE("games are found by result and year and fault") {
  const Index index = index_of(kSample);
  Filter filter;
  filter.result = chess::PgnResult::Draw;
  CHECK(ask(index, filter).games == Games{1});
  filter = {};
  filter.first_year = filter.last_year = 2025;
  CHECK(ask(index, filter).games == Games{1, 3});
  filter.first_year = 0;
  CHECK(ask(index, filter).games == Games{0, 1, 3});  // a game without a date is none of them
  filter = {};
  filter.only_faulty = true;
  CHECK(ask(index, filter).games == Games{2});
}

TEST_CASE("games are ordered by any column and stay in file order when alike") {
  for (const std::uint64_t step : {1, 400, 1'000'000}) {
    const Index index = index_of(kSample, step);
    CHECK(ask(index, {}, {Column::Number, true}).games == Games{3, 2, 1, 0});
    CHECK(ask(index, {}, {Column::White}).games == Games{3, 1, 0, 2});
    CHECK(ask(index, {}, {Column::Black}).games == Games{3, 2, 0, 1});
    CHECK(ask(index, {}, {Column::Date, true}).games == Games{3, 1, 0, 2});
    CHECK(ask(index, {}, {Column::Plies}).games == Games{2, 3, 0, 1});
    CHECK(ask(index, {}, {Column::Result}).games == Games{0, 2, 3, 1});
    CHECK(ask(index, {}, {Column::Opening}).games == Games{0, 1, 2, 3});
    Filter filter;
    filter.player = "карпов";
    CHECK(ask(index, filter, {Column::Date, true}).games == Games{3, 1, 0});
  }
}

TEST_CASE("games are found by a position whatever the order of moves") {
  const Index index = index_of(kSample);
  const Selection najdorf = ask(
      index, position_filter("rnbqkb1r/1p2pppp/p2p1n2/8/3NP3/2N5/PPP2PPP/R1BQKB1R w KQkq - 0 6"));
  CHECK(najdorf.games == Games{0, 1});
  CHECK(najdorf.at_ply == std::vector<std::uint16_t>{10, 10});
  CHECK(najdorf.ended_there == 1);
  REQUIRE(najdorf.moves.size() == 1);
  CHECK(chess::to_san(najdorf.moves[0].from, najdorf.moves[0].move) == "Be3");
  CHECK(najdorf.moves[0].draws == 1);
  // Without castling rights it is the same set-up.
  CHECK(ask(index, position_filter("rnbqkb1r/1p2pppp/p2p1n2/8/3NP3/2N5/PPP2PPP/R1BQKB1R w - - 0 6"))
            .games == Games{0, 1});
  CHECK(ask(index,
            position_filter("rnbqkb1r/1p2pppp/p2p1n2/8/3NP3/2N5/PPP2PPP/R1BQKB1R b KQkq - 0 6"))
            .games.empty());
}

TEST_CASE("what was played in a position is counted with results") {
  const Index index = index_of(kSample);
  const Selection start =
      ask(index, position_filter("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1"));
  CHECK(start.games == Games{0, 1, 2, 3});
  REQUIRE(start.moves.size() == 2);
  CHECK(chess::to_san(start.moves[0].from, start.moves[0].move) == "e4");
  CHECK(start.moves[0].games() == 3);
  CHECK(start.moves[0].white_wins == 1);
  CHECK(start.moves[0].black_wins == 2);
  CHECK(chess::to_san(start.moves[1].from, start.moves[1].move) == "Nf3");
  CHECK(start.moves[1].draws == 1);
  // Position and words together.
  Filter filter = position_filter("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1");
  filter.player = "Orlov";
  const Selection orlov = ask(index, filter, {Column::Number, true});
  CHECK(orlov.games == Games{3, 2});
  CHECK(orlov.moves.size() == 1);
}

TEST_CASE("a position is found in every game that has it and in no other") {
  const std::string folder = ROSTOK_SHARED_DIR "/data/pgn/made/";
  for (const std::string file : {"clean.pgn", "chess960.pgn", "from-fen.pgn"}) {
    if (!std::filesystem::exists(folder + file)) return;
    const Index index = index_of_file(folder + file);
    REQUIRE(index.size() > 0);
    for (std::size_t n = 0; n < index.size(); n += 7) {
      const auto asked = index.at(n);
      std::vector<chess::Position> positions;
      replay(*asked.segment, *asked.game, [&](const chess::Position& position, std::size_t) {
        positions.push_back(position);
        return true;
      });
      CHECK(positions.size() == asked.game->plies + 1U);
      for (std::size_t ply = 0; ply < positions.size(); ply += 9) {
        Filter filter;
        filter.position = positions[ply];
        const Selection found = ask(index, filter);
        const auto at = std::find(found.games.begin(), found.games.end(), n);
        REQUIRE(at != found.games.end());
        CHECK(found.at_ply[static_cast<std::size_t>(at - found.games.begin())] <= ply);
      }
    }
  }
}
