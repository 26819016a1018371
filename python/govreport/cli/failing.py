# SPDX-License-Identifier: BSL-1.0
"""Which findings make a call fail."""

from __future__ import annotations

import argparse

from .._core import CheckResult, DecisionKind, Severity
from .messages import NOTHING_FOUND, SOMETHING_FOUND

#: The severities that make a call of ``check`` fail.
FAILING = {
    "error": (Severity.error,),
    "warning": (Severity.error, Severity.warning),
    "never": (),
}


def add_fail_on(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--fail-on",
        choices=tuple(FAILING),
        default="error",
        help="the mildest finding that makes the exit status 1 (default: error)",
    )


def fails(result: CheckResult, failing: tuple[Severity, ...]) -> bool:
    if result.contradictory and Severity.error in failing:
        return True
    if not result.dismissed:
        return any(map(result.count, failing))
    return any(
        finding.severity in failing
        and (finding.decision is None or finding.decision.kind is not DecisionKind.dismissed)
        for finding in result.findings
    )


def status_of(worst: Severity | None, fail_on: str) -> int:
    """The exit status where that is the worst of what was found."""
    return SOMETHING_FOUND if worst in FAILING[fail_on] else NOTHING_FOUND
