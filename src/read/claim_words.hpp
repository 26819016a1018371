// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "govreport/model/claim.hpp"

namespace govreport::detail {

/// What a word or mark of running text does in a sentence that states numbers.
enum class role : std::uint8_t {
  // words
  verb,          // 收到, 受理, 办结, 答复; detail: claim_fact
  newly,         // 新收
  request,       // 公开申请, 依申请公开
  bare_request,  // 申请
  carry,         // 结转
  last_year,     // 上年
  next_year,     // 下年
  outcome,       // 予以公开; detail: claim_fact
  row,           // 信访举报投诉; detail: request_row
  review,        // 行政复议; detail: claim_fact
  review_outcome,
  lost,  // 纠错, 败诉: what a review ended with where something was wrong
  all,   // 均, 全部
  negation,
  happen,
  document,  // 规章, 规范性文件; detail: claim_fact of what is issued
  issued,
  repealed,
  in_force,
  revised,
  decision,  // 行政许可; detail: claim_fact
  decided,   // 作出
  fee,
  charged,
  disclosed,  // 主动公开, 公示
  among,      // 其中
  including,  // 含
  and_so_on,  // 等
  share,      // 占
  rate,       // 公开率
  up,
  down,
  compared,  // 同比
  scope,     // detail: claim_scope
  until,     // 截至
  blocker,   // a word that narrows what is counted, or makes it something else: 网上, 信访
  activity,  // 召开, 举办: what begins another statement
  neutral,
  // marks
  comma,
  pause,  // 、
  semicolon,
  colon,
  open,
  close,
  plus,
  // numbers
  number,  // a quantity
  bare,    // a number without a unit
  year,
  month,
  ordinal,
};

struct claim_word {
  std::u32string_view text;
  role is;
  std::uint8_t detail = 0;
};

/// The longest known word with which the text begins, or nothing.
[[nodiscard]] const claim_word* word_at(std::u32string_view text);

/// Whether the text consists of words that say nothing about what is counted: 共, 均, 数量 …
[[nodiscard]] bool is_filler(std::u32string_view text);

}  // namespace govreport::detail
