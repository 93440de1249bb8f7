// SPDX-License-Identifier: MIT
#include "rostok/link/personal_json.h"

#include <array>
#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <utility>

#include "rostok/chess/notation.h"

namespace rostok::link {
namespace {

namespace json = boost::json;
using viewmodel::ClockMode;
using viewmodel::Milliseconds;
using viewmodel::SavedGame;
using viewmodel::Settings;
using viewmodel::Side;
using viewmodel::TimeControl;

constexpr int kFormat = 1;

template <typename E, std::size_t N>
using Names = std::array<std::pair<E, const char*>, N>;

constexpr Names<viewmodel::Theme, 3> kThemes = {{{viewmodel::Theme::Light, "light"},
                                                 {viewmodel::Theme::Dark, "dark"},
                                                 {viewmodel::Theme::Contrast, "contrast"}}};
constexpr Names<viewmodel::BoardLook, 3> kBoards = {{{viewmodel::BoardLook::Grove, "grove"},
                                                     {viewmodel::BoardLook::Linden, "linden"},
                                                     {viewmodel::BoardLook::Mono, "mono"}}};
constexpr Names<viewmodel::PieceLook, 2> kPieces = {
    {{viewmodel::PieceLook::Classic, "classic"}, {viewmodel::PieceLook::Sprout, "sprout"}}};
constexpr Names<viewmodel::Notation, 2> kNotations = {
    {{viewmodel::Notation::Letters, "letters"}, {viewmodel::Notation::Figurines, "figurines"}}};
constexpr Names<viewmodel::Coordinates, 5> kCoordinates = {{{viewmodel::Coordinates::Off, "off"},
                                                            {viewmodel::Coordinates::Small, "small"},
                                                            {viewmodel::Coordinates::Medium, "medium"},
                                                            {viewmodel::Coordinates::Large, "large"},
                                                            {viewmodel::Coordinates::Inside, "inside"}}};
constexpr Names<practice::Rival, 2> kRivals = {{{practice::Rival::Computer, "computer"}, {practice::Rival::Person, "person"}}};
constexpr Names<viewmodel::PlayAs, 3> kSides = {{{viewmodel::PlayAs::White, "white"},
                                                 {viewmodel::PlayAs::Black, "black"},
                                                 {viewmodel::PlayAs::Random, "random"}}};
constexpr Names<Side, 2> kColors = {{{Side::White, "white"}, {Side::Black, "black"}}};
constexpr Names<ClockMode, 3> kModes = {{{ClockMode::Untimed, "untimed"},
                                         {ClockMode::Increment, "increment"},
                                         {ClockMode::Delay, "delay"}}};
constexpr Names<i18n::Language, 2> kLanguages = {
    {{i18n::Language::Russian, "ru"}, {i18n::Language::English, "en"}}};

template <typename E, std::size_t N>
const char* name_of(const Names<E, N>& names, E wanted) {
  for (const auto& [value, name] : names)
    if (value == wanted) return name;
  return names.front().second;
}

template <typename E, std::size_t N>
std::optional<E> read_name(const json::object& from, const char* key, const Names<E, N>& names) {
  const json::value* found = from.if_contains(key);
  if (found == nullptr || !found->is_string()) return std::nullopt;
  for (const auto& [value, name] : names)
    if (found->get_string() == name) return value;
  return std::nullopt;
}

std::optional<std::int64_t> read_integer(const json::object& from, const char* key) {
  const json::value* found = from.if_contains(key);
  if (found == nullptr || !found->is_int64()) return std::nullopt;
  return found->get_int64();
}

std::optional<Milliseconds> read_time(const json::object& from, const char* key) {
  const auto count = read_integer(from, key);
  if (!count || *count < 0 || *count > 1'000'000'000) return std::nullopt;
  return Milliseconds{*count};
}

const json::object* read_object(const json::object& from, const char* key) {
  const json::value* found = from.if_contains(key);
  return found == nullptr ? nullptr : found->if_object();
}

void take_bool(const json::object& from, const char* key, bool& into) {
  const json::value* found = from.if_contains(key);
  if (found != nullptr && found->is_bool()) into = found->get_bool();
}

template <typename T>
void take(std::optional<T> read, T& into) {
  if (read) into = *read;
}

void take_int(const json::object& from, const char* key, int& into) {
  const auto read = read_integer(from, key);
  if (read && *read >= 0 && *read <= 1'000'000) into = static_cast<int>(*read);
}

json::object control_to_json(const TimeControl& control) {
  return {{"mode", name_of(kModes, control.mode)},
          {"base_ms", control.base.count()},
          {"extra_ms", control.extra.count()}};
}

std::optional<TimeControl> control_from_json(const json::object* from) {
  if (from == nullptr) return std::nullopt;
  const auto mode = read_name(*from, "mode", kModes);
  const auto base = read_time(*from, "base_ms");
  const auto extra = read_time(*from, "extra_ms");
  if (!mode || !base || !extra) return std::nullopt;
  return viewmodel::within_limits(TimeControl{*mode, *base, *extra});
}

base::Result<json::object> parse_object(std::string_view text) {
  json::error_code error;
  json::value value = json::parse(json::string_view(text.data(), text.size()), error);
  if (error) return base::fail(base::ErrorKind::BadInput, "Not valid JSON: {1}", {error.message()});
  if (!value.is_object())
    return base::fail(base::ErrorKind::BadInput, "Not valid JSON: {1}", {"no object"});
  return std::move(value.get_object());
}

base::Unexpected bad_field(const char* field) {
  return base::fail(base::ErrorKind::BadInput, "The field {1} is missing or wrong", {field});
}

base::Result<std::vector<std::string>> moves_from_json(const json::object& from,
                                                       chess::Position position) {
  const json::value* found = from.if_contains("moves");
  if (found == nullptr || !found->is_array()) return bad_field("moves");
  std::vector<std::string> moves;
  for (const json::value& move : found->get_array()) {
    if (!move.is_string()) return bad_field("moves");
    std::string text(move.get_string().data(), move.get_string().size());
    const auto parsed = chess::parse_uci(position, text);
    if (!parsed)
      return base::fail(base::ErrorKind::BadInput, "Half-move {1} ({2}) is not legal",
                        {std::to_string(moves.size() + 1), text});
    position.play(*parsed);
    moves.push_back(std::move(text));
  }
  return moves;
}

}  // namespace

std::string to_json(const Settings& settings) {
  const json::object game = {{"level", settings.game.level},
                             {"side", name_of(kSides, settings.game.side)},
                             {"control", control_to_json(settings.game.control)}};
  const json::object all = {{"format", kFormat},
                            {"language", name_of(kLanguages, settings.language)},
                            {"theme", name_of(kThemes, settings.theme)},
                            {"board", name_of(kBoards, settings.board)},
                            {"pieces", name_of(kPieces, settings.pieces)},
                            {"notation", name_of(kNotations, settings.notation)},
                            {"scale_percent", settings.scale_percent},
                            {"sounds", settings.sounds},
                            {"show_targets", settings.show_targets},
                            {"coordinates", name_of(kCoordinates, settings.coordinates)},
                            {"last_move_arrow", settings.last_move_arrow},
                            {"takeback", settings.takeback},
                            {"hints", settings.hints},
                            {"tutor", settings.tutor},
                            {"inaccuracies", settings.inaccuracies},
                            {"premoves", settings.premoves},
                            {"motion", settings.motion},
                            {"last_student", settings.last_student},
                            {"game", game}};
  return json::serialize(all) + "\n";
}

base::Result<Settings> settings_from_json(std::string_view text) {
  const auto parsed = parse_object(text);
  if (!parsed) return base::fail(parsed.error());
  const json::object& from = *parsed;
  Settings settings;
  take(read_name(from, "language", kLanguages), settings.language);
  take(read_name(from, "theme", kThemes), settings.theme);
  take(read_name(from, "board", kBoards), settings.board);
  take(read_name(from, "pieces", kPieces), settings.pieces);
  take(read_name(from, "notation", kNotations), settings.notation);
  take_int(from, "scale_percent", settings.scale_percent);
  take_bool(from, "sounds", settings.sounds);
  take_bool(from, "show_targets", settings.show_targets);
  bool shown = true;  // as older versions wrote it
  take_bool(from, "show_coordinates", shown);
  if (!shown) settings.coordinates = viewmodel::Coordinates::Off;
  take(read_name(from, "coordinates", kCoordinates), settings.coordinates);
  take_bool(from, "last_move_arrow", settings.last_move_arrow);
  take_bool(from, "takeback", settings.takeback);
  take_bool(from, "hints", settings.hints);
  take_bool(from, "tutor", settings.tutor);
  take_bool(from, "inaccuracies", settings.inaccuracies);
  take_bool(from, "premoves", settings.premoves);
  take_bool(from, "motion", settings.motion);
  if (const auto student = read_integer(from, "last_student"); student && *student > 0) settings.last_student = *student;
  if (const json::object* game = read_object(from, "game")) {
    take_int(*game, "level", settings.game.level);
    take(read_name(*game, "side", kSides), settings.game.side);
    take(control_from_json(read_object(*game, "control")), settings.game.control);
  }
  return viewmodel::within_limits(settings);
}

std::string to_json(const SavedGame& game) {
  json::array moves;
  for (const std::string& move : game.moves)
    moves.emplace_back(move);
  const json::object all = {{"format", kFormat},
                            {"rival", name_of(kRivals, game.rival)},
                            {"start_fen", game.start_fen},
                            {"moves", moves},
                            {"level", game.level},
                            {"half_step", game.half_step},
                            {"human", name_of(kColors, game.human)},
                            {"names", json::array{game.names[0], game.names[1]}},
                            {"control", control_to_json(game.control)},
                            {"white_left_ms", game.white_left.count()},
                            {"black_left_ms", game.black_left.count()},
                            {"takeback", game.takeback},
                            {"hints", game.hints},
                            {"tutor", game.tutor},
                            {"hints_used", game.hints_used},
                            {"warned", game.warned},
                            {"rescued", game.rescued},
                            {"record", game.record},
                            {"student", game.student}};
  return json::serialize(all) + "\n";
}

namespace {

// What files of the first version do not have; each keeps its default where it is strange.
void read_extras(const json::object& from, SavedGame& game) {
  take(read_name(from, "rival", kRivals), game.rival);
  take_bool(from, "half_step", game.half_step);
  take_bool(from, "takeback", game.takeback);
  take_bool(from, "hints", game.hints);
  take_bool(from, "tutor", game.tutor);
  take_int(from, "hints_used", game.hints_used);
  take_int(from, "warned", game.warned);
  take_int(from, "rescued", game.rescued);
  take(read_integer(from, "record"), game.record);
  take(read_integer(from, "student"), game.student);
  const json::value* names = from.if_contains("names");
  if (names == nullptr || !names->is_array() || names->get_array().size() != 2) return;
  for (std::size_t side = 0; side < 2; ++side)
    if (const json::string* name = names->get_array()[side].if_string()) game.names[side] = std::string(name->data(), name->size());
}

}  // namespace

base::Result<SavedGame> saved_game_from_json(std::string_view text) {
  const auto parsed = parse_object(text);
  if (!parsed) return base::fail(parsed.error());
  const json::object& from = *parsed;
  if (read_integer(from, "format") != kFormat) return bad_field("format");
  const json::value* fen = from.if_contains("start_fen");
  if (fen == nullptr || !fen->is_string()) return bad_field("start_fen");
  SavedGame game;
  game.start_fen = std::string(fen->get_string().data(), fen->get_string().size());
  const auto start = game.start_fen.empty() ? base::Result<chess::Position>(chess::Position()) : chess::Position::from_fen(game.start_fen);
  if (!start) return base::fail(start.error());
  auto moves = moves_from_json(from, *start);
  if (!moves) return base::fail(moves.error());
  game.moves = std::move(*moves);
  const auto level = read_integer(from, "level");
  if (!level || *level < viewmodel::kFirstLevel || *level > viewmodel::kLastLevel)
    return bad_field("level");
  game.level = static_cast<int>(*level);
  const auto human = read_name(from, "human", kColors);
  if (!human) return bad_field("human");
  game.human = *human;
  const auto control = control_from_json(read_object(from, "control"));
  if (!control) return bad_field("control");
  game.control = *control;
  const auto white = read_time(from, "white_left_ms");
  if (!white) return bad_field("white_left_ms");
  game.white_left = *white;
  const auto black = read_time(from, "black_left_ms");
  if (!black) return bad_field("black_left_ms");
  game.black_left = *black;
  read_extras(from, game);
  // Nothing may follow a game that the rules have ended.
  if (const auto played = viewmodel::replay(game); !played) return base::fail(played.error());
  return game;
}

}  // namespace rostok::link
