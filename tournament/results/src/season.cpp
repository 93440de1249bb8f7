// SPDX-License-Identifier: MIT
#include "rostok/results/season.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "places.h"

namespace rostok::results {

namespace {

int place_points(const SeasonOptions& options, int place) {
  const auto index = static_cast<std::size_t>(place) - 1;
  return options.taking_part +
         (index < options.place_points.size() ? options.place_points[index] : 0);
}

int hundredths_of(const SeasonResult& result, const SeasonOptions& options) {
  if (options.points == SeasonPoints::Score) return 10 * result.points.tenths();
  int sum = 0;
  for (int place = result.first; place <= result.last; ++place)
    sum += place_points(options, place);
  const int sharers = result.last - result.first + 1;
  return (200 * sum + sharers) / (2 * sharers);
}

// The best `best` of the cells count.
void choose(SeasonRow& row, int best) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (row.cells[i].took_part) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&row](std::size_t a, std::size_t b) {
    return row.cells[a].hundredths > row.cells[b].hundredths;
  });
  row.events = static_cast<int>(order.size());
  if (best > 0 && static_cast<int>(order.size()) > best)
    order.resize(static_cast<std::size_t>(best));
  for (const std::size_t i : order) {
    row.cells[i].counts = true;
    row.hundredths += row.cells[i].hundredths;
  }
}

// What decides between equal totals: the results that count, best first.
std::vector<int> results_of(const SeasonRow& row) {
  std::vector<int> results;
  for (const SeasonCell& cell : row.cells)
    if (cell.counts) results.push_back(cell.hundredths);
  std::sort(results.rbegin(), results.rend());
  return results;
}

}  // namespace

SeasonEvent season_event(const model::Tournament& t, const FinalTable& table,
                         const std::vector<PersonId>& persons) {
  SeasonEvent event{t.name, t.start_date, {}};
  for (const Row& row : table.rows)
    if (const PersonId person = persons[static_cast<std::size_t>(row.player)];
        person != 0 && row.first > 0)
      event.results.push_back({person, row.first, row.last, row.points});
  return event;
}

std::vector<SeasonRow> season_table(const std::vector<SeasonEvent>& events,
                                    const SeasonOptions& options) {
  std::map<PersonId, SeasonRow> people;
  for (std::size_t e = 0; e < events.size(); ++e)
    for (const SeasonResult& result : events[e].results) {
      auto& row = people[result.person];
      row.person = result.person;
      row.cells.resize(events.size());
      row.cells[e] = {true, false, hundredths_of(result, options), result.first, result.last};
    }
  std::vector<SeasonRow> rows;
  for (auto& [person, row] : people) {
    choose(row, options.best);
    rows.push_back(std::move(row));
  }
  const auto compare = [&options](const SeasonRow& a, const SeasonRow& b) {
    if (a.hundredths != b.hundredths) return a.hundredths > b.hundredths ? -1 : 1;
    if (options.ties == SeasonTie::Shared) return 0;
    const auto of_a = results_of(a), of_b = results_of(b);
    return of_a == of_b ? 0 : of_a > of_b ? -1 : 1;
  };
  rank_rows(rows, compare);
  return rows;
}

}  // namespace rostok::results
