// SPDX-License-Identifier: MIT
#include "rostok/link/worker.h"

#include "catch.h"
#include "rostok/base/mailbox.h"

using rostok::link::Worker;
using namespace std::chrono_literals;

TEST_CASE("jobs are done in order on another thread and told on this one") {
  rostok::base::Mailbox<int> woken{1'000};
  Worker worker([&] { woken.push(1); });
  const auto here = std::this_thread::get_id();
  std::vector<int> done, told;
  for (int i = 0; i < 100; ++i)
    worker.post([&, i]() -> rostok::viewmodel::Afterwards {
      CHECK(std::this_thread::get_id() != here);
      done.push_back(i);
      if (i % 2 == 1) return {};
      return [&, i] {
        CHECK(std::this_thread::get_id() == here);
        told.push_back(i);
      };
    });
  worker.flush();
  CHECK(done.size() == 100);
  CHECK(std::is_sorted(done.begin(), done.end()));
  CHECK(told.empty());
  worker.deliver();
  CHECK(told.size() == 50);
  CHECK(std::is_sorted(told.begin(), told.end()));
  CHECK(woken.pop_for(1s));
}

TEST_CASE("what was posted is done before the worker is gone") {
  int done = 0;
  bool told = false;
  {
    Worker worker({});
    for (int i = 0; i < 10; ++i)
      worker.post([&]() -> rostok::viewmodel::Afterwards {
        std::this_thread::sleep_for(1ms);
        ++done;
        return [&] { told = true; };
      });
  }
  CHECK(done == 10);
  CHECK_FALSE(told);
}

TEST_CASE("news from other threads are told in deliver") {
  Worker worker({});
  int told = 0;
  std::thread other([&] { worker.tell([&] { ++told; }); });
  other.join();
  CHECK(told == 0);
  worker.deliver();
  worker.deliver();
  CHECK(told == 1);
}
