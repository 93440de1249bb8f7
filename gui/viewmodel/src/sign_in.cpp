// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/sign_in.h"

#include <utility>

namespace rostok::viewmodel {

using base::ErrorKind;
using base::fail;
using base::Result;
using practice::Record;

namespace {

base::Error wrong_pin() {
  return fail(ErrorKind::BadInput, "Not this PIN. Try once more").value();
}

// Opens the file unless it is open. In the background.
Result<std::shared_ptr<practice::Store>> opened(const SignIn::Opener& open,
                                                std::shared_ptr<practice::Store>& kept) {
  if (!kept) {
    auto store = open();
    if (!store) return store;
    kept = std::move(*store);
  }
  return kept;
}

}  // namespace

SignIn::SignIn(Ports ports) : ports_(std::move(ports)), guard_(*ports_.time) {}

void SignIn::list(Listed told) {
  auto answer = alive_.wrap(
      [this, told = std::move(told)](const std::shared_ptr<practice::Store>& store,
                                     const Result<std::vector<practice::Profile>>& students) {
        if (store) ports_.session->set_store(store);
        told(students);
      });
  ports_.session->background().post(
      [open = ports_.open, kept = opened_, answer]() mutable -> Afterwards {
        const auto store = opened(open, *kept);
        auto students = store ? (*store)->students()
                              : Result<std::vector<practice::Profile>>(base::fail(store.error()));
        return [answer, store = store ? *store : nullptr,
                students = std::move(students)]() mutable { answer(store, students); };
      });
}

void SignIn::sit_down(Work find, Done told) {
  auto answer =
      alive_.wrap([this, told = std::move(told)](const std::shared_ptr<practice::Store>& store,
                                                 Result<Record>& record) {
        if (store) ports_.session->set_store(store);
        if (record) {
          guard_.right(record->profile.id);
          ports_.session->enter(std::move(*record));
          ports_.settings->enter();
          return told({});
        }
        told(base::fail(record.error()));
      });
  ports_.session->background().post(
      [open = ports_.open, kept = opened_, find = std::move(find), answer]() mutable -> Afterwards {
        const auto store = opened(open, *kept);
        auto record = store ? find(**store) : Result<Record>(base::fail(store.error()));
        return [answer, store = store ? *store : nullptr, record = std::move(record)]() mutable {
          answer(store, record);
        };
      });
}

void SignIn::enter(practice::StudentId student, Done told) {
  sit_down(
      [student](practice::Store& store) -> Result<Record> {
        auto record = store.load(student);
        // Given to him meanwhile, by another window.
        if (record && !record->profile.pin_hash.empty()) return base::fail(wrong_pin());
        return record;
      },
      std::move(told));
}

void SignIn::enter(const practice::Profile& student, const std::string& pin, Done told) {
  if (wait(student.id) > Milliseconds{0}) return told(base::fail(must_wait(student.id)));
  sit_down(
      [pins = ports_.pins, id = student.id, pin](practice::Store& store) -> Result<Record> {
        auto record = store.load(id);
        if (record && !record->profile.pin_hash.empty() &&
            !pins->matches(record->profile.pin_hash, pin))
          return base::fail(wrong_pin());
        return record;
      },
      [this, id = student.id, told = std::move(told)](const Result<void>& done) {
        if (!done && done.error().kind == ErrorKind::BadInput) {
          guard_.wrong(id);
          if (wait(id) > Milliseconds{0}) return told(base::fail(must_wait(id)));
        }
        told(done);
      });
}

void SignIn::add(const practice::NewStudent& student, Done told) {
  sit_down(
      [student](practice::Store& store) -> Result<Record> {
        const auto added = store.add_student(student);
        if (!added) return base::fail(added.error());
        return store.load(added->id);
      },
      std::move(told));
}

void SignIn::change_pin(const std::string& old, const std::string& wanted, Done told) {
  const practice::Profile& who = ports_.session->profile();
  if (wait(who.id) > Milliseconds{0}) return told(base::fail(must_wait(who.id)));
  auto answer =
      alive_.wrap([this, id = who.id, told = std::move(told)](const Result<std::string>& hash) {
        if (!hash) {
          if (hash.error().kind == ErrorKind::BadInput) guard_.wrong(id);
          return told(base::fail(wait(id) > Milliseconds{0} ? must_wait(id) : hash.error()));
        }
        guard_.right(id);
        practice::Profile profile = ports_.session->profile();
        if (profile.id != id) return;
        profile.pin_hash = *hash;
        ports_.session->save(std::move(profile));
        told({});
      });
  ports_.session->background().post(
      [pins = ports_.pins, hash = who.pin_hash, old, wanted, answer]() mutable -> Afterwards {
        Result<std::string> changed = std::string();
        if (!hash.empty() && !pins->matches(hash, old))
          changed = base::fail(wrong_pin());
        else if (!wanted.empty())
          changed = pins->hash(wanted);
        return [answer, changed = std::move(changed)]() mutable { answer(changed); };
      });
}

void SignIn::leave() {
  const bool guest = ports_.session->guest();
  if (guest && ports_.forget_guest) ports_.forget_guest();
  ports_.session->leave();  // of a guest, too: the next one begins anew
  if (!guest) ports_.settings->leave();
}

base::Error SignIn::must_wait(practice::StudentId student) const {
  const auto seconds = (wait(student).count() + 999) / 1000;
  return fail(ErrorKind::BadInput, "Not this PIN. The next try in {1} s", {std::to_string(seconds)})
      .value();
}

}  // namespace rostok::viewmodel
