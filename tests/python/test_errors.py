# SPDX-License-Identifier: BSL-1.0
"""What is wrong with files that people write by hand: decisions, rules, lists of members."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Callable

import pytest

import govreport as gr

FILES: list[tuple[Callable[[str], object], str, type[Exception], str]] = [
    (
        gr.Decisions.load,
        "{}\n",
        gr.DecisionError,
        "line 1, key rule: missing_key: rule is missing. Every decision has it. Add it, or decide on the finding again.",
    ),
    (
        gr.load_rules,
        "rule: 1\n",
        gr.RuleError,
        "line 1, key rule: unknown_key: There is no such key; did you mean rules?",
    ),
    (
        gr.MemberList.load,
        "scope: county\n",
        gr.MemberListError,
        "line 1: wrong_value: The scope is area or organ, not “county”.",
    ),
]


@pytest.mark.parametrize(("load", "text", "error", "message"), FILES)
def test_a_file_is_named_with_the_place_in_it(
    load: Callable[[str], object], text: str, error: type[Exception], message: str, tmp_path: Path
) -> None:
    path = tmp_path / "written by hand.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(error) as raised:
        load(str(path))
    assert str(raised.value) == f"{path}, {message}"
    assert raised.value.args[-1] == str(path)
    assert raised.value.__suppress_context__

    copy = pickle.loads(pickle.dumps(raised.value))
    assert (type(copy), copy.args, str(copy)) == (error, raised.value.args, str(raised.value))


@pytest.mark.parametrize(("load", "error"), [(load, error) for load, _, error, _ in FILES])
def test_a_file_that_is_not_there_is_an_error_of_the_system(
    load: Callable[[str], object], error: type[Exception], tmp_path: Path
) -> None:
    assert not issubclass(error, OSError)
    with pytest.raises(FileNotFoundError):
        load(str(tmp_path / "missing"))
