// SPDX-License-Identifier: MIT
// The PIN of a student: a lock against mischief in a class, not against thieves.
#pragma once
#include <map>
#include <string>

#include "rostok/base/result.h"
#include "rostok/practice/records.h"
#include "rostok/viewmodel/chess_clock.h"

namespace rostok::viewmodel {

inline constexpr std::size_t kPinLength = 4;  // digits

// Both are slow on purpose and are called in the background only.
class PinLock {
 public:
  virtual ~PinLock() = default;
  // A self-describing salted hash for Profile::pin_hash. Errors: Io when there is no memory for it.
  [[nodiscard]] virtual base::Result<std::string> hash(const std::string& pin) = 0;
  [[nodiscard]] virtual bool matches(const std::string& hash, const std::string& pin) = 0;
};

// After three wrong PINs each further one has to wait longer: 5, 10, 20, 40, then 60 seconds.
// Counts for one run of the program.
class PinGuard {
 public:
  explicit PinGuard(const TimeSource& time) : time_(&time) {}
  void wrong(practice::StudentId student);
  void right(practice::StudentId student) { tries_.erase(student); }
  // How long the next try has to wait; 0 = not at all.
  [[nodiscard]] Milliseconds wait(practice::StudentId student) const;

 private:
  struct Tries {
    int wrong = 0;
    Milliseconds open_at{0};
  };
  const TimeSource* time_;
  std::map<practice::StudentId, Tries> tries_;
};

}  // namespace rostok::viewmodel
