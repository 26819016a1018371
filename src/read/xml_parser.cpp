// SPDX-License-Identifier: BSL-1.0
#include "xml_parser.hpp"

#include <libxml/parser.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

namespace govreport::detail {
namespace {

constexpr std::size_t deepest_element = 256;
/// libxml2 compares every attribute of an element with all others, and looks a prefix up among all
/// declarations.
constexpr std::size_t most_attributes = 128;
constexpr std::size_t most_declarations = 256;
/// Word keeps whole drawings in attributes.
constexpr std::uint64_t longest_tag = 1 << 18;
/// A report has some ten thousand, and of those that compress best two for every byte of the file.
constexpr std::uint64_t most_elements = 1 << 20;

/// Bytes of names, each of which libxml2 keeps; those of office documents are some thousands.
constexpr std::size_t most_names = 1 << 20;
/// Namespaces that are looked up fast.
constexpr std::size_t most_known = 64;

constexpr xml_parser::failure not_well_formed{read_errc::damaged_file, "is not well-formed XML"};
constexpr xml_parser::failure too_deep{
    read_errc::too_complex, "nests its elements more than 256 deep, which no word processor does"};
constexpr xml_parser::failure too_many_elements{read_errc::too_complex,
                                                "has more elements than any report has"};
constexpr xml_parser::failure too_many_attributes{
    read_errc::too_complex, "has an element with more attributes than any word processor writes"};
constexpr xml_parser::failure too_many_names{
    read_errc::too_complex, "has more different names than any word processor writes"};
constexpr xml_parser::failure too_long{read_errc::too_complex,
                                       "has a tag longer than any word processor writes"};
constexpr xml_parser::failure has_document_type{
    read_errc::damaged_file, "declares a document type, which office documents may not"};

std::string_view view(const unsigned char* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

struct namespace_name {
  std::string_view uri;
  xml_namespace is;
};

constexpr std::array namespace_names{
    namespace_name{"http://www.w3.org/XML/1998/namespace", xml_namespace::xml},
    namespace_name{"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                   xml_namespace::word},
    namespace_name{"http://purl.oclc.org/ooxml/wordprocessingml/main", xml_namespace::word},
    namespace_name{"http://schemas.openxmlformats.org/officeDocument/2006/math",
                   xml_namespace::math},
    namespace_name{"http://purl.oclc.org/ooxml/officeDocument/math", xml_namespace::math},
    namespace_name{"http://schemas.openxmlformats.org/markup-compatibility/2006",
                   xml_namespace::compatibility},
    namespace_name{"urn:schemas-microsoft-com:vml", xml_namespace::vml},
    namespace_name{"http://schemas.openxmlformats.org/drawingml/2006/main", xml_namespace::drawing},
    namespace_name{"http://purl.oclc.org/ooxml/drawingml/main", xml_namespace::drawing},
    namespace_name{"http://schemas.openxmlformats.org/drawingml/2006/picture",
                   xml_namespace::drawing_picture},
    namespace_name{"http://purl.oclc.org/ooxml/drawingml/picture", xml_namespace::drawing_picture},
    namespace_name{"http://schemas.openxmlformats.org/drawingml/2006/chart", xml_namespace::chart},
    namespace_name{"http://purl.oclc.org/ooxml/drawingml/chart", xml_namespace::chart},
    namespace_name{"http://schemas.microsoft.com/office/drawing/2014/chartex",
                   xml_namespace::chart},
    namespace_name{"http://schemas.openxmlformats.org/drawingml/2006/diagram",
                   xml_namespace::diagram},
    namespace_name{"http://purl.oclc.org/ooxml/drawingml/diagram", xml_namespace::diagram},
    namespace_name{"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                   xml_namespace::relationship},
    namespace_name{"http://purl.oclc.org/ooxml/officeDocument/relationships",
                   xml_namespace::relationship},
    namespace_name{"http://schemas.openxmlformats.org/package/2006/relationships",
                   xml_namespace::relationships},
    namespace_name{"http://schemas.openxmlformats.org/package/2006/content-types",
                   xml_namespace::content_types},
    namespace_name{"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                   xml_namespace::spreadsheet},
    namespace_name{"http://purl.oclc.org/ooxml/spreadsheetml/main", xml_namespace::spreadsheet},
    namespace_name{"http://schemas.openxmlformats.org/presentationml/2006/main",
                   xml_namespace::presentation},
    namespace_name{"http://purl.oclc.org/ooxml/presentationml/main", xml_namespace::presentation},
};

xml_namespace named(std::string_view uri) {
  for (const namespace_name& n : namespace_names) {
    if (n.uri == uri) return n.is;
  }
  return uri.empty() ? xml_namespace::none : xml_namespace::other;
}

}  // namespace

std::optional<std::string_view> xml_element::attribute(xml_namespace of,
                                                       std::string_view local_name) const {
  for (std::size_t i = 0; i < count_; ++i) {
    const unsigned char** a = attributes_ + 5 * i;  // name, prefix, URI, begin and end of the value
    const auto* its_name = reinterpret_cast<const char*>(a[0]);
    const bool same = std::strncmp(its_name, local_name.data(), local_name.size()) == 0 &&
                      its_name[local_name.size()] == '\0';
    if (!same || named(view(a[2])) != of) continue;
    return std::string_view(reinterpret_cast<const char*>(a[3]),
                            static_cast<std::size_t>(a[4] - a[3]));
  }
  return std::nullopt;
}

struct xml_parser::callbacks {
  /// Nothing may be thrown through libxml2.
  template <class Call>
  static void guarded(void* parser, Call call) noexcept {
    auto& self = *static_cast<xml_parser*>(parser);
    ++self.met_;
    if (self.error_ || self.thrown_) return;
    try {
      call(self);
    } catch (...) {
      self.thrown_ = std::current_exception();
      xmlStopParser(self.context_);
    }
  }

  static void start(void* parser, const xmlChar* name, const xmlChar*, const xmlChar* uri,
                    int namespaces, const xmlChar** declared, int attributes, int,
                    const xmlChar** values) {
    guarded(parser, [&](xml_parser& self) {
      if (++self.depth_ > deepest_element) return self.stop(too_deep);
      if (self.elements_left_-- == 0) return self.stop(too_many_elements);
      self.declarations_ += static_cast<std::size_t>(namespaces);
      self.declared_.push_back(static_cast<std::uint32_t>(namespaces));
      if (static_cast<std::size_t>(attributes) > most_attributes ||
          self.declarations_ > most_declarations) {
        return self.stop(too_many_attributes);
      }
      for (int i = 0; i < namespaces; ++i) {
        self.handler_.declare(view(declared[2 * i]), view(declared[2 * i + 1]));
      }
      self.handler_.start(xml_element(self.namespace_of(uri), view(name), values,
                                      static_cast<std::size_t>(attributes)));
    });
  }
  static void end(void* parser, const xmlChar*, const xmlChar*, const xmlChar*) {
    guarded(parser, [](xml_parser& self) {
      --self.depth_;
      self.declarations_ -= self.declared_.back();
      self.declared_.pop_back();
      self.handler_.end();
    });
  }
  static void characters(void* parser, const xmlChar* text, int length) {
    guarded(parser, [&](xml_parser& self) {
      self.handler_.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
    });
  }
  static void document_type(void* parser, const xmlChar*, const xmlChar*, const xmlChar*) {
    guarded(parser, [](xml_parser& self) { self.stop(has_document_type); });
  }
  static void comment(void* parser, const xmlChar*) {
    guarded(parser, [](xml_parser&) {});
  }
  static void instruction(void* parser, const xmlChar*, const xmlChar*) {
    guarded(parser, [](xml_parser&) {});
  }
  /// Errors are asked for, and nothing is printed.
  static void error(void*, xmlErrorPtr) {}
};

xml_parser::xml_parser(xml_handler& handler, std::uint64_t size)
    : handler_(handler),
      longest_tag_(longest_tag + 2 * size),
      elements_left_(most_elements + 4 * size) {
  static const bool initialized = (xmlInitParser(), true);
  static_cast<void>(initialized);
  xmlSAXHandler sax{};
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = callbacks::start;
  sax.endElementNs = callbacks::end;
  sax.characters = callbacks::characters;
  sax.ignorableWhitespace = callbacks::characters;
  sax.cdataBlock = callbacks::characters;
  sax.internalSubset = callbacks::document_type;
  sax.comment = callbacks::comment;
  sax.processingInstruction = callbacks::instruction;
  sax.serror = callbacks::error;
  context_ = xmlCreatePushParserCtxt(&sax, this, nullptr, 0, nullptr);
  if (context_ == nullptr) throw std::bad_alloc();
  // Without a document type there are no entities but the five of XML; only this option makes the
  // parser put these into attributes too.
  xmlCtxtUseOptions(context_,
                    XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlDictSetLimit(context_->dict, most_names);
}

xml_parser::~xml_parser() { xmlFreeParserCtxt(context_); }

void xml_parser::stop(failure why) {
  error_ = why;
  xmlStopParser(context_);
}

xml_namespace xml_parser::namespace_of(const unsigned char* uri) {
  for (const auto& [pointer, is] : known_) {
    if (pointer == uri) return is;
  }
  const xml_namespace is = named(view(uri));
  if (known_.size() < most_known) known_.emplace_back(uri, is);
  return is;
}

bool xml_parser::push(std::string_view chunk, bool last) {
  const std::uint64_t met_before = met_;
  const int status =
      xmlParseChunk(context_, chunk.data(), static_cast<int>(chunk.size()), last ? 1 : 0);
  if (thrown_) std::rethrow_exception(thrown_);
  if (error_) return false;
  // Errors that it goes on after, an undeclared prefix, do no harm.
  if (status != XML_ERR_OK && context_->disableSAX != 0) {
    error_ = status == XML_ERR_NO_MEMORY ? too_many_names : not_well_formed;
    return false;
  }
  if (met_ != met_before) {
    waiting_ = 0;
    equal_signs_ = 0;
  } else {
    waiting_ += chunk.size();
    equal_signs_ += static_cast<std::uint64_t>(std::count(chunk.begin(), chunk.end(), '='));
    if (waiting_ > longest_tag_) error_ = too_long;
    if (equal_signs_ > most_attributes) error_ = too_many_attributes;
  }
  return !error_ && !handler_.is_done();
}

bool xml_parser::feed(std::string_view chunk) { return push(chunk, false); }

bool xml_parser::finish() { return push({}, true); }

}  // namespace govreport::detail
