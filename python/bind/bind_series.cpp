// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "addresses.hpp"
#include "described.hpp"
#include "govreport/panel/series.hpp"
#include "govreport/panel/series_json.hpp"
#include "govreport/panel/series_text.hpp"
#include "numbers.hpp"
#include "panel_parts.hpp"
#include "state.hpp"

namespace govreport::python {

namespace {

/// The readings, and the series that they make; nobody changes them.
struct series_data {
  std::string authority;  // as it was given, or empty
  std::vector<held_reading> readings;
  std::vector<named_reading> documents;  // the same, as the library takes them
  series_set made;
};

struct held_set {
  std::shared_ptr<const series_data> data;
};

struct held_series {
  std::shared_ptr<const series_data> data;
  std::size_t position = 0;
  [[nodiscard]] const series& get() const { return data->made.all[position]; }
};

struct held_duplicate {
  held_series of;
  std::size_t position = 0;
  [[nodiscard]] const series_year& get() const { return of.get().years[position]; }
};

[[nodiscard]] held_set series_from(std::vector<held_reading> readings, std::string authority) {
  const py::gil_scoped_release others_may_run;
  auto data = std::make_shared<series_data>();
  data->authority = std::move(authority);
  data->readings = std::move(readings);
  for (const held_reading& r : data->readings)
    data->documents.push_back({r.document, r.read.get()});
  data->made = series_of(data->documents, data->authority);
  return {std::move(data)};
}

[[nodiscard]] std::vector<held_reading> readings_at(const series_data& data,
                                                    const std::vector<std::size_t>& positions) {
  std::vector<held_reading> readings;
  for (std::size_t i : positions) readings.push_back(data.readings[i]);
  return readings;
}

[[nodiscard]] py::list years_of(const held_series& held) {
  py::list years;
  for (const series_year& y : held.get().years) years.append(y.year);
  return years;
}

[[nodiscard]] py::list gaps_of(const held_series& held) {
  py::list gaps;
  for (const series_gap& gap : held.get().gaps) gaps.append(py::make_tuple(gap.first, gap.last));
  return gaps;
}

[[nodiscard]] py::dict readings_of(const held_series& held) {
  py::dict readings;
  for (const series_year& y : held.get().years)
    readings[py::int_(y.year)] = readings_at(*held.data, y.documents);
  return readings;
}

[[nodiscard]] std::vector<held_duplicate> duplicates_of(const held_series& held) {
  std::vector<held_duplicate> duplicates;
  for (std::size_t i = 0; i < held.get().years.size(); ++i) {
    if (held.get().years[i].is_duplicate()) duplicates.push_back({held, i});
  }
  return duplicates;
}

[[nodiscard]] std::vector<held_link> links_of(const held_series& held) {
  std::vector<held_link> links;
  for (const series_link& l : held.get().links)
    links.push_back({l.balance, l.year, severity_of(l.balance.link.kind())});
  return links;
}

[[nodiscard]] py::dict column_of(const held_series& held, const std::string& address) {
  const cell of = known_cell(address);
  const auto numbers = numbers_of(held.get(), of);
  py::dict column;
  for (std::size_t i = 0; i < numbers.size(); ++i)
    column[py::int_(held.get().years[i].year)] = to_python(of, numbers[i]);
  return column;
}

[[nodiscard]] py::list segments_at(const held_series& held, const std::string& address) {
  py::list segments;
  const auto& years = held.get().years;
  for (const series_segment& s : segments_of(held.get(), known_cell(address)))
    segments.append(py::make_tuple(years[s.first].year, years[s.last].year));
  return segments;
}

[[nodiscard]] py::list addresses_in(const held_series& held) {
  py::list addresses;
  for (cell c : all_cells) {
    if (!segments_of(held.get(), c).empty()) addresses.append(py::str(address_of(c)));
  }
  return addresses;
}

[[nodiscard]] std::optional<severity> worst_in(const held_set& held) {
  std::optional<severity> worst;
  for (const series& s : held.data->made.all) worst = std::max(worst, worst_of(s));
  return worst;
}

[[nodiscard]] std::string represent(const held_series& held) {
  const series& s = held.get();
  return "<Series " + s.authority + " " + std::to_string(s.years.front().year) + "–" +
         std::to_string(s.years.back().year) + ": " + std::to_string(s.years.size()) + " years>";
}

void bind_one(py::module_& m) {
  py::class_<held_duplicate>(m, "DuplicateYear", ordinary(), "A year with several documents.")
      .def_property_readonly("year", [](const held_duplicate& d) { return d.get().year; })
      .def_property_readonly(
          "readings",
          [](const held_duplicate& d) { return readings_at(*d.of.data, d.get().documents); })
      .def_property_readonly(
          "identical", [](const held_duplicate& d) { return d.get().identical; },
          "Whether they print the same in every cell.")
      .def_property_readonly(
          "differing",
          [](const held_duplicate& d) {
            py::list addresses;
            for (cell c : d.get().differing) addresses.append(py::str(address_of(c)));
            return addresses;
          },
          "The addresses at which they print different things; the series has no number there.")
      .def("__repr__", [](const held_duplicate& d) {
        return "<DuplicateYear " + std::to_string(d.get().year) + ": " +
               std::to_string(d.get().documents.size()) + " documents, " +
               (d.get().identical ? "identical>" : "different>");
      });

  py::class_<held_series>(m, "Series", ordinary(), "The years of one authority, in their order.")
      .def_property_readonly("authority",
                             [](const held_series& held) { return held.get().authority; })
      .def_property_readonly("years", &years_of)
      .def_property_readonly("readings", &readings_of, "The readings of every year.")
      .def_property_readonly("gaps", &gaps_of, "Years that are missing: (first, last) of each gap.")
      .def_property_readonly("duplicates", &duplicates_of, "Years with several documents.")
      .def_property_readonly("links", &links_of,
                             "What each year hands on to the next, where both are there.")
      .def_property_readonly(
          "worst", [](const held_series& held) { return worst_of(held.get()); },
          "The weightiest of the links that do not hold; None if there is none.")
      .def_property_readonly("addresses", &addresses_in,
                             "The cells that are printed in some year, in the order of the form.")
      .def("__getitem__", &column_of, py::arg("address"),
           "The number of a cell by year; None where that year has none.")
      .def("__len__", [](const held_series& held) { return held.get().years.size(); })
      .def("segments", &segments_at, py::arg("address"),
           "The years, (first, last), in which the cell counts the same thing: section 2 is cut at "
           "the change of form.")
      .def(
          "to_pandas",
          [](const py::object& self) {
            return py::module_::import("govreport.display").attr("series_to_pandas")(self);
          },
          "A pandas.DataFrame with the years as its index and the addresses as its columns.")
      .def("_repr_html_",
           [](const py::object& self) {
             return py::module_::import("govreport.display").attr("series_to_html")(self);
           })
      .def("__repr__", &represent);
}

}  // namespace

void bind_series(py::module_& m) {
  bind_one(m);
  py::class_<held_set>(m, "SeriesSet", ordinary(),
                       "A series for every authority, in the order of their names.")
      .def("__len__", [](const held_set& held) { return held.data->made.all.size(); })
      .def(
          "__getitem__",
          [](const held_set& held, std::ptrdiff_t i) {
            const std::ptrdiff_t size = std::ssize(held.data->made.all);
            if (i < 0) i += size;
            if (i < 0 || i >= size) throw py::index_error("there is no such series");
            return held_series{held.data, static_cast<std::size_t>(i)};
          },
          py::arg("index"))
      .def("__iter__",
           [](const held_set& held) {
             py::list all;
             for (std::size_t i = 0; i < held.data->made.all.size(); ++i)
               all.append(held_series{held.data, i});
             return py::iter(all);
           })
      .def_property_readonly(
          "without_year",
          [](const held_set& held) {
            return readings_at(*held.data, held.data->made.without_year);
          },
          "Readings that state no year, and so are in no series.")
      .def_property_readonly(
          "without_authority",
          [](const held_set& held) {
            return readings_at(*held.data, held.data->made.without_authority);
          },
          "Readings that name no authority, and so are in no series.")
      .def_property_readonly("worst", &worst_in,
                             "The weightiest of all links that do not hold; None if there is none.")
      .def(
          "text",
          [](const held_set& held, py::handle lang, bool color, bool all) {
            return series_text(held.data->made, held.data->documents,
                               {{enumerator_from<language>(lang), color}, all});
          },
          py::kw_only(), py::arg("lang") = "en", py::arg("color") = false, py::arg("all") = false,
          "What `govreport series` prints; with all=True every cell.")
      .def(
          "to_json",
          [](const held_set& held) { return series_json(held.data->made, held.data->documents); },
          "What `govreport series --format json` prints.")
      .def(
          "to_dict",
          [](const py::object& self) {
            return py::module_::import("govreport.display").attr("series_to_dict")(self);
          },
          "to_json() as a dictionary.")
      .def(py::pickle(
          [](const held_set& held) {
            py::list readings;
            for (const held_reading& r : held.data->readings) readings.append(r);
            return py::make_tuple(readings, held.data->authority);
          },
          [](const py::tuple& state) {
            const py::tuple of = tuple_of(state, 2);
            return series_from(of[0].cast<std::vector<held_reading>>(), of[1].cast<std::string>());
          }))
      .def("__repr__", [](const held_set& held) {
        return "<SeriesSet of " + std::to_string(held.data->made.all.size()) + " authorities>";
      });
  m.def(
      "series",
      [](const py::iterable& readings, const std::optional<std::string>& authority) {
        std::vector<held_reading> taken;
        for (py::handle one : readings) taken.push_back(reading_from(one, "each of the readings"));
        return series_from(std::move(taken), authority.value_or(std::string()));
      },
      py::arg("readings"), py::kw_only(), py::arg("authority") = py::none(),
      "Puts readings or reports in series, one for every authority, their years in order; in "
      "whatever order they come. With authority=, all of them are taken for its reports.");
}

}  // namespace govreport::python
