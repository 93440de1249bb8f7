// SPDX-License-Identifier: MIT
// The start page: who sits down today?
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rostok/viewmodel/sign_in.h"

namespace rostok::viewmodel {

// "группа 2" before "группа 10"; without doubles and empty ones.
[[nodiscard]] std::vector<std::string> groups_of(const std::vector<practice::Profile>& students);

// A name as a child types it, with capital letters where a name has them: "анна-мария" →
// "Анна-Мария".
[[nodiscard]] std::string with_capitals(const std::string& name);

class StudentsPresenter {
 public:
  enum class Stage : std::uint8_t { Loading, Ready, Failed };

  StudentsPresenter(SignIn& door, const SettingsPresenter& settings);

  struct Tile {
    practice::StudentId id = 0;
    std::string first_name, surname, avatar;
    bool has_pin = false;
    bool last = false;   // sat at this computer last
    bool asked = false;  // its PIN is being asked for
    bool busy = false;   // being loaded, or the PIN being tried
  };
  struct State {
    Stage stage = Stage::Loading;
    std::string problem;               // with Failed, in words
    std::vector<std::string> groups;   // chips; empty where there are fewer than two choices
    std::optional<std::size_t> group;  // none: everybody
    std::vector<Tile> tiles;           // of the group, or of everybody found by the search
    bool nobody = false;               // the club has no students yet
    std::string message;               // about the tile that is asked or was chosen
  };
  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] std::uint64_t version() const { return version_; }

  // Reads the list (again).
  void load();
  void choose_group(std::optional<std::size_t> group);
  // Beginnings of words of a name; ё = е. Searches in all groups.
  void search(const std::string& typed);
  // Sits down, or asks for the PIN. `entered` is called when the student's place is ready.
  void choose(practice::StudentId student);
  // Four digits: tries it.
  void try_pin(const std::string& pin);
  void forget_question();
  // Once after a successful choice.
  [[nodiscard]] bool take_entered() { return std::exchange(entered_, false); }
  // Milliseconds until another PIN may be tried; 0 = now.
  [[nodiscard]] Milliseconds wait() const;

 private:
  void rebuild();
  void finished(const base::Result<void>& done);
  [[nodiscard]] const practice::Profile* find(practice::StudentId student) const;

  SignIn* door_;
  const SettingsPresenter* settings_;
  State state_;
  std::vector<practice::Profile> students_;
  std::string typed_;
  practice::StudentId asked_ = 0, busy_ = 0;
  bool entered_ = false;
  std::uint64_t version_ = 1;
  Alive alive_;
};

}  // namespace rostok::viewmodel
