// SPDX-License-Identifier: BSL-1.0
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "addresses.hpp"
#include "described.hpp"
#include "floors.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/model/report.hpp"
#include "held.hpp"
#include "numbers.hpp"
#include "state.hpp"

namespace govreport::python {

namespace {

[[nodiscard]] report& changeable(const held_report& held) {
  if (report* own = held.changeable()) return *own;
  throw py::type_error(
      "the report of a reading is what its document says and cannot be changed; "
      "change a copy: report = reading.report.copy()");
}

void set_authority(report& r, const std::string& name) {
  const short_text fitting(name);
  if (fitting.view() != name) {
    throw py::value_error("the name of an authority has at most " +
                          std::to_string(short_text::capacity) + " bytes of UTF-8");
  }
  r.authority = fitting;
}

[[nodiscard]] calendar_date to_date(py::handle day) {
  if (py::isinstance<calendar_date>(day)) return day.cast<calendar_date>();
  if (!py::isinstance(day, py::module_::import("datetime").attr("date")))
    throw py::type_error("a day is a CalendarDate, a datetime.date or None");
  return {day.attr("year").cast<std::int32_t>(), day.attr("month").cast<std::uint8_t>(),
          day.attr("day").cast<std::uint8_t>()};
}
[[nodiscard]] std::optional<calendar_date> to_optional_date(py::handle day) {
  if (day.is_none()) return std::nullopt;
  return to_date(day);
}

[[nodiscard]] held_report make_report(py::handle edition, const std::optional<std::string>& name,
                                      std::optional<std::int32_t> year) {
  report made;
  if (!edition.is_none()) made.edition = enumerator_from<form>(edition);
  if (name) set_authority(made, *name);
  made.year = year;
  return held_report(std::move(made));
}

// The form with 其他处理 as one row or as three: reports in form_2021 have either.
[[nodiscard]] bool has(form edition, cell c) {
  return covers(layout{edition, otherwise_layout::one_row}, c) ||
         covers(layout{edition, otherwise_layout::three_rows}, c);
}

void set_cell(const held_report& held, cell c, py::handle number) {
  report& r = changeable(held);
  const auto value = from_python(c, number);
  if (value && !has(r.edition, c)) {
    throw py::value_error(std::string(name_of(r.edition)) + " has no cell " +
                          std::string(address_of(c)));
  }
  set_number(r, c, value);
}

[[nodiscard]] py::dict numbers_of(const held_report& held) {
  const report& r = held.get();
  const auto& covered = coverage_of(layout_of(r));
  py::dict numbers;
  for (cell c : all_cells) {
    const auto number = number_at(r, c);
    if (number || covered[govreport::index_of(c)])
      numbers[py::str(address_of(c))] = to_python(c, number);
  }
  return numbers;
}

[[nodiscard]] py::tuple addresses(py::handle edition) {
  if (edition.is_none()) return all_addresses();
  return addresses_of(coverage_of(standard_layout(enumerator_from<form>(edition))));
}

[[nodiscard]] std::string represent(const held_report& held) {
  const report& r = held.get();
  return "<Report " + std::string(name_of(r.edition)) + ", " + std::string(r.authority.view()) +
         ", " + (r.year ? std::to_string(*r.year) : "no year") + ">";
}

template <class Row, class Column>
struct held_table {
  held_report of;

