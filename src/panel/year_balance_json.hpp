// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>

#include "../write/json_writer.hpp"
#include "govreport/panel/year_balance.hpp"
#include "govreport/rules/severity.hpp"

namespace govreport::writing {

/// A count as an integer, an amount as a decimal string in the unit of its address, null for none.
void write_number(json_writer& out, cell c, std::optional<std::int64_t> value);

/// A link between a year and the one before; cells of the year before have “previous.” before their
/// address.
void write_balance(json_writer& out, const year_balance& balance, std::int32_t year,
                   severity level);

}  // namespace govreport::writing
