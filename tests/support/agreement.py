# SPDX-License-Identifier: BSL-1.0
"""Where the library and an exact solver differ on which numbers of a table are wrong. Every table is solved by both, and each
explanation is put to the form's equations, transcribed in tables.py; where blanks leave the rest open, the solver decides
whether numbers exist for it."""

from __future__ import annotations

import exact
import govreport as gr
import tables

MOST_WRONG = 5
SHARES_OF_BLANKS = (0.0, 0.05, 0.3)


def mixed_case(seed: int) -> tables.Case:
    """A table for every seed: one to five wrong numbers in turn, then another share of blanks."""
    share = SHARES_OF_BLANKS[seed // MOST_WRONG % len(SHARES_OF_BLANKS)]
    return tables.case(seed, 1 + seed % MOST_WRONG, blanks=share)


def report_of(case: tables.Case) -> gr.Report:
    report = gr.Report(form=case.form)
    for address, number in case.table.items():
        report[address] = number
    return report


def explains(case: tables.Case, explanation: gr.Explanation) -> bool:
    """Whether the numbers that are implied satisfy every equation, the blanks and what they leave open being some."""
    table = dict(case.table)
    for suspect in explanation.suspects:
        table[suspect.address] = suspect.implied
    if None not in table.values():
        return tables.satisfies({a: n for a, n in table.items() if n is not None}, case.form)
    return exact.solve(table, case.form, allowed=0) == 0


def disagreement(case: tables.Case, result: gr.CheckResult) -> str | None:
    """What the library says of the table that is not so; None if all of it is."""
    located = result.located
    if located.proof is gr.Proof.unproved:
        return "unproved"
    if located.least > len(case.wrong):
        return f"{located.least} are said to be wrong, {len(case.wrong)} are"
    if not exact.is_smallest(case.table, case.form, located.least):
        return f"{located.least} are said to be wrong, fewer would do"
    for explanation in result.explanations:
        if len(explanation) != located.least:
            return f"{explanation!r} is not of {located.least}"
        if not explains(case, explanation):
            return f"{explanation!r} does not satisfy the form"
    return None if result.explanations or located.least == 0 else "no explanation"
