# SPDX-License-Identifier: BSL-1.0
"""Enums and small structs: they behave as Python's own."""
from __future__ import annotations

import enum
import pickle

import govreport as gr
import pytest

ENUMS = [value for value in vars(gr).values() if isinstance(value, type) and issubclass(value, enum.Enum)]


@pytest.mark.parametrize("made", ENUMS)
def test_enumerators_are_words(made: type[enum.Enum]) -> None:
    assert len(made) > 1
    assert made.__module__ == "govreport" and made.__doc__
    for one in made:
        assert one.name.rstrip("_") == one.value  # Verdict.pass_: pass is a keyword
        assert made(one.value) is one
        assert pickle.loads(pickle.dumps(one)) is one


def test_enumerators_are_those_of_the_form() -> None:
    assert [one.name for one in gr.Applicant] == [
        "natural_person",
        "business",
        "research_institution",
        "public_interest_organization",
        "legal_service_organization",
        "other_organization",
        "total",
    ]
    assert [one.value for one in gr.Verdict] == ["pass", "fail", "undetermined"]
    assert [one.name for one in gr.Form] == ["form_2019", "form_2021"]


def test_a_span_is_a_value() -> None:
    span = gr.SourceSpan(begin=3, end=5, line=2)
    assert (span.begin, span.end, span.line, span.table) == (3, 5, 2, 0)
    assert span == gr.SourceSpan(3, 5, 2) != gr.SourceSpan(3, 5)
    assert span != (3, 5, 2)
    assert len({span, gr.SourceSpan(3, 5, 2)}) == 1
    assert pickle.loads(pickle.dumps(span)) == span
    assert repr(span) == "SourceSpan(begin=3, end=5, line=2, table=0, row=0, column=0, page=0)"
    with pytest.raises(AttributeError):
        span.begin = 4  # type: ignore[misc]


def test_a_date_may_be_one_that_the_calendar_does_not_have() -> None:
    assert gr.CalendarDate(2024, 2, 29).is_real()
    assert not gr.CalendarDate(2023, 2, 29).is_real()


def test_every_public_name_is_there_and_described() -> None:
    for name in gr.__all__:
        assert getattr(gr, name) is not None
        if name not in ("MAX_BYTES", "__version__"):
            assert getattr(gr, name).__doc__, name
    assert gr.__version__.count(".") == 2
