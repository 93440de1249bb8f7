// SPDX-License-Identifier: MIT
// A disk that fails at the n-th write, from then on or until it is mended.
#pragma once

namespace failing_disk {

// Puts itself between SQLite and the real disk, for every file opened later.
void install();
// The n-th change from now (n = 1: the next) and all later ones fail with SQLite's `code`.
void fail_from(int n, int code);
void mend();
// Changes seen since the last fail_from() or mend().
int changes();

}  // namespace failing_disk
