// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <string>

#include "govreport/core/source_span.hpp"

namespace govreport {

/// Why a document could not be read. The names are stable codes; docs/errors.md explains each.
enum class read_errc : std::uint8_t {
  not_found,           // there is no such file
  not_a_file,          // a folder or a device where a document was expected
  not_permitted,       // the file may not be read
  empty,               // no bytes, or nothing but white space
  too_large,           // above the size limit
  unsupported_format,  // bytes of a kind that no reader takes: an image, a program, an archive
  reader_missing,      // of a kind that is read, but not without a library that is not there
  encrypted,           // a password is needed
  damaged_file,        // an office document or a PDF that is not whole
  damaged_encoding,    // neither UTF-8 nor GB18030, or text that was decoded wrongly before it was
                       // saved
  too_complex,         // more cells, columns or pieces than any report has
  no_tables,           // text without the tables of the form
  picture_only,        // the report is shown as pictures
  script_only,         // a web page that a program fills once it is shown
  no_text_layer,       // a PDF of pictures: a scan
  superseded_form,     // the statistics tables used before 2019
};
BOOST_DESCRIBE_ENUM(read_errc, not_found, not_a_file, not_permitted, empty, too_large,
                    unsupported_format, reader_missing, encrypted, damaged_file, damaged_encoding,
                    too_complex, no_tables, picture_only, script_only, no_text_layer,
                    superseded_form)

/// A document that could not be read: why, where, and a sentence that says what to do.
struct read_error {
  read_errc code = read_errc::empty;
  source_span where{};
  std::string detail;  // English, one or two sentences

  friend bool operator==(const read_error&, const read_error&) = default;
};

}  // namespace govreport
