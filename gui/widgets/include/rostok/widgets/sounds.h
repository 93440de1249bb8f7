// SPDX-License-Identifier: MIT
// Short sounds. A computer without a sound device is silent: no delay, no message.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>

namespace rostok::widgets {

enum class Sound : std::uint8_t { Move, Capture, Check, GameOver, LowTime, Refuse, Right, Again };

class Sounds {
 public:
  explicit Sounds(std::filesystem::path folder);
  ~Sounds();
  Sounds(const Sounds&) = delete;
  Sounds& operator=(const Sounds&) = delete;
  void set_enabled(bool on) { enabled_ = on; }
  // The device is opened at the first sound.
  void play(Sound sound);
  [[nodiscard]] static bool device_exists();

 private:
  struct Player;
  std::filesystem::path folder_;
  bool enabled_ = true;
  bool tried_ = false;
  std::unique_ptr<Player> player_;
};

}  // namespace rostok::widgets
