// SPDX-License-Identifier: MIT
// A Cairo surface and its copy on the graphics card.
#pragma once
#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <vector>

#include "rostok/widgets/painter.h"

namespace rostok::widgets {

class Layer {
 public:
  // Copies the changed places; a surface of another size is copied whole.
  void upload(cairo_surface_t* from, const std::vector<Rect>& places);
  void draw(sf::RenderTarget& to, float x, float y, float alpha = 1) const;

 private:
  void upload_strip(const unsigned char* source, std::size_t stride, unsigned x, unsigned y, unsigned width, unsigned height);

  sf::Texture texture_;
  std::vector<std::uint8_t> bytes_;  // of the last strip
};

// A scene with its pixels: paints and copies only what changed.
class SceneLayer {
 public:
  explicit SceneLayer(Painter& painter) : painter_(&painter) {}
  // Where something looks different now; empty = nowhere.
  std::vector<Rect> update(Scene scene, int width, int height);
  void draw(sf::RenderTarget& to) const { if (!scene_.empty()) layer_.draw(to, 0, 0); }
  [[nodiscard]] const Scene& scene() const { return scene_; }
  // The next update paints everything.
  void forget() { surface_.reset(); }

 private:
  Painter* painter_;
  Surface surface_;
  int width_ = 0, height_ = 0;
  Scene scene_;
  Layer layer_;
};

}  // namespace rostok::widgets
