// SPDX-License-Identifier: MIT
#include "parts.h"

#include <SFML/Window/Clipboard.hpp>

#include "rostok/link/club_evaluations.h"
#include "rostok/link/personal_json.h"
#include "rostok/link/pin_lock.h"
#include "rostok/link/students_file.h"

namespace rostok::app {
namespace {

viewmodel::Settings first_settings(const link::PersonalFiles& files, const Start& start) {
  viewmodel::Settings settings = files.load_settings().value;
  if (start.language) settings.language = *start.language;
  return settings;
}

}  // namespace

Parts::Parts(const Start& start, std::filesystem::path share_dir)
    : share(std::move(share_dir)),
      files(start.data_dir),
      keeper(files),
      settings(first_settings(files, start), keeper,
               [this](i18n::Language language) { return i18n::Translator(language, share / "locale"); }),
      sounds(share / "sounds"),
      window(start.window, share, settings),
      worker([this] { window.sleeper().wake(); }),
      session(nullptr, worker),
      student_settings(settings, session, keeper,
                       {[](const viewmodel::Settings& own) { return link::to_json(own); }, [](std::string_view text) { return link::settings_from_json(text); }}),
      door({.session = &session,
            .settings = &student_settings,
            .pins = std::make_shared<link::SodiumPinLock>(),
            .time = &time,
            .open = [path = files.club_path()] { return link::open_students(path); },
            .forget_guest = [this] { keeper.forget(0); }}),
      openings(worker, [this] { return openings::OpeningNames::load(share); }),
      engines({.evaluations = std::make_shared<link::ClubEvaluations>(files.club_path())}, &worker),
      opponent({.wake = [this] { window.sleeper().wake(); }}, engines),
      reviews({&session, &engines, &openings, &settings}),
      papers(worker, start.documents_dir) {
  services.settings = &settings;
  services.session = &session;
  services.time = &time;
  services.openings = &openings;
  services.go = [this](screens::Route route) { router.go(std::move(route)); };
  services.replace = [this](screens::Route route) { router.replace(std::move(route)); };
  services.knows = [this](const screens::Route& route) { return router.knows(route); };
  services.copy = [](const std::string& text) { sf::Clipboard::setString(sf::String::fromUtf8(text.begin(), text.end())); };
  services.paste = [] {
    const auto text = sf::Clipboard::getString().toUtf8();
    return std::string(text.begin(), text.end());
  };
  services.play_sound = [this](widgets::Sound sound) {
    sounds.set_enabled(settings.state().sounds);
    sounds.play(sound);
  };
}

}  // namespace rostok::app
