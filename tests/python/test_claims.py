# SPDX-License-Identifier: BSL-1.0
"""What the running text states in numbers, as Python sees it."""
from __future__ import annotations

import pickle
from pathlib import Path

import govreport as gr


def test_a_list_and_a_denial(fuxin: Path) -> None:
    reading = gr.read(fuxin)
    whole, none = reading.claims
    assert (whole.kind, whole.section, whole.open) == (gr.ClaimKind.list, 1, False)
    assert (whole.stated.value, whole.stated.measure, whole.stated.unit) == (1270, "条", gr.QuantityUnit.pieces)
    assert [(part.label, part.amount.value) for part in whole.parts] == [
        ("门户网站", 748), ("公众微信号", 512), ("抖音", 10)]
    assert whole.stated.how is gr.Exactness.exact

    assert none.kind is gr.ClaimKind.none
    assert [subject.fact for subject in none.about] == [gr.ClaimFact.handled]
    assert none.scope is gr.ClaimScope.office
    text = fuxin.read_bytes()
    for claim in reading.claims:
        assert text[claim.clause.where.begin : claim.clause.where.end].decode() == claim.clause.text
        assert claim.clause.text in claim.text


def test_claims_come_back_from_pickle(reading: gr.Reading) -> None:
    again = pickle.loads(pickle.dumps(reading))
    assert again.claims == reading.claims and len(again.claims) == 2
