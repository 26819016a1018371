// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>

#include "govreport/core/count.hpp"
#include "govreport/core/enumerators.hpp"

namespace govreport {

/// How a decision was challenged: the three groups of columns of section 4.
enum class review_channel : std::uint8_t {
  reconsideration,                   // 行政复议
  litigation_direct,                 // 行政诉讼, 未经复议直接起诉
  litigation_after_reconsideration,  // 行政诉讼, 复议后起诉
};
BOOST_DESCRIBE_ENUM(review_channel, reconsideration, litigation_direct,
                    litigation_after_reconsideration)
static_assert(detail::counts_from_zero<review_channel>());

/// How the challenge ended: the five columns of each group.
enum class review_outcome : std::uint8_t {
  upheld,     // 结果维持
  corrected,  // 结果纠正
  other,      // 其他结果
  pending,    // 尚未审结
  total,      // 总计
};
BOOST_DESCRIBE_ENUM(review_outcome, upheld, corrected, other, pending, total)
static_assert(detail::counts_from_zero<review_outcome>());

/// What became of requests for review, in one channel, in 件.
struct review_results {
  std::optional<count> upheld;
  std::optional<count> corrected;
  std::optional<count> other;
  std::optional<count> pending;
  std::optional<count> total;
  friend constexpr bool operator==(const review_results&, const review_results&) = default;
};
BOOST_DESCRIBE_STRUCT(review_results, (), (upheld, corrected, other, pending, total))

/// Section 4: administrative reconsideration and litigation about government information
/// disclosure.
struct reviews {
  review_results reconsideration;
  review_results litigation_direct;
  review_results litigation_after_reconsideration;
  friend constexpr bool operator==(const reviews&, const reviews&) = default;
};
BOOST_DESCRIBE_STRUCT(reviews, (),
                      (reconsideration, litigation_direct, litigation_after_reconsideration))

}  // namespace govreport
