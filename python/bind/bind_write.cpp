// SPDX-License-Identifier: BSL-1.0
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "addresses.hpp"
#include "described.hpp"
#include "floors.hpp"
#include "govreport/panel/rule_example.hpp"
#include "govreport/write/docx.hpp"
#include "govreport/write/html.hpp"
#include "govreport/write/json.hpp"
#include "govreport/write/markdown.hpp"
#include "govreport/write/messages.hpp"
#include "govreport/write/text.hpp"
#include "held.hpp"

namespace govreport::python {

namespace {

/// A CheckResult, or the ReadError of a document that has none, as the writers take it.
[[nodiscard]] checked_document document_of(py::handle outcome, bool with_reading) {
  checked_document made;
  if (py::isinstance<held_result>(outcome)) {
    const auto& held = outcome.cast<const held_result&>();
    made.name = held.of.document;
    made.result = *held.result;
    made.decided = held.decided;
    made.rules = held.rules;  // findings point to them
    if (with_reading) {
      made.read = *held.of.read;
      made.located = held.located;
      made.previous = held.previous;
      made.also = held.also;
      if (held.area) made.members = {held.area, &held.area->matched.members};
    }
  } else {
    made.name = outcome.attr("document").cast<std::string>();
    made.failure = read_error{outcome.attr("code").cast<read_errc>(),
                              outcome.attr("where").cast<source_span>(),
                              outcome.attr("detail").cast<std::string>()};
  }
  return made;
}

[[nodiscard]] std::optional<form> edition_of(py::handle given) {
  if (given.is_none()) return std::nullopt;
  return enumerator_from<form>(given);
}

[[nodiscard]] text_options options(py::handle lang, bool color) {
  return {enumerator_from<language>(lang), color};
}

[[noreturn]] void raise(const write_error& why) {
  py::list cells;
  for (cell c : why.cells) cells.append(address_of(c));
  const py::object error =
      py::module_::import("govreport.errors").attr("WriteError")(why.code, why.detail, cells);
  PyErr_SetObject(py::type::handle_of(error).ptr(), error.ptr());
  throw py::error_already_set();
}

/// Binds a writer; its bytes become a str or bytes.
template <class Text>
void bind_writer(py::module_& m, const char* name,
                 expected<std::string, write_error> (*write)(const report&, const section_prose&),
                 const char* doc) {
  m.def(
      name,
      [write](const held_report& held, std::string overview, std::string problems,
              std::string other_matters) {
        const auto written =
            write(held.get(), {std::move(overview), std::move(problems), std::move(other_matters)});
        if (!written) raise(written.error());
        return Text(*written);
      },
      py::arg("report"), py::kw_only(), py::arg("overview") = "", py::arg("problems") = "",
      py::arg("other_matters") = "", doc);
}

}  // namespace

void bind_write(py::module_& m) {
  bind_enum<write_errc>(m, "WriteErrc", "Why a report could not be written.");
  bind_writer<py::str>(
      m, "write_markdown", &write_markdown,
      "A report in its statutory form as Markdown, its tables as pipe tables. overview, problems "
      "and other_matters are the text of sections 1, 5 and 6, a paragraph a line. A cell without a "
      "number is blank. WriteError if a number stands in a cell that its form does not print.");
  bind_writer<py::str>(
      m, "write_html", &write_html,
      "A report in its statutory form as a page of HTML that needs nothing else, laid out for A4; "
      "otherwise like write_markdown.");
  bind_writer<py::bytes>(
      m, "write_docx", &write_docx,
      "A report in its statutory form as the bytes of a DOCX document, the same for the same "
      "report; otherwise like write_markdown. WriteError if the module was built without libzip.");
  m.def(
      "label",
      [](const std::string& address, py::handle lang) {
        return cell_text(known_cell(address), enumerator_from<language>(lang));
      },
      py::arg("address"), py::arg("lang") = "zh",
      "The short name of a cell in the form's own words, \"三、予以公开·自然人\"; in English with "
      "lang=\"en\".");
  m.def(
      "read_json", [](const held_reading& held) { return read_json(held.document, *held.read); },
      py::arg("reading"), "One reading as JSON.");
  py::class_<checked_document>(m, "CheckedDocument", ordinary(),
                               "A CheckResult, or the ReadError of a document that has none, as "
                               "the writers take it; without its reading it is small.")
      .def(py::init(&document_of), py::arg("outcome"), py::arg("with_reading") = true);
  m.def(
      "check_json",
      [](const std::vector<checked_document>& documents, bool with_cells) {
        return check_json(documents, with_cells);
      },
      py::arg("documents"), py::arg("with_cells") = false,
      "Checked documents as JSON, with a summary.");
  m.def(
      "check_text",
      [](const checked_document& document, py::handle lang, bool color) {
        return check_text(document, options(lang, color));
      },
      py::arg("document"), py::arg("lang"), py::arg("color"), "One checked document for people.");
  m.def(
      "summary_text",
      [](const std::vector<checked_document>& documents, py::handle lang, bool color) {
        return summary_text(documents, options(lang, color));
      },
      py::arg("documents"), py::arg("lang"), py::arg("color"),
      "A line that counts documents by verdict, and findings by severity.");
  m.def(
      "rules_json",
      [](py::handle edition) { return rules_json(edition_of(edition), &example_message); },
      py::arg("form"), "The catalogue as JSON.");
  m.def(
      "rules_text",
      [](py::handle edition, py::handle lang, bool color) {
        return rules_text(edition_of(edition), options(lang, color), &example_message);
      },
      py::arg("form"), py::arg("lang"), py::arg("color"), "The catalogue for people.");
  m.def(
      "rules_markdown",
      [](py::handle edition) { return rules_markdown(edition_of(edition), &example_message); },
      py::arg("form"), "The catalogue as Markdown, in both languages.");
}

}  // namespace govreport::python
