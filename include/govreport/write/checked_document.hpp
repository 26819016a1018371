// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "govreport/check/check.hpp"
#include "govreport/check/context.hpp"
#include "govreport/core/expected.hpp"
#include "govreport/core/read_error.hpp"
#include "govreport/locate/blanks.hpp"
#include "govreport/locate/locate_report.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/write/decided_result.hpp"

namespace govreport {

/// What there is to say of a document: what was read, what the rules say of it, and which of its
/// numbers cannot be right; or why it was not read.
struct checked_document {
  std::string name;  // as the caller knows it
  std::optional<reading> read;
  std::optional<check_result> result;
  std::optional<read_error> failure;
  std::shared_ptr<const location> located{};        // large; null where nobody asked
  std::shared_ptr<const decided_result> decided{};  // null where no decisions were handed over
  std::shared_ptr<const reading> previous{};  // last year's report, where it was checked with one
  std::shared_ptr<const rulebook> rules{};    // null: the catalogue as it is by default
  std::shared_ptr<const area_members> members{};  // of the area that it was checked against
  std::shared_ptr<const reading> also{};          // the same report as another document has it

  /// What the report was checked with.
  [[nodiscard]] check_context context() const {
    return {previous.get(), rules.get(), members.get(), also.get()};
  }
};

/// Checks what was read, if anything was, and locates its contradictions.
[[nodiscard]] inline checked_document check_document(
    std::string name, expected<reading, read_error> read,
    std::shared_ptr<const reading> previous = {}, std::shared_ptr<const rulebook> rules = {},
    std::shared_ptr<const area_members> members = {}, std::shared_ptr<const reading> also = {}) {
  checked_document document{std::move(name), std::nullopt, std::nullopt, std::nullopt};
  document.previous = std::move(previous);
  document.rules = std::move(rules);
  document.members = std::move(members);
  document.also = std::move(also);
  if (!read) {
    document.failure = read.error();
    return document;
  }
  const figures f = figures_of(*read);
  document.result = check(*read, document.context());
  document.located =
      std::make_shared<const location>(locate_report(f, read->report, document.context()));
  prove_blanks(f, *document.located, *document.result);
  document.read = std::move(*read);
  return document;
}

/// Puts decisions beside the findings of a document, if it was read.
inline void apply_decisions(const decisions& all, checked_document& document) {
  if (!document.read || !document.result) return;
  document.decided = std::make_shared<const decided_result>(
      apply_decisions(all, *document.result, {*document.read, document.name, document.context()}));
}

}  // namespace govreport
