# SPDX-License-Identifier: BSL-1.0
"""The smallest set of wrong numbers of a table by HiGHS, an exact solver of mixed-integer programs that shares nothing
with the library: a number may be another where its switch is on, and the fewest switches are sought."""

from __future__ import annotations

import highspy
import numpy as np
from tables import Table, equations


class Undecided(Exception):
    """The solver stopped without a proof."""


def excess(table: Table, form: str) -> int:
    """By how much the sums are off together, blanks being 0: some smallest set of changes has none that is larger, up
    or, but for numbers that become 0, down."""

    def total(side: tuple[str, ...]) -> int:
        return sum(table[a] or 0 for a in side)

    return sum(abs(total(left) - total(right)) for left, right in equations(form))


def smallest(table: Table, form: str) -> int:
    """How many stated numbers have to be wrong at least; blanks are any whole number from 0 on."""
    found = solve(table, form)
    if found is None:
        raise Undecided("no numbers at all satisfy the form's equations")
    return found


def is_smallest(table: Table, form: str, size: int) -> bool:
    """Whether fewer wrong numbers than `size` explain nothing: sooner proved than the smallest number is found."""
    return size == 0 or solve(table, form, size - 1) is None


def solve(table: Table, form: str, allowed: int | None = None) -> int | None:
    """The fewest wrong numbers; None if so many as are allowed are not enough."""
    addresses = list(table)
    place = {address: i for i, address in enumerate(addresses)}
    stated = [i for i, address in enumerate(addresses) if table[address] is not None]
    most = excess(table, form)
    n, k = len(addresses), len(stated)
    lower = np.zeros(n + k)
    upper = np.concatenate([[(table[a] or 0) + float(most) for a in addresses], np.ones(k)])
    rows: list[tuple[list[int], list[float], float, float]] = []
    for left, right in equations(form):
        columns = [place[a] for a in left] + [place[a] for a in right]
        rows.append((columns, [1.0] * len(left) + [-1.0] * len(right), 0.0, 0.0))
    for j, i in enumerate(stated):
        value = float(table[addresses[i]] or 0)
        rows.append(([i, n + j], [1.0, -float(most)], -highspy.kHighsInf, value))  # x ≤ stated, or anything
        rows.append(([i, n + j], [1.0, value], value, highspy.kHighsInf))  # x ≥ stated, or anything from 0 on
    if allowed is not None:
        rows.append((list(range(n, n + k)), [1.0] * k, 0.0, float(allowed)))
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = n + k, len(rows)
    model.col_cost_ = np.concatenate([np.zeros(n), np.ones(k)])
    model.col_lower_, model.col_upper_ = lower, upper
    model.row_lower_ = np.array([row[2] for row in rows])
    model.row_upper_ = np.array([row[3] for row in rows])
    model.integrality_ = [highspy.HighsVarType.kInteger] * (n + k)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.cumsum([0] + [len(row[0]) for row in rows])
    model.a_matrix_.index_ = np.concatenate([row[0] for row in rows])
    model.a_matrix_.value_ = np.concatenate([row[1] for row in rows])
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("mip_feasibility_tolerance", 1e-7)
    solver.passModel(model)
    solver.run()
    if solver.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
        return None
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise Undecided(str(solver.getModelStatus()))
    return round(solver.getInfo().objective_function_value)
