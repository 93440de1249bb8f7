// SPDX-License-Identifier: MIT
// A child's right to be forgotten, and to see what is kept (features, section E).
#pragma once
#include <string>

#include "rostok/club/club_state.h"
#include "rostok/club/storage.h"

namespace rostok::club {

struct Anonymised {
  std::size_t texts = 0;        // rewritten, the log included
  std::size_t tournaments = 0;  // in which the name stood
  bool cleaned = false;         // see Scrubbed: false asks for doing it again
};

// The child becomes «Ученик №N»: in the roster, where the number alone remains; in every
// tournament, where points, pairings, rating, sex, group and year of birth remain, but no id and no
// day of birth; in the texts that people typed (notes, names of tournaments); and in all that the
// log says of earlier times. Entries that were merged into this one go with it. It cannot be taken
// back, and what was done before in these documents cannot be taken back any more. A player with
// the name who was never linked to the roster counts as this child unless the year of birth tells
// otherwise. Copies of the file made earlier (backups, exports) still have the name. NotFound for
// an unknown child; those of the storage. Anonymising again is harmless and clears remains.
[[nodiscard]] base::Result<Anonymised> anonymise_child(Storage& storage, ChildNumber number,
                                                       const std::string& author);

}  // namespace rostok::club
