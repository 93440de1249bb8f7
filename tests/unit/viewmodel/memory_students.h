// SPDX-License-Identifier: MIT
// A club in memory with a lock that writes PINs backwards, and a presenter of settings around it.
#pragma once
#include <algorithm>
#include <deque>
#include <map>
#include <memory>

#include "fake_time.h"
#include "rostok/viewmodel/sign_in.h"

namespace students {

using namespace rostok;

struct MemoryStore final : practice::Store {
  std::map<practice::StudentId, practice::Record> records;

  practice::StudentId put(const std::string& first_name, const std::string& surname,
                          const std::string& group = {}, const std::string& pin_hash = {}) {
    practice::Record record;
    record.profile.id = static_cast<practice::StudentId>(records.size()) + 1;
    record.profile.first_name = first_name;
    record.profile.surname = surname;
    record.profile.group = group;
    record.profile.pin_hash = pin_hash;
    records[record.profile.id] = record;
    return record.profile.id;
  }

  base::Result<std::vector<practice::Profile>> students() override {
    std::vector<practice::Profile> all;
    for (const auto& [id, record] : records)
      all.push_back(record.profile);
    return all;
  }
  base::Result<practice::Profile> add_student(const practice::NewStudent& student) override {
    if (student.surname.empty())
      return base::fail(base::ErrorKind::BadInput, "A child needs a surname");
    const auto id = put(student.first_name, student.surname, student.group);
    records[id].profile.avatar = student.avatar;
    return records[id].profile;
  }
  base::Result<void> save_profile(const practice::Profile& profile) override {
    records[profile.id].profile = profile;
    return {};
  }
  base::Result<practice::Record> load(practice::StudentId student) override {
    if (!records.contains(student))
      return base::fail(base::ErrorKind::NotFound, "The club has no child {1}",
                        {std::to_string(student)});
    return records[student];
  }
  base::Result<void> save(practice::StudentId s, const practice::Game& game) override {
    records[s].games.push_back(game);
    return {};
  }
  base::Result<void> save(practice::StudentId s,
                          const std::vector<practice::Card>& cards) override {
    records[s].cards = cards;
    return {};
  }
  base::Result<void> save(practice::StudentId s, const practice::Attempt& attempt,
                          const std::optional<practice::Card>&) override {
    records[s].attempts.push_back(attempt);
    return {};
  }
  base::Result<void> erase(practice::StudentId s) override {
    records[s] = {};
    return {};
  }
};

struct BackwardsLock final : viewmodel::PinLock {
  base::Result<std::string> hash(const std::string& pin) override {
    return std::string(pin.rbegin(), pin.rend());
  }
  bool matches(const std::string& hash, const std::string& pin) override {
    return std::string(pin.rbegin(), pin.rend()) == hash;
  }
};

struct NoteKeeper final : viewmodel::SettingsKeeper {
  std::vector<viewmodel::Settings> kept;
  void keep(const viewmodel::Settings& settings) override { kept.push_back(settings); }
};

// Work waits until a test does it.
struct Later final : viewmodel::Background {
  std::deque<std::function<viewmodel::Afterwards()>> jobs;
  void post(std::function<viewmodel::Afterwards()> job) override { jobs.push_back(std::move(job)); }
  void work() {
    while (!jobs.empty()) {
      auto job = std::move(jobs.front());
      jobs.pop_front();
      if (const auto then = job()) then();
    }
  }
};

struct Class {
  std::shared_ptr<MemoryStore> store = std::make_shared<MemoryStore>();
  Later background;
  FakeTime time;
  NoteKeeper computer;
  int opened = 0, guests_forgotten = 0;
  std::optional<base::Error> broken;
  viewmodel::SettingsPresenter settings{
      {}, computer, [](i18n::Language language) { return i18n::Translator(language, {}); }};
  viewmodel::Session session{nullptr, background};
  viewmodel::StudentSettings own{settings, session, computer, text()};
  viewmodel::SignIn door{{.session = &session,
                          .settings = &own,
                          .pins = std::make_shared<BackwardsLock>(),
                          .time = &time,
                          .open = [this]() -> base::Result<std::shared_ptr<practice::Store>> {
                            ++opened;
                            if (broken) return base::fail(*broken);
                            return store;
                          },
                          .forget_guest = [this] { ++guests_forgotten; }}};

  // Theme and level are enough to tell settings apart.
  static viewmodel::SettingsText text() {
    return {[](const viewmodel::Settings& s) {
              return std::to_string(static_cast<int>(s.theme)) + ' ' + std::to_string(s.game.level);
            },
            [](std::string_view text) -> base::Result<viewmodel::Settings> {
              viewmodel::Settings s;
              s.theme = static_cast<viewmodel::Theme>(text[0] - '0');
              s.game.level = text[2] - '0';
              return s;
            }};
  }
};

}  // namespace students
