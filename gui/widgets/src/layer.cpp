// SPDX-License-Identifier: MIT
#include "rostok/widgets/layer.h"

#include <cairo.h>

#include <SFML/Graphics/Sprite.hpp>
#include <cmath>
#include <cstring>

namespace rostok::widgets {
namespace {

// Cairo keeps premultiplied colours.
const sf::BlendMode kPremultiplied(sf::BlendMode::One, sf::BlendMode::OneMinusSrcAlpha);

constexpr unsigned kStrip = 64;  // rows

// A Cairo word is BGRA in memory; the card wants RGBA.
std::uint32_t swap_red_blue(std::uint32_t pixel) {
  return (pixel & 0xFF00FF00U) | (pixel >> 16 & 0xFFU) | (pixel & 0xFFU) << 16;
}

}  // namespace

void Layer::upload(cairo_surface_t* from, const std::vector<Rect>& places) {
  const unsigned width = static_cast<unsigned>(cairo_image_surface_get_width(from));
  const unsigned height = static_cast<unsigned>(cairo_image_surface_get_height(from));
  std::vector<Rect> wanted = places;
  const Rect all{0, 0, static_cast<float>(width), static_cast<float>(height)};
  if (texture_.getSize() != sf::Vector2u(width, height)) {
    texture_.create(width, height);
    wanted = {all};
  }
  const unsigned char* data = cairo_image_surface_get_data(from);
  const std::size_t stride = static_cast<std::size_t>(cairo_image_surface_get_stride(from));
  for (const Rect& rough : wanted) {
    const Rect place = rough.clipped(all);
    const auto x0 = static_cast<unsigned>(std::floor(place.x)), y0 = static_cast<unsigned>(std::floor(place.y));
    const auto x1 = static_cast<unsigned>(std::ceil(place.right())), y1 = static_cast<unsigned>(std::ceil(place.bottom()));
    if (x1 <= x0 || y1 <= y0) continue;
    // In strips: a whole page at once would cost its size in memory again.
    for (unsigned y = y0; y < y1; y += kStrip)
      upload_strip(data + y * stride + std::size_t{x0} * 4, stride, x0, y, x1 - x0, std::min(kStrip, y1 - y));
  }
}

void Layer::upload_strip(const unsigned char* source, std::size_t stride, unsigned x, unsigned y, unsigned width, unsigned height) {
  bytes_.resize(std::size_t{width} * height * 4);
  std::uint8_t* target = bytes_.data();
  for (unsigned row = 0; row < height; ++row, source += stride) {
    for (std::size_t i = 0; i < width; ++i, target += 4) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, source + i * 4, 4);
      pixel = swap_red_blue(pixel);
      std::memcpy(target, &pixel, 4);
    }
  }
  texture_.update(bytes_.data(), width, height, x, y);
}

void Layer::draw(sf::RenderTarget& to, float x, float y, float alpha) const {
  sf::Sprite sprite(texture_);
  sprite.setPosition(std::round(x), std::round(y));
  const auto level = static_cast<sf::Uint8>(std::lround(alpha * 255));
  sprite.setColor(sf::Color(level, level, level, level));
  to.draw(sprite, sf::RenderStates(kPremultiplied));
}

std::vector<Rect> SceneLayer::update(Scene scene, int width, int height) {
  std::vector<Rect> places;
  const Rect everywhere{0, 0, static_cast<float>(width), static_cast<float>(height)};
  const bool was_empty = scene_.empty();
  if (scene.empty()) {
    scene_ = std::move(scene);
    surface_.reset();
    if (!was_empty) places = {everywhere};
    return places;
  }
  if (!surface_ || width != width_ || height != height_) {
    surface_ = make_surface(width, height);
    width_ = width;
    height_ = height;
    places = {everywhere};
  } else {
    places = difference(scene_, scene);
  }
  scene_ = std::move(scene);
  for (Rect& place : places) {
    const float x = std::floor(place.x), y = std::floor(place.y);
    place = {x, y, std::ceil(place.right()) - x, std::ceil(place.bottom()) - y};
    painter_->paint(surface_.get(), scene_, place);
  }
  if (!places.empty()) layer_.upload(surface_.get(), places);
  return places;
}

}  // namespace rostok::widgets
