// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/students_presenter.h"

#include <algorithm>
#include <map>

#include "rostok/base/fold.h"
#include "rostok/base/text.h"

namespace rostok::viewmodel {
namespace {

// Numbers inside names compare as numbers: "2Б" before "10А".
std::string sorting_key(const std::string& name) {
  constexpr std::size_t kDigits = 6;
  std::string key, digits;
  const auto flush = [&] {
    if (!digits.empty() && digits.size() < kDigits) key.append(kDigits - digits.size(), '0');
    key += digits;
    digits.clear();
  };
  for (const char letter : base::fold_words(name)) {
    if (letter >= '0' && letter <= '9') {
      digits += letter;
      continue;
    }
    flush();
    key += letter;
  }
  flush();
  return key;
}

}  // namespace

std::vector<std::string> groups_of(const std::vector<practice::Profile>& students) {
  std::map<std::string, std::string> sorted;
  for (const practice::Profile& student : students)
    if (!student.group.empty()) sorted.emplace(sorting_key(student.group), student.group);
  std::vector<std::string> groups;
  for (const auto& [key, name] : sorted)
    groups.push_back(name);
  return groups;
}

std::string with_capitals(const std::string& name) {
  std::u32string letters = base::to_code_points(base::trim(name));
  bool begins = true;
  for (char32_t& letter : letters) {
    const bool small = (letter >= U'a' && letter <= U'z') || (letter >= U'а' && letter <= U'я');
    if (begins && small)
      letter -= 0x20;
    else if (begins && letter == U'ё')
      letter = U'Ё';
    begins = letter == U' ' || letter == U'-';
  }
  return base::to_utf8(letters);
}

StudentsPresenter::StudentsPresenter(SignIn& door, const SettingsPresenter& settings)
    : door_(&door), settings_(&settings) {
  load();
}

void StudentsPresenter::load() {
  state_.stage = Stage::Loading;
  ++version_;
  door_->list(alive_.wrap([this](const base::Result<std::vector<practice::Profile>>& students) {
    if (!students) {
      state_.stage = Stage::Failed;
      state_.problem = settings_->words().text(students.error());
      ++version_;
      return;
    }
    students_ = *students;
    // By first names: they stand large on the tiles.
    const i18n::Translator& words = settings_->words();
    std::stable_sort(students_.begin(), students_.end(), [&](const auto& a, const auto& b) {
      return words.compare(a.first_name, b.first_name) < 0;
    });
    state_.stage = Stage::Ready;
    state_.nobody = students_.empty();
    state_.groups = groups_of(students_);
    const bool without = std::any_of(students_.begin(), students_.end(),
                                     [](const auto& each) { return each.group.empty(); });
    if (state_.groups.size() + (without ? 1 : 0) < 2) state_.groups.clear();
    state_.group.reset();
    if (const practice::Profile* last = find(settings_->state().last_student); last != nullptr) {
      const auto at = std::find(state_.groups.begin(), state_.groups.end(), last->group);
      if (at != state_.groups.end())
        state_.group = static_cast<std::size_t>(at - state_.groups.begin());
    }
    rebuild();
  }));
}

void StudentsPresenter::rebuild() {
  const std::string typed = base::fold_words(typed_);
  state_.tiles.clear();
  for (const practice::Profile& student : students_) {
    if (!typed.empty() &&
        !base::has_prefixes(base::fold_words(student.surname + ' ' + student.first_name), typed))
      continue;
    if (typed.empty() && state_.group && student.group != state_.groups[*state_.group]) continue;
    Tile tile{student.id, student.first_name, student.surname, student.avatar,
              !student.pin_hash.empty()};
    tile.last = student.id == settings_->state().last_student;
    tile.asked = student.id == asked_;
    tile.busy = student.id == busy_;
    state_.tiles.push_back(std::move(tile));
  }
  ++version_;
}

void StudentsPresenter::choose_group(std::optional<std::size_t> group) {
  state_.group = group && *group < state_.groups.size() ? group : std::nullopt;
  typed_.clear();
  forget_question();
}

void StudentsPresenter::search(const std::string& typed) {
  if (typed == typed_) return;
  typed_ = typed;
  forget_question();
}

void StudentsPresenter::choose(practice::StudentId student) {
  const practice::Profile* who = find(student);
  if (who == nullptr || busy_ != 0) return;
  state_.message.clear();
  asked_ = who->pin_hash.empty() ? 0 : student;
  if (asked_ == 0) {
    busy_ = student;
    door_->enter(student, alive_.wrap([this](const base::Result<void>& done) { finished(done); }));
  }
  rebuild();
}

void StudentsPresenter::try_pin(const std::string& pin) {
  const practice::Profile* who = find(asked_);
  if (who == nullptr || busy_ != 0 || pin.size() != kPinLength) return;
  busy_ = asked_;
  state_.message.clear();
  door_->enter(*who, pin, alive_.wrap([this](const base::Result<void>& done) { finished(done); }));
  rebuild();
}

void StudentsPresenter::finished(const base::Result<void>& done) {
  busy_ = 0;
  entered_ = done.has_value();
  if (!done) state_.message = settings_->words().text(done.error());
  rebuild();
}

void StudentsPresenter::forget_question() {
  asked_ = 0;
  state_.message.clear();
  rebuild();
}

Milliseconds StudentsPresenter::wait() const {
  return asked_ == 0 ? Milliseconds{0} : door_->wait(asked_);
}

const practice::Profile* StudentsPresenter::find(practice::StudentId student) const {
  const auto found = std::find_if(students_.begin(), students_.end(),
                                  [&](const auto& each) { return each.id == student; });
  return student == 0 || found == students_.end() ? nullptr : &*found;
}

}  // namespace rostok::viewmodel
