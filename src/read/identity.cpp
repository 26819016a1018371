// SPDX-License-Identifier: BSL-1.0
#include "identity.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/core/characters.hpp"
#include "label_index.hpp"

namespace govreport::detail {
namespace {

/// Characters without spaces, folded, each with its place.
struct compact_text {
  std::u32string text;
  std::vector<std::uint32_t> at;

  void add(const document& doc, std::uint32_t first, std::uint32_t last) {
    std::size_t n = text.size();
    text.resize(n + (last - first));
    at.resize(n + (last - first));
    for (std::uint32_t i = first; i < last; ++i) {
      text[n] = fold(doc.text[i]);
      at[n] = i;
      n += !is_space(doc.text[i]);
    }
    text.resize(n);
    at.resize(n);
  }
  [[nodiscard]] std::uint32_t begin_of(std::size_t i) const { return at[i]; }
  [[nodiscard]] std::uint32_t end_of(std::size_t i) const { return at[i - 1] + 1; }
};

const piece* piece_at(const document& doc, std::uint32_t character) {
  for (const piece& p : doc.pieces) {
    if (p.first <= character && character < p.last) return &p;
  }
  return nullptr;
}

printed_text printed(const document& doc, std::uint32_t first, std::uint32_t last) {
  const piece* p = piece_at(doc, first);
  return {doc.utf8(first, last), p == nullptr ? source_span{} : doc.where(*p, first, last)};
}

/// A year, 2020 or 二〇二〇, at `i`; moves `i` behind it.
std::optional<std::int32_t> take_year(std::u32string_view text, std::size_t& i) {
  if (i + 4 > text.size() || (text[i] != U'2' && text[i] != U'二')) return std::nullopt;
  std::int32_t year = 0;
  for (std::size_t k = i; k < i + 4; ++k) {
    const char32_t c = text[k];
    const bool zero = c == U'〇' || c == U'零' || c == U'O' || c == U'o';
    const int digit = is_digit(c) ? static_cast<int>(c - U'0') : zero ? 0 : ideograph_digit(c);
    if ((digit == 0 && !zero && c != U'0') || digit > 9) return std::nullopt;
    year = year * 10 + digit;
  }
  if (year < 2000 || year > 2099 || (i + 4 < text.size() && is_digit(text[i + 4])))
    return std::nullopt;
  i += 4;
  return year;
}

/// A number below 100, 12 or 十二 or 三十一, at `i`; moves `i` behind it.
std::optional<std::uint8_t> take_small(std::u32string_view text, std::size_t& i) {
  int value = 0;
  const std::size_t begin = i;
  while (i < text.size() && i < begin + 2 && is_digit(text[i]))
    value = value * 10 + static_cast<int>(text[i++] - U'0');
  if (i == begin) {
    int digit = 0;
    while (i < text.size() && i < begin + 3 && ideograph_digit(text[i]) != 0) {
      const int d = ideograph_digit(text[i++]);
      if (d == 10) {
        value += (digit == 0 ? 1 : digit) * 10;
        digit = 0;
      } else {
        digit = d;
      }
    }
    value += digit;
  }
  if (i == begin || value > 99) return std::nullopt;
  return static_cast<std::uint8_t>(value);
}

bool take(std::u32string_view text, std::size_t& i, std::u32string_view word) {
  if (!text.substr(std::min(i, text.size())).starts_with(word)) return false;
  i += word.size();
  return true;
}

/// 2022年1月15日, 二〇二一年三月一日, 2022-01-15, 2022.1.15; without a year where one is given.
std::optional<calendar_date> take_date(std::u32string_view text, std::size_t& i,
                                       std::optional<std::int32_t> known_year = std::nullopt) {
  std::size_t k = i;
  calendar_date date;
  const auto year = take_year(text, k);
  if (!year && !known_year) return std::nullopt;
  date.year = year ? *year : *known_year;
  const bool words = !year || take(text, k, U"年");
  const char32_t mark = words || k >= text.size() ? U' ' : text[k];
  if (!words && mark != U'-' && mark != U'.' && mark != U'/') return std::nullopt;
  if (!words) ++k;
  const auto month = take_small(text, k);
  if (!month || !(words ? take(text, k, U"月") : take(text, k, std::u32string_view(&mark, 1))))
    return std::nullopt;
  const auto day = take_small(text, k);
  if (!day || (words && !take(text, k, U"日"))) return std::nullopt;
  date.month = *month;
  date.day = *day;
  i = k;
  return date;
}

class identity_reader {
 public:
  identity_reader(const document& doc, const std::array<std::optional<heading>, 6>& headings,
                  reading& out)
      : doc_(doc), headings_(headings), out_(out) {}

