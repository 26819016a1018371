# SPDX-License-Identifier: BSL-1.0
"""What reviewers decided on the findings of a report."""

from __future__ import annotations

import argparse

from .._core import CheckResult, Decisions, Finding
from ..documents import display_name
from .given_files import loaded
from .messages import say


def add_decisions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--decisions",
        metavar="FILE",
        help="what reviewers decided on findings, as `govreport decide` keeps it; those that were "
        "dismissed do not count for the exit status",
    )


def decisions_of(options: argparse.Namespace) -> Decisions | None:
    """What the call hands over; None for nothing."""
    return None if options.decisions is None else loaded(Decisions.load, options.decisions)


def is_concerned(result: CheckResult) -> bool:
    """Whether a decision that was handed over is on this report."""
    return bool(result.unmet) or any(
        finding.decision is not None or finding.reopened for finding in all_findings(result)
    )


def say_of_no_concern(options: argparse.Namespace) -> None:
    say(f"{display_name(options.decisions)}: no decision is on a report that was checked")


def all_findings(result: CheckResult) -> list[Finding]:
    return [*result.findings, *result.undetermined]
