// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "govreport/model/cell.hpp"
#include "govreport/read/document.hpp"
#include "label_index.hpp"
#include "read_run.hpp"
#include "tokens.hpp"

namespace govreport::detail {

/// In which columns of a table the figures of its rows begin, by the heads above them: one for
/// every column of the form, side by side. Where rows share their columns by the rules of the
/// format, that is enough. Elsewhere converters start rows anywhere; there all heads have to stand
/// in one row, and every row has to have a cell for each and at most one before them, its label.
class head_columns {
 public:
  head_columns(const document& doc, const token_stream& stream, const std::vector<hit>& hits,
               table of);

  [[nodiscard]] std::optional<column_starts> of(std::uint32_t table_number) const;

 private:
  std::map<std::uint32_t, column_starts> starts_;  // by the number of the table
};

}  // namespace govreport::detail
