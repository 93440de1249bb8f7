// SPDX-License-Identifier: MIT
// A new student in one step: name, group, picture.
#pragma once
#include "rostok/screens/scroll_area.h"
#include "rostok/screens/text_field.h"
#include "rostok/viewmodel/sign_in.h"

namespace rostok::screens {

class NewStudentScreen final : public Screen {
 public:
  NewStudentScreen(Services services, viewmodel::SignIn& door);
  void build(const Ui& ui, Scene& page) override;
  void act(const std::string& id) override;
  bool key(Key key, const std::string& focused) override;
  bool text(char32_t letter) override;
  void wheel(float steps) override { scroll_.wheel(steps); }
  [[nodiscard]] std::string first_focus() const override { return "first-name"; }
  [[nodiscard]] std::string status() const override;

 private:
  float build_form(const Ui& ui, Scene& content, const Rect& at);
  void create();
  TextField* field(const std::string& id);

  Services services_;
  viewmodel::SignIn* door_;
  TextField first_name_{"first-name", 30}, surname_{"surname", 40}, group_{"group", 20};
  std::vector<std::string> groups_;
  std::string avatar_, message_;
  bool busy_ = false;
  ScrollArea scroll_;
  viewmodel::Alive alive_;
};

}  // namespace rostok::screens
