// SPDX-License-Identifier: BSL-1.0
#include "zones.hpp"

#include <algorithm>

namespace govreport::detail {
namespace {

std::optional<std::uint32_t> first_hit(const std::vector<hit>& hits, std::uint32_t from,
                                       auto predicate) {
  for (const hit& h : hits) {
    if (h.first >= from && predicate(h)) return h.first;
  }
  return std::nullopt;
}

/// Where two wordings of the heads of section 2 stand side by side; in a sentence one can stand
/// alone.
std::optional<std::uint32_t> first_table_of_section_2(const std::vector<hit>& hits) {
  const auto heads = [](const hit& h) {
    return h.what->kind == mark::article || h.what->kind == mark::information ||
           is(h, labelled::disclosure_column);
  };
  for (std::size_t i = 0; i + 1 < hits.size(); ++i) {
    if (heads(hits[i]) && heads(hits[i + 1]) && hits[i + 1].first == hits[i].last)
      return hits[i].first;
  }
  return std::nullopt;
}

/// 结果维持 and 结果纠正 side by side: heads of section 4, not a sentence about it.
std::optional<std::uint32_t> first_review_heads(const std::vector<hit>& hits, std::uint32_t from) {
  const auto names = [](const hit& h, review_outcome o) {
    return is(h, labelled::review_outcome) && h.what->of.index == index_of(o);
  };
  for (std::size_t i = 1; i < hits.size(); ++i) {
    if (hits[i - 1].first < from || hits[i - 1].last != hits[i].first) continue;
    if (names(hits[i - 1], review_outcome::upheld) && names(hits[i], review_outcome::corrected))
      return hits[i - 1].first;
  }
  return std::nullopt;
}

}  // namespace

std::array<zone, 3> find_zones(const token_stream& stream,
                               const std::array<std::optional<heading>, 6>& headings,
                               const std::vector<hit>& hits) {
  const auto size = static_cast<std::uint32_t>(stream.words.size());
  const auto start = [&](std::size_t section) {
    return headings[section] ? std::optional(headings[section]->first) : std::nullopt;
  };
  const auto earlier = [](std::optional<std::uint32_t> a, std::optional<std::uint32_t> b) {
    return !a ? b : !b ? a : std::optional(std::min(*a, *b));
  };
  const auto second = earlier(start(1), first_table_of_section_2(hits));
  const auto is_section_3 = [](const hit& h) {
    return h.what->kind == mark::balance_note || h.what->kind == mark::applicants ||
           (is(h, labelled::request_row) && h.what->of.index <= index_of(request_row::carried_in));
  };
  const auto third = earlier(start(2), first_hit(hits, second.value_or(0), is_section_3));
  const auto is_section_4 = [](const hit& h) {
    return is(h, labelled::review_outcome) && h.what->words.size() == 4;
  };
  auto fourth = start(3);
  // A document can hold several reports: what follows the first section 4 is no section 3.
  if (const auto heads = first_review_heads(hits, third.value_or(second.value_or(0)))) {
    fourth = fourth ? std::min(*fourth, *heads) : heads;
  }
  if (!fourth || (third && *fourth < *third))
    fourth = first_hit(hits, third.value_or(second.value_or(0)), is_section_4);
  const auto fifth = earlier(start(4), start(5));
  const std::uint32_t end = fifth && *fifth >= fourth.value_or(0) ? *fifth : size;
  const std::uint32_t fourth_at = std::min(fourth.value_or(end), end);
  const std::uint32_t third_at = std::min(third.value_or(fourth_at), fourth_at);
  const std::uint32_t second_at = std::min(second.value_or(third_at), third_at);
  // The table of section 2 stands behind section 3 of another year: it is looked for up to the
  // heading of section 3, and the two of section 3 contradict each other.
  const bool late = headings[2] && headings[2]->behind_another;
  const std::uint32_t second_end =
      late ? std::clamp(headings[2]->first, third_at, fourth_at) : third_at;
  return {zone{second_at, second_end}, zone{third_at, fourth_at}, zone{fourth_at, end}};
}

}  // namespace govreport::detail
