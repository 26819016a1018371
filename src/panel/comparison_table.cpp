// SPDX-License-Identifier: BSL-1.0
#include "comparison_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "../write/layout.hpp"
#include "../write/utf8.hpp"
#include "cell_words.hpp"
#include "govreport/write/messages.hpp"

namespace govreport::writing {

namespace {

constexpr std::size_t gap = 3;          // between columns
constexpr std::string_view dash = "–";  // no such cell in the tables of that year

struct line {
  std::string label;
  std::string old;
  std::string recent;
  std::string change;
  std::string note;
  std::string_view color = dim;  // of the change
  bool quiet = false;            // nothing has changed
};

struct block {
  table in = table::disclosure;
  std::vector<line> lines;
};

struct widths {
  std::size_t label = 0;
  std::size_t old = 0;
  std::size_t recent = 0;
  std::size_t change = 0;

  void take(const line& l) {
    label = std::max(label, columns_of(l.label));
    old = std::max(old, columns_of(l.old));
    recent = std::max(recent, columns_of(l.recent));
    change = std::max(change, columns_of(l.change));
  }
};

// One cell

std::string side_text(cell of, const compared_number& n, layout printed, language in) {
  if (n.value) return fmt::format("{}{}", n.summed ? "Σ" : "", number_text(of, *n.value));
  if (n.state == cell_state::absent && !covers(printed, of)) return std::string(dash);
  return std::string(state_text(n.state, in));
}

std::string change_text(const compared_cell& c) {
  const auto difference = c.difference();
  if (!difference) return {};
  return fmt::format("{}{}", *difference > 0 ? "+" : "", number_text(c.of, *difference));
}

std::string note_text(const compared_cell& c, language in) {
  if (!is_row_total(c.of)) return {};  // one word for the row is enough
  if (c.how == comparability::as_sum)
    return say(in, "Σ 为三行之和", "Σ: the sum of its three rows");
  if (c.how == comparability::within_sum) return say(in, "计入上一行", "counted above");
  return {};
}

bool has_changed(const compared_cell& c) {
  if (!c.is_comparable()) return false;
  return c.old.state != c.recent.state || c.old.value != c.recent.value;
}

bool is_worth_a_line(const compared_cell& c) {
  const auto says_something = [](const compared_number& n) {
    return n.value.value_or(0) != 0 || n.state == cell_state::ambiguous ||
           n.state == cell_state::unreadable;
  };
  return has_changed(c) || says_something(c.old) || says_something(c.recent);
}

line line_of(const compared_cell& c, const comparison& in, language spoken) {
  const form edition =
      covers(in.recent.printed, c.of) ? in.recent.printed.edition : in.old.printed.edition;
  line made{label_text(c.of, edition, spoken), side_text(c.of, c.old, in.old.printed, spoken),
            side_text(c.of, c.recent, in.recent.printed, spoken), change_text(c),
            note_text(c, spoken)};
  made.quiet = !has_changed(c);
  if (c.difference().value_or(0) != 0) made.color = bold;
  return made;
}

// The table

struct table_lines {
  std::vector<block> blocks;
  std::size_t left_out = 0;
};

/// The lines of one row of the form: its total first, the others that deserve a line below.
void append_row(std::vector<line>& lines, std::span<const compared_cell> row, const comparison& in,
                const comparison_options& options, std::size_t& left_out) {
  std::vector<line> others;
  const compared_cell* total = nullptr;
  for (const compared_cell& c : row) {
    if (is_row_total(c.of)) {
      total = &c;
    } else if (options.all || is_worth_a_line(c)) {
      others.push_back(line_of(c, in, options.show.in));
    } else {
      ++left_out;
    }
  }
  if (total != nullptr) {
    options.all || !others.empty() || is_worth_a_line(*total)
        ? lines.push_back(line_of(*total, in, options.show.in))
        : static_cast<void>(++left_out);
  }
  lines.insert(lines.end(), others.begin(), others.end());
}

table_lines lines_of(const comparison& made, const comparison_options& options) {
  table_lines all;
  for (auto first = made.cells.begin(); first != made.cells.end();) {
    const cell at = first->of;
    const auto last = std::find_if(first, made.cells.end(), [at](const compared_cell& c) {
      return c.of.in != at.in || c.of.row != at.row;
    });
    if (all.blocks.empty() || all.blocks.back().in != at.in) all.blocks.push_back({at.in, {}});
    append_row(all.blocks.back().lines, {first, last}, made, options, all.left_out);
    first = last;
  }
  return all;
}

std::string row_of(const line& l, const widths& w, bool head, const text_options& options) {
  const bool quiet = l.quiet && !head;
  const auto tone = [&](std::string_view text) {
    return painted(text, dim, options.color && quiet);
  };
  std::string text =
      fmt::format("{}{}{}{}{}{}", head ? painted(l.label, bold, options.color) : tone(l.label),
                  padding(w.label, l.label), padding(w.old + gap, l.old), tone(l.old),
                  padding(w.recent + gap, l.recent), tone(l.recent));
  if (!l.change.empty() || !l.note.empty()) {
    text += padding(w.change + gap, l.change);
    text += painted(l.change, l.color, options.color && !head && !l.change.empty());
  }
  if (!l.note.empty()) text += fmt::format("  {}", painted(l.note, dim, options.color));
  return text + "\n";
}

/// The years as heads of the columns; where these do not tell the reports apart, their order.
std::pair<std::string, std::string> heads_of(const comparison& made, language in) {
  const auto& [old, recent] = std::pair(made.old.year, made.recent.year);
  if (!old || !recent || *old == *recent)
    return {say(in, "前一份", "first"), say(in, "后一份", "second")};
  return {std::to_string(*old), std::to_string(*recent)};
}

line head_of(table in, const comparison& made, language spoken) {
  const auto [old, recent] = heads_of(made, spoken);
  return {section_title(in, spoken), old, recent, say(spoken, "增减", "change"), {}};
}

}  // namespace

std::string table_text(const comparison& made, const comparison_options& options) {
  const language in = options.show.in;
  const table_lines all = lines_of(made, options);
  widths w;
  for (const block& b : all.blocks) {
    w.take(head_of(b.in, made, in));
    for (const line& l : b.lines) w.take(l);
  }
  std::string text;
  for (const block& b : all.blocks) {
    text += "\n" + row_of(head_of(b.in, made, in), w, true, options.show);
    if (b.in == table::disclosure && made.has(comparison_remark::form_changed)) {
      text += painted(say(in, "  两份报告的表格不同，所计不同，此部分不作增减比较。",
                          "  The two forms count other things here, so nothing is subtracted."),
                      dim, options.show.color) +
              "\n";
    }
    for (const line& l : b.lines) text += row_of(l, w, false, options.show);
    if (b.lines.empty()) {
      text += painted(say(in, "  各数均为零或空白", "  every number is zero or blank"), dim,
                      options.show.color) +
              "\n";
    }
  }
  if (all.left_out != 0) {
    text += "\n" +
            painted(say(in, "另有 {} 个单元格两年均为零或空白，未列出。",
                        "{} more cells are zero or blank in both years.", all.left_out),
                    dim, options.show.color) +
            "\n";
  }
  return text;
}

}  // namespace govreport::writing
