// SPDX-License-Identifier: MIT
// Sitting down with a name, a PIN, and one's own settings.
#include "rostok/viewmodel/sign_in.h"

#include "catch.h"
#include "memory_students.h"

using namespace students;
using viewmodel::Milliseconds;
using viewmodel::PieceLook;
using viewmodel::Theme;

namespace {

struct Answer {
  std::optional<base::Result<void>> result;
  viewmodel::SignIn::Done take() {
    return [this](const base::Result<void>& done) { result = done; };
  }
};

}  // namespace

TEST_CASE("a student sits down with all he has done, and leaves a guest behind") {
  Class pupils;
  const auto id = pupils.store->put("Ася", "Земляникина");
  pupils.store->records[id].games.resize(3);
  Answer answer;
  pupils.door.enter(id, answer.take());
  CHECK_FALSE(answer.result);  // later
  CHECK(pupils.session.guest());
  pupils.background.work();
  REQUIRE(answer.result);
  CHECK(answer.result->has_value());
  CHECK(pupils.session.profile().first_name == "Ася");
  CHECK(pupils.session.record().games.size() == 3);
  pupils.session.save(practice::Game{});
  pupils.background.work();
  CHECK(pupils.store->records[id].games.size() == 4);
  pupils.door.leave();
  CHECK(pupils.session.guest());
  CHECK(pupils.session.record().games.empty());
  CHECK(pupils.guests_forgotten == 0);
  pupils.session.save(practice::Game{});
  pupils.door.leave();  // a guest leaves, with what he has played and left unfinished
  CHECK(pupils.session.record().games.empty());
  CHECK(pupils.guests_forgotten == 1);
  CHECK(pupils.opened == 1);
}

TEST_CASE("a file that cannot be opened leaves everybody a guest and is tried again") {
  Class pupils;
  pupils.broken = base::Error{
      base::ErrorKind::Io, "The disk is full: {1} was not changed", {"club.db"}, {}, {}};
  Answer answer;
  pupils.door.add({"Орлов", "Ян", "", ""}, answer.take());
  pupils.background.work();
  REQUIRE(answer.result);
  CHECK_FALSE(answer.result->has_value());
  CHECK(pupils.session.guest());
  pupils.broken.reset();
  pupils.door.add({"Орлов", "Ян", "", "moon"}, answer.take());
  pupils.background.work();
  CHECK(answer.result->has_value());
  CHECK(pupils.session.profile().avatar == "moon");
}

TEST_CASE("a wrong PIN opens nothing, and after three the tries are slowed down") {
  Class pupils;
  const auto id = pupils.store->put("Ася", "Земляникина", "", "4321");
  const practice::Profile who = pupils.store->records[id].profile;
  Answer answer;
  const auto attempt = [&](const std::string& pin) {
    answer.result.reset();
    pupils.door.enter(who, pin, answer.take());
    pupils.background.work();
    return answer.result && answer.result->has_value();
  };
  pupils.door.enter(id, answer.take());  // the list was old: there is a PIN now
  pupils.background.work();
  CHECK_FALSE(answer.result->has_value());
  CHECK_FALSE(attempt("0000"));
  CHECK_FALSE(attempt("0001"));
  CHECK(pupils.door.wait(id) == Milliseconds{0});
  CHECK_FALSE(attempt("0002"));
  CHECK(pupils.door.wait(id) == Milliseconds{5'000});
  CHECK_FALSE(attempt("1234"));  // right, but not now
  CHECK(pupils.session.guest());
  CHECK(answer.result->error().args == std::vector<std::string>{"5"});
  int longest = 0;
  for (int wrong = 0; wrong < 8; ++wrong) {
    const auto wait = pupils.door.wait(id);
    CHECK(wait.count() >= longest);
    longest = static_cast<int>(wait.count());
    pupils.time.pass(longest);
    CHECK_FALSE(attempt("9999"));
  }
  CHECK(longest == 60'000);
  CHECK(pupils.door.wait(id + 1) == Milliseconds{0});  // nobody else waits
  pupils.time.pass(60'000);
  CHECK(attempt("1234"));
  CHECK(pupils.door.wait(id) == Milliseconds{0});
  CHECK(pupils.session.profile().id == id);
}

TEST_CASE("a PIN is set, changed with the old one, and removed") {
  Class pupils;
  const auto id = pupils.store->put("Ася", "Земляникина");
  Answer answer;
  pupils.door.enter(id, answer.take());
  pupils.background.work();
  const auto change = [&](const std::string& old, const std::string& wanted) {
    pupils.door.change_pin(old, wanted, answer.take());
    pupils.background.work();
    return answer.result->has_value();
  };
  CHECK(change("", "1234"));
  CHECK(pupils.store->records[id].profile.pin_hash == "4321");
  CHECK_FALSE(change("1111", "5678"));
  CHECK(pupils.store->records[id].profile.pin_hash == "4321");
  CHECK(change("1234", "5678"));
  CHECK(change("5678", ""));
  CHECK(pupils.store->records[id].profile.pin_hash.empty());
}

TEST_CASE("settings belong to the student, language and scale to the computer") {
  Class pupils;
  const auto asya = pupils.store->put("Ася", "Земляникина"), yan = pupils.store->put("Ян", "Орлов");
  Answer answer;
  const auto sit = [&](practice::StudentId id) {
    pupils.door.enter(id, answer.take());
    pupils.background.work();
  };
  const auto change = [&](auto what) {
    auto wanted = pupils.settings.state();
    what(wanted);
    pupils.settings.change(wanted);
    pupils.background.work();
  };
  change([](auto& s) { s.theme = Theme::Contrast; });
  sit(asya);
  CHECK(pupils.settings.state().pieces == PieceLook::Sprout);  // a new student
  CHECK(pupils.settings.state().theme == Theme::Contrast);
  const auto before = pupils.computer.kept.size();
  change([](auto& s) {
    s.theme = Theme::Dark;
    s.game.level = 4;
  });
  CHECK(pupils.store->records[asya].profile.settings == "1 4");
  CHECK(pupils.computer.kept.size() == before);  // the computer's own stay
  change([](auto& s) {
    s.scale_percent = 150;
    s.language = i18n::Language::English;
  });
  CHECK(pupils.computer.kept.back().scale_percent == 150);
  CHECK(pupils.computer.kept.back().theme == Theme::Contrast);
  sit(yan);
  CHECK(pupils.settings.state().theme == Theme::Contrast);
  CHECK(pupils.settings.state().scale_percent == 150);
  CHECK(pupils.settings.state().game.level == 1);
  sit(asya);
  CHECK(pupils.settings.state().theme == Theme::Dark);
  CHECK(pupils.settings.state().game.level == 4);
  CHECK(pupils.settings.state().language == i18n::Language::English);
  pupils.door.leave();
  CHECK(pupils.settings.state().theme == Theme::Contrast);
  CHECK(pupils.settings.state().pieces == PieceLook::Classic);
  CHECK(pupils.settings.state().last_student == asya);
}
