// SPDX-License-Identifier: BSL-1.0
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/check/check_members.hpp"
#include "govreport/write/messages.hpp"
#include "subject.hpp"

namespace govreport::writing {

namespace {

constexpr std::size_t most_named_members = 3;
constexpr std::size_t most_named_cells = 3;

std::string wide_number(cell c, wide_integer n, language in) {
  const auto number = detail::exact_number({n, n});
  return number ? number_with_unit(c, *number, in) : fmt::format("{}", n);
}

/// A number, or what is known of it: “至少 5”, “at least 5”.
std::string range_text(cell c, const wide_interval& x, language in) {
  if (x.is_point()) return wide_number(c, x.low, in);
  if (x.open_below && x.open_above) return say(in, "未知", "unknown");
  if (x.open_below) return say(in, "至多 {}", "at most {}", wide_number(c, x.high, in));
  return say(in, "至少 {}", "at least {}", wide_number(c, x.low, in));
}

std::string members_text(std::size_t n, language in) {
  return say(in, "{} 个成员", "{} {}", n, n == 1 ? "member" : "members");
}

struct part {
  std::string_view name;
  wide_interval number;
};

/// A finding of a rule about members, with what they have.
class member_subject {
 public:
  member_subject(const subject& s, const area_members& members) : s_(s), members_(members) {}

  [[nodiscard]] std::string sentence() const {
    if (s_.found.outcome == verdict::undetermined) return why_undetermined();
    switch (s_.broken().holds) {
      case relation::members_report:
        return missing_members();
      case relation::members_differ:
        return repetitions();
      case relation::speaks_for_area:
        return scope();
      case relation::co_defendants_once:
        return co_defendants();
      default:
        return difference();
    }
  }

 private:
  [[nodiscard]] language in() const { return s_.in; }
  [[nodiscard]] std::string_view comma() const { return in() == language::zh ? "、" : ", "; }
  [[nodiscard]] bool is_before() const {
    return s_.broken().holds == relation::carried_over_by_members;
  }
  [[nodiscard]] std::optional<wide_interval> of_member(std::size_t m, cell c) const {
    if (!is_before()) return members_.now(m, s_.read.printed, c);
    const cell from = cell_of(request_row::carried_out, enumerators<applicant>[c.column]);
    return members_.before(m, s_.read.printed, from);
  }
  [[nodiscard]] member_comparison compared(cell c) const {
    return compare_with_members(s_.broken().holds, s_.range, members_, c);
  }
  [[nodiscard]] std::string name(cell c) const { return cell_name(c, s_.edition(), in()); }

  /// “甲局 100，乙局 90，其余 2 个 15”: the members that have most, and the others together.
  [[nodiscard]] std::string parts(cell c) const {
    std::vector<part> all;
    for (std::size_t m = 0; m < members_.list().size(); ++m) {
      if (const auto x = of_member(m, c)) all.push_back({members_.list()[m].name, *x});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const part& a, const part& b) { return a.number.low > b.number.low; });
    std::string text;
    wide_interval rest;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const wide_interval& x = all[i].number;
      if (i < most_named_members) {
        append(text, in() == language::zh ? "，" : ", ",
               fmt::format("{} {}", all[i].name, range_text(c, x, in())));
        continue;
      }
      rest.low += x.low;
      rest.high += x.high;
      rest.open_below = rest.open_below || x.open_below;
      rest.open_above = rest.open_above || x.open_above;
    }
    if (all.size() > most_named_members) {
      text += say(in(), "，其余 {} 个 {}", ", {} more {}", all.size() - most_named_members,
                  range_text(c, rest, in()));
    }
    return text;
  }

  /// What the members have, “250 = 4 个成员之和（…）”.
  [[nodiscard]] std::string sum(cell c, const wide_interval& derived) const {
    std::size_t there = 0;
    for (std::size_t m = 0; m < members_.list().size(); ++m) there += of_member(m, c).has_value();
    const std::string number = range_text(c, derived, in());
    if (is_before()) {
      return say(in(), "{} = {}上年报告的结转下年度继续办理之和（{}）",
                 "{} = what {} carried out of the year before ({})", number,
                 members_text(there, in()), parts(c));
    }
    return say(in(), "{} = {}之和（{}）", "{} = sum of {} ({})", number, members_text(there, in()),
               parts(c));
  }

  [[nodiscard]] std::string difference() const {
    const cell c = s_.found.decisive;
    const member_comparison made = compared(c);
    const bool only_lower = s_.broken().holds == relation::at_least_each_member ||
                            s_.broken().holds == relation::at_least_members;
    const std::string derived = made.largest
                                    ? fmt::format("{} = {}", range_text(c, made.derived, in()),
                                                  members_.list()[*made.largest].name)
                                    : sum(c, made.derived);
    std::string text = fmt::format("{} {} {} {}", name(c), range_text(c, made.stated, in()),
                                   only_lower ? "<" : "≠", derived);
    if (made.stated.is_point() && made.derived.is_point() && !only_lower) {
      text += say(in(), "; 相差 {}", "; residual {}",
                  wide_number(c, made.derived.low - made.stated.low, in()));
    }
    if (is_before()) text += members_that_do_not_carry_over(c);
    if (s_.broken().holds == relation::at_least_members && members_.missing() != 0) {
      text += say(in(), "; 还缺 {}的报告", "; the reports of {} are missing",
                  members_text(members_.missing(), in()));
    }
    return text + other_cells(c) + why_milder();
  }

  [[nodiscard]] std::string why_milder() const {
    if (!s_.is_milder()) return {};
    return say(in(), "; 联合制发的文件各成员都会统计",
               "; documents issued jointly are counted by each member");
  }