  void read() {
    read_title();
    read_period();
    read_opening();
    read_signature();
    out_.report.year = out_.narrative.title_year;
    if (!out_.report.year && out_.report.period) out_.report.year = out_.report.period->last.year;
    if (!out_.report.year) out_.report.year = out_.narrative.opening_year;
  }

 private:
  static constexpr std::size_t longest_title = 120;
  static constexpr std::size_t lines_for_title = 60;
  static constexpr std::uint32_t longest_preface = 20000;
  static constexpr std::size_t longest_name = 42;  // what `report::authority` holds

  [[nodiscard]] std::uint32_t begin_of_section(std::size_t k) const {
    return headings_[k] ? headings_[k]->begin : UINT32_MAX;
  }

  // ---------------------------------------------------------------------------------------------------

  struct title {
    std::size_t first = 0;  // of the compact text
    std::size_t last = 0;
    std::size_t year_at = 0;
    std::int32_t year = 0;
    bool labelled = false;  // “标题：…”, a line that a web page puts before the document
    bool as_form = false;   // worded as the form has it: what stands before the year is the name
  };

  void read_title() {
    std::optional<title> best;
    compact_text best_text;
    std::size_t lines = 0;
    for (std::size_t p = 0; p < doc_.pieces.size() && lines < lines_for_title; ++p, ++lines) {
      if (doc_.pieces[p].first >= begin_of_section(0) && doc_.pieces[p].last <= doc_.text.size())
        break;
      compact_text text;
      std::size_t first_line = 0;
      for (std::size_t k = p;
           k < doc_.pieces.size() && k < p + 3 && text.text.size() < longest_title; ++k) {
        const piece& line = doc_.pieces[k];
        text.add(doc_, line.first, std::min<std::uint32_t>(line.last, line.first + 400));
        if (k == p) first_line = text.text.size();
        const auto found = find_title(text);
        // A line with a year of its own above a title with another is what runs over the page.
        if (k > p && found && has_year(text, 0, first_line) &&
            has_year(text, first_line, found->last))
          break;
        if (!found) {
          if (k == p && !names_authority(text.text))
            break;  // a line before the title: 正文, a separator, a date
          continue;
        }
        if (!best || (best->labelled && !found->labelled)) {
          best = found;
          best_text = text;
        }
        break;
      }
      if (best && !best->labelled) break;
    }
    if (best && is_nameless(*best, best_text)) find_named_title(lines, *best, best_text);
    if (best) take_title(*best, best_text);
  }

  static bool is_nameless(const title& t, const compact_text& c) {
    constexpr std::size_t digits = 4;
    std::u32string_view behind = std::u32string_view(c.text).substr(t.year_at + digits);
    for (std::u32string_view word : {U"年", U"度"}) {
      if (behind.starts_with(word)) behind.remove_prefix(word.size());
    }
    return t.year_at == t.first &&
           (behind.starts_with(U"政府信息公开") || behind.starts_with(U"政务信息公开") ||
            behind.starts_with(U"信息公开") || behind.starts_with(U"政务公开"));
  }

  /// A page puts a title without a name above the document, whose own title begins with the body's
  /// name: the document's counts.
  void find_named_title(std::size_t line, title& t, compact_text& of) const {
    for (std::size_t p = line + 1; p + 1 < doc_.pieces.size() && p < line + 4; ++p) {
      compact_text text;
      for (std::size_t k = p; k < p + 2; ++k) {
        const piece& one = doc_.pieces[k];
        if (one.first >= begin_of_section(0)) return;
        text.add(doc_, one.first, std::min<std::uint32_t>(one.last, one.first + 400));
        title own;
        if (text.text.size() >= longest_title || !is_as_form(text.text, own)) continue;
        if (own.year != t.year || own.year_at == own.first) return;
        t = own;
        of = std::move(text);
        return;
      }
    }
  }

  static bool has_year(const compact_text& c, std::size_t first, std::size_t last) {
    const std::u32string_view text = std::u32string_view(c.text).substr(0, last);
    for (std::size_t i = first; i < last; ++i) {
      std::size_t k = i;
      if (take_year(text, k) && text.substr(k).starts_with(U'年')) return true;
    }
    return false;
  }

  /// Whether a line can be the first of a title that goes on: the name of a body, or a title cut by
  /// the end of its line.
  static bool names_authority(std::u32string_view line) {
    if (line.find(U"信息公开") != std::u32string_view::npos ||
        line.find(U"年") != std::u32string_view::npos)
      return true;
    for (char32_t ending :
         std::u32string_view(U"府局委会厅办室处院所心站队司校社镇乡道区县市部署行关")) {
      if (line.ends_with(ending)) return line.size() <= 60;
    }
    return false;
  }

