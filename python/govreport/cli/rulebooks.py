# SPDX-License-Identifier: BSL-1.0
"""Which rules a call asks for."""

from __future__ import annotations

import argparse

from .._core import Rulebook
from ..errors import RuleError
from ..rule_files import load_rules
from .given_files import loaded
from .messages import refuse


def add_rules(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--rules", metavar="FILE", help="rules of your own, selection and thresholds: YAML or JSON"
    )
    parser.add_argument(
        "--select",
        metavar="ID,…",
        type=_names,
        help="only these rules of the catalogue: ids, families like REQ, default, or all",
    )
    parser.add_argument("--ignore", metavar="ID,…", type=_names, help="not these rules")
    parser.add_argument(
        "--threshold",
        metavar="ID.NAME=N",
        type=_rule_threshold,
        action="append",
        default=[],
        help="another threshold of a rule, like REQ-12.share=0.4; may be repeated",
    )


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",")]


def _rule_threshold(text: str) -> tuple[str, str, str]:
    name, equals, value = text.partition("=")
    rule, dot, threshold = name.partition(".")
    if not (equals and dot):
        raise argparse.ArgumentTypeError(f"{text} is not like REQ-12.share=0.4")
    return rule.strip(), threshold.strip(), value.strip()


def rulebook(options: argparse.Namespace) -> Rulebook | None:
    """The rules that a call asks for; None for the catalogue as it is."""
    book: Rulebook | None = None
    if options.rules is not None:
        book = loaded(load_rules, options.rules)
    if options.select is None and options.ignore is None and not options.threshold:
        return book
    thresholds: dict[str, dict[str, str]] = {}
    for rule, threshold, value in options.threshold:
        thresholds.setdefault(rule, {})[threshold] = value
    try:
        return Rulebook(
            select=options.select, ignore=options.ignore, thresholds=thresholds, base=book
        )
    except RuleError as error:
        refuse(
            f"--{error.key.replace('thresholds.', 'threshold ')}: {error.detail}"
            if error.key
            else f"--threshold: {error.detail}"
        )
