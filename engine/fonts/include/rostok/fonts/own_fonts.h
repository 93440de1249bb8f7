// SPDX-License-Identifier: MIT
// Letters for a computer that has none of ours installed.
#pragma once

namespace rostok::fonts {

// Makes the fonts in share/rostok/fonts, where a packed folder has PT Sans and DejaVu Sans, known
// to everything that draws text in this program. Before the first text; does nothing where there
// is no such folder, because the distribution's own are used then.
void add_own_fonts();

}  // namespace rostok::fonts
