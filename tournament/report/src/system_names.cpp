// SPDX-License-Identifier: MIT
#include "system_names.h"

namespace rostok::report {

std::string system_name(model::PairingSystem system, const i18n::Translator& words) {
  using model::PairingSystem;
  switch (system) {
    case PairingSystem::Dutch:
      return words.tr("Swiss system (Dutch)");
    case PairingSystem::Dubov:
      return words.tr("Swiss system (Dubov)");
    case PairingSystem::Burstein:
      return words.tr("Swiss system (Burstein)");
    case PairingSystem::Lim:
      return words.tr("Swiss system (Lim)");
    case PairingSystem::DoubleSwiss:
      return words.tr("Swiss system (two games a round)");
    case PairingSystem::TeamSwiss:
      return words.tr("Swiss system for teams");
    case PairingSystem::RoundRobin:
      return words.tr("Round robin");
    case PairingSystem::DoubleRoundRobin:
      return words.tr("Double round robin");
    case PairingSystem::KnockOut:
      return words.tr("Knock-out");
    case PairingSystem::Keizer:
      return words.tr("Keizer system");
    case PairingSystem::Scheveningen:
      return words.tr("Scheveningen system");
    case PairingSystem::DoubleScheveningen:
      return words.tr("Scheveningen system, two games");
    case PairingSystem::Other:
      break;
  }
  return {};
}

}  // namespace rostok::report
