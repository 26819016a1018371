// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "govreport/check/check.hpp"
#include "govreport/core/read_error.hpp"
#include "govreport/locate/location.hpp"
#include "govreport/model/provenance.hpp"

namespace govreport {

/// A document that was read and checked, or the reason why it was not.
struct checked_document {
  std::string name;  // as the caller knows it
  std::optional<reading> read;
  std::optional<check_result> result;
  std::optional<read_error> failure;
  std::shared_ptr<const location> located{};  // null where nobody asked
};

/// One document as `govreport read --format json` prints it.
[[nodiscard]] std::string read_json(const std::string& name, const reading& read);

/// All documents of a call as `govreport check --format json` prints them, with a summary.
[[nodiscard]] std::string check_json(std::span<const checked_document> documents,
                                     bool with_cells = false);

/// The catalogue as JSON; without an edition, of both.
[[nodiscard]] std::string rules_json(std::optional<form> edition = std::nullopt);

}  // namespace govreport
