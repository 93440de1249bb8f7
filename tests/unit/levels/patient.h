// SPDX-License-Identifier: MIT
#pragma once
#include "rostok/levels/player.h"

// The installed engine, waited for however busy the machine is: it runs at low priority.
inline rostok::engine_host::EngineSettings patient_settings() {
  auto settings = rostok::levels::engine_settings(*rostok::engine_host::find_engine());
  const std::chrono::minutes patience{10};
  settings.timeouts = {patience, patience, patience, patience, patience};
  return settings;
}
