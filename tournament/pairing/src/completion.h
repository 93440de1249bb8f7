// SPDX-License-Identifier: MIT
// Can these players be paired completely among themselves? (C.04.3 art. 1.9.1, C1–C5)
#pragma once
#include <optional>

#include "field.h"

namespace rostok::pairing {

class Completion {
 public:
  explicit Completion(const Field& field) : field_(field) {}

  // C5, art. 2.3.1: fixes the lowest score that the bye can have in any complete pairing.
  // False: no legal pairing exists (art. 1.9.3). Call once, before the first bracket.
  [[nodiscard]] bool fix_bye_score();

  [[nodiscard]] bool odd_field() const { return field_.size() % 2 != 0; }
  [[nodiscard]] bool bye_allowed(Seat seat) const {  // C2 and C5
    return !field_[seat].barred && field_[seat].score <= bye_score_;
  }
  [[nodiscard]] bool any_bye_allowed(const Seats& seats) const;
  [[nodiscard]] std::int32_t bye_score() const { return bye_score_; }

  // The same without C5: anybody who is not barred may get the bye.
  [[nodiscard]] Completion without_bye_score() const;

  // All of `seats` can be paired; with_bye: one of them gets the bye.
  [[nodiscard]] bool complete(const Seats& seats, bool with_bye) const;

  // Fewest players (the bye counted as one) that stay without partner.
  [[nodiscard]] int deficiency(const Seats& seats, bool with_bye) const;

  // Everybody has so many possible opponents that a complete pairing exists (Dirac), even with
  // any `extra` of `others` (nothing: of the whole field) added and any `removed` taken away.
  [[nodiscard]] bool plenty(const Seats& seats, int extra = 0, int removed = 0,
                            const std::vector<const Seats*>& others = {}) const;

 private:
  const Field& field_;
  std::int32_t bye_score_ = 0;
};

}  // namespace rostok::pairing
