# SPDX-License-Identifier: BSL-1.0
"""Reports made and changed from Python: exact numbers, by address and by section."""
from __future__ import annotations

import copy
import datetime
from decimal import Decimal

import govreport as gr
import pytest
from hypothesis import given
from hypothesis import strategies as st

FEES = "disclosure.fees.amount"  # in 万元
PROCUREMENT = "disclosure.procurement.amount"  # in 元
GRANTED = "requests.granted.total"


def test_a_new_report_holds_no_number() -> None:
    report = gr.Report(form="form_2021", authority="示范市人民政府", year=2025)
    assert (report.form, report.authority, report.year) == (gr.Form.form_2021, "示范市人民政府", 2025)
    assert set(report.numbers().values()) == {None}
    assert (report.period, report.signed_on, report.published_on) == (None, None, None)
    assert "示范市人民政府" in repr(report) and "2025" in repr(report)
    assert gr.Report(form=gr.Form.form_2019).form is gr.Form.form_2019


def test_numbers_come_back_by_address_and_by_section() -> None:
    report = gr.Report()
    report[GRANTED] = 5
    report.requests[gr.RequestRow.received, gr.Applicant.business] = 7
    report.reviews[gr.ReviewChannel.reconsideration, gr.ReviewOutcome.upheld] = 1
    report.disclosure[gr.DisclosureRow.fees, gr.DisclosureColumn.amount] = Decimal("1.5")
    assert report.requests[gr.RequestRow.granted, gr.Applicant.total] == 5
    assert report["requests.received.business"] == 7
    assert report["reviews.reconsideration.upheld"] == 1
    assert report[FEES] == Decimal("1.5")
    assert {address: number for address, number in report.numbers().items() if number is not None} == {
        FEES: Decimal("1.5"),
        "requests.received.business": 7,
        GRANTED: 5,
        "reviews.reconsideration.upheld": 1,
    }
    report[GRANTED] = None
    assert report[GRANTED] is None


def test_empty_is_not_zero() -> None:
    report = gr.Report()
    report[GRANTED] = 0
    assert report[GRANTED] == 0 and report[GRANTED] is not None


def test_a_count_is_an_int_and_an_amount_a_decimal() -> None:
    report = gr.Report(form="form_2019")
    report[GRANTED] = Decimal("12.0")
    report[PROCUREMENT] = 12
    assert type(report[GRANTED]) is int and type(report[PROCUREMENT]) is Decimal
    report["disclosure.licenses.items_change"] = -3
    assert report["disclosure.licenses.items_change"] == -3


@given(st.integers(-(2**63), 2**63 - 1))
def test_counts_are_exact(number: int) -> None:
    report = gr.Report()
    report[GRANTED] = number
    assert report[GRANTED] == number


@pytest.mark.parametrize(("address", "places"), [(FEES, 6), (PROCUREMENT, 2)])
@given(fen=st.integers(-(2**63), 2**63 - 1))
def test_amounts_are_exact(address: str, places: int, fen: int) -> None:
    # Made from digits: the context of decimal would round.
    amount = Decimal((fen < 0, tuple(map(int, str(abs(fen)))), -places))
    report = gr.Report(form="form_2019" if address == PROCUREMENT else "form_2021")
    report[address] = amount
    got = report[address]
    assert isinstance(got, Decimal) and got == amount


@pytest.mark.parametrize("number", [5.0, float("nan"), True, "5", b"5", [5], object()])
def test_what_is_no_whole_number_or_decimal_is_refused(number: object) -> None:
    report = gr.Report()
    for address in (GRANTED, FEES, PROCUREMENT):
        with pytest.raises(TypeError, match="int, a decimal.Decimal or None"):
            report[address] = number  # type: ignore[assignment]
    assert report == gr.Report()


@pytest.mark.parametrize(
    ("address", "number", "why"),
    [
        (GRANTED, Decimal("5.5"), "whole"),
        (FEES, Decimal("0.0000001"), "below one 分"),
        (PROCUREMENT, Decimal("0.001"), "below one 分"),
        (GRANTED, 2**63, "too large"),
        (PROCUREMENT, 2**62, "too large"),
        (GRANTED, Decimal("1e999999999"), "too large"),
        (GRANTED, Decimal("1e-999999999"), "smaller"),
        (GRANTED, Decimal("NaN"), "not finite"),
        (GRANTED, Decimal("-Infinity"), "not finite"),
    ],
)
def test_a_number_that_would_have_to_be_changed_is_refused(address: str, number: Decimal, why: str) -> None:
    report = gr.Report(form="form_2019" if address == PROCUREMENT else "form_2021")
    with pytest.raises(ValueError, match=f"{address} .*{why}"):
        report[address] = number
    assert report[address] is None


def test_an_unknown_address_names_those_that_come_near() -> None:
    report = gr.Report()
    with pytest.raises(KeyError, match="requests.received.total"):
        report["requests.recieved.total"]
    with pytest.raises(KeyError, match="addresses look like"):
        report["总计"] = 1
    with pytest.raises(KeyError, match="no form has the cell fees, issued"):
        report.disclosure[gr.DisclosureRow.fees, gr.DisclosureColumn.issued]
    with pytest.raises(TypeError):
        report.requests["received", "total"]  # type: ignore[index]


def test_addresses_are_those_of_both_forms() -> None:
    addresses = gr.addresses()
    assert len(addresses) == len(set(addresses))
    assert set(addresses) == {*gr.addresses("form_2019"), *gr.addresses(gr.Form.form_2021)}
    assert sum(address.startswith("requests.") for address in addresses) == len(gr.RequestRow) * len(gr.Applicant)
    assert sum(address.startswith("reviews.") for address in addresses) == 15


