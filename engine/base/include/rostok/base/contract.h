// SPDX-License-Identifier: MIT
// Contracts: a broken one is a bug of the program, never of its input. Checks stay on in
// release builds and throw; the exception is caught only at a command, thread or coroutine border.
#pragma once
#include <stdexcept>

namespace rostok::base {

class ContractError : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] void contract_failed(const char* condition, const char* file, int line);

}  // namespace rostok::base

#define ROSTOK_EXPECTS(condition)                      \
  (static_cast<bool>(condition) ? static_cast<void>(0) \
                                : ::rostok::base::contract_failed(#condition, __FILE__, __LINE__))