  /// The other cells of the place that differ: some of them, and how many more.
  [[nodiscard]] std::string other_cells(cell decisive) const {
    std::string cells;
    std::size_t n = 0;
    s_.found.differing.for_each([&](cell c) {
      if (c == decisive || ++n > most_named_cells) return;
      const member_comparison made = compared(c);
      append(cells, in() == language::zh ? "，" : ", ",
             say(in(), "{} {}（成员 {}）", "{} {} (members {})", name(c),
                 range_text(c, made.stated, in()), range_text(c, made.derived, in())));
    });
    if (n == 0) return {};
    if (n > most_named_cells) cells += say(in(), "，等", ", …");
    return say(in(), "; 另有 {} 格: {}", "; so in {0} more {2}: {1}", n, cells,
               n == 1 ? "cell" : "cells");
  }

  /// The members whose own reports do not carry over, who are as a rule the cause.
  [[nodiscard]] std::string members_that_do_not_carry_over(cell c) const {
    std::string names;
    std::size_t n = 0;
    for (std::size_t m = 0; m < members_.list().size(); ++m) {
      const auto now = members_.now(m, s_.read.printed, c);
      const auto before = of_member(m, c);
      if (!now || !before || !now->is_point() || !before->is_point() || now->low == before->low)
        continue;
      if (++n > most_named_members) continue;
      append(names, in() == language::zh ? "，" : ", ",
             say(in(), "{} {} → {}", "{} {} → {}", members_.list()[m].name,
                 wide_number(c, before->low, in()), wide_number(c, now->low, in())));
    }
    if (n == 0) return {};
    if (n > most_named_members) names += say(in(), "，等", ", …");
    return say(in(), "; {} 个成员自己的结转不一致: {}",
               "; {} of them did not carry over what they had: {}", n, names);
  }

  [[nodiscard]] std::string co_defendants() const {
    const cell c = s_.found.decisive;
    const member_comparison made = compared(c);
    std::string names;
    std::size_t n = 0;
    for (const member& m : members_.list()) {
      if (!m.reconsiders || m.report == nullptr) continue;
      append(names, comma(), m.name);
      ++n;
    }
    return say(
        in(), "{} {}，比 {} 少 {}; {}是复议机关，作共同被告的案件只计一次，可能即此",
        "{0} {1}, {3} fewer than {2}; {4} {5}, and suits in which it is a co-defendant count "
        "once: these may be such",
        name(c), range_text(c, made.stated, in()), sum(c, made.derived),
        wide_number(c, made.apart, in()), names, n == 1 ? "reconsiders" : "reconsider");
  }

  [[nodiscard]] std::string scope() const {
    const cell c = s_.found.decisive;
    const wide_interval derived = detail::sum_now(members_, s_.read.printed, c).range;
    const decimal share = threshold_of(s_.context.rules, s_.broken(), 0);
    std::string text = say(in(), "声明为地区报告，但 {} {}，而 {}",
                           "declared to be the report of an area, but {} {}, against {}", name(c),
                           range_text(c, detail::range_of(s_.range, c), in()), sum(c, derived));
    return text + say(in(), "; {} 项主要数字都不到成员之和的 {}，可能是一个机关自己的报告",
                      "; {} main numbers are all below {} of what members have together, as in the "
                      "report of one office",
                      s_.found.differing.size(), share_text(share));
  }

  [[nodiscard]] static std::string share_text(decimal share) {
    std::string text =
        fmt::format("{}.{:06}", share.millionths / decimal::one, share.millionths % decimal::one);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
  }

  [[nodiscard]] std::string names_of_missing() const {
    std::string names;
    for (const member& m : members_.list()) {
      if (m.report == nullptr) append(names, comma(), m.name);
    }
    return names;
  }
  [[nodiscard]] std::string missing_members() const {
    return say(in(), "名单中 {} 个成员里缺 {} 个的 {} 年度报告: {}",
               "of {0} members of the list, {1} {4} no report for {2} here: {3}",
               members_.list().size(), members_.missing(), members_.year(), names_of_missing(),
               members_.missing() == 1 ? "has" : "have");
  }

  [[nodiscard]] std::string repetitions() const {
    std::string pairs;
    const auto& found = *members_.repetitions();
    for (std::size_t i = 0; i < std::min(found.size(), most_named_members); ++i) {
      const resemblance& how = found[i].how;
      const std::string what = !how.numbers
                                   ? std::string()
                                   : say(in(), "第二至四部分数字全部相同", "all numbers are equal");
      const std::string prose =
          how.prose.at_least(near_identical)
              ? say(in(), "文字相似度 {}.{}%", "the prose is {}.{} % the same",
                    how.prose.per_mille() / 10, how.prose.per_mille() % 10)
              : std::string();
      std::string both = what;
      if (!prose.empty()) append(both, in() == language::zh ? "，" : ", ", prose);
      append(pairs, in() == language::zh ? "；" : "; ",
             say(in(), "{}与{}: {}", "{} and {}: {}", members_.list()[found[i].first].name,
                 members_.list()[found[i].second].name, both));
    }
    if (found.size() > most_named_members) {
      pairs += say(in(), "；另有 {} 对", "; {} more pairs", found.size() - most_named_members);
    }
    return pairs;
  }

  [[nodiscard]] std::string why_undetermined() const {
    if (members_.missing() != 0)
      return say(in(), "缺少成员报告: {}", "reports of members are missing: {}",
                 names_of_missing());
    return say(in(), "有的格空白、未能读出或缺少上年报告",
               "some cells are blank or were not read, or reports of last year are missing");
  }

  const subject& s_;
  const area_members& members_;
};

}  // namespace

std::string member_sentence(const subject& s) {
  if (s.context.members == nullptr) return std::string(word(s.broken().title, s.in));
  return member_subject(s, *s.context.members).sentence();
}

}  // namespace govreport::writing
