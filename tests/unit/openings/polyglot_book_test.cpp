// SPDX-License-Identifier: MIT
// Polyglot books: the keys of the format's own description and of another reader, and books made
// here.
#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/chess/game.h"
#include "rostok/chess/notation.h"
#include "rostok/openings/polyglot_book.h"

using namespace rostok;
using namespace rostok::openings;
using chess::Position;

namespace {

Position after(const std::vector<std::string>& ucis) {
  Position position;
  for (const std::string& each : ucis)
    position.play(chess::parse_uci(position, each).value());
  return position;
}

struct Line {
  std::uint64_t key;
  std::string move;  // as squares, "e1h1" for castling
  int weight;
};

std::string number(std::uint64_t value, int bytes) {
  std::string text;
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
    text += static_cast<char>(value >> shift & 0xFF);
  return text;
}

std::string bytes_of(const std::vector<Line>& lines) {
  std::string bytes;
  for (const Line& line : lines) {
    const auto square = [&line](std::size_t at) {
      return *chess::parse_square(line.move.substr(at, 2));
    };
    unsigned move = square(2) | square(0) << 6U;
    if (line.move.size() == 5)
      move |= static_cast<unsigned>(std::string(" nbrq").find(line.move[4])) << 12U;
    bytes += number(line.key, 8) + number(move, 2) +
             number(static_cast<std::uint64_t>(line.weight), 2) + number(7, 4);
  }
  return bytes;
}

// A book file that is gone with the object.
class BookFile {
 public:
  explicit BookFile(const std::string& bytes)
      : path_(std::string(ROSTOK_BIN_DIR) + "/unit-book.bin") {
    REQUIRE(base::write_file_atomically(path_, bytes));
  }
  ~BookFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  [[nodiscard]] base::Result<PolyglotBook> open() const { return PolyglotBook::open(path_); }

 private:
  std::filesystem::path path_;
};

BookFile sorted_book(std::vector<Line> lines) {
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Line& a, const Line& b) { return a.key < b.key; });
  return BookFile(bytes_of(lines));
}

std::vector<std::string> texts(const Position& position, const std::vector<BookMove>& moves) {
  std::vector<std::string> all;
  for (const BookMove& each : moves)
    all.push_back(chess::to_san(position, each.move) + " " + std::to_string(each.weight));
  return all;
}

}  // namespace

TEST_CASE("Polyglot keys are those of the format's description") {
  const std::vector<std::pair<std::vector<std::string>, std::uint64_t>> known{
      {{}, 0x463b96181691fc9c},
      {{"e2e4"}, 0x823c9b50fd114196},
      {{"e2e4", "d7d5"}, 0x0756b94461c50fb0},
      {{"e2e4", "d7d5", "e4e5"}, 0x662fafb965db29d4},
      {{"e2e4", "d7d5", "e4e5", "f7f5"}, 0x22a48b5a8e47ff78},
      {{"e2e4", "d7d5", "e4e5", "f7f5", "e1e2"}, 0x652a607ca3f242c1},
      {{"e2e4", "d7d5", "e4e5", "f7f5", "e1e2", "e8f7"}, 0x00fdd303c946bdd9},
      {{"a2a4", "b7b5", "h2h4", "b5b4", "c2c4"}, 0x3c8123ea7b067637},
      {{"a2a4", "b7b5", "h2h4", "b5b4", "c2c4", "b4c3", "a1a3"}, 0x5c3f9b829b279560}};
  for (const auto& [moves, key] : known)
    CHECK(polyglot_key(after(moves)) == key);
}

TEST_CASE("Polyglot keys of random positions agree with another reader") {
  const auto bytes = base::read_file(ROSTOK_TESTS_DIR "/data/openings/polyglot-keys.tsv");
  REQUIRE(bytes);
  int compared = 0;
  for (const auto line : base::split(*bytes, '\n')) {
    const auto cells = base::split(line, '\t');
    if (cells.size() != 2) continue;
    const auto position = Position::from_fen(cells[0]);
    INFO(line);
    REQUIRE(position);
    CHECK(polyglot_key(*position) == std::stoull(std::string(cells[1]), nullptr, 16));
    ++compared;
  }
  CHECK(compared == 120);
}

