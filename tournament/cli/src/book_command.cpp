// SPDX-License-Identifier: MIT
#include "book_command.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "rostok/base/paths.h"
#include "rostok/chess/notation.h"
#include "rostok/openings/opening_names.h"
#include "rostok/openings/polyglot_book.h"
#include "text_table.h"

namespace rostok::cli {

namespace {

struct BookOptions {
  std::string file, fen = "startpos";
};

void list_moves(const BookOptions& options, CommandContext& context) {
  chess::Position position;
  if (options.fen != "startpos") {
    const auto read = chess::Position::from_fen(options.fen);
    if (!read) return context.fail(read.error());
    position = *read;
  }
  auto book = openings::PolyglotBook::open(options.file);
  if (!book) return context.fail(book.error());
  const auto moves = book->moves(position, openings::passed_square(position, options.fen));
  if (!moves) return context.fail(moves.error());
  if (moves->empty()) {
    context.out << context.tr("The book does not know this position") << '\n';
    return;
  }
  const auto names = openings::OpeningNames::load(base::share_dir());
  if (!names) return context.fail(names.error());
  const bool russian = context.words.language() == i18n::Language::Russian;
  const auto letters = russian ? chess::PieceLetters::Russian : chess::PieceLetters::English;
  long long all = 0;
  for (const auto& each : *moves)
    all += each.weight;
  TextTable table({Align::Left, Align::Right, Align::Right, Align::Left});
  for (const auto& each : *moves) {
    char share[16];
    std::snprintf(share, sizeof share, "%.1f %%",
                  all == 0 ? 0.0 : 100.0 * each.weight / static_cast<double>(all));
    const auto* opening = names->find(position.after(each.move));
    table.add({chess::to_san(position, each.move, letters), std::to_string(each.weight), share,
               opening == nullptr
                   ? ""
                   : opening->code + " " + (russian ? opening->russian : opening->english)});
  }
  table.print(context.out);
}

}  // namespace

void add_book_command(CLI::App& app, CommandContext& context) {
  const auto options = std::make_shared<BookOptions>();
  CLI::App* command =
      app.add_subcommand("book", context.tr("List the moves of an opening book (Polyglot)"));
  command->add_option("FILE", options->file, context.tr("The book (.bin)"))->required();
  command->add_option("FEN", options->fen, context.tr("The position, or startpos"));
  command->callback([options, &context] { list_moves(*options, context); });
}

}  // namespace rostok::cli
