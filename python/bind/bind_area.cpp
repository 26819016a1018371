// SPDX-License-Identifier: BSL-1.0
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "areas.hpp"
#include "described.hpp"
#include "explanations.hpp"
#include "floors.hpp"
#include "govreport/panel/area.hpp"
#include "govreport/panel/area_text.hpp"
#include "held.hpp"
#include "panel_parts.hpp"
#include "results.hpp"
#include "rulebook_of.hpp"

namespace govreport::python {

namespace {

/// A document that is no member's report, with the matching that says so.
struct held_unmatched {
  std::shared_ptr<const held_area> of;
  const unmatched_document* listed = nullptr;

  [[nodiscard]] const held_reading& document() const { return of->documents[listed->document]; }
};

[[noreturn]] void raise(const member_list_error& why) {
  const py::object error = py::module_::import("govreport.errors")
                               .attr("MemberListError")(why.code, why.line, why.detail);
  PyErr_SetObject(py::type::handle_of(error).ptr(), error.ptr());
  throw py::error_already_set();
}

[[nodiscard]] member_list parsed(const std::string& text) {
  auto made = parse_member_list(text);
  if (!made) raise(made.error());
  return *made;
}

[[nodiscard]] std::vector<named_reading> named(const std::vector<held_reading>& documents) {
  std::vector<named_reading> list;
  list.reserve(documents.size());
  for (const held_reading& one : documents) list.push_back({one.document, one.read.get()});
  return list;
}

/// What a list is as the text of a file.
[[nodiscard]] std::string text_of(const member_list& list) {
  std::string text = "scope: " + std::string(name_of(list.scope)) + "\n";
  if (list.year) text += "year: " + std::to_string(*list.year) + "\n";
  for (const std::string& name : list.reconsidering) text += "reconsidering: " + name + "\n";
  for (const std::string& name : list.names) text += name + "\n";
  return text;
}

[[nodiscard]] held_result check_area(py::handle area, const py::iterable& members,
                                     const member_list& declared, const py::object& previous,
                                     const py::object& rules) {
  held_result of{reading_from(area, "area"), py::isinstance<held_reading>(area)};
  of.previous = previous_of(of.of.read->report, previous);
  of.rules = rulebook_of(rules);
  std::vector<held_reading> documents;
  for (py::handle one : members) documents.push_back(reading_from(one, "a member"));
  of.area = matched_area(*of.of.read, declared, std::move(documents));
  return checked(std::move(of));
}

[[nodiscard]] std::vector<held_unmatched> unmatched_of(
    const std::shared_ptr<const held_area>& area) {
  std::vector<held_unmatched> list;
  for (const unmatched_document& one : area->matched.unmatched) list.push_back({area, &one});
  return list;
}

[[nodiscard]] std::vector<std::string> missing_from(const std::shared_ptr<const held_area>& area) {
  std::vector<std::string> names;
  for (const member& m : area->matched.members.list()) {
    if (m.report == nullptr) names.push_back(m.name);
  }
  return names;
}

void bind_list(py::module_& m) {
  bind_enum<report_scope>(m, "ReportScope", "Whom a report speaks for.");
  bind_enum<member_list_errc>(m, "MemberListErrc", "Why a list of members could not be read.");
  py::class_<member_list>(m, "MemberList", ordinary(), "Who makes up an area, as it is declared.")
      .def_static("parse", &parsed, py::arg("text"),
                  "The list in the text of a file; MemberListError names the line.")
      .def_static(
          "load",
          [](const py::object& path) {
            return py::module_::import("govreport.members").attr("load")(path);
          },
          py::arg("path"),
          "The list of a file; MemberListError if it holds something else, OSError if it cannot be "
          "read.")
      .def_readonly("names", &member_list::names, "The members, in the order of the file.")
      .def_readonly("scope", &member_list::scope)
      .def_readonly("year", &member_list::year, "None: that of the report.")
      .def_readonly("reconsidering", &member_list::reconsidering,
                    "The members that are said to be a 行政复议机关.")
      .def("__len__", [](const member_list& list) { return list.names.size(); })
      .def("__str__", &text_of)
      .def(py::pickle(&text_of, &parsed))
      .def("__repr__", [](const member_list& list) {
        return "<MemberList " + std::string(name_of(list.scope)) + " of " +
               std::to_string(list.names.size()) + ">";
      });
}

void bind_matching(py::module_& m) {
  bind_enum<unmatched_because>(m, "UnmatchedBecause", "Why a document is no member's report.");
  py::class_<held_unmatched>(m, "UnmatchedDocument", ordinary(),
                             "A document that is no member's report.")
      .def_property_readonly("reading", &held_unmatched::document)
      .def_property_readonly("document",
                             [](const held_unmatched& held) { return held.document().document; })
      .def_property_readonly("why", [](const held_unmatched& held) { return held.listed->why; })
      .def_property_readonly(
          "nearest",
          [](const held_unmatched& held) -> std::optional<std::string> {
            if (held.listed->nearest.empty()) return std::nullopt;
            return held.listed->nearest;
          },
          "The name of the list that is most like its own; a hint, and None if none is.")
      .def(
          "message",
          [](const held_unmatched& held, py::handle lang) {
            return message(*held.listed, *held.document().read, enumerator_from<language>(lang));
          },
          py::arg("lang") = "en", "Why, as one line.")
      .def("__repr__", [](const held_unmatched& held) {
        return "<UnmatchedDocument " + held.document().document + ": " +
               message(*held.listed, *held.document().read, language::en) + ">";
      });
  py::class_<held_area, std::shared_ptr<held_area>>(m, "AreaMembers", ordinary(),
                                                    "The declared members of an area, with the "
                                                    "reports that were found for them.")
      .def_readonly("declared", &held_area::list)
      .def_property_readonly("year",
                             [](const held_area& held) { return held.matched.members.year(); })
      .def_property_readonly(
          "missing", [](const std::shared_ptr<held_area>& held) { return missing_from(held); },
          "The members that have no report, by name.")
      .def_property_readonly(
          "unmatched", [](const std::shared_ptr<held_area>& held) { return unmatched_of(held); },
          "The documents that are no member's report, each with why.")
      .def(
          "text",
          [](const held_area& held, py::handle lang, bool color) {
            return members_text(held.matched, named(held.documents),
                                {enumerator_from<language>(lang), color});
          },
          py::kw_only(), py::arg("lang") = "en", py::arg("color") = false,
          "How many members have a report, and which documents are no member's.")
      .def("__len__", [](const held_area& held) { return held.list.names.size(); })
      .def("__repr__", [](const held_area& held) {
        return "<AreaMembers: " + std::to_string(held.matched.members.missing()) + " of " +
               std::to_string(held.list.names.size()) + " missing>";
      });
}

}  // namespace

std::shared_ptr<const held_area> matched_area(const reading& area, const member_list& list,
                                              std::vector<held_reading> documents) {
  auto matched = match_members(area, list, named(documents));
  if (!matched) throw py::value_error("neither the list nor the report of the area says a year");
  // The readings stay where they are: held_area keeps them.
  return std::make_shared<const held_area>(
      held_area{list, std::move(documents), std::move(*matched)});
}

void bind_area(py::module_& m) {
  bind_list(m);
  bind_matching(m);
  m.def("check_area", &check_area, py::arg("area"), py::arg("members"), py::kw_only(),
        py::arg("declared"), py::arg("previous") = py::none(), py::arg("rules") = py::none(),
        "Checks the report of an area, also against those of its members. Readings are put to the "
        "declared names by name and year; those for the year before are used as well.");
}

}  // namespace govreport::python
