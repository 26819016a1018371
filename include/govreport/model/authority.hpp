// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <boost/describe/enum.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "govreport/core/calendar_date.hpp"

namespace govreport {

namespace detail {

template <std::size_t N>
constexpr bool ends_in_one_of(std::string_view name,
                              const std::array<std::string_view, N>& endings) {
  for (std::string_view ending : endings) {
    if (name.ends_with(ending)) return true;
  }
  return false;
}

/// Whether a word stands in a name, but not at its beginning. string_view::find does not compile in
/// constants of g++ 12 where the name is part of a report.
constexpr bool names(std::string_view name, std::string_view word) {
  for (std::size_t at = 1; at + word.size() <= name.size(); ++at) {
    if (name.substr(at, word.size()) == word) return true;
  }
  return false;
}

}  // namespace detail

/// Whether an authority is, by its name, a department of a government and no government itself.
/// Only names that leave no doubt count: a 管理委员会 governs a zone, a 办公厅 or 办公室 reports
/// for its government or for itself, a 支队 or 大队 may be a part of a department.
[[nodiscard]] constexpr bool is_department(std::string_view authority) {
  constexpr std::array<std::string_view, 3> department{"局", "厅", "委员会"};
  constexpr std::array<std::string_view, 2> open{"办公厅", "管理委员会"};
  return detail::ends_in_one_of(authority, department) && !detail::ends_in_one_of(authority, open);
}

/// Whether an authority is, by its name, a government of a county or above, whose report article 49
/// dates; it dates none of a township.
[[nodiscard]] constexpr bool is_government_from_county_up(std::string_view authority) {
  constexpr std::array<std::string_view, 6> government{"省人民政府", "市人民政府", "州人民政府",
                                                       "县人民政府", "区人民政府", "旗人民政府"};
  return detail::ends_in_one_of(authority, government);
}

/// The last day on which the report for a year may be published: 31 January of the next year for a
/// department, 31 March for a government (条例 article 49). A name that leaves it open gets the
/// later day.
[[nodiscard]] constexpr calendar_date deadline_of(std::string_view authority, std::int32_t year) {
  return is_department(authority) ? calendar_date{year + 1, 1, 31} : calendar_date{year + 1, 3, 31};
}

/// Whether an authority is, by its name, a township or a 街道办事处.
[[nodiscard]] constexpr bool is_township(std::string_view authority) {
  constexpr std::array<std::string_view, 4> township{"镇人民政府", "乡人民政府", "街道办事处",
                                                     "苏木人民政府"};
  return detail::ends_in_one_of(authority, township);
}

/// Whether an authority is, by its name, a department of a local government.
[[nodiscard]] constexpr bool is_local_department(std::string_view authority) {
  if (!is_department(authority)) return false;
  for (std::string_view area : {"省", "自治区", "市", "州", "盟", "县", "区", "旗"}) {
    if (detail::names(authority, area)) return true;
  }
  return false;
}

/// Kinds of authorities that a rule can be about.
enum class authority_kind : std::uint8_t {
  any,
  without_rule_making,  // may make no 规章: a county, a township, a local department (立法法
                        // articles 91 and 93)
  township,             // a township or a 街道办事处
  county_or_below,      // a county or district, its departments, a township
  government,           // a government from the county up
  enforcing,            // a department that lives from licenses, penalties and coercion
  government_of_any_level,  // a government, from the township up
};
BOOST_DESCRIBE_ENUM(authority_kind, any, without_rule_making, township, county_or_below, government,
                    enforcing, government_of_any_level)

/// Whether an authority is of a kind, by its name. A name that leaves it open is of none.
[[nodiscard]] constexpr bool is_of(authority_kind kind, std::string_view authority) {
  constexpr std::array<std::string_view, 3> county{"县人民政府", "区人民政府", "旗人民政府"};
  constexpr std::array<std::string_view, 6> enforcing{"公安局",     "市场监督管理局", "交通运输局",
                                                      "城市管理局", "自然资源局",     "生态环境局"};
  const bool is_county = detail::ends_in_one_of(authority, county);
  switch (kind) {
    case authority_kind::any:
      return true;
    case authority_kind::without_rule_making:
      return is_county || is_township(authority) || is_local_department(authority);
    case authority_kind::township:
      return is_township(authority);
    case authority_kind::county_or_below:
      return is_county || is_township(authority) ||
             (is_department(authority) && detail::names(authority, "县"));
    case authority_kind::government:
      return is_government_from_county_up(authority);
    case authority_kind::government_of_any_level:
      return is_government_from_county_up(authority) ||
             (is_township(authority) && authority.ends_with("人民政府"));
    case authority_kind::enforcing:
      return detail::ends_in_one_of(authority, enforcing);
  }
  return false;
}

}  // namespace govreport
