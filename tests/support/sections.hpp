// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "govreport/core/short_text.hpp"
#include "support/readings.hpp"

namespace govreport::samples {

[[nodiscard]] inline std::string& body_of(reading& read, int section) {
  return read.narrative.sections[static_cast<std::size_t>(section - 1)].body.text;
}

/// A reading whose sections 1, 5 and 6 say all that they have to, all numbers 0.
[[nodiscard]] inline reading full_reading(std::string_view authority = "某市财政局") {
  report r = zero_report();
  r.authority = short_text(authority);
  reading read = sample_reading(r);
  body_of(read, 1) =
      "一年来主动公开各类信息，规范办理依申请公开，加强政府信息管理，完善网站等公开平台，"
      "做好监督保障，开展工作考核和社会评议，没有发生需要责任追究的情形。";
  body_of(read, 5) =
      "存在的问题：解读材料形式较为单一，个别栏目更新不及时。"
      "改进情况：已经补充图解，并逐月检查各个栏目，下一步继续完善。";
  body_of(read, 6) = "本年度没有收取信息处理费。";
  return read;
}

/// A sentence that states a processing fee of that many 分.
[[nodiscard]] inline claim fee_claim(std::int64_t fen, int section) {
  claim c;
  c.about = {{claim_fact::processing_fee, {}, {}}};
  const bool whole = fen % fen_per_yuan == 0;
  c.stated.value = whole ? fen / fen_per_yuan : fen;
  c.stated.decimals = whole ? 0 : 2;
  c.stated.unit = quantity_unit::yuan;
  c.section = section;
  c.clause.text = "收取信息处理费";
  return c;
}

/// Some hundred characters that no text of another seed has in the same order.
[[nodiscard]] inline std::string long_prose(std::uint32_t seed) {
  constexpr std::string_view words =
      "春江潮水连海平明月共生滟随波里何处无照花林空流霜飞觉汀上白沙看";
  std::string text;
  std::uint32_t state = seed * 2654435761u + 1;
  for (int i = 0; i < 400; ++i) {
    state = state * 1664525u + 1013904223u;
    text += words.substr(state / 65536 % (words.size() / 3) * 3, 3);
  }
  return text;
}

}  // namespace govreport::samples
