// SPDX-License-Identifier: BSL-1.0
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "areas.hpp"
#include "described.hpp"
#include "explanations.hpp"
#include "floors.hpp"
#include "govreport/check/check.hpp"
#include "govreport/locate/blanks.hpp"
#include "govreport/locate/locate_report.hpp"
#include "govreport/write/checked_document.hpp"
#include "govreport/write/decided_result.hpp"
#include "govreport/write/finding_places.hpp"
#include "govreport/write/json.hpp"
#include "govreport/write/messages.hpp"
#include "held.hpp"
#include "numbers.hpp"
#include "reading_of.hpp"
#include "results.hpp"
#include "rulebook_of.hpp"
#include "state.hpp"

namespace govreport::python {

namespace {

[[nodiscard]] held_result check_with(held_reading of, bool from_document,
                                     const py::object& previous, const py::object& also,
                                     const py::object& rules) {
  held_result made{std::move(of), from_document};
  made.previous = previous_of(made.of.read->report, previous);
  made.also = also_of(made.of.read->report, also);
  made.rules = rulebook_of(rules);
  return checked(std::move(made));
}

[[nodiscard]] held_result check_reading(const held_reading& of, const py::object& previous,
                                        const py::object& also, const py::object& rules) {
  return check_with(of, true, previous, also, rules);
}

[[nodiscard]] held_result check_report(const held_report& made, const py::object& previous,
                                       const py::object& also, const py::object& rules) {
  // Taken before other threads may change the report.
  return check_with({"", python::reading_of(made.get())}, false, previous, also, rules);
}

/// The same result with what reviewers decided on its findings.
[[nodiscard]] held_result with_decisions(held_result of, const held_decisions& given) {
  of.decisions_given = given;
  of.decided = std::make_shared<const decided_result>(
      apply_decisions(given.get(), *of.result, {*of.of.read, of.of.document, of.context()}));
  return of;
}

[[nodiscard]] py::tuple state_of_result(const held_result& held) {
  py::object previous = py::none();
  if (held.previous) previous = py::cast(held_reading{"", held.previous});
  const py::object decided = held.decisions_given ? py::cast(*held.decisions_given) : py::none();
  const py::object rules = held.rules ? py::cast(held_rulebook{held.rules}) : py::none();
  py::object area = py::none();
  if (held.area) area = py::make_tuple(held.area->list, held.area->documents);
  py::object also = py::none();
  if (held.also) also = py::cast(held_reading{"", held.also});
  return py::make_tuple(held.of, held.from_document, previous, decided, rules, area, also);
}

/// Of the same reading the same version finds the same.
[[nodiscard]] held_result result_of_state(const py::tuple& state) {
  const py::tuple of = tuple_of(state, 7);
  held_result held{of[0].cast<const held_reading&>(), of[1].cast<bool>()};
  if (!of[2].is_none()) held.previous = of[2].cast<const held_reading&>().read;
  if (!of[6].is_none()) held.also = of[6].cast<const held_reading&>().read;
  held.rules = rulebook_of(of[4]);
  if (!of[5].is_none()) {
    const py::tuple area = tuple_of(of[5], 2);
    held.area = matched_area(*held.of.read, area[0].cast<const member_list&>(),
                             area[1].cast<std::vector<held_reading>>());
  }
  held = checked(std::move(held));
  return of[3].is_none() ? held : with_decisions(held, of[3].cast<const held_decisions&>());
}

[[nodiscard]] std::vector<held_finding> held(const held_result& of,
                                             const std::vector<finding>& findings) {
  std::vector<held_finding> list;
  list.reserve(findings.size());
  for (const finding& one : findings) list.push_back({of, &one});
  return list;
}

[[nodiscard]] py::dict forced_of(const held_result& of) {
  py::dict forced;
  for (const forced_cell& one : of.result->forced)
    forced[py::str(address_of(one.of))] = to_python(one.of, one.value);
  return forced;
}

[[nodiscard]] std::vector<std::string> open_blanks_of(const held_result& of) {
  std::vector<std::string> open;
  const reading& read = *of.of.read;
  for_each_open_blank(of.from_document ? figures_of(read) : figures_of(read.report),
                      of.result->forced, [&open](cell c) { open.emplace_back(address_of(c)); });
  return open;
}

[[nodiscard]] const reading& reading_of(const held_finding& held) { return *held.of.of.read; }

[[nodiscard]] py::list cells_of(const held_finding& held) {
  py::list addresses;
  for (cell c : govreport::cells_of(*held.found, reading_of(held)))
    addresses.append(py::str(address_of(c)));
  return addresses;
}

[[nodiscard]] py::object number_of(const finding& found, std::optional<std::int64_t> number,
                                   bool stated) {
  if (!number) return py::none();
  return to_python(stated ? found.stated_cell() : found.derived_cell(), number);
}

[[nodiscard]] std::string message_of(const held_finding& held, py::handle lang) {
  return message(*held.found, reading_of(held), enumerator_from<language>(lang), held.of.context());
}

[[nodiscard]] std::vector<held_finding> dismissed(const held_result& of) {
  std::vector<held_finding> list;
  if (!of.decided) return list;
  for (const auto* findings : {&of.result->findings, &of.result->undetermined}) {
    for (const held_finding& one : held(of, *findings)) {
      if (decided_finding_of(one, *of.decided).is(decision_kind::dismissed)) list.push_back(one);
    }
  }
  return list;
}

[[nodiscard]] bool is_contradictory(const held_result& of) {
  const decided_result nothing{std::vector<decided_finding>(of.result->findings.size()), {}, {}};
  return contradiction_is_open(*of.located, *of.result, *of.of.read,
                               of.decided ? *of.decided : nothing);
}

[[nodiscard]] std::string represent(const held_result& held) {
  std::string text = "<CheckResult " + std::string(name_of(held.result->verdict));
  const char* separator = ": ";
  for (severity level : {severity::error, severity::warning, severity::note}) {
    const std::size_t n = held.result->count_of(level);
    text += separator;
    text += std::to_string(n);
    text += ' ';
    text += name_of(level);
    if (n != 1) text += 's';
    separator = ", ";
  }
  return text + ">";
}

void bind_finding(py::module_& m) {
  py::class_<held_finding>(m, "Finding", ordinary(),
                           "A rule that fails, or stays undetermined, in one place, with its "
                           "arithmetic.")
      .def_property_readonly("rule", &rule_of)
      .def_property_readonly("verdict",
                             [](const held_finding& held) { return held.found->outcome; })
      .def_property_readonly("severity", [](const held_finding& held) { return held.found->level; })
      .def_property_readonly(
          "place",
          [](const held_finding& held) {
            return govreport::place_key(*held.found, reading_of(held));
          },
          "Where the rule was evaluated: \"natural_person\", \"section_6\", \"document\" …")
      .def_property_readonly("cells", &cells_of, "The addresses of the cells it is about.")
      .def_property_readonly(
          "stated",
          [](const held_finding& held) { return number_of(*held.found, held.found->stated, true); },
          "The number that the report states; None where it states none.")
      .def_property_readonly(
          "derived",
          [](const held_finding& held) {
            return number_of(*held.found, held.found->derived, false);
          },
          "The number that the rule yields; None where it yields none.")
      .def_property_readonly(
          "residual",
          [](const held_finding& held) {
            return number_of(*held.found, held.found->residual(), true);
          },
          "derived − stated; None where there is no such difference.")
      .def_property_readonly(
          "where",
          [](const held_finding& held) {
            return govreport::places_of(*held.found, reading_of(held));
          },
          "Where the document says what the finding is about.")
      .def_property_readonly(
          "fingerprint",
          [](const held_finding& held) {
            return fingerprint(*held.found, reading_of(held), held.of.context());
          },
          "The same from one run to the next, until a number changes.")
      .def_property_readonly(
          "decision",
          [](const held_finding& held) {
            return held.of.decided ? decided_finding_of(held, *held.of.decided).decided
                                   : std::nullopt;
          },
          "What a reviewer decided on it; None if nothing was, or no decisions were handed over.")
      .def_property_readonly(
          "reopened",
          [](const held_finding& held) {
            return held.of.decided ? decided_finding_of(held, *held.of.decided).reopened
                                   : std::vector<decision>();
          },
          "Decisions on the same rule and place that no longer hold, as what the report states has "
          "changed or the finding weighs more.")
      .def("message", &message_of, py::arg("lang") = "en",
           "The finding as one sentence with its arithmetic: in Chinese, message(\"zh\"), or in "
           "English, message(\"en\"), which is also what message() gives.")
      .def("__repr__", [](const held_finding& held) {
        return "<Finding " + std::string(name_of(held.found->level)) + ": " +
               message(*held.found, reading_of(held), language::en, held.of.context()) + ">";
      });
}

void bind_result(py::module_& m) {
  const auto display = [](const char* function) {
    return [function](const py::object& self, const py::kwargs& options) {
      return py::module_::import("govreport.display").attr(function)(self, **options);
    };
  };
  py::class_<held_result>(m, "CheckResult", ordinary(), "What the rules say of a report.")
      .def_property_readonly("verdict", [](const held_result& of) { return of.result->verdict; })
      .def_property_readonly(
          "findings", [](const held_result& of) { return held(of, of.result->findings); },
          "The rules that fail, in the order of the catalogue and of the form.")
      .def_property_readonly(
          "undetermined", [](const held_result& of) { return held(of, of.result->undetermined); },
          "The rules of severity error that blanks leave open.")
      .def_property_readonly(
          "explanations", &explanations_of,
          "Every smallest set of numbers that, were they others, would leave no contradiction; the "
          "likeliest first.")
      .def_property_readonly(
          "certain", [](const held_result& of) { return addresses_of(of.located->certain); },
          "The addresses of the numbers that are wrong in every smallest explanation.")
      .def_property_readonly(
          "possible", [](const held_result& of) { return addresses_of(of.located->possible); },
          "The addresses of the numbers that are wrong in some smallest explanation.")
      .def_property_readonly(
          "located", [](const held_result& of) { return *of.located; },
          "How far the explanations are proved, and how many there are.")
      .def_property_readonly(
          "forced", &forced_of,
          "The cells without a number that the form's equations force to one, by address.")
      .def_property_readonly(
          "open", &open_blanks_of,
          "The addresses of the blanks of sections 3 and 4 that could be several numbers.")
      .def_property_readonly(
          "members",
          [](const held_result& of) { return std::const_pointer_cast<held_area>(of.area); },
          "The members of the area that it was checked against; None if it was not.")
      .def_property_readonly(
          "reading",
          [](const held_result& of) -> std::optional<held_reading> {
            if (!of.from_document) return std::nullopt;
            return of.of;
          },
          "The reading that was checked; None for a report that was made in memory.")
      .def_property_readonly(
          "report", [](const held_result& of) { return held_report(of.of.read); },
          "The report that was checked, as it then was.")
      .def(
          "count", [](const held_result& of, severity level) { return of.result->count_of(level); },
          py::arg("severity"), "How many findings have that severity.")
      .def("with_decisions", &with_decisions, py::arg("decisions"),
           "The same result with what reviewers decided on its findings.")
      .def_property_readonly(
          "decisions", [](const held_result& of) { return of.decisions_given; },
          "The decisions that were handed over; None if none were.")
      .def_property_readonly("dismissed", &dismissed, "The findings that reviewers dismissed.")
      .def_property_readonly(
          "unmet",
          [](const held_result& of) {
            return of.decided ? of.decided->unmet : std::vector<decision>();
          },
          "The decisions on this report that meet none of its findings.")
      .def_property_readonly(
          "contradictory", &is_contradictory,
          "Whether numbers contradict each other, beyond the findings that were dismissed.")
      .def(py::pickle(&state_of_result, &result_of_state))
      .def("to_dict", display("result_to_dict"),
           "The report's object in what `govreport check --format json` prints; every cell of it "
           "as well with with_cells=True.")
      .def("to_pandas", display("to_pandas"), "The findings as a pandas.DataFrame, one a row.")
      .def("_repr_html_", display("to_html_table"))
      .def("__repr__", &represent);
}

}  // namespace

held_result checked(held_result of) {
  const py::gil_scoped_release others_may_run;
  const reading& read = *of.of.read;
  const auto check_whole = [&](const auto& whole) {
    const figures f = figures_of(whole);
    auto result = std::make_shared<check_result>(check(whole, of.context()));
    of.located = std::make_shared<const location>(locate_report(f, read.report, of.context()));
    prove_blanks(f, *of.located, *result);
    of.result = std::move(result);
  };
  of.from_document ? check_whole(read) : check_whole(read.report);
  return of;
}

void bind_check(py::module_& m) {
  bind_enum<verdict>(m, "Verdict", "What a rule says in one place.");
  bind_enum<consistency>(m, "Consistency",
                         "What the rules of severity error say of a whole report.");
  bind_finding(m);
  bind_result(m);
  m.def("check", &check_reading, py::arg("reading"), py::kw_only(),
        py::arg("previous") = py::none(), py::arg("also") = py::none(),
        py::arg("rules") = py::none(),
        "Checks a report: its numbers, and for a reading also the document around them; and names "
        "the smallest sets of numbers that must be wrong. What the previous year's reading or "
        "report carries out counts as stated about what this one carries in. `also` is the same "
        "report as read from another document. The rules are a Rulebook, or rules of your own "
        "beside those of the catalogue.");
  m.def("check", &check_report, py::arg("report"), py::kw_only(), py::arg("previous") = py::none(),
        py::arg("also") = py::none(), py::arg("rules") = py::none());
}

}  // namespace govreport::python
