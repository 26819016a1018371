// SPDX-License-Identifier: BSL-1.0
#include "ole.hpp"

#include <cstdint>
#include <optional>

namespace govreport::detail {
namespace {

/// Numbers of the header of a compound file, by its specification.
constexpr std::size_t sector_shift_at = 30;
constexpr std::size_t first_directory_sector_at = 48;
constexpr std::size_t sector_table_at = 76;  // the sectors of the table of sectors, the first 109
constexpr std::size_t sector_table_length = 109;
constexpr std::size_t directory_entry_size = 128;
constexpr std::uint32_t last_sector = 0xFFFF'FFFA;

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t length) {
  std::uint32_t n = 0;
  for (std::size_t k = length; k-- > 0;) n = n << 8 | static_cast<unsigned char>(bytes[at + k]);
  return n;
}

/// The directory of a compound file, entry by entry.
class directory {
 public:
  explicit directory(std::string_view bytes) : bytes_(bytes) {
    const std::uint32_t shift = bytes.size() < 512 ? 0 : number_at(bytes, sector_shift_at, 2);
    if (shift == 9 || shift == 12) sector_size_ = std::size_t{1} << shift;
  }

  /// Whether an entry has that name, which the file has in UTF-16.
  [[nodiscard]] bool names(std::string_view ascii) const {
    if (sector_size_ == 0) return false;
    std::uint32_t sector = number_at(bytes_, first_directory_sector_at, 4);
    // A directory whose sectors lead in a circle ends when it is longer than the file.
    for (std::size_t left = bytes_.size() / sector_size_; left > 0 && sector < last_sector;
         --left) {
      const auto begin = begin_of(sector);
      if (!begin) return false;
      for (std::size_t at = *begin; at < *begin + sector_size_; at += directory_entry_size) {
        if (has_name(at, ascii)) return true;
      }
      sector = next(sector);
    }
    return false;
  }

 private:
  [[nodiscard]] std::optional<std::size_t> begin_of(std::uint32_t sector) const {
    const std::uint64_t begin = (std::uint64_t{sector} + 1) * sector_size_;
    if (begin + sector_size_ > bytes_.size()) return std::nullopt;
    return static_cast<std::size_t>(begin);
  }

  [[nodiscard]] std::uint32_t next(std::uint32_t sector) const {
    const std::size_t per_sector = sector_size_ / 4;
    const std::size_t part = sector / per_sector;
    if (part >= sector_table_length) return last_sector;
    const auto table = begin_of(number_at(bytes_, sector_table_at + 4 * part, 4));
    return table ? number_at(bytes_, *table + 4 * (sector % per_sector), 4) : last_sector;
  }

  [[nodiscard]] bool has_name(std::size_t at, std::string_view ascii) const {
    for (std::size_t i = 0; i <= ascii.size(); ++i) {
      const char expected = i < ascii.size() ? ascii[i] : '\0';
      if (bytes_[at + 2 * i] != expected || bytes_[at + 2 * i + 1] != '\0') return false;
    }
    return true;
  }

  std::string_view bytes_;
  std::size_t sector_size_ = 0;
};

}  // namespace

read_error refuse_ole(std::string_view bytes) {
  const directory streams(bytes);
  const auto refuse = [&](read_errc code, const char* detail) {
    return read_error{code, {0, bytes.size(), 1}, detail};
  };
  if (streams.names("EncryptedPackage")) {
    return refuse(read_errc::encrypted,
                  "This office document is protected by a password. Open it with the password, and "
                  "save it without one.");
  }
  if (streams.names("WordDocument")) {
    return refuse(read_errc::unsupported_format,
                  "This is an old Word or WPS document (.doc, .wps). Convert it first: “soffice "
                  "--headless --convert-to docx report.doc”.");
  }
  if (streams.names("Workbook") || streams.names("Book")) {
    return refuse(
        read_errc::unsupported_format,
        "This is an old spreadsheet (.xls, .et), which is not read. Copy its tables into a "
        "text document, and save that as .docx.");
  }
  if (streams.names("PowerPoint Document")) {
    return refuse(read_errc::unsupported_format,
                  "This is an old presentation (.ppt, .dps), which is not read. Name the report "
                  "itself, as DOCX, HTML, PDF or text.");
  }
  return refuse(read_errc::unsupported_format,
                "This is a file of an older Office program. If it is a document, convert it first: "
                "“soffice --headless --convert-to docx report.doc”.");
}

}  // namespace govreport::detail