def test_addresses_of_one_form_are_what_it_prints() -> None:
    for form in gr.Form:
        of_the_form = gr.addresses(form=form)
        assert list(of_the_form) == [address for address in gr.addresses() if address in of_the_form]
        assert list(gr.Report(form=form).numbers()) == list(of_the_form)
        blank = [f.cells for f in gr.check(gr.Report(form=form)).findings if f.rule.id == "CEL-02"]
        assert sum(blank, []) == list(of_the_form)
    assert PROCUREMENT in gr.addresses("form_2019") and PROCUREMENT not in gr.addresses("form_2021")
    assert FEES in gr.addresses("form_2021") and FEES not in gr.addresses("form_2019")
    with pytest.raises(ValueError, match="form_2019 form_2021"):
        gr.addresses("form_2020")  # type: ignore[arg-type]


def test_a_cell_that_the_form_does_not_have_takes_no_number() -> None:
    report = gr.Report(form="form_2021")
    with pytest.raises(ValueError, match=f"^form_2021 has no cell {PROCUREMENT}$"):
        report[PROCUREMENT] = 1
    with pytest.raises(ValueError, match="form_2021 has no cell disclosure.regulations.made"):
        report.disclosure[gr.DisclosureRow.regulations, gr.DisclosureColumn.made] = 0
    with pytest.raises(ValueError, match=f"form_2019 has no cell {FEES}"):
        gr.Report(form="form_2019")[FEES] = 1
    report[PROCUREMENT] = None  # no number is no number
    assert report == gr.Report(form="form_2021") and report[PROCUREMENT] is None
    report["requests.otherwise_closed.total"] = 0  # many reports in form_2021 keep the one row


def test_numbers_are_those_of_the_layout_and_those_that_are_there() -> None:
    report = gr.Report(form="form_2021")
    report["requests.otherwise_closed.total"] = 0
    assert [address for address in report.numbers() if "otherwise" in address] == [
        f"requests.otherwise_closed.{applicant.name}" for applicant in gr.Applicant
    ]
    report = gr.Report(form="form_2019")
    report[PROCUREMENT] = 5
    report.form = "form_2021"  # type: ignore[assignment]
    assert list(report.numbers()) == [a for a in gr.addresses() if a == PROCUREMENT or a in gr.addresses("form_2021")]
    assert report.numbers()[PROCUREMENT] == 5
    report[PROCUREMENT] = None
    assert PROCUREMENT not in report.numbers()


def test_the_report_of_a_reading_has_the_numbers_of_its_own_layout(reading: gr.Reading) -> None:
    assert list(reading.report.numbers()) == list(gr.addresses("form_2019"))
    again = gr.Report(form=reading.report.form)
    for address, number in reading.report.numbers().items():
        again[address] = number
    assert again.numbers() == reading.report.numbers()


def test_a_label_is_in_the_form_s_own_words() -> None:
    assert gr.label("requests.granted.natural_person") == "三、予以公开·自然人"
    assert gr.label("requests.granted.natural_person", "zh") == "三、予以公开·自然人"
    assert gr.label("requests.granted.natural_person", lang="en") == "section 3, granted · natural persons"
    for lang in ("zh", "en"):
        labels = [gr.label(address, lang) for address in gr.addresses()]
        assert all(labels) and len(set(labels)) == len(labels)
    with pytest.raises(KeyError, match="requests.received.total"):
        gr.label("requests.recieved.total")


def test_dates_are_taken_from_the_standard_library() -> None:
    report = gr.Report()
    report.signed_on = datetime.date(2026, 1, 20)
    report.published_on = gr.CalendarDate(2026, 2, 30)  # stated, though the calendar has no such day
    report.period = (datetime.date(2025, 1, 1), datetime.date(2025, 12, 31))
    assert report.signed_on == gr.CalendarDate(2026, 1, 20)
    assert report.published_on is not None and not report.published_on.is_real()
    assert report.period == (gr.CalendarDate(2025, 1, 1), gr.CalendarDate(2025, 12, 31))
    report.signed_on = None
    assert report.signed_on is None
    with pytest.raises(TypeError, match="CalendarDate"):
        report.signed_on = "2026-01-20"  # type: ignore[assignment]


def test_the_name_of_an_authority_is_never_cut() -> None:
    report = gr.Report(authority="县" * 42)
    assert report.authority == "县" * 42
    with pytest.raises(ValueError, match="126 bytes"):
        report.authority = "县" * 43
    with pytest.raises(ValueError, match="126 bytes"):
        gr.Report(authority="县" * 43)


def test_a_form_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="form_2019 form_2021"):
        gr.Report(form="form_2020")  # type: ignore[arg-type]


def test_copies_are_independent() -> None:
    report = gr.Report(year=2025)
    for make in (gr.Report.copy, copy.copy, copy.deepcopy):
        other = make(report)
        assert other == report
        other[GRANTED] = 1
        assert other != report and report[GRANTED] is None
    assert report != "a report"


def test_the_report_of_a_reading_stays_what_its_document_says(reading: gr.Reading) -> None:
    with pytest.raises(TypeError, match="copy"):
        reading.report[GRANTED] = 1
    with pytest.raises(TypeError, match="copy"):
        reading.report.requests[gr.RequestRow.granted, gr.Applicant.total] = 1
    with pytest.raises(TypeError, match="copy"):
        reading.report.year = 1999
    changed = reading.report.copy()
    changed[GRANTED] = 1
    assert reading.report[GRANTED] == 0


def test_sections_outlive_their_report() -> None:
    table = gr.Report().requests
    table[gr.RequestRow.granted, gr.Applicant.total] = 3
    assert table[gr.RequestRow.granted, gr.Applicant.total] == 3
