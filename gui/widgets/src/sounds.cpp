// SPDX-License-Identifier: MIT
#include "rostok/widgets/sounds.h"

#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>
#include <array>
#include <cstdlib>
#include <string>

namespace rostok::widgets {
namespace {

constexpr std::array<const char*, 8> kFiles = {"move.wav",     "capture.wav", "check.wav",
                                               "game-over.wav", "low-time.wav", "refuse.wav",
                                               "right.wav",     "again.wav"};
constexpr float kVolume = 60;

}  // namespace

struct Sounds::Player {
  std::array<sf::SoundBuffer, kFiles.size()> buffers;
  std::array<sf::Sound, kFiles.size()> voices;
};

Sounds::Sounds(std::filesystem::path folder) : folder_(std::move(folder)) {}
Sounds::~Sounds() = default;

// OpenAL and ALSA complain on standard error when there is nothing to play on, so they are only
// asked where the system shows a device or a sound server.
bool Sounds::device_exists() {
  namespace fs = std::filesystem;
  std::error_code ignored;
  if (std::getenv("PULSE_SERVER") != nullptr) return true;
  if (const char* runtime = std::getenv("XDG_RUNTIME_DIR")) {
    if (fs::exists(fs::path(runtime) / "pulse" / "native", ignored)) return true;
    if (fs::exists(fs::path(runtime) / "pipewire-0", ignored)) return true;
  }
  for (const auto& entry : fs::directory_iterator("/dev/snd", ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("pcm") && name.ends_with('p')) return true;
  }
  return false;
}

void Sounds::play(Sound sound) {
  if (!enabled_) return;
  if (!tried_) {
    tried_ = true;
    if (!device_exists()) return;
    setenv("ALSOFT_LOGLEVEL", "0", 0);
    auto player = std::make_unique<Player>();
    for (std::size_t i = 0; i < kFiles.size(); ++i) {
      if (!player->buffers[i].loadFromFile((folder_ / kFiles[i]).string())) continue;
      player->voices[i].setBuffer(player->buffers[i]);
      player->voices[i].setVolume(kVolume);
    }
    player_ = std::move(player);
  }
  if (player_) player_->voices[static_cast<std::size_t>(sound)].play();
}

}  // namespace rostok::widgets