  /// “某局2020年政府信息公开工作年度报告”, the year before or after the authority; the whole of a
  /// short text, or its beginning up to a space in a long one.
  static std::optional<title> find_title(const compact_text& c) {
    const std::u32string_view text(c.text);
    title t;
    if (const std::size_t colon = text.find(U':');
        colon != std::u32string_view::npos && colon <= 6) {
      t.first = colon + 1;
      t.labelled = true;
    }
    while (t.first < text.size() &&
           (text[t.first] == U'#' || text[t.first] == U'*' || text[t.first] == U'《'))
      ++t.first;
    if (is_as_form(text, t)) return t;
    std::size_t subject = std::u32string_view::npos;
    for (std::u32string_view words : {U"政府信息公开", U"政务信息公开", U"信息公开", U"政务公开"}) {
      subject = std::min(subject, text.find(words, t.first));
    }
    if (subject == std::u32string_view::npos || subject > t.first + 60) return std::nullopt;
    std::size_t year_at = std::u32string_view::npos;
    for (std::size_t i = t.first; i < std::min(text.size(), subject + 8); ++i) {
      std::size_t k = i;
      const auto year = take_year(text, k);
      if (!year || k >= text.size() || text[k] != U'年') continue;
      year_at = i;
      t.year = *year;
      break;
    }
    if (year_at == std::u32string_view::npos) return std::nullopt;
    std::size_t end = std::u32string_view::npos;
    for (std::u32string_view words : {U"报告", U"年报"}) {
      const std::size_t found = text.find(words, subject);
      if (found != std::u32string_view::npos) end = std::min(end, found + words.size());
    }
    if (end == std::u32string_view::npos || end > subject + 24) return std::nullopt;
    if (is_sentence(text.substr(t.first, end - t.first))) return std::nullopt;
    t.year_at = year_at;
    t.last = end;
    return t;
  }

  /// A sentence that speaks of the report is no title.
  static bool is_sentence(std::u32string_view title) {
    return title.find_first_of(U"。,；;") != std::u32string_view::npos;
  }

  /// A line that ends in year and name exactly as the form has them. The name of a body can hold
  /// words of the title itself, 某市信息公开办公室, and another year; a path through a site,
  /// “首页 > 政务公开 > …”, is none.
  static bool is_as_form(std::u32string_view text, title& t) {
    static const std::u32string name = U"年" + words_of(report_title);
    constexpr std::size_t digits = 4;
    if (!text.ends_with(name) || text.size() < t.first + digits + name.size()) return false;
    t.year_at = text.size() - name.size() - digits;
    std::size_t k = t.year_at;
    const auto year = take_year(text, k);
    const std::u32string_view before = text.substr(t.first, t.year_at - t.first);
    if (!year || is_sentence(before) || before.find_first_of(U">»›") != before.npos) return false;
    t.year = *year;
    t.last = text.size();
    t.as_form = true;
    return true;
  }

  void take_title(const title& t, const compact_text& c) {
    out_.narrative.title = printed(doc_, c.begin_of(t.first), c.end_of(t.last));
    out_.narrative.title_year = t.year;
    // What is left of the title without year and form is the authority.
    const std::u32string_view text(c.text);
    std::u32string name;
    for (std::size_t i = t.first; i < (t.as_form ? t.year_at : t.last); ++i) {
      if (i == t.year_at) {
        i += 4;
        if (text.substr(i + 1).starts_with(U"度")) ++i;
        continue;
      }
      const std::u32string_view rest = text.substr(i, t.last - i);
      const bool subject = rest.starts_with(U"政府信息公开") || rest.starts_with(U"政务信息公开") ||
                           rest.starts_with(U"信息公开") || rest.starts_with(U"政务公开");
      if (subject && !t.as_form) break;
      name += as_printed(doc_.text[c.at[i]]);
    }
    if (!t.as_form) {
      // “2022年某镇人民政府信息公开工作…”: the name and the form share a word.
      if (name.ends_with(U"人民")) name += U"政府";
      if (name.ends_with(U"关于")) name.erase(name.size() - 2);
      while (name.ends_with(U"的")) name.pop_back();
    }
    if (name.starts_with(U"关于")) name.erase(0, 2);
    document utf8;
    utf8.text = name;
    out_.report.authority = short_text(utf8.utf8(0, name.size()));
  }

  /// A character of a name: the ideograph for a radical, which looks the same; else what is
  /// printed.
  static char32_t as_printed(char32_t c) {
    const bool radical = c >= 0x2F00 && c <= 0x2FD5;
    return radical ? fold(c) : c;
  }

  // --------------------------------------------------------------------------------------------------

