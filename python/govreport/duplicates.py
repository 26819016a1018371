# SPDX-License-Identifier: BSL-1.0
"""Reports that repeat each other, in collections of any size."""

from __future__ import annotations

import operator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Union

from ._core import LOWEST_THRESHOLD_PER_MILLE, DuplicateSearch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._core import Duplicates, Reading

#: Which part of the prose is the same, from 0.7 to 1.
Threshold = Union[float, Fraction, Decimal]


def per_mille(threshold: Threshold) -> int:
    """A threshold from 0.7 to 1 in whole thousandths; ValueError for any other."""
    # As text, for 0.9 is meant and not the binary fraction next to it.
    exact = Fraction(str(threshold)) * 1000
    if exact.denominator != 1 or not LOWEST_THRESHOLD_PER_MILLE <= exact <= 1000:
        raise ValueError(
            f"threshold is a number from {LOWEST_THRESHOLD_PER_MILLE / 1000} to 1 with three "
            f"decimals at most, not {threshold}"
        )
    return int(exact)


class DuplicateIndex:
    """A collection in which reports that repeat each other are found.

    Readings are added one at a time and not kept: some kilobytes stay of each. Threads may add at
    the same time.

    >>> index = gr.DuplicateIndex()
    >>> for path in paths:
    ...     index.add(gr.read(path))
    >>> for group in index.find(threshold=0.9).groups:
    ...     print(group.reports)
    """

    def __init__(self) -> None:
        self._search = DuplicateSearch()

    def add(self, reading: Reading) -> int:
        """Adds a report and returns its position: 0, 1, 2 …"""
        return self._search.add(reading)

    def find(self, *, threshold: Threshold = 0.9, jobs: int = 1) -> Duplicates:
        """All groups of reports whose numbers are equal or whose prose is as similar as that.

        ``threshold`` is the part of the prose that is the same, from 0.7 to 1. Neither the order in
        which reports were added nor ``jobs``, the number of threads, changes the groups.
        """
        jobs = operator.index(jobs)
        if jobs < 1:
            raise ValueError(f"jobs is a number from 1 on, not {jobs}")
        return self._search.find(per_mille(threshold), jobs)

    def __len__(self) -> int:
        return len(self._search)

    def __repr__(self) -> str:
        return f"<DuplicateIndex of {len(self)} reports>"


def find_near_duplicates(
    readings: Iterable[Reading], *, threshold: Threshold = 0.9, jobs: int = 1
) -> Duplicates:
    """Which of these reports repeat each other: in their numbers, their prose, or both.

    An iterator will do; readings are not kept.
    """
    index = DuplicateIndex()
    for reading in readings:
        index.add(reading)
    return index.find(threshold=threshold, jobs=jobs)
