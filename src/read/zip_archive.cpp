// SPDX-License-Identifier: BSL-1.0
#include "zip_archive.hpp"

#include <zip.h>

#include <algorithm>
#include <array>

#include "quoted.hpp"

namespace govreport::detail {
namespace {

/// An office document has some dozens, with a picture on each of a thousand pages some thousands.
constexpr std::uint64_t most_entries = 1 << 14;

/// The XML of office documents is some ten times as long as its archive, of long tables some thirty
/// times.
constexpr std::uint64_t most_expansion = 64;
constexpr std::uint64_t free_expansion = std::uint64_t{1} << 24;

constexpr std::size_t chunk_size = 1 << 15;

constexpr std::string_view get_it_again = " Get the document again from its source.";

char canonical(char c) {
  if (c == '\\') return '/';
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_same_name(std::string_view a, std::string_view b) {
  const auto skip_root = [](std::string_view& name) {
    if (name.starts_with('/') || name.starts_with('\\')) name.remove_prefix(1);
  };
  skip_root(a);
  skip_root(b);
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return canonical(x) == canonical(y); });
}

struct file_closer {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

expected<zip_archive, read_error> zip_archive::open(std::string_view bytes,
                                                    std::uint64_t most_unpacked) {
  zip_error_t why;
  zip_error_init(&why);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &why);
  zip_t* opened = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &why);
  zip_error_fini(&why);
  if (opened == nullptr) {
    zip_source_free(source);
    return read_error{
        read_errc::damaged_file,
        {0, bytes.size(), 1},
        "This is a ZIP archive or an office document without its directory: its end is "
        "missing or damaged." +
            std::string(get_it_again)};
  }
  zip_archive archive(opened, bytes, most_unpacked);
  if (archive.size() > most_entries) {
    return archive.error(read_errc::too_complex,
                         "The archive holds " + std::to_string(archive.size()) +
                             " files; no report has so many. Name the report alone.");
  }
  return archive;
}

zip_archive::zip_archive(zip* archive, std::string_view bytes, std::uint64_t most_unpacked)
    : archive_(archive, [](zip* one) { zip_discard(one); }),
      bytes_(bytes.size()),
      most_unpacked_(most_unpacked),
      left_(std::min(most_unpacked, free_expansion + most_expansion * bytes.size())) {
  entries_ = static_cast<std::uint64_t>(std::max<zip_int64_t>(0, zip_get_num_entries(archive, 0)));
}

std::string_view zip_archive::name(entry which) const {
  const char* name = zip_get_name(archive_.get(), which, ZIP_FL_ENC_RAW);
  return name == nullptr ? std::string_view{} : name;
}

expected<std::optional<zip_archive::entry>, read_error> zip_archive::find(
    std::string_view wanted) const {
  std::optional<entry> found;
  for (entry e = 0; e < entries_; ++e) {
    if (!is_same_name(name(e), wanted)) continue;
    if (found) {
      return error(read_errc::damaged_file, "The archive holds two files named " + quoted(wanted) +
                                                ", and which of them counts is not said." +
                                                std::string(get_it_again));
    }
    found = e;
  }
  return found;
}

std::optional<read_error> zip_archive::unpack(entry which,
                                              const std::function<bool(std::string_view)>& take) {
  zip_stat_t about;
  if (zip_stat_index(archive_.get(), which, 0, &about) != 0)
    return damaged(which, "has no entry in the directory");
  if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) {
    return error(read_errc::encrypted,
                 "The archive is encrypted. Unpack it with its password, and "
                 "name the report itself.");
  }
  if ((about.valid & ZIP_STAT_COMP_METHOD) != 0 && about.comp_method != ZIP_CM_STORE &&
      about.comp_method != ZIP_CM_DEFLATE) {
    return error(read_errc::unsupported_format,
                 quoted(name(which)) + " is packed by a method (" +
                     std::to_string(about.comp_method) +
                     ") that office documents do not use. Open the document in a word processor "
                     "and save it again as .docx.");
  }
  if ((about.valid & ZIP_STAT_SIZE) != 0 && about.size > left_) return too_large(which);
  const std::unique_ptr<zip_file_t, file_closer> file(zip_fopen_index(archive_.get(), which, 0));
  if (file == nullptr) return damaged(which, "is not where the directory says");
  std::array<char, chunk_size> chunk;
  std::uint64_t unpacked = 0;
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), chunk.data(), chunk.size());
    if (got < 0) return damaged(which, "cannot be unpacked or is not what was packed");
    if (got == 0) break;
    const auto length = static_cast<std::size_t>(got);
    if (length > left_) return too_large(which);
    left_ -= length;
    unpacked += length;
    if (!take({chunk.data(), length})) return std::nullopt;
  }
  const bool size_known = (about.valid & ZIP_STAT_SIZE) != 0;
  if (size_known && about.size != unpacked) return damaged(which, "is not as long as was packed");
  return std::nullopt;
}

read_error zip_archive::error(read_errc code, std::string detail) const {
  return {code, {0, bytes_, 1}, std::move(detail)};
}

read_error zip_archive::damaged(entry which, std::string_view why) const {
  return error(read_errc::damaged_file, "The archive is damaged: " + quoted(name(which)) + " " +
                                            std::string(why) + "." + std::string(get_it_again));
}

read_error zip_archive::too_large(entry which) const {
  if (free_expansion + most_expansion * bytes_ < most_unpacked_) {
    return error(read_errc::too_complex,
                 "Unpacked, " + quoted(name(which)) + " is more than " +
                     std::to_string(most_expansion) +
                     " times as large as the document; no report is. Check where it comes from.");
  }
  return error(read_errc::too_large,
               "Unpacked, " + quoted(name(which)) +
                   " makes the document larger than the limit of " +
                   std::to_string(most_unpacked_) +
                   " bytes. Reports are far smaller: check that this is one, or raise the limit.");
}

}  // namespace govreport::detail
