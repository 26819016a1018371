// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <string>

#include "govreport/model/printed_text.hpp"

namespace govreport {

/// How exactly a sentence gives a number. Only an exact one can be compared for equality.
enum class exactness : std::uint8_t {
  exact,
  about,     // 约…, …左右
  at_least,  // …余, …多, …以上, 超…
  at_most,   // 近…, 不足…, …以内
  range,     // 3至5
};
BOOST_DESCRIBE_ENUM(exactness, exact, about, at_least, at_most, range)

/// What a sentence counts in.
enum class quantity_unit : std::uint8_t {
  none,
  pieces,  // 件, 条, 份, 次 …
  percent,
  yuan,
  wan_yuan,  // 万元
};
BOOST_DESCRIBE_ENUM(quantity_unit, none, pieces, percent, yuan, wan_yuan)

/// A number as running text states it: “1270条”, “四十二件”, “3.2万条”, “60余件”, “95.19%”.
struct quantity {
  std::int64_t value = 0;     // without its decimal point: 95.19 is 9519
  std::uint8_t decimals = 0;  // of `value`
  std::int64_t step = 1;      // what its last digit counts: 3.2万 is 32000 in steps of 1000
  std::int64_t highest = 0;   // of a range; else the same as `value`
  exactness how = exactness::exact;
  quantity_unit unit = quantity_unit::none;
  std::string measure;  // the word of the unit as printed: 件
  printed_text printed;

  friend bool operator==(const quantity&, const quantity&) = default;
};
BOOST_DESCRIBE_STRUCT(quantity, (), (value, decimals, step, highest, how, unit, measure, printed))

}  // namespace govreport
