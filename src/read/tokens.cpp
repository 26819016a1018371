// SPDX-License-Identifier: BSL-1.0
#include "tokens.hpp"

#include <algorithm>

#include "govreport/core/characters.hpp"
#include "govreport/read/numerals.hpp"
#include "limits.hpp"

namespace govreport::detail {
namespace {

constexpr cell any_count = cell_of(request_row::received, applicant::total);

bool is_dash(char32_t c) { return c == U'-' || c == U'—'; }

class tokenizer {
 public:
  explicit tokenizer(const document& doc) : doc_(doc) {
    out_.words.reserve(doc.text.size());
    out_.word_at.reserve(doc.text.size());
    out_.figures.reserve(doc.pieces.size() + 64);
  }

  token_stream run() && {
    for (std::size_t i = 0; i < doc_.pieces.size() && !is_full(); ++i) {
      piece_ = static_cast<std::uint32_t>(i);
      const piece& p = doc_.pieces[i];
      if (p.is_cell() && p.is_blank()) {
        add(figure::kind::blank, p.first, p.last, false);
      } else if (p.is_cell() && holds_one_numeral(p)) {
        const bool number = is_number_;
        add(number ? figure::kind::number : figure::kind::not_applicable, p.first, p.last, false);
      } else if (p.is_cell() &&
                 (holds_spoiled_numeral(p) || (!holds_torn_number(p) && stands_among_figures(i)))) {
        add(figure::kind::number, p.first, p.last, false);  // to be found unreadable, as a whole
      } else {
        scan(p);
      }
    }
    out_.words.resize(words_);
    out_.word_at.resize(words_);
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_full() const { return out_.figures.size() > most_figures(doc_.size); }

  [[nodiscard]] char32_t at(std::size_t i) const { return fold(doc_.text[i]); }

  void add(figure::kind is, std::size_t first, std::size_t last, bool attached) {
    out_.figures.push_back({is, attached, false, static_cast<std::uint32_t>(first),
                            static_cast<std::uint32_t>(last), piece_, words_});
  }

  static bool is_plain_ideograph(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF && c != U'无'; }

  /// Ideographs from `i` on: nearly every character of a report.
  std::size_t add_ideographs(std::size_t i, std::size_t last) {
    make_room(last - i);
    const char32_t* const text = doc_.text.data();
    char32_t* const words = out_.words.data();
    std::uint32_t* const word_at = out_.word_at.data();
    std::uint32_t n = words_;
    for (; i < last && is_plain_ideograph(text[i]); ++i, ++n) {
      words[n] = text[i];
      word_at[n] = static_cast<std::uint32_t>(i);
    }
    words_ = n;
    return i;
  }

  void add_word(char32_t c, std::size_t at) {
    make_room(1);
    out_.words[words_] = c;
    out_.word_at[words_++] = static_cast<std::uint32_t>(at);
  }

  /// Room for that many words; what stays empty is given back at the end.
  void make_room(std::size_t words) {
    if (out_.words.size() >= words_ + words) return;
    out_.words.resize(words_ + words);
    out_.word_at.resize(words_ + words);
  }

  /// A cell that is a number as a whole, with its unit and its note. An ideograph alone is a label
  /// written downwards.
  bool holds_one_numeral(const piece& p) {
    const char32_t first = at(p.first);
    is_number_ = are_digits(p);
    if (is_number_) return true;
    const bool can_begin = is_digit(first) || is_dash(first) || first == U'+' || first == U'/' ||
                           first == U'\\' || first == U'*' || first == U'无' || first == U'不' ||
                           first == U'零' || first == U'〇' || first == U'减' || first == U'增' ||
                           first == U'N';
    if (!can_begin) return false;
    const numeral n = parse_numeral(doc_.text_of(p), any_count);
    is_number_ = n.state == cell_state::number || n.reason == unreadable_because::not_whole ||
                 n.reason == unreadable_because::too_large;
    return is_number_ || n.state == cell_state::not_applicable;
  }

  /// Digits that are a number whatever stands around: most cells of a table.
  [[nodiscard]] bool are_digits(const piece& p) const {
    constexpr std::uint32_t most_digits = 12;
    if (p.last - p.first > most_digits) return false;
    return std::all_of(doc_.text.begin() + p.first, doc_.text.begin() + p.last, is_digit);
  }

  /// A cell with a digit in it that is neither a number nor a label: “10%”, “<8”, “约3”. The digits
  /// alone are not what it says.
  [[nodiscard]] bool holds_spoiled_numeral(const piece& p) const {
    constexpr std::size_t most_words = 2;
    std::size_t digits = 0;
    std::u32string words;
    std::size_t marks = 0;
    for (std::size_t i = p.first; i < p.last; ++i) {
      const char32_t c = at(i);
      if (is_digit(c)) {
        ++digits;
      } else if (is_word(c)) {
        words += c;
        if (words.size() > most_words) return false;
      } else if (!is_space(doc_.text[i])) {
        const bool of_numbers = c == U',' || c == U'.' || c == U'-' || c == U'+';
        marks += of_numbers ? 0 : 1;
        // “3.其他”, “(1)其他”: an ordinal and its label.
        const bool ends_ordinal = c == U'.' || c == U'、' || c == U':' || c == U')';
        const bool ordinal = digits == 1 && words.empty() && ends_ordinal;
        if (ordinal && word_at(skip_spaces(i + 1, p), p)) return false;
      }
    }
    const bool label = label_index::instance().match(words, 0) != nullptr;  // “3其他”
    return digits != 0 && !label && (!words.empty() || marks != 0);
  }

  /// “1 4”: a number that spaces or the ends of lines tear apart.
  [[nodiscard]] bool holds_torn_number(const piece& p) const {
    bool digits = false;
    for (std::size_t i = p.first; i < p.last; ++i) {
      if (is_digit(at(i)))
        digits = true;
      else if (!is_space(doc_.text[i]))
        return false;
    }
    return digits;
  }

  /// A word in the middle of a row of figures, “一” or 同上: it stands where a number is due.
  [[nodiscard]] bool stands_among_figures(std::size_t i) const {
    constexpr std::size_t most_words = 3;
    if (i == 0 || i + 1 == doc_.pieces.size() || out_.figures.empty()) return false;
    const piece& p = doc_.pieces[i];
    const piece& before = doc_.pieces[i - 1];
    const piece& next = doc_.pieces[i + 1];
    const figure& last = out_.figures.back();
    const bool behind_number = last.in + 1 == i && last.is == figure::kind::number;
    const bool inside_row = before.table == p.table && before.row == p.row &&
                            next.table == p.table && next.row == p.row;
    if (!behind_number || !inside_row) return false;
    if (!next.is_blank() && !is_digit(at(next.first))) return false;
    std::u32string words;
    for (std::size_t k = p.first; k < p.last && words.size() <= most_words; ++k) {
      if (is_word(at(k))) words += at(k);
    }
    return words.size() <= most_words && label_index::instance().match(words, 0) == nullptr;
  }

  [[nodiscard]] bool word_at(std::size_t i, const piece& p) const {
    return i < p.last && is_word(at(i));
  }

  [[nodiscard]] std::size_t skip_spaces(std::size_t i, const piece& p) const {
    while (i < p.last && (is_space(doc_.text[i]) || doc_.text[i] == U'\\')) ++i;
    return i;
  }

  void scan(const piece& p) {
    std::size_t previous_end =
        p.first;  // one past the last figure: what tells digits apart that stand together
    for (std::size_t i = p.first; i < p.last && !is_full();) {
      const char32_t c = at(i);
      if (is_plain_ideograph(doc_.text[i])) {
        i = add_ideographs(i, p.last);
      } else if (is_digit(c)) {
        i = scan_number(p, i, previous_end);
        previous_end = i;
      } else if (is_word(c)) {
        if (c == U'无' && stands_alone(p, i, i + 1)) {
          add(figure::kind::not_applicable, i, i + 1, false);
        } else {
          add_word(c, i);
        }
        ++i;
      } else if (c == U'/' || is_dash(c)) {
        std::size_t end = i + 1;
        while (end < p.last && at(end) == c) ++end;
        if (stands_alone(p, i, end)) add(figure::kind::not_applicable, i, end, false);
        i = end;
      } else {
        ++i;
      }
    }
  }

  /// Between spaces or edges, and not the whole of a line: a line of dashes is an ornament.
  [[nodiscard]] bool stands_alone(const piece& p, std::size_t first, std::size_t last) const {
    const bool left = first == p.first || is_space(doc_.text[first - 1]);
    const bool right = last == p.last || is_space(doc_.text[last]);
    return left && right && last - first <= 3;
  }

  std::size_t scan_number(const piece& p, std::size_t i, std::size_t previous_end) {
    std::size_t first = i;
    if (i > p.first && i > previous_end && (at(i - 1) == U'-' || at(i - 1) == U'+')) first = i - 1;
    if (i > p.first && at(i - 1) == U'-' && i - 1 == previous_end && i != first) first = i - 1;
    while (i < p.last && is_digit(at(i))) ++i;
    while (i + 3 < p.last && at(i) == U',' && is_digit(at(i + 1)) && is_digit(at(i + 2)) &&
           is_digit(at(i + 3)) && !(i + 4 < p.last && is_digit(at(i + 4)))) {
      i += 4;
    }
    bool fraction = false;
    if (i + 1 < p.last && at(i) == U'.' && is_digit(at(i + 1))) {
      fraction = true;
      ++i;
      while (i < p.last && is_digit(at(i))) ++i;
    }
    const std::size_t digits_end = i;
    const bool attached = first > p.first && !is_space(doc_.text[first - 1]);
    const std::size_t separator = skip_spaces(i, p);
    const bool separated = separator < p.last && (at(separator) == U'.' || at(separator) == U'、' ||
                                                  at(separator) == U':');
    const std::size_t counted = skip_spaces(separator + 1, p);
    if (!fraction && separated && counted == p.last && digits_end - first == 1 && !attached) {
      // What it counts stands in the next line or cell. A cell is none the less one of its row.
      if (p.is_cell()) add(figure::kind::number, first, separator + 1, attached);
      return separator + 1;
    }
    const bool ordinal = !fraction && separated && word_at(counted, p);
    if (ordinal) {
      const bool alone = digits_end - first == 1 && !(attached && is_digit(at(first - 1)));
      if (alone && at(separator) != U'、') return separator + 1;
      if (alone && !attached) return separator + 1;
      add(figure::kind::number, first, digits_end, attached);
      out_.figures.back().before_ordinal = true;
      return separator + 1;
    }
    i = behind_unit(p, i);
    if (i < p.last && (at(i) == U'%' || at(i) == U'‰')) ++i;  // a share: no cell's number
    add(figure::kind::number, first, i, attached);
    return i;
  }

  /// Where the unit behind a number ends. Apart from it, it has to stand alone.
  [[nodiscard]] std::size_t behind_unit(const piece& p, std::size_t number_end) const {
    const std::size_t first = skip_spaces(number_end, p);
    for (std::u32string_view unit : {U"亿元", U"万元", U"元", U"件"}) {
      const std::size_t end = first + unit.size();
      if (end > p.last) continue;
      if (std::u32string_view(doc_.text).substr(first, unit.size()) != unit) continue;
      return first == number_end || !word_at(end, p) ? end : number_end;
    }
    return number_end;
  }

  const document& doc_;
  token_stream out_;
  std::uint32_t piece_ = 0;
  std::uint32_t words_ = 0;  // so far
  bool is_number_ = false;
};

}  // namespace

token_stream tokenize(const document& doc) { return tokenizer(doc).run(); }

}  // namespace govreport::detail
