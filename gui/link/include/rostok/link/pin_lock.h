// SPDX-License-Identifier: MIT
// PINs hashed with Argon2id of libsodium; the salt and the limits stand in the hash.
#pragma once
#include "rostok/viewmodel/pin.h"

namespace rostok::link {

// Four digits can be tried out by whoever has the file; the hash keeps them from being read there,
// and slow enough for a class: 16 MiB and three passes, about 0.05 s, on an old computer below 0.3
// s.
class SodiumPinLock final : public viewmodel::PinLock {
 public:
  [[nodiscard]] base::Result<std::string> hash(const std::string& pin) override;
  [[nodiscard]] bool matches(const std::string& hash, const std::string& pin) override;
};

}  // namespace rostok::link
