// SPDX-License-Identifier: MIT
#pragma once
#include "gui_run.h"

namespace rostok::e2e {

// From the guest's home or the start page to the home of a student who was not there before.
inline void enter_new_student(GuiRun& gui, const std::string& first_name, const std::string& surname, const std::string& avatar) {
  gui.click("new-student");
  gui.wait_for_widget("create");
  gui.type(first_name);
  gui.wait_for_line("first-name-text " + first_name);
  gui.press("Return");
  gui.type(surname);
  gui.wait_for_line("surname-text " + surname);
  gui.click("avatar-" + avatar);
  gui.click("create");
  gui.wait_for("the student's home", [&] { return !gui.value("home").empty() && gui.value("home") != "0"; });
}

}  // namespace rostok::e2e
