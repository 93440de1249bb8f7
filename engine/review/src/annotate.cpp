// SPDX-License-Identifier: MIT
#include "rostok/review/annotate.h"

#include <algorithm>

#include "rostok/review/wording.h"

namespace rostok::review {

using chess::Annotation;
using chess::CommentParts;
using chess::GameTree;
using chess::Position;

namespace {

constexpr int kLastQualityGlyph = 7;  // 1–6 for "!" … "?!", 7 for "□"

chess::EngineEval engine_eval(const Score& score) {
  if (!score.is_mate()) return {false, score.value, {}};
  return {true, score.winner == chess::Color::White ? score.value : -score.value, {}};
}

class Annotator {
 public:
  Annotator(const chess::PgnGame& game, const Report& report, const i18n::Translator& words,
            std::size_t line_plies)
      : game_(game), report_(report), words_(words), line_plies_(line_plies) {}

  chess::PgnGame write() {
    const std::string_view annotator = game_.tag("Annotator");
    ours_ = annotator.starts_with(kAnnotator);
    if (annotator.empty()) game_.set_tag("Annotator", kAnnotator);
    Position position = report_.game.start;
    auto node = GameTree::kRoot;
    for (const MoveReport& move : report_.moves) {
      const auto parent = node;
      node = game_.tree.main_child(parent);
      clean(parent, node);
      mark(node, move, position);
      add_line(parent, move);
      position.play(move.move);
    }
    return std::move(game_);
  }

 private:
  static void drop_glyphs(Annotation& notes) {
    std::erase_if(notes.nags, [](int nag) { return nag >= 1 && nag <= kLastQualityGlyph; });
  }

  // Takes away what an earlier review said.
  void clean(GameTree::Node parent, GameTree::Node node) {
    Annotation& notes = game_.tree.edit_annotation(node);
    if (ours_) drop_glyphs(notes);
    std::vector<std::string> kept;
    for (const std::string& comment : notes.after) {
      CommentParts parts = chess::parse_comment(comment);
      parts.eval.reset();
      if (ours_) parts.text.clear();
      if (std::string text = chess::to_comment(parts); !text.empty())
        kept.push_back(std::move(text));
    }
    notes.after = std::move(kept);
    if (!ours_) return;
    for (const auto variation : game_.tree.children(parent))
      if (variation != node) game_.tree.remove(variation);
  }

  void mark(GameTree::Node node, const MoveReport& move, const Position& before) {
    Annotation& notes = game_.tree.edit_annotation(node);
    const int number = move.class_shown ? nag(move.move_class) : nag(move.praise);
    if (number > 0) {
      drop_glyphs(notes);
      notes.nags.insert(notes.nags.begin(), static_cast<std::uint8_t>(number));
    }
    CommentParts parts;
    // Clocks and the evaluation share one comment, as servers write them.
    if (!notes.after.empty()) {
      parts = chess::parse_comment(notes.after.front());
      notes.after.erase(notes.after.begin());
    }
    const bool mated = move.score && move.score->is_mate() && move.score->value == 0;
    if (move.score && !mated) parts.eval = engine_eval(*move.score);
    if (const std::string said = sentence(move, before); !said.empty())
      parts.text = parts.text.empty() ? said : said + " " + parts.text;
    if (std::string text = chess::to_comment(parts); !text.empty())
      notes.after.insert(notes.after.begin(), std::move(text));
  }

  [[nodiscard]] std::string sentence(const MoveReport& move, const Position& before) const {
    if (!move.class_shown)
      return move.praise == Praise::None ? "" : capitalised(word(move.praise, words_)) + ".";
    const std::string name = capitalised(word(move.move_class, words_)) + ".";
    if (move.better.empty()) return name;
    return name + " " +
           words_.tr("Better was {1}.",
                     {numbered_move(before, move.better.front(), words_.language())});
  }

  void add_line(GameTree::Node parent, const MoveReport& move) {
    if (!move.class_shown) return;
    auto node = parent;
    for (std::size_t i = 0; i < std::min(line_plies_, move.better.size()); ++i) {
      const auto next = game_.tree.play(node, move.better[i]);
      if (!next) return;
      node = *next;
    }
  }

  chess::PgnGame game_;
  const Report& report_;
  const i18n::Translator& words_;
  const std::size_t line_plies_;
  bool ours_ = false;
};

}  // namespace

chess::PgnGame annotate(const chess::PgnGame& game, const Report& report,
                        const i18n::Translator& words, std::size_t line_plies) {
  return Annotator(game, report, words, line_plies).write();
}

}  // namespace rostok::review
