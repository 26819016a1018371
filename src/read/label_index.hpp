// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/model/labels.hpp"

namespace govreport::detail {

/// What a wording in a document can stand for, beyond the labels: marks by which tables are found.
enum class mark : std::uint8_t {
  label,          // a label of the form: see `of`
  article,        // 第二十条第（…）项, the heads of section 2
  information,    // 信息内容
  balance_note,   // 本列数据的勾稽关系为…
  applicants,     // 申请人情况
  organizations,  // 法人或其他组织
  subtotal,       // 小计
  litigation,     // 行政诉讼
  superseded,     // a label of the statistics tables used before 2019
};

/// One wording that is searched for.
struct pattern {
  std::u32string words;  // folded, words only
  mark kind = mark::label;
  label_ref of{};
  bool official = true;  // worded as the form has it
};

/// A pattern met in a text: words [first, last).
struct hit {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  const pattern* what = nullptr;
};

/// Whether a hit is a label of that kind.
[[nodiscard]] inline bool is(const hit& h, labelled kind) {
  return h.what->kind == mark::label && h.what->of.kind == kind;
}

/// Whether a hit is the label of a row or column that only that table has: 总计 and its like stand
/// in two.
[[nodiscard]] inline bool is_of(const hit& h, table t) {
  switch (t) {
    case table::disclosure:
      return is(h, labelled::disclosure_row) || is(h, labelled::disclosure_column);
    case table::requests:
      return is(h, labelled::request_row) || is(h, labelled::request_group);
    case table::reviews:
      return is(h, labelled::review_channel) || is(h, labelled::review_outcome);
  }
  return false;
}

/// All wordings, searched for at once. Immutable; made once.
class label_index {
 public:
  static const label_index& instance();

  /// The longest wording that begins at words[at], or null.
  [[nodiscard]] const pattern* match(std::u32string_view words, std::size_t at) const;

  [[nodiscard]] const std::vector<pattern>& patterns() const { return patterns_; }

 private:
  label_index();
  static constexpr std::size_t buckets = 4096;
  static std::size_t bucket(char32_t first, char32_t second) {
    return (first * 31 + second) % buckets;
  }

  std::vector<pattern> patterns_;  // longest first
  // Patterns by their first two words: those of bucket b are starts_[b] to starts_[b + 1] of
  // by_start_. Most pairs of words begin none.
  std::array<std::uint16_t, buckets + 1> starts_{};
  std::vector<std::uint16_t> by_start_;
};

/// Folds a text to its words.
[[nodiscard]] std::u32string words_of(std::string_view utf8);

}  // namespace govreport::detail
