// SPDX-License-Identifier: MIT
#include "rostok/presenter/settings_page.h"

#include <array>

#include "rostok/club/commands/settings.h"

namespace rostok::presenter {

namespace {

// Marks a text for the catalogue.
constexpr const char* N_(const char* msgid) {
  return msgid;
}

struct Option {
  const char* value;
  const char* label;
};

struct Form {
  const char* key;
  const char* label;
  FieldKind kind;
  std::vector<Option> options;
  bool fixed_after_start;
};

struct Part {
  const char* title;
  std::vector<Form> fields;
};

const std::vector<Option>& yes_no() {
  static const std::vector<Option> options{{"yes", N_("yes")}, {"no", N_("no")}};
  return options;
}

const std::vector<Part>& parts() {
  using enum FieldKind;
  static const std::vector<Part> form{
      {N_("Tournament"),
       {{"name", N_("Name"), Text, {}, false},
        {"event", N_("Event"), Text, {}, false},
        {"centre", N_("School or centre"), Text, {}, false},
        {"city", N_("Town"), Text, {}, false},
        {"start-date", N_("First day"), Date, {}, false},
        {"end-date", N_("Last day"), Date, {}, false},
        {"time-control", N_("Time control"), Text, {}, false},
        {"chief-arbiter", N_("Chief arbiter"), Text, {}, false},
        {"deputy-arbiters", N_("Arbiters"), Text, {}, false}}},
      {N_("System"),
       {{"system",
         N_("System"),
         Choice,
         {{"dutch", N_("Swiss (Dutch)")},
          {"round-robin", N_("Round robin")},
          {"double-round-robin", N_("Double round robin")},
          {"knock-out", N_("Knock-out")},
          {"keizer", N_("Keizer")},
          {"scheveningen", N_("Scheveningen")},
          {"double-scheveningen", N_("Double Scheveningen")}},
         true},
        {"rounds", N_("Rounds"), Number, {}, false},
        {"points", N_("Points (win-draw-loss)"), Text, {}, false},
        {"pab", N_("Points of a bye"), Choice, {{"1", "1"}, {"0.5", "½"}, {"0", "0"}}, false},
        {"tie-breaks", N_("Tie-breaks"), Text, {}, false},
        {"baku", N_("Baku acceleration"), YesNo, yes_no(), true},
        {"initial-colour",
         N_("First colour of number 1"),
         Choice,
         {{"lot", N_("by lot")}, {"white", N_("white")}, {"black", N_("black")}},
         true},
        {"first-board", N_("Number of the first table"), Number, {}, false}}},
      {N_("Players"),
       {{"start-order",
         N_("Order of the list"),
         Choice,
         {{"rating-title-name", N_("rating, title, name")},
          {"rating-name", N_("rating, name")},
          {"name", N_("name")},
          {"as-entered", N_("as entered")},
          {"lot", N_("by lot")},
          {"by-hand", N_("by hand")}},
         true},
        {"rating",
         N_("Rating"),
         Choice,
         {{"club", N_("of the club")},
          {"national", N_("national")},
          {"fide", N_("FIDE")},
          {"highest", N_("the highest")}},
         false},
        {"tempo",
         N_("Kind of chess"),
         Choice,
         {{"standard", N_("standard")}, {"rapid", N_("rapid")}, {"blitz", N_("blitz")}},
         false},
        {"late-rounds",
         N_("Rounds missed by a late entry"),
         Choice,
         {{"0", "0"}, {"0.5", "½"}},
         false},
        {"half-point-byes-until", N_("Half-point byes up to round"), Number, {}, false},
        {"withdraw-after-forfeits", N_("Taken out after so many no-shows"), Number, {}, false}}}};
  return form;
}

SettingsField field_of(const Form& form, const club::TournamentState& state,
                       const i18n::Translator& words) {
  SettingsField field{form.key,
                      words.tr(form.label),
                      club::setting(state, form.key),
                      form.kind,
                      {},
                      !form.fixed_after_start || club::current_round(state) == 0};
  for (const auto& [value, label] : form.options)
    field.choices.push_back({value, words.tr(label)});
  return field;
}

}  // namespace

SettingsPage settings_page(const club::TournamentState& state, const i18n::Translator& words) {
  SettingsPage page;
  for (const Part& part : parts()) {
    auto& section = page.sections.emplace_back(SettingsSection{words.tr(part.title), {}});
    for (const Form& form : part.fields)
      section.fields.push_back(field_of(form, state, words));
  }
  page.fide_mode = state.settings.fide_mode;
  if (!page.fide_mode) page.badge = words.tr("not by FIDE's rules");
  page.notes = state.settings.notes;
  return page;
}

}  // namespace rostok::presenter
