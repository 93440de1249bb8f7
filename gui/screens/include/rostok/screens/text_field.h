// SPDX-License-Identifier: MIT
// One line of text that is typed. The page hands it keys and letters while the keyboard is on it.
#pragma once
#include <string>

#include "rostok/screens/screen.h"

namespace rostok::screens {

class TextField {
 public:
  // `id` is also the hit; at most `longest` letters.
  explicit TextField(std::string id, std::size_t longest = 60) : id_(std::move(id)), longest_(longest) {}

  [[nodiscard]] const std::string& id() const { return id_; }
  [[nodiscard]] std::string text() const;
  void set(const std::string& utf8);  // the caret goes to the end
  [[nodiscard]] bool empty() const { return letters_.empty(); }
  // Shows dots instead of letters.
  void hide_letters(bool hide) { hidden_ = hide; }

  void insert(char32_t letter);
  void insert(const std::string& utf8);  // line ends become blanks
  // Caret, Backspace, Delete, Space, Copy, Paste; false for keys that mean nothing here.
  bool key(Key key, const Services& services);

  // `placeholder` is shown while it is empty; the caret while it is focused.
  void build(const Ui& ui, Scene& page, const Rect& rect, const std::string& placeholder, bool focused,
             bool wrong = false) const;

 private:
  std::string id_;
  std::size_t longest_;
  std::u32string letters_;
  std::size_t caret_ = 0;  // letters before it
  bool hidden_ = false;
};

}  // namespace rostok::screens
