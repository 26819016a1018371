// SPDX-License-Identifier: BSL-1.0
#include "govreport/model/figures.hpp"

#include <doctest/doctest.h>

#include "support/readings.hpp"

using namespace govreport;
using namespace govreport::samples;

TEST_CASE("figures: a reading's cells keep the state that the document gives them") {
  reading read = sample_reading(zero_report());
  spoil(read, "requests.granted.total", cell_state::not_applicable);
  spoil(read, "requests.received.total", cell_state::ambiguous);
  const figures f = figures_of(read);
  CHECK(f.state[index_of(*cell_at("requests.granted.total"))] == cell_state::not_applicable);
  CHECK(f.state[index_of(*cell_at("requests.received.total"))] == cell_state::ambiguous);
  CHECK(f.state[index_of(*cell_at("requests.concluded.total"))] == cell_state::number);
  CHECK(f.state[index_of(*cell_at("requests.otherwise_closed.total"))] == cell_state::absent);
}

TEST_CASE("figures: a number that no report can hold is unreadable, whatever the reader says") {
  report r = zero_report();
  set_number(r, *cell_at("requests.granted.total"), largest_number + 1);
  reading read = sample_reading(r);
  read.provenance[*cell_at("requests.granted.total")].state = cell_state::number;
  CHECK_FALSE(figures_of(read).known(index_of(*cell_at("requests.granted.total"))));
}
