// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govreport/core/read_error.hpp"

struct _xmlParserCtxt;

namespace govreport::detail {

/// The namespaces that matter in office documents; of two editions of one, the transitional and the
/// strict, either.
enum class xml_namespace : std::uint8_t {
  other,
  none,
  xml,
  word,
  math,
  compatibility,
  vml,
  drawing,
  drawing_picture,
  chart,
  diagram,
  relationship,   // attributes that name one
  relationships,  // the part that lists them
  content_types,
  spreadsheet,
  presentation,
};

/// The beginning of an element. Names and values last as long as the call that hands it over.
class xml_element {
 public:
  xml_namespace in = xml_namespace::none;
  std::string_view name;

  xml_element(xml_namespace belongs_to, std::string_view local_name,
              const unsigned char** attributes, std::size_t count)
      : in(belongs_to), name(local_name), attributes_(attributes), count_(count) {}

  [[nodiscard]] std::optional<std::string_view> attribute(xml_namespace of,
                                                          std::string_view local_name) const;

 private:
  const unsigned char** attributes_;  // as libxml2 has them: five pointers for each
  std::size_t count_;
};

/// What is done with the elements and the text of an XML document, in their order.
class xml_handler {
 public:
  virtual void start(const xml_element& element) = 0;
  virtual void end() = 0;
  virtual void text(std::string_view utf8) = 0;
  /// Whether there is no use in more.
  [[nodiscard]] virtual bool is_done() const { return false; }
  /// The declaration of a prefix, before the element that holds it.
  virtual void declare(std::string_view /*prefix*/, std::string_view /*uri*/) {}

 protected:
  ~xml_handler() = default;
};

/// Parses XML as it comes in, and keeps nothing of it. Document types are refused, and entities
/// with them; elements are nested no deeper, and tags no longer, than office documents have them.
class xml_parser {
 public:
  /// `size`: of the file that holds the XML, which bounds what may be kept of it.
  xml_parser(xml_handler& handler, std::uint64_t size);
  xml_parser(const xml_parser&) = delete;
  xml_parser& operator=(const xml_parser&) = delete;
  ~xml_parser();

  /// Why a document was refused: its code and the rest of a sentence that begins with its name.
  struct failure {
    read_errc code;
    std::string_view why;
  };

  /// False where it cannot go on or need not.
  bool feed(std::string_view chunk);
  bool finish();
  [[nodiscard]] const std::optional<failure>& error() const { return error_; }

 private:
  struct callbacks;

  bool push(std::string_view chunk, bool last);
  void stop(failure why);
  [[nodiscard]] xml_namespace namespace_of(const unsigned char* uri);

  xml_handler& handler_;
  _xmlParserCtxt* context_ = nullptr;
  std::uint64_t longest_tag_;
  std::uint64_t elements_left_;
  std::uint64_t waiting_ = 0;      // bytes since the parser met anything that has an end
  std::uint64_t equal_signs_ = 0;  // among them: every attribute has one
  std::uint64_t met_ = 0;
  std::size_t depth_ = 0;
  std::vector<std::uint32_t> declared_;  // namespaces, by the open elements
  std::size_t declarations_ = 0;
  std::vector<std::pair<const unsigned char*, xml_namespace>> known_;  // libxml2 has each URI once
  std::optional<failure> error_;
  std::exception_ptr thrown_;
};

}  // namespace govreport::detail
