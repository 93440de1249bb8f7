// SPDX-License-Identifier: MIT
// The headers against each other and against the rest of the file.
#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "reader.h"

namespace rostok::trf {

void Reader::finish_type() {
  int line = type_line_;
  if (type_line_ != 0) {
    type_ = parse_type(t_.encoded_type);
    if (!type_) {
      error("TRF-041", At(line), 5,
            "Unknown type of tournament {1}, for example FIDE_DUTCH is known",
            {quoted(t_.encoded_type)});
      return;
    }
  } else if (type_ = parse_type(t_.type_text); type_) {
    line = text_line_;
    t_.encoded_type = t_.type_text;
    warning("TRF-042", At(line), 5, "The encoded type stands in 092; it belongs into 192");
  }
  if (!type_) {
    t_.system = system_in_words(t_.type_text).value_or(model::PairingSystem::Dutch);
    return;
  }
  if (type_->is_alias)
    warning("TRF-W05", At(line), 5, "{1} is read as {2}",
            {quoted(t_.encoded_type), type_->baku ? "FIDE_DUTCH_2026_BAKU" : "FIDE_DUTCH_2026"});
  t_.system = type_->system;
  // FIDE has no code for Keizer's system: 092 tells it from the other systems of clubs.
  if (t_.encoded_type == "CUSTOM_SWISS" &&
      system_in_words(t_.type_text) == model::PairingSystem::Keizer)
    t_.system = model::PairingSystem::Keizer;
  t_.baku_acceleration = type_->baku;
  const auto& points = t_.points;
  const bool stated = std::any_of(references_.begin(), references_.end(), [](const Line& each) {
    const std::string code = upper_case(each.field(1, 3));
    return code == "250" || code == "XXA";
  });
  if (type_->baku && !stated && !type_->for_teams &&
      (points.draw + points.draw != points.win || points.loss != model::Score{}))
    error("TRF-039", At(line), 5,
          "Baku acceleration needs a draw worth half a win and a loss worth nothing");
}

void Reader::check_fide_ids() {
  std::unordered_map<std::string_view, int> lines;
  for (std::size_t i = 0; i < t_.players.size(); ++i) {
    const std::string& id = t_.players[i].fide_id;
    if (id.find_first_not_of('0') == std::string::npos) continue;  // none, or 0 for none
    const auto [seen, is_new] = lines.emplace(id, player_lines_[i]);
    if (!is_new)
      warning("TRF-017", At(player_lines_[i]), 58, "The FIDE number {1} stands in line {2} already",
              {id, std::to_string(seen->second)});
  }
}

void Reader::check_counts() {
  const auto check = [this](const Count& count, std::size_t found, const char* message) {
    if (count.line != 0 && (!count.value || static_cast<std::size_t>(*count.value) != found))
      warning("TRF-044", At(count.line), 5, message, {std::to_string(found)});
  };
  const auto rated = std::count_if(t_.players.begin(), t_.players.end(),
                                   [](const auto& each) { return each.rating > 0; });
  check(counts_[0], t_.players.size(), "The file has {1} players, record 062 says otherwise");
  check(counts_[1], static_cast<std::size_t>(rated),
        "The file has {1} rated players, record 072 says otherwise");
  check(counts_[2], t_.team_event.teams.size(),
        "The file has {1} teams, record 082 says otherwise");
}

// One warning for everything: most files are no rating reports and never will be.
void Reader::check_rating_report() {
  std::string missing;
  const auto need = [&missing](bool there, const char* what) {
    if (!there) missing += (missing.empty() ? "" : ", ") + std::string(what);
  };
  need(!t_.name.empty(), "012");
  need(!t_.city.empty(), "022");
  need(!t_.federation.empty(), "032");
  need(!t_.start_date.empty(), "042");
  need(!t_.end_date.empty(), "052");
  need(!t_.chief_arbiter.empty(), "102");
  need(!t_.round_dates.empty(), "132");
  need(!t_.encoded_time_control.empty(), "222");
  need(std::none_of(t_.players.begin(), t_.players.end(),
                    [](const auto& each) { return each.fide_id.empty(); }),
       "001:58");
  if (!missing.empty())
    warning("TRF-046", At(0), 0, "A rating report would also need {1}", {missing});
}

}  // namespace rostok::trf
