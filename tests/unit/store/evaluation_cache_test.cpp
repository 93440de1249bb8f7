// SPDX-License-Identifier: MIT
// Evaluations kept in the club file: remembered, bounded, never trusted blindly, never in the way.
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <future>
#include <thread>

#include "catch.h"
#include "desk_steps.h"
#include "rostok/chess/notation.h"
#include "rostok/store/club_file.h"

using namespace rostok;
namespace fs = std::filesystem;
using analysis::Evaluation;
using Query = analysis::EvaluationCache::Query;

namespace {

constexpr const char* kStart = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq -";

struct Club {
  fs::path path = fs::temp_directory_path() / ("rostok-cache-" + std::to_string(getpid()) + ".db");
  Club() { remove(); }
  Club(const Club&) = delete;
  Club& operator=(const Club&) = delete;
  ~Club() { remove(); }
  void remove() const {
    for (const char* end : {"", "-wal", "-shm"})
      fs::remove(path.string() + end);
  }
  [[nodiscard]] std::unique_ptr<store::ClubFile> open() const {
    auto file = store::ClubFile::open(path);
    REQUIRE(file);
    return std::move(*file);
  }
  // One statement on a connection of its own; the first column of the first row.
  std::string sql(const std::string& text) const {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    std::string first;
    const auto take = [](void* target, int, char** values, char**) {
      *static_cast<std::string*>(target) = values[0] != nullptr ? values[0] : "";
      return 0;
    };
    const int code = sqlite3_exec(database, text.c_str(), take, &first, nullptr);
    sqlite3_close(database);
    REQUIRE(code == SQLITE_OK);
    return first;
  }
};

Query query(const char* position = kStart, std::uint64_t nodes = 1000, std::size_t lines = 2) {
  return {position, "engine", nodes, lines};
}

Evaluation two_lines() {
  const chess::Position start;
  const auto move = [&](const chess::Position& at, const char* text) {
    return *chess::parse_uci(at, text);
  };
  const auto first = move(start, "e2e4"), second = move(start, "g1f3");
  Evaluation evaluation;
  evaluation.nodes = 1000;
  evaluation.engine = "Stockfish 15.1";
  evaluation.lines.push_back(
      {{25, std::nullopt, uci::Bound::Exact}, 9, {first, move(start.after(first), "e7e5")}});
  evaluation.lines.push_back({{std::nullopt, -3, uci::Bound::Exact}, 9, {second}});
  return evaluation;
}

}  // namespace

TEST_CASE("evaluations are found again after the file was closed") {
  const Club club;
  {
    const auto file = club.open();
    const auto cache = *file->evaluation_cache();
    CHECK_FALSE(cache->find(query()));
    cache->keep(query(), two_lines());
  }
  const auto cache = *club.open()->evaluation_cache();  // outlives its club file
  const auto found = cache->find(query());
  REQUIRE(found);
  REQUIRE(found->lines.size() == 2);
  CHECK(found->nodes == 1000);
  CHECK(found->engine == "Stockfish 15.1");
  CHECK(found->lines[0].score.centipawns == 25);
  CHECK_FALSE(found->lines[0].score.mate);
  CHECK(found->lines[0].depth == 9);
  CHECK(found->lines[0].moves == two_lines().lines[0].moves);
  CHECK(found->lines[1].score.mate == -3);
}

TEST_CASE("other limits, another engine and another position are other evaluations") {
  const Club club;
  const auto cache = *club.open()->evaluation_cache();
  cache->keep(query(), two_lines());
  CHECK_FALSE(cache->find(query(kStart, 999)));
  CHECK_FALSE(cache->find(query(kStart, 1001)));
  CHECK_FALSE(cache->find(query(kStart, 1000, 1)));
  CHECK_FALSE(cache->find(query("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR b KQkq -")));
  Query other = query();
  other.engine = "engine Hash=64";
  CHECK_FALSE(cache->find(other));
  CHECK(cache->find(query()));
}

