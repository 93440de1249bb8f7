// SPDX-License-Identifier: MIT
#pragma once
#include "document.h"

namespace rostok::report {

[[nodiscard]] Document cross_table_document(const CrossTableSheet& sheet,
                                            const i18n::Translator& words);

}  // namespace rostok::report
