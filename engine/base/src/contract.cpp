// SPDX-License-Identifier: MIT
#include "rostok/base/contract.h"

#include <string>

namespace rostok::base {

void contract_failed(const char* condition, const char* file, int line) {
  throw ContractError(std::string(file) + ":" + std::to_string(line) +
                      ": broken contract: " + condition);
}

}  // namespace rostok::base
