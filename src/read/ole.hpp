// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include "govreport/core/read_error.hpp"

namespace govreport::detail {

/// Why a document in the container of older Office programs is not read: what it is, by the streams
/// that it names, and what to do.
[[nodiscard]] read_error refuse_ole(std::string_view bytes);

}  // namespace govreport::detail
