// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/session.h"

#include <algorithm>
#include <utility>

namespace rostok::viewmodel {
namespace {

template <typename T>
void put(std::vector<T>& all, T one) {
  const auto same = std::find_if(all.begin(), all.end(), [&](const T& each) { return each.id == one.id; });
  if (same == all.end()) all.push_back(std::move(one));
  else *same = std::move(one);
}

}  // namespace

Session::Session(std::shared_ptr<practice::Store> store, Background& background)
    : store_(std::move(store)), background_(&background) {}

void Session::enter(practice::Record record) {
  record_ = std::move(record);
  ++version_;
}

void Session::leave() {
  enter({});
}

void Session::save(practice::Game game, std::function<void()> written) {
  put(record_.games, game);
  write([id = profile().id, game = std::move(game)](practice::Store& store) { return store.save(id, game); },
        std::move(written));
}

void Session::save(std::vector<practice::Card> cards) {
  for (const practice::Card& card : cards) put(record_.cards, card);
  write([id = profile().id, cards = std::move(cards)](practice::Store& store) { return store.save(id, cards); });
}

void Session::save(practice::Attempt attempt, std::optional<practice::Card> card) {
  put(record_.attempts, attempt);
  if (card) put(record_.cards, *card);
  write([id = profile().id, attempt = std::move(attempt), card = std::move(card)](practice::Store& store) {
    return store.save(id, attempt, card);
  });
}

void Session::save(practice::Profile profile) {
  record_.profile = profile;
  write([profile = std::move(profile)](practice::Store& store) { return store.save_profile(profile); });
}

void Session::write(std::function<base::Result<void>(practice::Store&)> what, std::function<void()> on_disk) {
  ++version_;
  if (guest() || !store_) {
    if (on_disk) on_disk();
    return;
  }
  ++unwritten_;
  auto written = alive_.wrap([this](const base::Result<void>& result) {
    --unwritten_;
    ++version_;
    write_failed_ = !result;
    if (!result) problem_ = result.error();
  });
  background_->post([store = store_, what = std::move(what), on_disk = std::move(on_disk), written = std::move(written)]() -> Afterwards {
    const auto result = what(*store);
    if (result && on_disk) on_disk();
    return [result, written]() mutable { written(result); };
  });
}

std::optional<base::Error> Session::take_problem() {
  return std::exchange(problem_, std::nullopt);
}

}  // namespace rostok::viewmodel
