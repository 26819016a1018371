// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "govreport/core/expected.hpp"
#include "govreport/core/read_error.hpp"

struct zip;

namespace govreport::detail {

/// A ZIP archive in memory. What is unpacked is handed on in chunks and never kept, and no more of
/// it than a limit for all entries together.
class zip_archive {
 public:
  using entry = std::uint64_t;

  /// `most_unpacked`: bytes of all entries together.
  [[nodiscard]] static expected<zip_archive, read_error> open(std::string_view bytes,
                                                              std::uint64_t most_unpacked);

  [[nodiscard]] std::uint64_t size() const { return entries_; }
  /// As the archive has it.
  [[nodiscard]] std::string_view name(entry which) const;
  /// The entry of that name; capitals and the slant of slashes do not matter, as in office
  /// documents. Two of one name are a damaged archive: programs differ in which they show.
  [[nodiscard]] expected<std::optional<entry>, read_error> find(std::string_view name) const;

  /// Hands an entry to `take` chunk by chunk, until that returns false.
  [[nodiscard]] std::optional<read_error> unpack(entry which,
                                                 const std::function<bool(std::string_view)>& take);

 private:
  zip_archive(zip* archive, std::string_view bytes, std::uint64_t most_unpacked);
  [[nodiscard]] read_error error(read_errc code, std::string detail) const;
  [[nodiscard]] read_error damaged(entry which, std::string_view why) const;
  [[nodiscard]] read_error too_large(entry which) const;

  std::shared_ptr<zip> archive_;
  std::uint64_t entries_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t most_unpacked_ = 0;
  std::uint64_t left_ = 0;  // that may still be unpacked
};

}  // namespace govreport::detail
