// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace govreport::golden {

/// What the library says of the document of a case; both end in a line break.
struct outcome {
  std::optional<std::string> report;  // nothing if the document cannot be read
  std::string findings;
};

/// Reads and checks the one file of a folder that is named `document` or `document.…`. Throws
/// std::runtime_error if there is not exactly one.
[[nodiscard]] outcome run(const std::filesystem::path& folder);

/// Whether the document of a case is a PDF, and nothing is there to read it.
[[nodiscard]] bool needs_pdfium(const std::filesystem::path& folder);

/// The bytes of a file, or nothing if there is none.
[[nodiscard]] std::optional<std::string> bytes_of(const std::filesystem::path& file);

/// The cells of `expected.json` (an object of addresses and numbers, null for a cell without one)
/// that a reading does not have so, one a line; empty if all are as expected.
[[nodiscard]] std::string unlike_expected(const std::filesystem::path& folder);

}  // namespace govreport::golden
