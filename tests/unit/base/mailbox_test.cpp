// SPDX-License-Identifier: MIT
#include "rostok/base/mailbox.h"

#include <thread>

#include "catch.h"

using rostok::base::Mailbox;
using namespace std::chrono_literals;

TEST_CASE("A full mailbox refuses, a closed one still gives what is queued", "[base]") {
  Mailbox<int> box(2);
  REQUIRE(box.push(1));
  REQUIRE(box.push(2));
  REQUIRE_FALSE(box.push(3));
  box.close();
  REQUIRE(box.try_pop() == 1);
  REQUIRE_FALSE(box.push(4));
  REQUIRE(box.pop_for(1ms) == 2);
  REQUIRE_FALSE(box.pop_for(1s));
}

TEST_CASE("A waiting receiver is woken by a sender", "[base]") {
  Mailbox<int> box(8);
  std::jthread sender([&box] { box.push(7); });
  REQUIRE(box.pop_for(10s) == 7);
}
