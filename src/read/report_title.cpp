// SPDX-License-Identifier: BSL-1.0
#include "report_title.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "govreport/core/characters.hpp"
#include "label_index.hpp"
#include "printed_dates.hpp"
#include "unspaced_text.hpp"

namespace govreport::detail {
namespace {

/// What a title is about: the year and the name of the authority stand before it.
constexpr std::array<std::u32string_view, 4> subjects{U"政府信息公开", U"政务信息公开", U"信息公开",
                                                      U"政务公开"};

bool begins_with_subject(std::u32string_view text) {
  return std::any_of(subjects.begin(), subjects.end(),
                     [&](std::u32string_view words) { return text.starts_with(words); });
}

/// The title, and the year and the authority in it.
class title_reader {
 public:
  title_reader(const document& doc, const std::array<std::optional<heading>, 6>& headings,
               reading& out)
      : doc_(doc), headings_(headings), out_(out) {}

  void read() {
    std::optional<title> best;
    unspaced_text best_text;
    std::size_t lines = 0;
    for (std::size_t p = 0; p < doc_.pieces.size() && lines < lines_for_title; ++p, ++lines) {
      if (doc_.pieces[p].first >= begin_of_section(0) && doc_.pieces[p].last <= doc_.text.size())
        break;
      unspaced_text text;
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

 private:
  static constexpr std::size_t longest_title = 120;
  static constexpr std::size_t lines_for_title = 60;

  [[nodiscard]] std::uint32_t begin_of_section(std::size_t k) const {
    return headings_[k] ? headings_[k]->begin : UINT32_MAX;
  }

  struct title {
    std::size_t first = 0;  // of the compact text
    std::size_t last = 0;
    std::size_t year_at = 0;
    std::int32_t year = 0;
    bool labelled = false;  // “标题：…”, a line that a web page puts before the document
    bool as_form = false;   // worded as the form has it: what stands before the year is the name
  };

  static bool is_nameless(const title& t, const unspaced_text& c) {
    constexpr std::size_t digits = 4;
    std::u32string_view behind = std::u32string_view(c.text).substr(t.year_at + digits);
    for (std::u32string_view word : {U"年", U"度"}) {
      if (behind.starts_with(word)) behind.remove_prefix(word.size());
    }
    return t.year_at == t.first && begins_with_subject(behind);
  }

  /// A page puts a title without a name above the document, whose own title begins with the body's
  /// name: the document's counts.
  void find_named_title(std::size_t line, title& t, unspaced_text& of) const {
    for (std::size_t p = line + 1; p + 1 < doc_.pieces.size() && p < line + 4; ++p) {
      unspaced_text text;
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

  static bool has_year(const unspaced_text& c, std::size_t first, std::size_t last) {
    const std::u32string_view text = std::u32string_view(c.text).substr(0, last);
    for (std::size_t i = first; i < last; ++i) {
      std::size_t k = i;
      if (take_year(text, k) && text.substr(k).starts_with(U'年')) return true;
    }
    return false;
  }

  /// “某局2020年政府信息公开工作年度报告”, the year before or after the authority; the whole of a
  /// short text, or its beginning up to a space in a long one.
  static std::optional<title> find_title(const unspaced_text& c) {
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
    for (std::u32string_view words : subjects) {
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

  void take_title(const title& t, const unspaced_text& c) {
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
      const bool subject = begins_with_subject(rest);
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

  const document& doc_;
  const std::array<std::optional<heading>, 6>& headings_;
  reading& out_;
};

}  // namespace

bool names_authority(std::u32string_view line) {
  if (line.find(U"信息公开") != std::u32string_view::npos ||
      line.find(U"年") != std::u32string_view::npos)
    return true;
  for (char32_t ending :
       std::u32string_view(U"府局委会厅办室处院所心站队司校社镇乡道区县市部署行关")) {
    if (line.ends_with(ending)) return line.size() <= 60;
  }
  return false;
}

void read_title(const document& doc, const std::array<std::optional<heading>, 6>& headings,
                reading& out) {
  title_reader(doc, headings, out).read();
}

}  // namespace govreport::detail
