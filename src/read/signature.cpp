// SPDX-License-Identifier: BSL-1.0
#include "signature.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "govreport/core/characters.hpp"
#include "printed_dates.hpp"
#include "report_title.hpp"
#include "unspaced_text.hpp"

namespace govreport::detail {
namespace {

/// Who signs the report, and when.
class signature_reader {
 public:
  signature_reader(const document& doc, const std::array<std::optional<heading>, 6>& headings,
                   reading& out)
      : doc_(doc), headings_(headings), out_(out) {}

  /// The date under the report: the last one, on a line of its own or at the very end, after the
  /// last heading.
  void read() {
    const std::uint32_t begin = headings_[5]   ? headings_[5]->end
                                : headings_[4] ? headings_[4]->end
                                               : 0;
    for (std::size_t n = doc_.pieces.size(); n-- > 0;) {
      const piece& p = doc_.pieces[n];
      if (p.last <= begin) return;
      if (p.is_cell()) continue;
      unspaced_text text;
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

 private:
  static constexpr std::size_t longest_name = 42;  // what `report::authority` holds

  /// Whether a date has the title of another report before it, as in a list of links.
  static bool is_listed(std::u32string_view before) {
    while (!before.empty() && !is_word(before.back())) before.remove_suffix(1);
    return before.ends_with(U"报告") || before.ends_with(U"年报");
  }

  /// Who signs: the name before the date, or on one of the two lines above it, which holds nothing
  /// else. A name with spaces in it can lose its beginning: what is taken is the end of one.
  void read_signer(std::size_t dated, std::uint32_t begin, const unspaced_text& line,
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
      unspaced_text above;
      above.add(doc_, p.first, p.last);
      if (take_signer(above, above.text.size())) return;
      --lines;
    }
  }

  /// Takes the name that ends a text, if it is one.
  bool take_signer(const unspaced_text& text, std::size_t last) {
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

  const document& doc_;
  const std::array<std::optional<heading>, 6>& headings_;
  reading& out_;
};

}  // namespace

void read_signature(const document& doc, const std::array<std::optional<heading>, 6>& headings,
                    reading& out) {
  signature_reader(doc, headings, out).read();
}

}  // namespace govreport::detail
