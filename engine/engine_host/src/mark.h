// SPDX-License-Identifier: MIT
#pragma once

namespace rostok::engine_host {

// Marks a text for the catalogue.
constexpr const char* N_(const char* msgid) {
  return msgid;
}

}  // namespace rostok::engine_host
