// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <zip.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace govreport::samples {

/// A file of an archive: its name, and what is in it.
using archived = std::pair<std::string, std::string>;

/// The bytes of a ZIP archive of these files; with a password, encrypted.
[[nodiscard]] inline std::string zip_of(const std::vector<archived>& files,
                                        const std::string& password = {}) {
  const auto require = [](bool holds) {
    if (!holds) throw std::runtime_error("libzip could not write an archive");
  };
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  require(target != nullptr);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  require(archive != nullptr);
  for (const auto& [name, content] : files) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    const zip_int64_t at = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    require(at >= 0);
    const auto index = static_cast<zip_uint64_t>(at);
    zip_file_set_mtime(archive, index, 0, 0);
    if (!password.empty())
      require(zip_file_set_encryption(archive, index, ZIP_EM_AES_128, password.c_str()) == 0);
  }
  require(zip_close(archive) == 0);
  zip_stat_t about;
  require(zip_source_open(target) == 0 && zip_source_stat(target, &about) == 0);
  std::string bytes(static_cast<std::size_t>(about.size), '\0');
  require(zip_source_read(target, bytes.data(), about.size) ==
          static_cast<zip_int64_t>(about.size));
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

}  // namespace govreport::samples
