// SPDX-License-Identifier: MIT
#include "fields.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "rostok/base/text.h"

namespace rostok::trf {

using model::Title;

namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

constexpr std::string_view kTieBreaks[] = {
    "PTS", "DE", "WIN", "WON", "BPG", "BWG", "PS", "REP", "GE", "STD", "TPN", "SNO", "BH", "AOB",
    "FB", "SB", "KS", "ARO", "TPR", "PTP", "APRO", "APPO", "RTNG", "BC", "TBR", "BBE", "MPVGP",
    "EMMSB", "EMGSB", "EGMSB", "EGGSB", "EDE", "EDEBT", "EDEBB", "EDET", "EDEB", "SSSC",
    // Items of FIDE's reference program that are no FIDE codes.
    "RANK", "RTG", "RND", "COD", "COP", "CSQ", "NUM", "VUR", "RIP", "FLT", "TOP", "ACC", "RSES",
    "EDEC", "ABH", "AFB", "MPTS", "GPTS"};

bool is_modifier(std::string_view part) {
  if (part == "P" || part == "F" || part == "R" || part == "XSWAP") return true;
  if (part.size() < 2) return false;
  const std::string_view rest = part.substr(1);
  switch (part.front()) {
    case 'C':
    case 'M':
      return rest.size() == 1 && rest[0] >= '1' && rest[0] <= '9';
    case 'L':
      return all_digits(rest) ||
             ((rest[0] == '+' || rest[0] == '-') && all_digits(rest.substr(1)) && rest.size() < 4);
    case 'K':
    case 'U':
    case 'V':
      return all_digits(rest) && rest.size() <= 4;
    default:
      return false;
  }
}

// FIDE_TEAM[_TYPEA|_TYPEB][_MP|_GP][_GP|_MP]
bool is_fide_team(std::string_view text) {
  if (!text.starts_with("FIDE_TEAM")) return false;
  text.remove_prefix(9);
  if (text.starts_with("_TYPEA") || text.starts_with("_TYPEB")) text.remove_prefix(6);
  for (int i = 0; i < 2; ++i)
    if (text.starts_with("_MP") || text.starts_with("_GP")) text.remove_prefix(3);
  return text.empty();
}

bool take_games(std::string_view& text) {  // BERGER_ROUNDROBIN_G2
  const std::size_t at = text.rfind("_G");
  if (at == std::string_view::npos || !all_digits(text.substr(at + 2))) return false;
  text = text.substr(0, at);
  return true;
}

// Codes that name one system of individual games; Other for all that do not.
model::PairingSystem system_of(std::string_view code) {
  using enum model::PairingSystem;
  constexpr std::pair<std::string_view, model::PairingSystem> kCodes[] = {
      {"FIDE_DUBOV", Dubov},
      {"FIDE_BURSTEIN", Burstein},
      {"FIDE_DOUBLESWISS", DoubleSwiss},
      {"BERGER_ROUNDROBIN", RoundRobin},
      {"FIDE_ROUNDROBIN", RoundRobin},
      {"CUSTOM_ROUNDROBIN", RoundRobin},
      {"BERGER_DOUBLEROUNDROBIN", DoubleRoundRobin},
      {"FIDE_DOUBLEROUNDROBIN", DoubleRoundRobin},
      {"CUSTOM_KNOCKOUT", KnockOut},
      {"CUSTOM_SCHEVENINGEN", Scheveningen},
      {"FIDE_DOUBLESCHEVENINGEN", DoubleScheveningen}};
  for (const auto& [text, system] : kCodes)
    if (text == code) return system;
  return code.starts_with("FIDE_SCHEVENINGEN") ? Scheveningen : Other;
}

}  // namespace

std::optional<model::Score> parse_points(std::string_view field, int width) {
  const auto value = model::Score::parse(field);
  std::int32_t most = 9;  // tenths
  for (int i = 2; i < width; ++i)
    most = 10 * most + 9;
  return value && value->tenths() <= most && value->tenths() >= -(most / 10) ? value : std::nullopt;
}

