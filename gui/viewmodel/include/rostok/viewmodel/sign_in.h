// SPDX-License-Identifier: MIT
// The way to a student's place at the computer and away from it. The file of the club is opened
// when it is first needed, in the background.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "rostok/viewmodel/pin.h"
#include "rostok/viewmodel/session.h"
#include "rostok/viewmodel/student_settings.h"

namespace rostok::viewmodel {

class SignIn {
 public:
  // Called in the background.
  using Opener = std::function<base::Result<std::shared_ptr<practice::Store>>()>;
  using Listed = std::function<void(const base::Result<std::vector<practice::Profile>>&)>;
  using Done = std::function<void(const base::Result<void>&)>;

  struct Ports {
    Session* session = nullptr;
    StudentSettings* settings = nullptr;
    std::shared_ptr<PinLock> pins;
    const TimeSource* time = nullptr;
    Opener open;
    std::function<void()> forget_guest;  // what a guest has left unfinished goes with him
  };
  explicit SignIn(Ports ports);

  // All answers come later, on the window's thread.
  void list(Listed told);
  // The student without a PIN, or whose PIN was right, sits down.
  void enter(practice::StudentId student, Done told);
  // BadInput with the PIN untried: how long to wait; else whether it was right, and then he sits
  // down.
  void enter(const practice::Profile& student, const std::string& pin, Done told);
  // A new student, who sits down at once.
  void add(const practice::NewStudent& student, Done told);
  // The present student's PIN; empty removes it. `old` must be right when there is one.
  void change_pin(const std::string& old, const std::string& wanted, Done told);
  // A guest again.
  void leave();

  [[nodiscard]] Milliseconds wait(practice::StudentId student) const {
    return guard_.wait(student);
  }
  [[nodiscard]] Session& session() const { return *ports_.session; }
  [[nodiscard]] const TimeSource& time() const { return *ports_.time; }

 private:
  using Work = std::function<base::Result<practice::Record>(practice::Store&)>;
  void sit_down(Work find, Done told);
  [[nodiscard]] base::Error must_wait(practice::StudentId student) const;

  Ports ports_;
  PinGuard guard_;
  // Filled by the background the first time; only it reads and writes it.
  std::shared_ptr<std::shared_ptr<practice::Store>> opened_ =
      std::make_shared<std::shared_ptr<practice::Store>>();
  Alive alive_;
};

}  // namespace rostok::viewmodel
