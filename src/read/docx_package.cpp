// SPDX-License-Identifier: BSL-1.0
#include "docx_package.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "quoted.hpp"

namespace govreport::detail {
namespace {

using entry_or_none = expected<std::optional<zip_archive::entry>, read_error>;

/// The targets of the relationships that matter, by their type. Types end alike in the transitional
/// and the strict edition.
class relationship_reader final : public xml_handler {
 public:
  std::string body;
  std::string styles;
  std::string numbering;

  void start(const xml_element& e) override {
    if (e.in != xml_namespace::relationships || e.name != "Relationship") return;
    const auto type = e.attribute(xml_namespace::none, "Type");
    const auto target = e.attribute(xml_namespace::none, "Target");
    if (!type || !target) return;
    take(*type, *target, "/relationships/officeDocument", body);
    take(*type, *target, "/relationships/styles", styles);
    take(*type, *target, "/relationships/numbering", numbering);
  }
  void end() override {}
  void text(std::string_view) override {}

 private:
  static void take(std::string_view type, std::string_view target, std::string_view wanted,
                   std::string& to) {
    constexpr std::size_t longest = 1024;
    if (type.ends_with(wanted) && to.empty() && target.size() <= longest) to = target;
  }
};

/// The content type of one part, and whether there are styles or lists.
class content_type_reader final : public xml_handler {
 public:
  explicit content_type_reader(std::string_view part) : part_(part) {}
  std::string type;
  bool has_others = false;

  void start(const xml_element& e) override {
    if (e.in != xml_namespace::content_types || e.name != "Override") return;
    auto name = e.attribute(xml_namespace::none, "PartName");
    const auto its_type = e.attribute(xml_namespace::none, "ContentType");
    if (!name || !its_type) return;
    has_others = has_others || its_type->ends_with(".wordprocessingml.styles+xml") ||
                 its_type->ends_with(".wordprocessingml.numbering+xml");
    if (name->starts_with('/')) name->remove_prefix(1);
    if (*name == part_) type = its_type->substr(0, longest);
  }
  void end() override {}
  void text(std::string_view) override {}

