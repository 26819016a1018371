// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>

namespace govreport {

/// A place in a document: bytes [begin, end) where its characters stand in it as bytes (in an
/// office document or a PDF they do not: both are 0), and where a person finds it. Everything but
/// bytes counts from 1; 0 means that it does not apply (running text has no table, row or column,
/// and only a PDF has pages). A line is one of the text, of a page, or the paragraph of an office
/// document.
struct source_span {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::uint32_t line = 0;
  std::uint32_t table = 0;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t page = 0;

  friend constexpr bool operator==(const source_span&, const source_span&) = default;
};
BOOST_DESCRIBE_STRUCT(source_span, (), (begin, end, line, table, row, column, page))

}  // namespace govreport
