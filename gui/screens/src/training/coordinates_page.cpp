// SPDX-License-Identifier: MIT
#include "../page_frame.h"
#include "cards.h"
#include "rostok/screens/training_pages.h"

namespace rostok::screens {

using viewmodel::CoordinatesPresenter;
using viewmodel::RunLength;
using viewmodel::SquareTask;
using viewmodel::Tone;
using widgets::ArrowKind;
using widgets::Button;
using widgets::ButtonKind;
using Stage = CoordinatesPresenter::Stage;

CoordinatesPage::CoordinatesPage(Services services, viewmodel::TrainingPorts ports,
                                 std::uint32_t seed)
    : TrainingPage(std::move(services)), shown_(*ports.settings, ports, seed) {}

PageBar CoordinatesPage::bar() const {
  return {words().tr("Back"), words().tr("Names of squares"), shown_.state().progress};
}

BoardShown CoordinatesPage::board_shown() const {
  const CoordinatesPresenter::State& state = shown_.state();
  BoardShown shown;
  shown.pieces = Pieces{};
  shown.show_check = false;
  const bool running = state.stage == Stage::Running;
  shown.coordinates = !running;
  // With a board in sight the colour could be read off it.
  shown.hidden = running && state.task == SquareTask::Color;
  if (!running) return shown;
  if (state.task == SquareTask::Click) shown.hand = Hand::Squares;
  if (state.task == SquareTask::Name) shown.marked.push_back(state.square);
  // Where the last answer should have gone.
  if (state.task == SquareTask::Click && state.correct) shown.marked.push_back(*state.correct);
  return shown;
}

void CoordinatesPage::build_choice(const Ui& ui, Scene& content, const Rect& area, float& y) const {
  const CoordinatesPresenter::State& state = shown_.state();
  const widgets::Theme& t = *ui.theme;
  const auto group = [&](const std::string& title, const std::vector<Button>& choices) {
    widgets::label(content, ui, {area.x, y, area.w, ui.px(28)}, title, 18, true, t.text);
    y += ui.px(34);
    y += choice_row(ui, content, {area.x, y, area.w, 0}, choices) + ui.px(14);
  };
  group(words().tr("What shall be asked?"), {{.id = "task-click",
                                              .text = words().tr("Find the square"),
                                              .chosen = state.task == SquareTask::Click},
                                             {.id = "task-name",
                                              .text = words().tr("Name the square"),
                                              .chosen = state.task == SquareTask::Name},
                                             {.id = "task-color",
                                              .text = words().tr("Light or dark"),
                                              .chosen = state.task == SquareTask::Color}});
  group(words().tr("How long?"), {{.id = "length-20",
                                   .text = words().tr("20 squares, no hurry"),
                                   .chosen = state.length == RunLength::Twenty},
                                  {.id = "length-30",
                                   .text = words().tr("30 seconds"),
                                   .chosen = state.length == RunLength::HalfMinute}});
}

// Letters and digits, or light and dark, for the mouse.
void CoordinatesPage::build_keys(const Ui& ui, Scene& content, const Rect& area, float& y) const {
  const CoordinatesPresenter::State& state = shown_.state();
  const float gap = ui.px(8), height = ui.px(52);
  if (state.task == SquareTask::Color) {
    const float width = (area.w - gap) / 2;
    widgets::button(
        content, ui, {area.x, y, width, height},
        {.id = "light", .text = words().trc("square", "Light"), .key = "←", .size = 20});
    widgets::button(content, ui, {area.x + width + gap, y, width, height},
                    {.id = "dark", .text = words().trc("square", "Dark"), .key = "→", .size = 20});
    y += height + gap;
    return;
  }
  const float width = std::floor((area.w - 7 * gap) / 8);
  for (int row = 0; row < 2; ++row) {
    for (int n = 0; n < 8; ++n) {
      const std::string letter(1, static_cast<char>((row == 0 ? 'a' : '1') + n));
      const Rect rect{area.x + static_cast<float>(n) * (width + gap), y, width, height};
      widgets::button(content, ui, rect,
                      {.id = "key-" + letter,
                       .text = letter,
                       .kind = row == 0 ? ButtonKind::Choice : ButtonKind::Secondary,
                       .enabled = row == 0 || !state.typed.empty(),
                       .chosen = row == 0 && state.typed == letter,
                       .size = 20});
    }
    y += height + gap;
  }
}

void CoordinatesPage::build_panel(const Ui& ui, Scene& page, const BoardLayout& at) {
  const CoordinatesPresenter::State& state = shown_.state();
  if (state.stage == Stage::Running && state.task == SquareTask::Color) {
    // The name is what is looked at: as large as the board where there is none.
    Ui plain = ui;
    plain.scale = 1;
    widgets::label(page, plain, at.board, state.name, at.board.h * 0.3F, true, ui.theme->text,
                   widgets::Align::Center);
  }
  Cards cards(ui, services_, at.panel);
  if (state.stage == Stage::Running) {
    QuestionCard question;
    question.right = words().tr("right: {1}", {std::to_string(state.right)});
    if (state.task == SquareTask::Click)
      question = {.title = words().tr("Where is {1}?", {state.name}), .right = question.right};
    if (state.task == SquareTask::Color)
      question = {.title = words().tr("Is {1} light or dark?", {state.name}),
                  .right = question.right};
    if (state.task == SquareTask::Name)
      question = {.title = words().tr("What is the framed square called?"),
                  .right = question.right,
                  .wanted = state.typed.empty() ? "" : state.typed + "▏"};
    cards.question(question);
    if (state.task == SquareTask::Click) {
      constexpr float kLargest = 72;
      const Rect in = cards.open_card(ui.px(kLargest + 56));
      widgets::label(cards.scene(), ui, in, state.name, kLargest, true, ui.theme->text,
                     widgets::Align::Center);
    }
    if (state.task != SquareTask::Click) {
      const float rows = state.task == SquareTask::Name ? 2 : 1;
      const Rect in = cards.open_card(ui.px(32) + rows * ui.px(60) - ui.px(8));
      float y = in.y;
      build_keys(ui, cards.scene(), in, y);
    }
    cards.verdict(state.verdict, 84);
  } else {
    if (state.stage == Stage::Done) {
      cards.verdict({Tone::Right, state.title, state.text}, 96);
    } else {
      cards.question({.title = words().tr("Every square has a name"),
                      .text = words().tr("First the letter, then the digit: e4. Letters go from "
                                         "left to right, digits from White to Black.")});
    }
    const Rect in{at.panel.x, cards.bottom(), at.panel.w, 0};
    Scene measured;
    float end = in.y;
    build_choice(ui, measured, {in.x + ui.px(22), in.y, in.w - 2 * ui.px(22), 0}, end);
    const Rect inside =
        cards.open_card(end - in.y + ui.px(32) + (state.best.empty() ? 0 : ui.px(30)));
    float y = inside.y;
    build_choice(ui, cards.scene(), {inside.x, inside.y, inside.w, 0}, y);
    if (!state.best.empty())
      widgets::label(cards.scene(), ui, {inside.x, y, inside.w, ui.px(28)}, state.best, 18, false,
                     ui.theme->text_second);
  }
  cards.lay(page, scroll_);
  if (state.stage == Stage::Running)
    button_row(ui, page, at.actions,
               {{.id = "stop", .text = words().tr("Stop"), .icon = "icons/close.svg"}});
  else
    button_row(ui, page, at.actions,
               {{.id = "start",
                 .text = state.stage == Stage::Done ? words().tr("Once more") : words().tr("Begin"),
                 .icon = "icons/play.svg",
                 .key = "Enter",
                 .kind = ButtonKind::Primary}});
}

std::string CoordinatesPage::hint_line() const {
  const CoordinatesPresenter::State& state = shown_.state();
  if (state.stage != Stage::Running)
    return words().tr("Enter — begin. F4 turns the board: try Black's side too.");
  if (state.task == SquareTask::Click) return words().tr("Click the square. Esc — stop");
  if (state.task == SquareTask::Color) return words().tr("← light, → dark. Esc — stop");
  return words().tr("Type the letter and the digit. Esc — stop");
}

void CoordinatesPage::answer_sound(int right_before) const {
  const CoordinatesPresenter::State& state = shown_.state();
  if (state.stage == Stage::Done)
    services_.play_sound(widgets::Sound::Right);
  else
    services_.play_sound(state.right > right_before ? widgets::Sound::Move : widgets::Sound::Again);
}

void CoordinatesPage::pointed_at(chess::Square square) {
  const int before = shown_.state().right;
  shown_->click(square);
  answer_sound(before);
}

bool CoordinatesPage::text(char32_t letter) {
  const CoordinatesPresenter::State before = shown_.state();
  const bool used = shown_->type(letter);
  if (shown_.state().asked != before.asked || shown_.state().stage != before.stage)
    answer_sound(before.right);
  return used;
}

bool CoordinatesPage::command(const std::string& id) {
  const int before = shown_.state().right;
  if (id == "start")
    return shown_->start(), scroll_.to_top(),
           want_focus(shown_.state().task == SquareTask::Color ? "light" : "board"), true;
  if (id == "stop") return shown_->stop(), want_focus("start"), true;
  if (id == "task-click") return shown_->choose(SquareTask::Click), true;
  if (id == "task-name") return shown_->choose(SquareTask::Name), true;
  if (id == "task-color") return shown_->choose(SquareTask::Color), true;
  if (id == "length-20") return shown_->choose(RunLength::Twenty), true;
  if (id == "length-30") return shown_->choose(RunLength::HalfMinute), true;
  if (id == "light" || id == "dark") return shown_->say(id == "light"), answer_sound(before), true;
  if (id.starts_with("key-") && id.size() == 5) return text(static_cast<char32_t>(id[4])), true;
  return false;
}

bool CoordinatesPage::training_key(Key key) {
  const CoordinatesPresenter::State& state = shown_.state();
  if (state.stage != Stage::Running) return key == Key::Enter && command("start");
  if (key == Key::Backspace) return shown_->rub_out(), true;
  if (state.task == SquareTask::Color && (key == Key::Left || key == Key::Right))
    return command(key == Key::Left ? "light" : "dark");
  return false;
}

void CoordinatesPage::leave() {
  if (shown_.state().stage == Stage::Running)
    command("stop");
  else
    BoardPage::leave();
}

std::string CoordinatesPage::status() const {
  const CoordinatesPresenter::State& state = shown_.state();
  static constexpr std::array<const char*, 3> kStages = {"ready", "running", "done"};
  std::string text = BoardPage::status() + "coordinates " +
                     kStages[static_cast<std::size_t>(state.stage)] + " right " +
                     std::to_string(state.right) + " asked " + std::to_string(state.asked);
  if (state.square != chess::kNoSquare) text += " square " + chess::to_string(state.square);
  return text + '\n';
}

}  // namespace rostok::screens
