// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>

#include "govreport/core/enumerators.hpp"

namespace govreport {

/// Who made a request: the columns of section 3, the same in both forms.
enum class applicant : std::uint8_t {
  natural_person,                // 自然人
  business,                      // 商业企业
  research_institution,          // 科研机构
  public_interest_organization,  // 社会公益组织
  legal_service_organization,    // 法律服务机构
  other_organization,            // 其他
  total,                         // 总计
};
BOOST_DESCRIBE_ENUM(applicant, natural_person, business, research_institution,
                    public_interest_organization, legal_service_organization, other_organization,
                    total)
static_assert(detail::counts_from_zero<applicant>());

}  // namespace govreport
