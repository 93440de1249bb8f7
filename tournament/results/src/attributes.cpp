// SPDX-License-Identifier: MIT
#include "rostok/results/attributes.h"

#include <algorithm>
#include <map>

#include "rostok/base/text.h"
#include "titled_table.h"

namespace rostok::results {

using base::Result;

namespace {

const TitledTable::Titles kTitles{
    {"number", "number"},      {"номер", "number"},     {"№", "number"},      {"group", "group"},
    {"класс", "group"},        {"группа", "group"},     {"school", "school"}, {"школа", "school"},
    {"newcomer", "newcomer"},  {"новичок", "newcomer"}, {"birth", "birth"},   {"год", "birth"},
    {"год рождения", "birth"}, {"sex", "sex"},          {"пол", "sex"},       {"name", "name"},
    {"имя", "name"},           {"фамилия имя", "name"}};

Result<void> take(const TitledTable& table, std::size_t row, Attributes& person) {
  const auto birth = table.number(row, "birth", 1900, 2200);
  if (!birth) return tl::unexpected(birth.error());
  const auto newcomer = table.yes(row, "newcomer");
  if (!newcomer) return tl::unexpected(newcomer.error());
  const auto sex = table.sex(row, "sex");
  if (!sex) return tl::unexpected(sex.error());
  person.birth_year = birth->value_or(person.birth_year);
  person.newcomer = newcomer->value_or(person.newcomer);
  person.sex = sex->value_or(person.sex);
  if (auto group = table.text(row, "group"); !group.empty()) person.group = std::move(group);
  if (auto school = table.text(row, "school"); !school.empty()) person.school = std::move(school);
  return {};
}

}  // namespace

std::vector<Attributes> attributes_of(const model::Tournament& t) {
  std::vector<Attributes> all;
  for (const auto& player : t.players) {
    const auto year = base::parse_integer(std::string_view(player.birth_date).substr(0, 4));
    all.push_back({"", "", false, year && *year > 0 ? static_cast<int>(*year) : 0, player.sex});
  }
  return all;
}

Result<std::vector<Attributes>> read_attributes(std::string_view bytes, const std::string& file,
                                                const model::Tournament& t) {
  const auto table = TitledTable::read(bytes, file, kTitles, "number");
  if (!table) return tl::unexpected(table.error());
  auto all = attributes_of(t);
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const auto number = table->number(row, "number", 1, 9999);
    if (!number) return tl::unexpected(number.error());
    const auto player = std::find_if(
        t.players.begin(), t.players.end(),
        [&number](const auto& each) { return each.start_rank == number->value_or(0); });
    if (player == t.players.end())
      return table->at(
          base::fail(base::ErrorKind::BadInput, "There is no participant with the number {1}",
                     {table->text(row, "number")}),
          row, "number");
    const auto index = static_cast<std::size_t>(player - t.players.begin());
    if (auto done = take(*table, row, all[index]); !done) return tl::unexpected(done.error());
  }
  return all;
}

}  // namespace rostok::results
