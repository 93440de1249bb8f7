// SPDX-License-Identifier: MIT
#include "rostok/club/summary.h"

#include "codec/described_model.h"

namespace rostok::club {

std::string summary_text(const TournamentState& state) {
  const model::Tournament& t = state.tournament;
  return codec::to_text(TournamentSummary{
      t.name, state.settings.event, t.start_date, boost::describe::enum_to_string(t.system, ""),
      static_cast<int>(t.players.size()), t.rounds_paired(), t.total_rounds.value_or(0),
      state.settings.finished, state.settings.removed});
}

base::Result<std::vector<ListedTournament>> tournaments_of(const Storage& storage) {
  const auto documents = storage.documents();
  if (!documents) return tl::unexpected(documents.error());
  std::vector<ListedTournament> listed;
  for (const DocumentSummary& document : *documents) {
    auto& line = listed.emplace_back(ListedTournament{document.id, {}});
    if (!codec::from_text(document.summary, line.summary))
      return base::fail(base::ErrorKind::Io, "The club file is damaged: record {1}",
                        {"document/" + std::to_string(document.id)});
  }
  return listed;
}

}  // namespace rostok::club
