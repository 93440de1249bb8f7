// SPDX-License-Identifier: MIT
#include "rostok/link/pin_lock.h"

#include <sodium.h>

namespace rostok::link {
namespace {

constexpr unsigned long long kPasses = 3;
constexpr std::size_t kMemory = 16U << 20;

}  // namespace

base::Result<std::string> SodiumPinLock::hash(const std::string& pin) {
  std::string text(crypto_pwhash_STRBYTES, '\0');
  if (sodium_init() < 0 ||
      crypto_pwhash_str(text.data(), pin.data(), pin.size(), kPasses, kMemory) != 0)
    return base::fail(base::ErrorKind::Io, "The PIN cannot be set: there is not enough memory");
  text.resize(text.find('\0'));
  return text;
}

bool SodiumPinLock::matches(const std::string& hash, const std::string& pin) {
  return sodium_init() >= 0 && hash.size() < crypto_pwhash_STRBYTES &&
         crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

}  // namespace rostok::link
