// SPDX-License-Identifier: MIT
// Which instructions index the attack tables of rooks, bishops and queens. The best ones for the
// processor are chosen when the program starts; tests and measurements may choose others.
#pragma once
#include <cstdint>

namespace rostok::chess {

enum class AttackLookup : std::uint8_t {
  Plain,   // multiplication ("magic"), every processor
  Popcnt,  // the same, and POPCNT for counting
  Pext     // PEXT and POPCNT
};

[[nodiscard]] AttackLookup best_attack_lookup();
[[nodiscard]] AttackLookup attack_lookup();  // the one in use
// False, and nothing changes, when this processor lacks the instructions. Every choice gives the
// same moves. Not to be called while another thread generates moves.
bool use_attack_lookup(AttackLookup lookup);

}  // namespace rostok::chess