// Values of python-chess 1.11.2.
TEST_CASE("a pinned pawn beside a double step counts in the Polyglot key") {
  const std::vector<std::pair<const char*, std::uint64_t>> known{
      {"8/8/8/8/k1pP3R/8/8/4K3 b - d3 0 1", 0xfa75c44090a70f1a},    // both leave the rank
      {"4r1k1/8/8/3pP3/8/8/8/4K3 w - d6 0 2", 0x7ddd0eefbfc8435a},  // pinned on the file
      {"k7/8/8/2KpP2r/8/8/8/8 w - d6 0 2", 0xa8aff6d3e012914f},     // the rank again, White
      {"8/6bk/8/3pP3/8/8/1K6/8 w - d6 0 9", 0x984959d804122533}};   // pinned on the diagonal
  for (const auto& [fen, key] : known) {
    CAPTURE(fen);
    const auto position = Position::from_fen(fen);
    REQUIRE(position);
    CHECK(position->en_passant() == chess::kNoSquare);
    CHECK(polyglot_key(*position, openings::passed_square(*position, fen)) == key);
    CHECK(polyglot_key(*position) != key);  // nobody told of the step
  }
  auto played = *Position::from_fen("8/8/8/8/k1p4R/8/3P4/4K3 w - - 0 1");
  const auto step = chess::parse_uci(played, "d2d4").value();
  played.play(step);
  CHECK(polyglot_key(played, openings::passed_square(step)) == known[0].second);
  const auto quiet = chess::parse_uci(played, "a4b4").value();
  CHECK(openings::passed_square(quiet) == chess::kNoSquare);
  // A double step beside no pawn is none to the format, and a field that cannot be is none at all.
  const auto alone = *Position::from_fen("4k3/8/8/8/3P4/8/8/4K3 b - d3 0 1");
  const auto d3 = openings::passed_square(alone, "4k3/8/8/8/3P4/8/8/4K3 b - d3 0 1");
  CHECK(d3 == *chess::parse_square("d3"));
  CHECK(polyglot_key(alone, d3) == polyglot_key(alone));
  for (const char* fen : {"4k3/8/8/8/3P4/8/8/4K3 b - e3 0 1", "4k3/8/8/8/3P4/8/8/4K3 b - d6 0 1",
                          "4k3/8/8/8/3P4/8/8/4K3 b - zz 0 1", "4k3/8/8/8/3P4/8/8/4K3 b", ""})
    CHECK(openings::passed_square(alone, fen) == chess::kNoSquare);
}

TEST_CASE("a book finds a position with a pinned pawn beside a double step") {
  const std::string fen = "8/8/8/8/k1pP3R/8/8/4K3 b - d3 0 1";
  const auto position = *Position::from_fen(fen);
  const BookFile file = sorted_book({{0xfa75c44090a70f1a, "a4b4", 1}});
  auto book = file.open();
  REQUIRE(book);
  CHECK(book->moves(position)->empty());
  CHECK(book->moves(position, openings::passed_square(position, fen))->size() == 1);
}

TEST_CASE("book moves come heaviest first, and only the legal ones") {
  const Position start;
  const auto key = polyglot_key(start), after_e4 = polyglot_key(after({"e2e4"}));
  const BookFile file = sorted_book({{key, "g1f3", 5},
                                     {key, "e2e4", 60},
                                     {key, "e2e5", 900},
                                     {key, "e7e5", 900},
                                     {key, "d2d4", 30},
                                     {key, "a2a3", 0},
                                     {key, "e2e4", 1},
                                     {after_e4, "e7e5", 9},
                                     {1, "a2a4", 1},
                                     {~std::uint64_t{0}, "a2a4", 1}});
  auto book = file.open();
  REQUIRE(book);
  CHECK(book->entries() == 10);
  const auto moves = book->moves(start);
  REQUIRE(moves);
  CHECK(texts(start, *moves) == std::vector<std::string>{"e4 60", "d4 30", "Nf3 5", "a3 0"});
  CHECK(moves->front().learn == 7);
  const Position next = after({"e2e4"});
  CHECK(texts(next, book->moves(next).value()) == std::vector<std::string>{"e5 9"});
  CHECK(book->moves(after({"d2d4"})).value().empty());
}