 private:
  static constexpr std::size_t longest = 256;
  std::string_view part_;
};

/// A target of a relationship of a part in `folder`, from the root of the archive.
std::string resolved(std::string_view folder, std::string_view target) {
  std::string path = target.starts_with('/') ? "" : std::string(folder);
  for (std::size_t i = 0; i <= target.size();) {
    const std::size_t end = std::min(target.find('/', i), target.size());
    const std::string_view step = target.substr(i, end - i);
    if (step == "..") {
      path.resize(path.find_last_of('/') == std::string::npos ? 0 : path.find_last_of('/'));
    } else if (!step.empty() && step != ".") {
      if (!path.empty()) path += '/';
      path += step;
    }
    i = end + 1;
  }
  return path;
}

std::pair<std::string, std::string> folder_and_file(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  if (slash == std::string::npos) return {"", path};
  return {path.substr(0, slash), path.substr(slash + 1)};
}

read_error refuse(std::uint64_t size, std::string_view why) {
  return {read_errc::unsupported_format, {0, size, 1}, std::string(why)};
}

/// What an archive is that is no office document of Word's kind, by the files that name it.
read_error name_archive(zip_archive& archive, std::uint64_t size) {
  const entry_or_none mimetype = archive.find("mimetype");
  if (mimetype && *mimetype) {
    std::string type;
    static_cast<void>(archive.unpack(**mimetype, [&](std::string_view chunk) {
      type += chunk.substr(0, 256 - type.size());
      return type.size() < 256;
    }));
    if (type.find("opendocument.text") != std::string::npos) {
      return refuse(size,
                    "This is an OpenDocument text (ODT). Convert it first: “soffice --headless "
                    "--convert-to docx report.odt”.");
    }
    if (type.find("opendocument") != std::string::npos) {
      return refuse(size,
                    "This is an OpenDocument file, but no text document. Name the report itself.");
    }
  }
  const entry_or_none ofd = archive.find("OFD.xml");
  if (ofd && *ofd) {
    return refuse(size,
                  "This is an OFD, which this version does not read. Export it as PDF or DOCX from "
                  "an OFD viewer first.");
  }
  return refuse(size, "This is an archive of " + std::to_string(archive.size()) +
                          (archive.size() == 1 ? " file" : " files") +
                          ", not a document. Unpack it, and name the report itself.");
}

/// What an office document is whose main part has that type or name.
std::optional<read_error> name_other_kind(std::string_view type, std::string_view part,
                                          std::uint64_t size) {
  const auto is = [&](std::string_view standard, std::string_view microsoft,
                      std::string_view folder) {
    if (!type.empty()) {
      return type.find(standard) != std::string_view::npos ||
             type.find(microsoft) != std::string_view::npos;
    }
    return part.starts_with(folder);
  };
  if (is("spreadsheetml", "ms-excel", "xl/")) {
    return refuse(size,
                  "This is a spreadsheet (XLSX), which is not read. Copy its tables into a text "
                  "document, and save that as .docx.");
  }
  if (is("presentationml", "ms-powerpoint", "ppt/")) {
    return refuse(size,
                  "This is a presentation (PPTX), which is not read. Name the report itself, as "
                  "DOCX, HTML, PDF or text.");
  }
  if (is("wordprocessingml", "ms-word", "word/") || part.ends_with(".xml")) return std::nullopt;
  return refuse(size, "This is an office document of a kind that is not read (its main part is " +
                          quoted(part) + "). Save it as .docx.");
}

}  // namespace

std::optional<read_error> parse_part(zip_archive& archive, zip_archive::entry part,
                                     std::uint64_t size, xml_handler& handler) {
  xml_parser parser(handler, size);
  auto error = archive.unpack(part, [&](std::string_view chunk) { return parser.feed(chunk); });
  if (error) return error;
  if (!parser.error() && !handler.is_done()) parser.finish();
  if (!parser.error()) return std::nullopt;
  const bool damaged = parser.error()->code == read_errc::damaged_file;
  return read_error{parser.error()->code,
                    {0, size, 1},
                    quoted(archive.name(part)) + " in this office document " +
                        std::string(parser.error()->why) + "." +
                        (damaged ? " Get the document again from its source."
                                 : " Open it in a word processor and save it again.")};
}

expected<docx_package, read_error> find_parts(zip_archive& archive, std::uint64_t size) {
  const entry_or_none root = archive.find("_rels/.rels");
  if (!root) return root.error();
  if (!*root) return name_archive(archive, size);
  relationship_reader of_package;
  if (auto error = parse_part(archive, **root, size, of_package)) return *error;
  if (of_package.body.empty()) return name_archive(archive, size);
  const std::string body = resolved("", of_package.body);

  content_type_reader types(body);
  const entry_or_none content_types = archive.find("[Content_Types].xml");
  if (!content_types) return content_types.error();
  if (*content_types) {
    if (auto error = parse_part(archive, **content_types, size, types)) return *error;
  }
  if (auto error = name_other_kind(types.type, body, size)) return *error;

  const auto missing = [&](const std::string& part) {
    return read_error{read_errc::damaged_file,
                      {0, size, 1},
                      "The office document has no " + quoted(part) +
                          ", which it names itself. Get the document again from its source."};
  };
  docx_package parts;
  const entry_or_none main = archive.find(body);
  if (!main) return main.error();
  if (!*main) return missing(body);
  parts.body = **main;

  const auto [folder, file] = folder_and_file(body);
  const std::string links = resolved(folder, "_rels/" + file + ".rels");
  const entry_or_none relationships = archive.find(links);
  if (!relationships) return relationships.error();
  if (!*relationships) {
    if (types.has_others) return missing(links);
    return parts;
  }
  relationship_reader of_body;
  if (auto error = parse_part(archive, **relationships, size, of_body)) return *error;
  for (const auto& [target, to] : {std::pair(&of_body.styles, &parts.styles),
                                   std::pair(&of_body.numbering, &parts.numbering)}) {
    if (target->empty()) continue;
    const std::string part = resolved(folder, *target);
    const entry_or_none found = archive.find(part);
    if (!found) return found.error();
    if (!*found) return missing(part);
    *to = *found;
  }
  return parts;
}

}  // namespace govreport::detail
