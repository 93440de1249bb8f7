// SPDX-License-Identifier: MIT
#include "rostok/link/pin_lock.h"

#include <chrono>

#include "catch.h"

using namespace rostok;

TEST_CASE("a PIN is kept as a salted hash that tells what made it") {
  link::SodiumPinLock lock;
  const auto one = lock.hash("2718"), other = lock.hash("2718");
  REQUIRE(one);
  REQUIRE(other);
  CHECK(one->starts_with("$argon2id$"));
  CHECK(one->find("2718") == std::string::npos);
  CHECK(*one != *other);  // two students with one PIN do not look alike
  CHECK(lock.matches(*one, "2718"));
  CHECK(lock.matches(*other, "2718"));
  CHECK_FALSE(lock.matches(*one, "2719"));
  CHECK_FALSE(lock.matches(*one, ""));
}

TEST_CASE("what is no hash opens to nobody") {
  link::SodiumPinLock lock;
  for (const std::string& hash :
       {std::string(), std::string("2718"), std::string("$argon2id$"), std::string(500, 'x')})
    CHECK_FALSE(lock.matches(hash, "2718"));
}
