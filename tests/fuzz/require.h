// SPDX-License-Identifier: MIT
// A property that every input has to keep; a broken one stops the fuzzer with the input at hand.
#pragma once
#include <cstdio>
#include <cstdlib>

#define ROSTOK_REQUIRE(condition)                                                    \
  do {                                                                               \
    if (!(condition)) {                                                              \
      std::fprintf(stderr, "%s:%d: broken: %s\n", __FILE__, __LINE__, #condition);   \
      std::abort();                                                                  \
    }                                                                                \
  } while (false)
