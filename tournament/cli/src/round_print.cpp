// SPDX-License-Identifier: MIT
#include <boost/json.hpp>

#include "rostok/presenter/round_page.h"
#include "round_commands.h"
#include "text_table.h"

namespace rostok::cli {

namespace json = boost::json;
using presenter::BoardRow;
using presenter::BoardStatus;
using presenter::IdleRow;
using presenter::RoundPage;
using presenter::RoundStatus;
using presenter::SeatView;

namespace {

const char* code_of(BoardStatus status) {
  switch (status) {
    case BoardStatus::Playing:
      return "playing";
    case BoardStatus::Decided:
      return "decided";
    case BoardStatus::Adjourned:
      return "adjourned";
    case BoardStatus::Empty:
      break;
  }
  return "empty";
}

const char* code_of(RoundStatus status) {
  switch (status) {
    case RoundStatus::Draft:
      return "draft";
    case RoundStatus::ByHand:
      return "by-hand";
    case RoundStatus::Running:
      return "running";
    case RoundStatus::Complete:
      break;
  }
  return "complete";
}

json::object to_json(const SeatView& seat) {
  return {{"number", seat.number}, {"name", seat.name}, {"points", seat.points}};
}

json::object to_json(const BoardRow& row) {
  json::object object{{"table", row.table}, {"status", code_of(row.status)}};
  if (row.status == BoardStatus::Empty) return object;
  object["white"] = to_json(row.white);
  object["black"] = to_json(row.black);
  object["result"] = row.result;
  if (row.second) object["second"] = *row.second;
  if (row.second) object["differs"] = row.differs;
  if (row.for_report) object["for_report"] = *row.for_report;
  return object;
}

json::array to_json(const std::vector<IdleRow>& rows) {
  json::array array;
  for (const IdleRow& row : rows) {
    json::object object = to_json(row.seat);
    object["code"] = std::string(1, static_cast<char>(row.code));
    object["gets"] = row.gets;
    array.push_back(std::move(object));
  }
  return array;
}

json::object to_json(const RoundPage& page) {
  json::array boards;
  for (const BoardRow& row : page.boards)
    boards.push_back(to_json(row));
  return {{"round", page.round},
          {"rounds", page.rounds ? json::value(*page.rounds) : json::value(nullptr)},
          {"status", code_of(page.status)},
          {"differs_from_engine", page.differs_from_engine},
          {"fide_mode", page.fide_mode},
          {"open", page.open},
          {"adjourned", page.adjourned},
          {"differing", page.differing},
          {"boards", std::move(boards)},
          {"byes", to_json(page.byes)},
          {"bench", to_json(page.bench)}};
}

std::string last_cell(const BoardRow& row, const CommandContext& context) {
  std::string text = row.result;
  if (row.status == BoardStatus::Adjourned) text = context.tr("adjourned");
  if (row.differs) text += " ≠ " + row.second.value_or("");
  return text;
}

void print_table(const RoundPage& page, CommandContext& context) {
  context.out << context.tr("Round {1}", {std::to_string(page.round)}) << ": " << page.status_text
              << (page.badge.empty() ? "" : " · " + page.badge) << "\n\n";
  TextTable table(
      {Align::Right, Align::Left, Align::Right, Align::Left, Align::Right, Align::Left});
  table.add({context.tr("Board"), context.tr("White"), context.tr("Points"), context.tr("Black"),
             context.tr("Points"), context.tr("Result")});
  for (const BoardRow& row : page.boards)
    if (row.status != BoardStatus::Empty)
      table.add({std::to_string(row.table), row.white.name, row.white.points, row.black.name,
                 row.black.points, last_cell(row, context)});
  for (const IdleRow& row : page.byes)
    table.add({"", row.seat.name, row.seat.points, row.reason, "", ""});
  for (const IdleRow& row : page.bench)
    table.add({"", row.seat.name, row.seat.points, context.tr("bench"), "", ""});
  table.print(context.out);
}

}  // namespace

void print_round(const club::TournamentState& state, model::RoundNumber round, bool as_json,
                 CommandContext& context) {
  const auto page = presenter::make_round_page(state, round, context.words);
  if (as_json)
    context.out << json::serialize(to_json(*page)) << '\n';
  else
    print_table(*page, context);
}

}  // namespace rostok::cli
