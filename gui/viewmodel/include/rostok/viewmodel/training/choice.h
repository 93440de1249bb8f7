// SPDX-License-Identifier: MIT
// The choice of exercises, each with what the student has done in it so far.
#pragma once
#include "rostok/viewmodel/training/common.h"

namespace rostok::viewmodel {

struct TrainingCard {
  std::string id;    // "mistakes", "mate-1" … "mate-3", "coordinates", "knight", "endgames"
  std::string icon;  // file of a picture
  std::string title, text;
  std::string done;  // "34 of 300 solved"; a reason in words when it cannot be opened
  double share = 0;  // 0 … 1, of `done`
  bool open = true;
};

class TrainingChoice {
 public:
  // `set_sizes`: puzzles with mate in 1, 2, 3; 0 = the set could not be read.
  TrainingChoice(TrainingPorts ports, std::array<std::size_t, 3> set_sizes);

  [[nodiscard]] std::vector<TrainingCard> cards(
      const practice::Date& today = practice::today()) const;
  // The card that should be opened next: what is due, else the first set that is not done.
  [[nodiscard]] std::string suggested(const practice::Date& today = practice::today()) const;

 private:
  [[nodiscard]] std::size_t due(const practice::Date& today) const;
  [[nodiscard]] TrainingCard mistakes(const practice::Date& today) const;
  [[nodiscard]] TrainingCard mate(int mate_in) const;
  [[nodiscard]] TrainingCard coordinates() const;
  [[nodiscard]] TrainingCard knight() const;
  [[nodiscard]] TrainingCard endgames() const;
  [[nodiscard]] const i18n::Translator& words() const { return ports_.settings->words(); }

  TrainingPorts ports_;
  std::array<std::size_t, 3> set_sizes_;
};

}  // namespace rostok::viewmodel