TEST_CASE("book moves castle, promote and take en passant") {
  const auto moves_at = [](const std::string& fen, const std::vector<std::string>& moves) {
    const Position position = Position::from_fen(fen).value();
    std::vector<Line> lines;
    for (const std::string& move : moves)
      lines.push_back({polyglot_key(position), move, static_cast<int>(lines.size()) + 1});
    auto book = sorted_book(lines).open();
    REQUIRE(book);
    return texts(position, book->moves(position).value());
  };
  using Texts = std::vector<std::string>;
  CHECK(moves_at("r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1", {"e1h1", "e1a1"}) ==
        Texts{"O-O-O 2", "O-O 1"});
  CHECK(moves_at("r3k2r/8/8/8/8/8/8/R3K2R b KQkq - 0 1", {"e8g8", "e8c8"}) ==
        Texts{"O-O-O 2", "O-O 1"});
  CHECK(moves_at("r3k2r/8/8/8/8/8/8/R3K2R w kq - 0 1", {"e1h1", "e1a1"}).empty());
  CHECK(moves_at("1rk4r/8/8/8/8/8/8/1RK4R w HBhb - 0 1", {"c1b1", "c1h1"}) ==
        Texts{"O-O 2", "O-O-O 1"});
  CHECK(moves_at("8/P1k5/8/8/8/8/8/4K3 w - - 0 1", {"a7a8q", "a7a8n", "a7a8"}) ==
        Texts{"a8=N+ 2", "a8=Q 1"});
  CHECK(moves_at("rnbqkbnr/ppp1p1pp/8/3pPp2/8/8/PPPP1PPP/RNBQKBNR w KQkq f6 0 3",
                 {"e5f6", "e5d6"}) == Texts{"exf6 1"});
}

TEST_CASE("a move of the book is chosen in proportion to its weight") {
  const chess::Move a(8, 16), b(9, 17), c(10, 18);
  const std::vector<BookMove> moves{{a, 60, 0}, {b, 40, 0}, {c, 0, 0}};
  CHECK(choose_move(moves, 0.0) == a);
  CHECK(choose_move(moves, 0.599) == a);
  CHECK(choose_move(moves, 0.6) == b);
  CHECK(choose_move(moves, 0.9999999) == b);
  CHECK(choose_move(moves, 1.0) == b);  // out of range is brought back
  CHECK(choose_move(moves, -1.0) == a);
  std::map<std::uint16_t, int> counts;
  for (int i = 0; i < 1000; ++i)
    ++counts[choose_move(moves, i / 1000.0)->bits()];
  CHECK(counts[a.bits()] == 600);
  CHECK(counts[b.bits()] == 400);
  CHECK_FALSE(choose_move({{c, 0, 0}}, 0.5));
  CHECK_FALSE(choose_move({}, 0.5));
}

TEST_CASE("damaged books are told apart from books that do not know a position") {
  const auto missing = PolyglotBook::open("/none.bin");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == base::ErrorKind::NotFound);
  const std::string whole = bytes_of({{1, "a2a4", 1}, {2, "a2a4", 1}, {3, "a2a4", 1}});
  for (const std::string& bytes : {std::string(), whole.substr(0, 47), whole + "x"}) {
    const BookFile file(bytes);
    const auto book = file.open();
    REQUIRE_FALSE(book);
    CHECK(book.error().kind == base::ErrorKind::BadInput);
    CHECK(book.error().to_string().find("not a whole Polyglot book") != std::string::npos);
  }
  std::vector<Line> shuffled;  // the sixth entry is found to be out of order on the way
  for (const std::uint64_t key : {1, 2, 3, 100, 101, 50, 102})
    shuffled.push_back({key, "e2e4", 1});
  const BookFile file(bytes_of(shuffled));
  auto book = file.open();
  REQUIRE(book);
  const auto moves = book->moves(Position());
  REQUIRE_FALSE(moves);
  CHECK(moves.error().to_string().find("not in order") != std::string::npos);
  CHECK_FALSE(PolyglotBook::open(ROSTOK_TESTS_DIR));  // a folder
}
