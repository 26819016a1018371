// SPDX-License-Identifier: BSL-1.0
#include "split_digits.hpp"

#include <algorithm>

#include "govreport/core/characters.hpp"
#include "govreport/read/numerals.hpp"

namespace govreport::detail {
namespace {

constexpr std::size_t most_ways = 64;
constexpr std::size_t most_steps = 300'000;  // numbers tried
constexpr std::size_t longest_number = 16;

/// Whether the numbers read so far break a total that they complete. Within one row of section 3
/// the seventh number is the sum of six, within section 4 every fifth the sum of four.
bool totals_hold(const std::vector<reading_of_run::number>& numbers,
                 const std::vector<cell>& cells) {
  const cell last = cells[numbers.size() - 1];
  if (!is_row_total(last)) return true;
  std::int64_t sum = 0;
  for (std::size_t k = numbers.size() - 1 - last.column; k + 1 < numbers.size(); ++k)
    sum += numbers[k].value;
  return sum == numbers.back().value;
}

class search {
 public:
  search(const std::vector<digit>& digits, const std::vector<cell>& cells, bool demand_totals)
      : digits_(digits), cells_(cells), demand_totals_(demand_totals) {}

  splits run() {
    extend(0);
    return std::move(found_);
  }

 private:
  void extend(std::size_t begin) {
    if (found_.ways.size() >= most_ways) {
      found_.complete = false;
      return;
    }
    const std::size_t done = current_.numbers.size();
    if (done == cells_.size()) {
      if (begin == digits_.size()) found_.ways.push_back(current_);
      return;
    }
    if (digits_.size() - begin < cells_.size() - done) return;
    const bool pieces = unit_of(cells_[done]) == cell_unit::pieces;
    std::u32string text;
    for (std::size_t end = begin; end < digits_.size() && text.size() < longest_number; ++end) {
      if (end > begin && digits_[end].starts) break;
      text += digits_[end].c;
      if (pieces && text.size() > 1 && text[0] == U'0' && is_digit(text[1])) break;
      if (!can_end_at(end, text, cells_[done])) continue;
      if (++steps_ > most_steps) {
        found_.complete = false;
        return;
      }
      const numeral n = parse_numeral(text, cells_[done]);
      if (n.state != cell_state::number || (n.value < 0 && !may_be_negative(cells_[done])))
        continue;
      current_.numbers.push_back({digits_[begin].at, digits_[end].at + 1, n.value});
      if (!demand_totals_ || totals_hold(current_.numbers, cells_)) extend(end + 1);
      current_.numbers.pop_back();
      if (!found_.complete) return;
    }
  }

  [[nodiscard]] bool can_end_at(std::size_t end, const std::u32string& text, cell of) const {
    const std::size_t sign = text[0] == U'-' || text[0] == U'+' ? 1 : 0;
    if (text.size() == sign) return false;
    if (!is_digit(text[sign])) return false;
    const bool fraction = text.find(U'.') != std::u32string::npos;
    if (fraction && unit_of(of) == cell_unit::pieces) return false;
    if (text.size() > sign + 1 && text[sign] == U'0' && is_digit(text[sign + 1]))
      return false;  // a leading zero
    // A number ends before the next digit, not before its own decimals or unit.
    const bool more = end + 1 < digits_.size() && !digits_[end + 1].starts;
    if (!more) return text.back() != U'.';
    const char32_t next = digits_[end + 1].c;
    return (is_digit(next) && text.back() != U'.') || next == U'-' || next == U'+';
  }

  const std::vector<digit>& digits_;
  const std::vector<cell>& cells_;
  bool demand_totals_;
  splits found_;
  reading_of_run current_;
  std::size_t steps_ = 0;
};

class join_search {
 public:
  join_search(const document& doc, const std::vector<figure>& figures,
              const std::vector<cell>& cells)
      : doc_(doc), figures_(figures), cells_(cells) {}

  splits run() {
    extend(0);
    return std::move(found_);
  }

 private:
  void extend(std::size_t begin) {
    if (++steps_ > most_steps || found_.ways.size() >= most_ways) {
      found_.complete = false;
      return;
    }
    const std::size_t done = current_.numbers.size();
    if (done == cells_.size()) {
      if (begin == figures_.size()) found_.ways.push_back(current_);
      return;
    }
    if (figures_.size() - begin < cells_.size() - done) return;
    std::u32string text;
    for (std::size_t end = begin; end < figures_.size() && text.size() < longest_number; ++end) {
      if (figures_[end].is != figure::kind::number || figures_[end].in != figures_[begin].in)
        return;
      text += std::u32string_view(doc_.text).substr(figures_[end].first,
                                                    figures_[end].last - figures_[end].first);
      const numeral n = parse_numeral(text, cells_[done]);
      const bool leading_zero = end > begin && fold(text[0]) == U'0';
      if (n.state != cell_state::number || leading_zero) continue;
      current_.numbers.push_back({figures_[begin].first, figures_[end].last, n.value});
      if (totals_hold(current_.numbers, cells_)) extend(end + 1);
      current_.numbers.pop_back();
      if (!found_.complete) return;
    }
  }

  const document& doc_;
  const std::vector<figure>& figures_;
  const std::vector<cell>& cells_;
  splits found_;
  reading_of_run current_;
  std::size_t steps_ = 0;
};

}  // namespace

splits split_digits(const std::vector<digit>& digits, const std::vector<cell>& cells,
                    bool demand_totals) {
  return search(digits, cells, demand_totals).run();
}

splits join_figures(const document& doc, const std::vector<figure>& figures,
                    const std::vector<cell>& cells) {
  return join_search(doc, figures, cells).run();
}

}  // namespace govreport::detail