  [[nodiscard]] static cell at(std::pair<Row, Column> place) {
    const cell found = cell_of(place.first, place.second);
    if (govreport::index_of(found) < cell_count) return found;
    throw py::key_error("no form has the cell " + std::string(name_of(place.first)) + ", " +
                        std::string(name_of(place.second)));
  }
};

template <class Row, class Column>
void bind_table(py::module_& m, const char* name, const char* doc) {
  using table = held_table<Row, Column>;
  py::class_<table>(m, name, ordinary(), doc)
      .def("__getitem__",
           [](const table& t, std::pair<Row, Column> place) {
             const cell c = table::at(place);
             return to_python(c, number_at(t.of.get(), c));
           })
      .def("__setitem__", [](const table& t, std::pair<Row, Column> place, py::handle number) {
        set_cell(t.of, table::at(place), number);
      });
}

void bind_report(py::module_& m) {
  bind_table<disclosure_row, disclosure_column>(
      m, "Disclosure", "Section 2 by row and column: report.disclosure[row, column].");
  bind_table<request_row, applicant>(
      m, "RequestsTable", "Section 3 by row and column: report.requests[row, applicant].");
  bind_table<review_channel, review_outcome>(
      m, "Reviews", "Section 4 by channel and outcome: report.reviews[channel, outcome].");

  py::class_<held_report>(
      m, "Report", ordinary(),
      "One authority's annual report for one year: its numbers by address, report[\"requests."
      "received.total\"], or by section. A count is an int, an amount a Decimal, no number None.")
      .def(py::init(&make_report), py::kw_only(), py::arg("form") = py::none(),
           py::arg("authority") = py::none(), py::arg("year") = py::none())
      .def("__getitem__",
           [](const held_report& held, const std::string& address) {
             const cell c = known_cell(address);
             return to_python(c, number_at(held.get(), c));
           })
      .def("__setitem__", [](const held_report& held, const std::string& address,
                             py::handle number) { set_cell(held, known_cell(address), number); })
      .def("numbers", &numbers_of,
           "Every cell that the report prints, and any other that holds a number, by its address "
           "and in the order of the form; None where there is no number.")
      .def(
          "copy", [](const held_report& held) { return held_report(held.get()); },
          "A report with the same content that can be changed.")
      .def("__copy__", [](const held_report& held) { return held_report(held.get()); })
      .def("__deepcopy__",
           [](const held_report& held, py::handle) { return held_report(held.get()); })
      .def(py::pickle([](const held_report& held) { return pickled(held.get()); },
                      [](const py::tuple& state) { return held_report(unpickled<report>(state)); }))
      .def("__eq__",
           [](const held_report& a, py::handle b) {
             return py::isinstance<held_report>(b) && a.get() == b.cast<const held_report&>().get();
           })
      .def("__repr__", &represent)
      .def_property(
          "form", [](const held_report& held) { return held.get().edition; },
          [](const held_report& held, py::handle edition) {
            changeable(held).edition = enumerator_from<form>(edition);
          })
      .def_property(
          "authority", [](const held_report& held) { return held.get().authority.view(); },
          [](const held_report& held, const std::string& name) {
            set_authority(changeable(held), name);
          })
      .def_property(
          "year", [](const held_report& held) { return held.get().year; },
          [](const held_report& held, std::optional<std::int32_t> year) {
            changeable(held).year = year;
          })
      .def_property(
          "period",
          [](const held_report& held) -> std::optional<std::pair<calendar_date, calendar_date>> {
            if (const auto& stated = held.get().period) return {{stated->first, stated->last}};
            return std::nullopt;
          },
          [](const held_report& held, const std::optional<std::pair<py::object, py::object>>& p) {
            std::optional<reporting_period> stated;
            if (p) stated = {to_date(p->first), to_date(p->second)};
            changeable(held).period = stated;
          },
          "The days that the figures cover, first and last.")
      .def_property(
          "signed_on", [](const held_report& held) { return held.get().signed_on; },
          [](const held_report& held, py::handle day) {
            changeable(held).signed_on = to_optional_date(day);
          },
          "The date under the report.")
      .def_property(
          "published_on", [](const held_report& held) { return held.get().published_on; },
          [](const held_report& held, py::handle day) {
            changeable(held).published_on = to_optional_date(day);
          },
          "When it was published, where that is known from elsewhere; no reader sets it.")
      .def_property_readonly("disclosure",
                             [](const held_report& held) {
                               return held_table<disclosure_row, disclosure_column>{held};
                             })
      .def_property_readonly(
          "requests",
          [](const held_report& held) { return held_table<request_row, applicant>{held}; })
      .def_property_readonly(
          "reviews",
          [](const held_report& held) { return held_table<review_channel, review_outcome>{held}; })
      .attr("__hash__") = py::none();
}

[[nodiscard]] py::object number_of(const held_cell& held) {
  return to_python(held.at, number_at(held.of.read->report, held.at));
}

[[nodiscard]] py::tuple candidates_of(const held_cell& held) {
  py::list candidates;
  for (const candidate& one : held.of.read->provenance.candidates) {
    if (one.of == held.at) candidates.append(to_python(one.of, one.value));
  }
  return py::tuple(candidates);
}

[[nodiscard]] std::string represent(const held_cell& held) {
  std::string text = "<Cell " + std::string(address_of(held.at)) + ": " +
                     std::string(name_of(held.source().state));
  if (held.source().state == cell_state::number)
    text += ' ' + py::str(number_of(held)).cast<std::string>();
  return text + ">";
}

struct held_cells {
  held_reading of;
};

void bind_cells(py::module_& m) {
  py::class_<held_cell>(m, "Cell", ordinary(), "One number of the form as a document prints it.")
      .def_property_readonly("address", [](const held_cell& held) { return address_of(held.at); })
      .def_property_readonly("state", [](const held_cell& held) { return held.source().state; })
      .def_property_readonly("value", &number_of, "int, Decimal, or None unless state is number.")
      .def_property_readonly(
          "certainty",
          [](const held_cell& held) -> std::optional<certainty> {
            if (held.source().state != cell_state::number) return std::nullopt;
            return held.source().certain;
          },
          "How sure the number is; None unless state is number.")
      .def_property_readonly(
          "text", [](const held_cell& held) { return held.source().text; },
          "What is printed, with all its spaces.")
      .def_property_readonly(
          "where",
          [](const held_cell& held) -> std::optional<source_span> {
            if (held.source().state == cell_state::absent) return std::nullopt;
            return held.source().where;
          },
          "The place in the document; None if state is absent.")
      .def_property_readonly("candidates", &candidates_of,
                             "The numbers that an ambiguous cell may hold.")
      .def_property_readonly(
          "reason",
          [](const held_cell& held) -> std::optional<unreadable_because> {
            if (held.source().state != cell_state::unreadable) return std::nullopt;
            return held.source().reason;
          },
          "Why the text is no number; None unless state is unreadable.")
      .def_property_readonly(
          "foreign_unit", [](const held_cell& held) { return held.source().foreign_unit; },
          "Whether a unit is printed that contradicts the head of its column.")
      .def_property_readonly(
          "unit_doubt",
          [](const held_cell& held) -> std::optional<unit_doubt> {
            if (held.source().unit == unit_doubt::no_doubt) return std::nullopt;
            return held.source().unit;
          },
          "What is doubtful about the unit of an amount; None if nothing is.")
      .def("__repr__", py::overload_cast<const held_cell&>(&represent));

  const py::module_ abc = py::module_::import("collections.abc");
  const auto view = [](const char* kind) {
    return [kind](const py::object& self) {
      return py::module_::import("collections.abc").attr(kind)(self);
    };
  };
  py::class_<held_cells> cells(
      m, "Cells", ordinary(),
      "Every cell of both forms by its address, in the order of the form; those that the document "
      "does not have are absent.");
  cells
      .def("__getitem__",
           [](const held_cells& held, const std::string& address) {
             return held_cell{held.of, known_cell(address)};
           })
      .def("__contains__",
           [](const held_cells&, py::handle address) {
             return py::isinstance<py::str>(address) &&
                    cell_at(address.cast<std::string>()).has_value();
           })
      .def("__len__", [](const held_cells&) { return cell_count; })
      .def("__iter__", [](const held_cells&) { return py::iter(all_addresses()); })
      .def("keys", view("KeysView"))
      .def("values", view("ValuesView"))
      .def("items", view("ItemsView"))
      .def(
          "get",
          [](const held_cells& held, const std::string& address, py::object otherwise) {
            const auto found = cell_at(address);
            return found ? py::cast(held_cell{held.of, *found}) : otherwise;
          },
          py::arg("address"), py::arg("default") = py::none());
  abc.attr("Mapping").attr("register")(cells);
}

[[nodiscard]] std::string represent(const held_reading& held) {
  const report& r = held.read->report;
  return "<Reading of " + py::repr(py::str(held.document)).cast<std::string>() + ": " +
         std::string(name_of(r.edition)) + ", " + std::string(r.authority.view()) + ", " +
         (r.year ? std::to_string(*r.year) : "no year") + ">";
}

void bind_reading(py::module_& m) {
  bind_struct<printed_text>(m, "PrintedText", "Text with its place.");
  bind_struct<section_text>(m, "SectionText", "One of the six sections as the document has it.");
  bind_claims(m);
  bind_cells(m);

  py::class_<held_reading>(m, "Reading", ordinary(),
                           "A report as read: its numbers, where each comes from, and what "
                           "surrounds them.")
      .def_readonly("document", &held_reading::document, "The name of the document.")
      .def_property_readonly("format", [](const held_reading& held) { return held.read->format; })
      .def_property_readonly("report",
                             [](const held_reading& held) { return held_report(held.read); })
      .def_property_readonly("cells", [](const held_reading& held) { return held_cells{held}; })
      .def_property_readonly("title",
                             [](const held_reading& held) { return held.read->narrative.title; })
      .def_property_readonly(
          "preface", [](const held_reading& held) { return held.read->narrative.preface; },
          "The running text between the title and section 1.")
      .def_property_readonly(
          "signed_by", [](const held_reading& held) { return held.read->narrative.signed_by; },
          "The name above or before the date of signature.")
      .def_property_readonly(
          "sections", [](const held_reading& held) { return held.read->narrative.sections; },
          "The sections found, in the order of the form.")
      .def_property_readonly(
          "claims", [](const held_reading& held) { return held.read->narrative.claims; },
          "What the running text states in numbers, or denies, in its order.")
      .def_property_readonly(
          "unplaced", [](const held_reading& held) { return held.read->provenance.unplaced; },
          "The numbers inside sections 2 to 4 that were put into no cell.")
      .def(
          "to_dict",
          [](const py::object& self) {
            return py::module_::import("govreport.display").attr("reading_to_dict")(self);
          },
          "What `govreport read --format json` prints.")
      .def("__copy__", [](const held_reading& held) { return held; })
      .def("__deepcopy__", [](const held_reading& held, py::handle) { return held; })
      .def(py::pickle(
          [](const held_reading& held) {
            return py::make_tuple(py::bytes(held.document), pickled(*held.read));
          },
          [](const py::tuple& state) {
            const py::tuple of = tuple_of(state, 2);
            return held_reading{of[0].cast<std::string>(),
                                std::make_shared<const reading>(unpickled<reading>(of[1]))};
          }))
      .def("__eq__",
           [](const held_reading& a, py::handle b) {
             if (!py::isinstance<held_reading>(b)) return false;
             const auto& other = b.cast<const held_reading&>();
             return a.document == other.document && *a.read == *other.read;
           })
      .def("__hash__", [](const held_reading& held) { return py::hash(py::str(held.document)); })
      .def("__repr__", py::overload_cast<const held_reading&>(&represent));
}

}  // namespace

void bind_model(py::module_& m) {
  bind_enum<form>(m, "Form", "Editions of the form.");
  bind_enum<applicant>(m, "Applicant", "Who made a request: the columns of section 3.");
  bind_enum<request_row>(m, "RequestRow", "What became of a request: the rows of section 3.");
  bind_enum<disclosure_row>(m, "DisclosureRow", "The rows of section 2 of both forms.");
  bind_enum<disclosure_column>(m, "DisclosureColumn", "The columns of section 2 of both forms.");
  bind_enum<review_channel>(m, "ReviewChannel",
                            "How a decision was challenged: the groups of columns of section 4.");
  bind_enum<review_outcome>(m, "ReviewOutcome",
                            "How a challenge ended: the columns of each group of section 4.");
  bind_enum<cell_state>(m, "CellState", "What a document prints where a cell belongs.");
  bind_enum<certainty>(m, "Certainty", "How sure a number is.");
  bind_enum<unreadable_because>(m, "UnreadableBecause",
                                "Why something printed is no number of its cell's kind.");
  bind_enum<unit_doubt>(m, "UnitDoubt", "What is doubtful about the unit of an amount.");
  bind_enum<document_format>(m, "DocumentFormat", "The kind of document a reading comes from.");
  m.def("addresses", &addresses, py::arg("form") = py::none(),
        "The address of every cell that a report in that form prints, or of every cell of both "
        "forms, in the order of the form.");
  bind_report(m);
  bind_reading(m);
}

}  // namespace govreport::python
