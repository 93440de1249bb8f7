// SPDX-License-Identifier: MIT
#include "rostok/presenter/round_page.h"

#include <algorithm>

#include "rostok/club/commands/manual.h"
#include "rostok/club/commands/results.h"
#include "rostok/presenter/result_text.h"

namespace rostok::presenter {

using club::BoardResult;
using club::RoundState;
using club::SecondEntry;
using club::TournamentState;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

namespace {

const SecondEntry* entry_for(const std::vector<SecondEntry>& entries, int board) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [board](const SecondEntry& e) { return e.board == board; });
  return found == entries.end() ? nullptr : &*found;
}

class PageMaker {
 public:
  PageMaker(const TournamentState& state, RoundNumber round, const i18n::Translator& words)
      : state_(state), at_(state.rounds[static_cast<std::size_t>(round) - 1]), words_(words) {
    page_.round = round;
  }

  RoundPage make() {
    page_.rounds = state_.tournament.total_rounds;
    page_.last = page_.round == club::current_round(state_);
    page_.differs_from_engine = at_.manual;
    page_.fide_mode = state_.settings.fide_mode;
    if (!page_.fide_mode) page_.badge = words_.tr("not by the rules of FIDE");
    for (int board = 1; board <= static_cast<int>(at_.boards.size()); ++board)
      add_board(board);
    for (std::size_t i = 0; i < state_.tournament.players.size(); ++i)
      add_idle(static_cast<PlayerIndex>(i));
    set_status();
    return std::move(page_);
  }

 private:
  [[nodiscard]] SeatView seat(PlayerIndex player) const {
    const auto& who = state_.tournament.players[static_cast<std::size_t>(player)];
    return {player, who.start_rank, who.name,
            state_.tournament.score(player, page_.round - 1).to_display()};
  }

  void add_board(int board) {
    BoardRow row;
    row.board = board;
    row.table = club::table_of(state_, board);
    const auto* pair = club::find_board(state_, page_.round, board);
    if (pair == nullptr) {
      row.status = BoardStatus::Empty;
      page_.boards.push_back(std::move(row));
      return;
    }
    row.white = seat(pair->white);
    row.black = seat(pair->black);
    fill_result(row);
    page_.open += row.status == BoardStatus::Playing ? 1 : 0;
    page_.adjourned += row.status == BoardStatus::Adjourned ? 1 : 0;
    page_.differing += row.differs ? 1 : 0;
    page_.boards.push_back(std::move(row));
  }

  void fill_result(BoardRow& row) const {
    const BoardResult result = club::result_of(state_, page_.round, row.board);
    row.result = result_text(result, words_);
    const bool adjourned =
        std::find(at_.adjourned.begin(), at_.adjourned.end(), row.board) != at_.adjourned.end();
    row.status = result.white != ResultCode::Pending ? BoardStatus::Decided
                 : adjourned                         ? BoardStatus::Adjourned
                                                     : BoardStatus::Playing;
    if (const auto* second = entry_for(at_.second_entries, row.board)) {
      const BoardResult typed{second->white, second->black};
      row.second = result_text(typed, words_);
      row.differs = typed != result;
    }
    if (const auto* correction = entry_for(at_.report_corrections, row.board))
      row.for_report = result_text({correction->white, correction->black}, words_);
  }

  void add_idle(PlayerIndex player) {
    const auto entry = state_.tournament.entry(player, page_.round);
    if (entry.is_paired()) return;
    IdleRow row{seat(player), entry.code, reason(entry.code),
                state_.tournament.points.points(entry).to_display()};
    if (entry.code != ResultCode::NotPaired)
      page_.byes.push_back(std::move(row));
    else if (at_.manual_open)
      page_.bench.push_back(std::move(row));
  }

  [[nodiscard]] std::string reason(ResultCode code) const {
    switch (code) {
      case ResultCode::PairingAllocatedBye:
        return words_.tr("pairing-allocated bye");
      case ResultCode::HalfPointBye:
        return words_.tr("half-point bye");
      case ResultCode::FullPointBye:
        return words_.tr("full-point bye");
      case ResultCode::ZeroPointBye:
        return words_.tr("absence without points");
      default:
        return {};
    }
  }

  void set_status() {
    if (at_.manual_open) {
      page_.status = RoundStatus::ByHand;
      page_.status_text = words_.tr("is being paired by hand");
    } else if (!at_.published) {
      page_.status = RoundStatus::Draft;
      page_.status_text = words_.tr("draft, not published");
    } else if (page_.open > 0) {
      page_.status = RoundStatus::Running;
      page_.status_text =
          words_.trn("{1} board without a result", "{1} boards without a result", page_.open);
    } else {
      page_.status = RoundStatus::Complete;
      page_.status_text = page_.adjourned > 0 ? words_.tr("all results but adjourned games")
                                              : words_.tr("all results are in");
    }
  }

  const TournamentState& state_;
  const RoundState& at_;
  const i18n::Translator& words_;
  RoundPage page_;
};

}  // namespace

std::optional<RoundPage> make_round_page(const TournamentState& state, RoundNumber round,
                                         const i18n::Translator& words) {
  if (round < 1 || round > club::current_round(state)) return std::nullopt;
  return PageMaker(state, round, words).make();
}

std::vector<MissingRow> make_missing_list(const TournamentState& state) {
  std::vector<MissingRow> rows;
  for (const club::OpenBoard& open : club::missing_results(state)) {
    const auto* pair = club::find_board(state, open.round, open.board);
    const auto name = [&](PlayerIndex player) {
      return state.tournament.players[static_cast<std::size_t>(player)].name;
    };
    rows.push_back({open.round, open.board, club::table_of(state, open.board), name(pair->white),
                    name(pair->black), open.adjourned});
  }
  return rows;
}

int next_open_board(const RoundPage& page, int board) {
  const auto open = [](const BoardRow& row) { return row.status == BoardStatus::Playing; };
  const auto behind =
      std::find_if(page.boards.begin(), page.boards.end(),
                   [&](const BoardRow& row) { return row.board > board && open(row); });
  if (behind != page.boards.end()) return behind->board;
  const auto first = std::find_if(page.boards.begin(), page.boards.end(), open);
  return first == page.boards.end() ? 0 : first->board;
}

}  // namespace rostok::presenter