  /// “统计期限自2023年1月1日起至2023年12月31日止”, before section 2.
  void read_period() {
    compact_text text;
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
  void note_malformed_period(std::u32string_view all, const compact_text& text) {
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

  // ------------------------------------------------------------------------------------------------

  /// The year with which section 1 begins.
  void read_opening() {
    if (!headings_[0]) return;
    compact_text text;
    const std::uint32_t begin = headings_[0]->end;
    for (const piece& p : doc_.pieces) {
      if (p.last <= begin || p.is_cell()) continue;
      text.add(doc_, std::max(p.first, begin), std::min(p.last, std::max(p.first, begin) + 40));
      if (text.text.size() >= 12) break;
    }
    const std::u32string_view all(text.text);
    for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 2); ++i) {
      std::size_t k = i;
      const auto year = take_year(all, k);
      if (!year || k >= all.size() || all[k] != U'年') continue;
      out_.narrative.opening_year = year;
      out_.narrative.opening = printed(doc_, text.begin_of(i), text.end_of(k + 1));
      return;
    }
  }

  /// Whether a date has the title of another report before it, as in a list of links.
  static bool is_listed(std::u32string_view before) {
    while (!before.empty() && !is_word(before.back())) before.remove_suffix(1);
    return before.ends_with(U"报告") || before.ends_with(U"年报");
  }

  /// Who signs: the name before the date, or on one of the two lines above it, which holds nothing
  /// else. A name with spaces in it can lose its beginning: what is taken is the end of one.
  void read_signer(std::size_t dated, std::uint32_t begin, const compact_text& line,
                   std::size_t date) {
    if (take_signer(line, date)) return;
    if (std::any_of(line.text.begin(), line.text.begin() + static_cast<std::ptrdiff_t>(date),
                    is_word))
      return;
    std::size_t lines = 2;
    for (std::size_t n = dated; n-- > 0 && lines > 0;) {
      const piece& p = doc_.pieces[n];
      if (p.is_blank()) continue;
      if (p.is_cell() || p.first < begin || p.last - p.first > longest_name) return;
      compact_text above;
      above.add(doc_, p.first, p.last);
      if (take_signer(above, above.text.size())) return;
      --lines;
    }
  }

  /// Takes the name that ends a text, if it is one.
  bool take_signer(const compact_text& text, std::size_t last) {
    const auto is_part_of_name = [&](std::size_t i) { return is_word(text.text[i]); };
    // “（盖章）”, “（公章）”
    while (last > 0 && !is_part_of_name(last - 1)) --last;
    for (std::u32string_view seal : {U"盖章", U"公章", U"章"}) {
      if (!std::u32string_view(text.text).substr(0, last).ends_with(seal)) continue;
      last -= seal.size();
      while (last > 0 && !is_part_of_name(last - 1)) --last;
      break;
    }
    std::size_t first = last;
    while (first > 0 && is_part_of_name(first - 1) &&
           (first == last || text.at[first] - text.at[first - 1] == 1))
      --first;
    const std::u32string_view name = std::u32string_view(text.text).substr(first, last - first);
    constexpr std::size_t shortest_name = 3;
    if (name.size() < shortest_name || name.size() > longest_name || !names_authority(name) ||
        name.find(U"信息公开") != name.npos || name.find(U'年') != name.npos)
      return false;
    out_.narrative.signed_by = printed(doc_, text.begin_of(first), text.end_of(last));
    return true;
  }

  /// The date under the report: the last one, on a line of its own or at the very end, after the
  /// last heading.
  void read_signature() {
    const std::uint32_t begin = headings_[5]   ? headings_[5]->end
                                : headings_[4] ? headings_[4]->end
                                               : 0;
    for (std::size_t n = doc_.pieces.size(); n-- > 0;) {
      const piece& p = doc_.pieces[n];
      if (p.last <= begin) return;
      if (p.is_cell()) continue;
      compact_text text;
      const std::uint32_t from = std::max(p.first, begin);
      text.add(doc_, p.last - from > 200 ? p.last - 200 : from, p.last);
      const std::u32string_view all(text.text);
      for (std::size_t i = all.size(); i-- > 0;) {
        std::size_t k = i;
        const auto date = take_date(all, k);
        if (!date) continue;
        const bool closes = all.size() - k <= 2;
        const bool signature =
            closes && (i == 0 || all.size() <= 45 || !is_word(all[i - 1]) ||
                       all.substr(0, i).ends_with(U"局") || all.substr(0, i).ends_with(U"府") ||
                       all.substr(0, i).ends_with(U"会"));
        if (!signature || all.substr(0, i).find(U"至") != std::u32string_view::npos ||
            is_listed(all.substr(0, i))) {
          break;
        }
        out_.report.signed_on = date;
        out_.narrative.signature_date = printed(doc_, text.begin_of(i), text.end_of(k));
        read_signer(n, begin, text, i);
        return;
      }
    }
  }

  const document& doc_;
  const std::array<std::optional<heading>, 6>& headings_;
  reading& out_;
};

}  // namespace

void read_identity(const document& doc, const std::array<std::optional<heading>, 6>& headings,
                   reading& out) {
  identity_reader(doc, headings, out).read();
}

}  // namespace govreport::detail