std::string upper_case(std::string_view text) {
  std::string upper(text);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return upper;
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> found;
  while (true) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return found;
    text.remove_prefix(begin);
    const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
    found.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

std::optional<TitleField> parse_title(std::string_view text) {
  if (text.empty()) return TitleField{};
  struct Known {
    std::string_view name, alias;
    Title title;
  };
  constexpr Known kTitles[] = {{"GM", "G", Title::GM},    {"IM", "M", Title::IM},
                               {"FM", "F", Title::FM},    {"CM", "C", Title::CM},
                               {"WGM", "WG", Title::WGM}, {"WIM", "WM", Title::WIM},
                               {"WFM", "WF", Title::WFM}, {"WCM", "WC", Title::WCM}};
  const std::string upper = upper_case(text);
  for (const Known& known : kTitles)
    if (upper == known.name || upper == known.alias)
      return TitleField{known.title, upper == known.alias};
  return std::nullopt;
}

std::optional<SexField> parse_sex(char c) {
  switch (c) {
    case ' ':
      return SexField{};
    case 'm':
    case 'M':
      return SexField{model::Sex::Male, false};
    case 'w':
    case 'W':
      return SexField{model::Sex::Female, false};
    case 'f':
    case 'F':
      return SexField{model::Sex::Female, true};
    default:
      return std::nullopt;
  }
}

bool is_birth_date(std::string_view text) {
  if (text.empty() || (text.size() == 4 && all_digits(text))) return true;
  if (text.size() != 10 || (text[4] != '/' && text[4] != '.') || text[7] != text[4]) return false;
  const auto month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
  return all_digits(text.substr(0, 4)) && month && day && *month <= 12 && *day <= 31;
}

bool is_federation(std::string_view text) {
  return text.empty() || (text.size() == 3 && std::all_of(text.begin(), text.end(), [](char c) {
                            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
                          }));
}

bool is_tie_break(std::string_view code) {
  std::string text = upper_case(code);
  if (text.starts_with("OTHER_")) return text.size() > 6;
  // "-" and "#" may stand for "/", but not as the sign of Koya's limit.
  for (std::size_t i = 1; i < text.size(); ++i)
    if ((text[i] == '-' || text[i] == '#') && !(text[i - 1] == 'L' && i > 1 && text[i - 2] == '/'))
      text[i] = '/';
  const auto parts = base::split(text, '/');
  std::string_view name = parts.front();
  if (name.ends_with(":MP") || name.ends_with(":GP")) name.remove_suffix(3);
  return std::find(std::begin(kTieBreaks), std::end(kTieBreaks), name) != std::end(kTieBreaks) &&
         std::all_of(parts.begin() + 1, parts.end(), is_modifier);
}

std::optional<TournamentType> parse_type(std::string_view text) {
  using enum model::PairingSystem;
  TournamentType type;
  if (text.ends_with("_BAKU")) {
    type.baku = true;
    text.remove_suffix(5);
  }
  if (text == "FIDE_DUTCH_2025") {
    type.is_alias = true;
    return type;
  }
  if (text == "FIDE_DUTCH" || text == "FIDE_DUTCH_2017" || text == "FIDE_DUTCH_2026") return type;
  type.system = system_of(text);
  if (type.system == DoubleSwiss || model::is_single_swiss(type.system)) return type;
  if (is_fide_team(text)) {
    type.system = TeamSwiss;
    type.for_teams = true;
    return type;
  }
  if (type.baku) return std::nullopt;
  const bool several_games = take_games(text);
  type.system = system_of(text);
  const bool round_robin = type.system == RoundRobin || type.system == DoubleRoundRobin;
  if (several_games && !round_robin) return std::nullopt;
  if (type.system != Other || several_games) return type;
  constexpr std::string_view kOthers[] = {"CUSTOM_SWISS", "CUSTOM_DOUBLESWISS", "CUSTOM_SCHILLER"};
  if (std::find(std::begin(kOthers), std::end(kOthers), text) != std::end(kOthers) ||
      text.starts_with("FIDE_SCHILLER"))
    return type;
  constexpr std::string_view kTeams[] = {
      "CUSTOM_TEAM_SWISS",          "CUSTOM_TEAM_SWISS_MP",         "CUSTOM_TEAM_SWISS_GP",
      "BERGER_TEAM_ROUNDROBIN",     "BERGER_TEAM_DOUBLEROUNDROBIN", "FIDE_TEAM_ROUNDROBIN",
      "FIDE_TEAM_DOUBLEROUNDROBIN", "CUSTOM_TEAM_ROUNDROBIN",       "CUSTOM_TEAM_KNOCKOUT"};
  type.for_teams = std::find(std::begin(kTeams), std::end(kTeams), text) != std::end(kTeams);
  if (type.for_teams) return type;
  return std::nullopt;
}

std::optional<model::PairingSystem> system_in_words(std::string_view text) {
  using enum model::PairingSystem;
  std::string letters;
  for (const char c : upper_case(text))
    if (c != ' ' && c != '-') letters += c;
  const auto says = [&letters](std::string_view latin, std::string_view russian) {
    return letters.find(latin) != std::string::npos || letters.find(russian) != std::string::npos;
  };
  if (says("KEIZER", "ейзер")) return Keizer;
  if (says("SCHEVENINGEN", "евенинген"))
    return says("DOUBLE", "войн") ? DoubleScheveningen : Scheveningen;
  const bool knock_out = says("KNOCKOUT", "выбыван") || says("CUPSYSTEM", "лимпийск");
  if (!knock_out && !says("ROUNDROBIN", "ругов")) return std::nullopt;
  if (says("TEAM", "оманд")) return Other;
  if (knock_out) return KnockOut;
  return says("DOUBLE", "вухкруг") ? DoubleRoundRobin : RoundRobin;
}

std::string_view code_of(model::PairingSystem system) {
  using enum model::PairingSystem;
  switch (system) {
    case Dutch:
      return "FIDE_DUTCH";
    case Dubov:
      return "FIDE_DUBOV";
    case Burstein:
      return "FIDE_BURSTEIN";
    case DoubleSwiss:
      return "FIDE_DOUBLESWISS";
    case TeamSwiss:
      return "FIDE_TEAM";
    case RoundRobin:
      return "FIDE_ROUNDROBIN";
    case DoubleRoundRobin:
      return "FIDE_DOUBLEROUNDROBIN";
    case KnockOut:
      return "CUSTOM_KNOCKOUT";
    case Keizer:
      return "CUSTOM_SWISS";
    case Scheveningen:
      return "CUSTOM_SCHEVENINGEN";
    case DoubleScheveningen:
      return "FIDE_DOUBLESCHEVENINGEN";
    case Lim:
    case Other:
      break;
  }
  return "";
}

std::string quoted(std::string_view text) {
  const std::u32string points = base::to_code_points(text.substr(0, 80));
  return "“" + base::to_utf8(std::u32string_view(points).substr(0, 20)) + "”";
}

}  // namespace rostok::trf
