// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/settings.h"

#include <algorithm>

namespace rostok::viewmodel {

TimeControl within_limits(TimeControl control) {
  control.base = std::clamp(control.base, Milliseconds{0}, kMaxBaseTime);
  control.extra = std::clamp(control.extra, Milliseconds{0}, kMaxExtraTime);
  // A timed game that begins with a fallen flag is no game.
  if (control.base == Milliseconds{0} || control.mode == ClockMode::Untimed) return {};
  return control;
}

Settings within_limits(Settings settings) {
  const int scale = std::clamp(settings.scale_percent, kMinScale, kMaxScale);
  settings.scale_percent = (scale + kScaleStep / 2) / kScaleStep * kScaleStep;
  settings.game.level = std::clamp(settings.game.level, kFirstLevel, kLastLevel);
  settings.game.control = within_limits(settings.game.control);
  return settings;
}

}  // namespace rostok::viewmodel
