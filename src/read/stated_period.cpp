// SPDX-License-Identifier: BSL-1.0
#include "stated_period.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "govreport/core/characters.hpp"
#include "printed_dates.hpp"
#include "unspaced_text.hpp"

namespace govreport::detail {
namespace {

/// The period that the figures cover.
class period_reader {
 public:
  period_reader(const document& doc, const std::array<std::optional<heading>, 6>& headings,
                reading& out)
      : doc_(doc), headings_(headings), out_(out) {}

  /// “统计期限自2023年1月1日起至2023年12月31日止”, before section 2.
  void read() {
    unspaced_text text;
    const std::uint32_t end = begin_of_section(1);
    for (const piece& p : doc_.pieces) {
      if (p.first >= end || text.text.size() > longest_preface) break;
      const std::uint32_t last = std::min(end, p.first + longest_preface);
      if (!p.is_cell()) text.add(doc_, p.first, std::min(p.last, last));
    }
    const std::u32string_view all(text.text);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if ((all[i] != U'2' && all[i] != U'二') || !begins_date(all, i)) continue;
      std::size_t k = i;
      const auto first = take_date(all, k);
      if (!first) continue;
      const std::size_t date_end = k;
      const auto last = take_last_day(all, k, first->year);
      if (!last ||
          !speaks_of_figures(all.substr(i < 40 ? 0 : i - 40, std::min<std::size_t>(i, 40)))) {
        i = date_end - 1;
        continue;
      }
      out_.report.period = reporting_period{*first, *last};
      out_.narrative.period = printed(doc_, text.begin_of(i), text.end_of(k));
      return;
    }
    note_malformed_period(all, text);
  }

 private:
  static constexpr std::uint32_t longest_preface = 20000;

  [[nodiscard]] std::uint32_t begin_of_section(std::size_t k) const {
    return headings_[k] ? headings_[k]->begin : UINT32_MAX;
  }

  /// Whether a date can begin there: not inside a number, nor behind a year that is none,
  /// “202020年12月31日”.
  static bool begins_date(std::u32string_view text, std::size_t i) {
    if (i == 0) return true;
    if (is_digit(text[i - 1])) return false;
    return i == 1 || text[i - 1] != U'年' || !is_digit(text[i - 2]);
  }

  /// The last day of a period behind the first: “起至…”, “算起,到…止”, “——…”, “起,…止”.
  static std::optional<calendar_date> take_last_day(std::u32string_view text, std::size_t& i,
                                                    std::int32_t year) {
    constexpr std::size_t longest = 8;
    const std::size_t begin = i;
    bool leads_on = false;
    std::size_t k = begin;
    for (; k < text.size() && k < begin + longest; ++k) {
      const bool to = std::u32string_view(U"至到截—-~").find(text[k]) != std::u32string_view::npos;
      if (!to && std::u32string_view(U"起始开算计止,").find(text[k]) == std::u32string_view::npos)
        break;
      leads_on = leads_on || to;
    }
    if (!take(text, k, U"同年")) take(text, k, U"当年");
    const auto last = take_date(text, k, year);
    if (!last || (!leads_on && !text.substr(k).starts_with(U"止"))) return std::nullopt;
    i = k;
    return last;
  }

  static bool speaks_of_figures(std::u32string_view before) {
    // Words of the same sentence: a plan has years of its own.
    const std::size_t stop = before.find_last_of(U"。；;");
    if (stop != std::u32string_view::npos) before.remove_prefix(stop + 1);
    for (std::u32string_view word :
         {U"统计", U"所列数据", U"列数据", U"数据期限", U"数据时限", U"数据截"}) {
      if (before.find(word) != std::u32string_view::npos) return true;
    }
    return false;
  }

  /// A period is announced and a day is given that is none: “至202020年12月31日止”.
  void note_malformed_period(std::u32string_view all, const unspaced_text& text) {
    for (std::u32string_view words : {U"统计期限", U"统计时限", U"统计时间", U"统计时段"}) {
      const std::size_t found = all.find(words);
      if (found == std::u32string_view::npos) continue;
      const std::size_t end = std::min(all.find_first_of(U"。;", found), all.size());
      const std::size_t last = std::min(end, found + 60);
      if (!holds_malformed_date(all.substr(found, last - found))) continue;
      out_.narrative.period = printed(doc_, text.begin_of(found), text.end_of(last));
      return;
    }
  }

  /// Whether a sentence names the day of a month, “12月31日”, that is part of no date.
  static bool holds_malformed_date(std::u32string_view sentence) {
    std::int32_t year = 0;  // of the date before: the next need not repeat it
    std::size_t month = 0;  // one past the last 月
    for (std::size_t i = 0; i < sentence.size();) {
      if (begins_date(sentence, i)) {
        if (const auto date = take_date(sentence, i, year)) {
          year = date->year;
          month = 0;
          continue;
        }
      }
      if (sentence[i] == U'月') month = i + 1;
      if (sentence[i] == U'日' && month != 0 && month < i &&
          std::all_of(sentence.begin() + static_cast<std::ptrdiff_t>(month),
                      sentence.begin() + static_cast<std::ptrdiff_t>(i), is_digit)) {
        return true;
      }
      ++i;
    }
    return false;
  }

  const document& doc_;
  const std::array<std::optional<heading>, 6>& headings_;
  reading& out_;
};

}  // namespace

void read_period(const document& doc, const std::array<std::optional<heading>, 6>& headings,
                 reading& out) {
  period_reader(doc, headings, out).read();
}

}  // namespace govreport::detail