TEST_CASE("the cache in the file is bounded, and what was used lately stays") {
  const Club club;
  const auto cache = *club.open()->evaluation_cache(4);
  for (std::uint64_t nodes = 1; nodes <= 4; ++nodes)
    cache->keep(query(kStart, nodes), two_lines());
  CHECK(cache->find(query(kStart, 1)));
  for (std::uint64_t nodes = 5; nodes <= 7; ++nodes)
    cache->keep(query(kStart, nodes), two_lines());
  CHECK(club.sql("SELECT count(*) FROM evaluation") == "4");
  CHECK(cache->find(query(kStart, 1)));
  CHECK_FALSE(cache->find(query(kStart, 2)));
  CHECK(cache->find(query(kStart, 7)));
  // A smaller bound is kept at the next opening.
  const auto smaller = *club.open()->evaluation_cache(2);
  CHECK(club.sql("SELECT count(*) FROM evaluation") == "2");
}

TEST_CASE("damaged rows are no evaluations") {
  const Club club;
  const auto cache = *club.open()->evaluation_cache();
  for (const char* content :
       {"", "9 cp 25", "9 cp 25 e2e5", "9 cp 25 e2e4 e2e4", "9 pawns 25 e2e4", "x cp 25 e2e4",
        "9 cp x e2e4", "-1 cp 25 e2e4", "9 cp 99999999999 e2e4", "9 cp 25 e2e4\n", "9 cp 25 e2e4 ",
        "9 cp 25 e2e4\n8 cp"}) {
    cache->keep(query(), two_lines());
    REQUIRE(cache->find(query()));
    club.sql("UPDATE evaluation SET content = '" + std::string(content) + "'");
    CAPTURE(content);
    CHECK_FALSE(cache->find(query()));
  }
  club.sql("UPDATE evaluation SET content = '9 cp 25 e2e4'");
  CHECK(cache->find(query()));
  cache->keep(query(), two_lines());  // made anew over the damaged one
  CHECK(cache->find(query())->lines.size() == 2);
  cache->keep(query("no position"), two_lines());
  CHECK_FALSE(cache->find(query("no position")));
}

TEST_CASE("a file from a newer program is refused") {
  const Club club;
  (void)club.open();
  club.sql("PRAGMA user_version = 1000");
  CHECK(store::ClubFile::open(club.path).error().kind == base::ErrorKind::Unsupported);
}

TEST_CASE("a busy file costs an evaluation, not an error, and results never wait for the cache") {
  const Club club;
  const auto file = club.open();
  const auto cache = *file->evaluation_cache();
  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open(club.path.c_str(), &other) == SQLITE_OK);
  REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
  cache->keep(query(), two_lines());
  CHECK_FALSE(cache->find(query()));
  REQUIRE(sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(other);
  std::jthread writer([&] {
    for (std::uint64_t nodes = 1; nodes <= 300; ++nodes)
      cache->keep(query(kStart, nodes), two_lines());
  });
  for (int i = 0; i < 20; ++i)
    CHECK(test::create(*file, {}));
  writer.join();
  CHECK(file->check_integrity());
}

TEST_CASE("the service believes a cache only as far as the position allows") {
  // A cache that knows everything, wrongly.
  struct Liar : analysis::EvaluationCache {
    std::optional<Evaluation> find(const Query&) override {
      Evaluation lie;
      lie.lines.push_back({{25, std::nullopt, uci::Bound::Exact}, 9, {chess::Move(0, 63)}});
      return lie;
    }
    void keep(const Query&, const Evaluation&) override { ++kept; }
    int kept = 0;
  };
  const auto liar = std::make_shared<Liar>();
  engine_host::EngineHost host;
  analysis::Service service(host, {"/nonexistent/engine", {}, {}, {}}, 1, liar);
  std::promise<base::Result<Evaluation>> answer;
  service.analyse({},
                  [&](base::Result<Evaluation> result) { answer.set_value(std::move(result)); });
  CHECK(answer.get_future().get().error().kind ==
        base::ErrorKind::EngineFailed);  // it asked the engine
  CHECK(liar->kept == 0);
}
