// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/student_settings.h"

#include <utility>

namespace rostok::viewmodel {

StudentSettings::StudentSettings(SettingsPresenter& settings, Session& session,
                                 SettingsKeeper& computer, SettingsText text)
    : settings_(&settings),
      session_(&session),
      computer_keeper_(&computer),
      text_(std::move(text)),
      computer_(settings.state()) {
  settings_->adopt(computer_, *this);
}

void StudentSettings::enter() {
  const practice::Profile& who = session_->profile();
  Settings own = computer_;
  own.pieces = PieceLook::Sprout;
  own.game = {};
  if (!who.settings.empty())
    if (auto read = text_.read(who.settings)) own = *read;
  computer_.last_student = who.id;
  own.language = computer_.language;
  own.scale_percent = computer_.scale_percent;
  own.last_student = who.id;
  settings_->adopt(own, *this);
  computer_keeper_->keep(computer_);
}

void StudentSettings::leave() {
  settings_->adopt(computer_, *this);
}

void StudentSettings::keep(const Settings& settings) {
  if (session_->guest()) {
    computer_ = settings;
    return computer_keeper_->keep(computer_);
  }
  if (computer_.language != settings.language ||
      computer_.scale_percent != settings.scale_percent) {
    computer_.language = settings.language;
    computer_.scale_percent = settings.scale_percent;
    computer_keeper_->keep(computer_);
  }
  practice::Profile profile = session_->profile();
  profile.settings = text_.write(settings);
  session_->save(std::move(profile));
}

}  // namespace rostok::viewmodel
