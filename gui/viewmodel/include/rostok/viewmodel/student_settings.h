// SPDX-License-Identifier: MIT
// Whose settings count: those of the computer for guests, his own for a student. Language and scale
// belong to the computer and stay as they were chosen.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "rostok/viewmodel/menu_presenters.h"
#include "rostok/viewmodel/session.h"

namespace rostok::viewmodel {

// The text form of settings, as in Profile::settings.
struct SettingsText {
  std::function<std::string(const Settings&)> write;
  std::function<base::Result<Settings>(std::string_view)> read;
};

class StudentSettings final : public SettingsKeeper {
 public:
  // The keeper of the presenter from now on is this; `computer` keeps the settings of the computer.
  StudentSettings(SettingsPresenter& settings, Session& session, SettingsKeeper& computer,
                  SettingsText text);

  // After the session was entered: the student's settings count, those of a new student are the
  // computer's with the pieces for children. Remembers who sat here last.
  void enter();
  // After the session was left.
  void leave();

  void keep(const Settings& settings) override;

 private:
  SettingsPresenter* settings_;
  Session* session_;
  SettingsKeeper* computer_keeper_;
  SettingsText text_;
  Settings computer_;
};

}  // namespace rostok::viewmodel
