// SPDX-License-Identifier: MIT
// A student's own card: picture and PIN. The name belongs to the club.
#pragma once
#include "rostok/screens/scroll_area.h"
#include "rostok/screens/text_field.h"
#include "rostok/viewmodel/sign_in.h"

namespace rostok::screens {

class StudentCardScreen final : public Screen {
 public:
  StudentCardScreen(Services services, viewmodel::SignIn& door);
  void build(const Ui& ui, Scene& page) override;
  void act(const std::string& id) override;
  bool key(Key key, const std::string& focused) override;
  bool text(char32_t letter) override;
  void wheel(float steps) override { scroll_.wheel(steps); }
  [[nodiscard]] std::string first_focus() const override { return "back"; }
  [[nodiscard]] std::string status() const override;

 private:
  float build_picture(const Ui& ui, Scene& content, const Rect& at) const;
  float build_pin(const Ui& ui, Scene& content, const Rect& at) const;
  void change_pin(const std::string& wanted);
  [[nodiscard]] bool has_pin() const { return !services_.session->profile().pin_hash.empty(); }
  TextField* field(const std::string& id);

  Services services_;
  viewmodel::SignIn* door_;
  TextField old_{"old-pin", viewmodel::kPinLength}, new_{"new-pin", viewmodel::kPinLength};
  std::string message_;
  bool good_ = false;  // the message is good news
  bool busy_ = false;
  ScrollArea scroll_;
  viewmodel::Alive alive_;
};

}  // namespace rostok::screens
