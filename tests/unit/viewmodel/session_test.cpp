// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/session.h"

#include <deque>

#include "catch.h"

using namespace rostok;
using namespace rostok::viewmodel;

namespace {

// Remembers what was written; refuses when told to.
struct NoteStore final : practice::Store {
  std::vector<std::string> written;
  bool full = false;

  base::Result<void> note(const std::string& what) {
    if (full) {
      base::Error error;
      error.kind = base::ErrorKind::Io;
      return base::fail(error);
    }
    written.push_back(what);
    return {};
  }
  base::Result<std::vector<practice::Profile>> students() override { return std::vector<practice::Profile>{}; }
  base::Result<practice::Profile> add_student(const practice::NewStudent&) override { return practice::Profile{}; }
  base::Result<void> save_profile(const practice::Profile& p) override { return note("profile " + std::to_string(p.id)); }
  base::Result<practice::Record> load(practice::StudentId) override { return practice::Record{}; }
  base::Result<void> save(practice::StudentId s, const practice::Game& g) override { return note(std::to_string(s) + " game " + std::to_string(g.id)); }
  base::Result<void> save(practice::StudentId s, const std::vector<practice::Card>& c) override { return note(std::to_string(s) + " cards " + std::to_string(c.size())); }
  base::Result<void> save(practice::StudentId s, const practice::Attempt& a, const std::optional<practice::Card>& c) override {
    return note(std::to_string(s) + " attempt " + std::to_string(a.id) + (c ? " card " + std::to_string(c->box) : ""));
  }
  base::Result<void> erase(practice::StudentId) override { return {}; }
};

// Does the work when a test says so.
struct Later final : Background {
  std::deque<std::function<Afterwards()>> jobs;
  void post(std::function<Afterwards()> job) override { jobs.push_back(std::move(job)); }
  std::vector<Afterwards> work() {
    std::vector<Afterwards> told;
    for (; !jobs.empty(); jobs.pop_front()) told.push_back(jobs.front()());
    return told;
  }
};

practice::Record pupil(practice::StudentId id) {
  practice::Record record;
  record.profile.id = id;
  return record;
}

practice::Game game(practice::RecordId id, int plies = 0) {
  practice::Game made;
  made.id = id;
  made.plies = plies;
  return made;
}

}  // namespace

TEST_CASE("what a student does is seen at once and written later") {
  const auto store = std::make_shared<NoteStore>();
  Later later;
  Session session(store, later);
  session.enter(pupil(7));
  session.save(game(1, 20));
  session.save(game(1, 40));
  practice::Card card;
  card.id = 5;
  session.save(std::vector{card});
  practice::Attempt attempt;
  attempt.id = 9;
  card.box = 2;
  session.save(attempt, card);
  CHECK(session.record().games.size() == 1);
  CHECK(session.record().games.front().plies == 40);
  CHECK(session.record().cards.front().box == 2);
  CHECK(session.unwritten() == 4);
  CHECK(store->written.empty());
  const auto version = session.version();
  for (const Afterwards& told : later.work()) told();
  CHECK(session.unwritten() == 0);
  CHECK(session.version() > version);
  CHECK(store->written == std::vector<std::string>{"7 game 1", "7 game 1", "7 cards 1", "7 attempt 9 card 2"});
}

TEST_CASE("a guest leaves nothing behind, and keeps his game while he sits here") {
  const auto store = std::make_shared<NoteStore>();
  Later later;
  Session session(store, later);
  CHECK(session.guest());
  session.save(game(1));
  CHECK(session.record().games.size() == 1);
  CHECK(later.jobs.empty());
  session.enter(pupil(3));
  session.save(game(2));
  session.leave();
  CHECK(session.guest());
  CHECK(session.record().games.empty());
  (void)later.work();
  CHECK(store->written == std::vector<std::string>{"3 game 2"});
}

TEST_CASE("that a game is on the disk is told only when it is") {
  const auto store = std::make_shared<NoteStore>();
  Later later;
  Session session(store, later);
  int told = 0;
  session.save(game(1), [&] { ++told; });
  CHECK(told == 1);  // a guest has nothing to wait for
  session.enter(pupil(3));
  session.save(game(2), [&] { ++told; });
  CHECK(told == 1);
  (void)later.work();
  CHECK(told == 2);
  store->full = true;
  session.save(game(3), [&] { ++told; });
  (void)later.work();
  CHECK(told == 2);
}

TEST_CASE("a failure to write is told once") {
  const auto store = std::make_shared<NoteStore>();
  store->full = true;
  Foreground now;
  Session session(store, now);
  session.enter(pupil(1));
  session.save(game(1));
  REQUIRE(session.take_problem());
  CHECK_FALSE(session.take_problem());
  CHECK(session.unwritten() == 0);
}

TEST_CASE("work that ends after the session tells nobody") {
  const auto store = std::make_shared<NoteStore>();
  Later later;
  {
    Session session(store, later);
    session.enter(pupil(1));
    session.save(game(1));
  }
  for (const Afterwards& told : later.work()) told();
  CHECK(store->written.size() == 1);
}
