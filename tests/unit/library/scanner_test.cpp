// SPDX-License-Identifier: MIT
#include "rostok/base/files.h"
#include "sample.h"

using namespace rostok;
using namespace rostok::library;

TEST_CASE("a file becomes a table with names and dates and openings") {
  const Index index = index_of(kSample);
  REQUIRE(index.size() == 4);
  CHECK(index.faulty() == 1);
  const auto first = index.at(0);
  CHECK(first.white() == "Карпов, Анатолий");
  CHECK(first.black() == "Semyonov, Pyotr");
  CHECK(first.event() == "Кубок школы");
  CHECK(first.game->date == 20240301);
  CHECK(first.game->white_elo == 1850);
  CHECK(first.game->black_elo == 0);
  CHECK(first.game->plies == 10);
  CHECK(first.game->result == chess::PgnResult::WhiteWins);
  REQUIRE(first.game->opening != 0);
  CHECK(opening_names()->all()[first.game->opening - 1U].code == "B90");
  const auto second = index.at(1);
  CHECK(second.game->date == 20250000);
  CHECK(opening_names()->all()[second.game->opening - 1U].code == "B90");  // by transposition
}

TEST_CASE("the place of a game in its file is exact") {
  const Index index = index_of("\xEF\xBB\xBF% remark\r\n\r\n" + kSample);
  const std::string whole = "\xEF\xBB\xBF% remark\r\n\r\n" + kSample;
  for (std::size_t n = 0; n < index.size(); ++n) {
    const Entry& game = *index.at(n).game;
    const std::string text = whole.substr(game.offset, game.bytes);
    CHECK(text.starts_with("[Event "));
    CHECK(text.find("[Event ", 1) == std::string::npos);
    const auto lines =
        std::count(whole.begin(), whole.begin() + static_cast<long>(game.offset), '\n');
    CHECK(game.line == static_cast<std::uint32_t>(lines) + 1);
  }
}

TEST_CASE("a faulty game keeps its fault with the line and costs no other game") {
  const Index index = index_of(kSample);
  const auto broken = index.at(2);
  const base::Error* fault = broken.segment->fault(*broken.game);
  REQUIRE(fault != nullptr);
  CHECK(fault->place.line == 23);
  CHECK(fault->args.at(0) == "Ke6");
  CHECK(broken.game->plies == 5);
  CHECK(index.at(3).segment->fault(*index.at(3).game) == nullptr);
  CHECK(index.at(3).game->plies == 7);
}

TEST_CASE("pieces of any size give the same table") {
  const Index whole = index_of(kSample, 1'000'000), pieces = index_of(kSample, 1);
  CHECK(whole.segments().size() == 1);
  CHECK(pieces.segments().size() == 4);
  REQUIRE(whole.size() == pieces.size());
  for (std::size_t n = 0; n < whole.size(); ++n) {
    CHECK(whole.at(n).white() == pieces.at(n).white());
    CHECK(whole.at(n).game->offset == pieces.at(n).game->offset);
    CHECK(whole.at(n).game->opening == pieces.at(n).game->opening);
  }
}

TEST_CASE("an empty file has no games and a missing one is an error") {
  CHECK(index_of("").size() == 0);
  CHECK(index_of("\n\n  \n").size() == 0);
  const auto missing = Scanner::open("/no/such/file.pgn", nullptr);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == base::ErrorKind::NotFound);
  const auto folder = Scanner::open("/", nullptr);
  REQUIRE_FALSE(folder);
  CHECK(folder.error().kind == base::ErrorKind::Io);
}

TEST_CASE("reading stops when it is told to") {
  Scanner scanner(std::make_unique<std::istringstream>(kSample), "sample.pgn", nullptr);
  REQUIRE(scanner.advance(1));
  std::stop_source cancel;
  cancel.request_stop();
  const auto stopped = scanner.advance(1, cancel.get_token());
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().kind == base::ErrorKind::Cancelled);
}

TEST_CASE("moves of the table are those of the game") {
  const Index index = index_of(kSample);
  const auto found = index.at(3);
  std::string last;
  std::size_t positions = 0;
  replay(*found.segment, *found.game, [&](const chess::Position& position, std::size_t ply) {
    CHECK(ply == positions++);
    last = position.to_fen();
    return true;
  });
  CHECK(positions == 8);
  CHECK(last == "r1bqkbnr/1ppp1ppp/p1n5/4p3/B3P3/5N2/PPPP1PPP/RNBQK2R b KQkq - 1 4");
}

TEST_CASE("every legal move is sound and nonsense is not") {
  for (const char* fen :
       {"r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1",
        "n1n5/PPPk4/8/8/8/8/4Kppp/5N1N b - - 0 1", "4k3/8/8/8/8/8/8/qR1K4 w B - 0 1",
        "8/8/8/1Ppp3r/1KR2p1k/8/4P1P1/8 w - c6 0 2",
        "bqnb1rkr/pp3ppp/3ppn2/2p5/5P2/P2P4/NPP1P1PP/BQ1BNRKR w HFhf - 2 9"}) {
    const auto position = chess::Position::from_fen(fen);
    REQUIRE(position);
    for (const chess::Move move : position->legal_moves())
      CHECK(is_sound(*position, move));
  }
  const chess::Position start;
  CHECK_FALSE(is_sound(start, {}));
  CHECK_FALSE(is_sound(start, {12, 4}));                                // own king on e1
  CHECK_FALSE(is_sound(start, {28, 36}));                               // an empty square
  CHECK_FALSE(is_sound(start, {52, 36, chess::MoveKind::DoubleStep}));  // of the other side
  CHECK_FALSE(is_sound(start, {4, 7, chess::MoveKind::Castling}));      // over pieces
  CHECK_FALSE(is_sound(start, {12, 21, chess::MoveKind::EnPassant}));
}
