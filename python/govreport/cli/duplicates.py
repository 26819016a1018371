# SPDX-License-Identifier: BSL-1.0
"""``govreport duplicates``: reports that repeat each other."""

from __future__ import annotations

import argparse
from fractions import Fraction

from .._core import Severity
from ..duplicates import DuplicateIndex, per_mille
from ..errors import ReadError
from .failing import FAILING, add_fail_on
from .inputs import Progress, outcomes, read_document
from .messages import NOT_DONE, NOTHING_FOUND, SOMETHING_FOUND, complain
from .options import add_documents, add_language, add_text_or_json
from .outputs import output, takes_colors


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "duplicates",
        help="find reports that repeat each other",
        description="Finds reports whose numbers are equal, or whose prose is nearly the same, "
        "among any number of documents. Such a pair is a warning, unless it is two documents of "
        "one report.",
    )
    add_documents(parser)
    parser.add_argument(
        "--threshold",
        metavar="N",
        type=_threshold,
        default="0.9",
        help="which part of the prose has to be the same, from 0.7 to 1 (default: 0.9)",
    )
    add_text_or_json(parser)
    add_fail_on(parser)
    add_language(parser)
    parser.set_defaults(run=run)


def _threshold(text: str) -> Fraction:
    try:
        return Fraction(per_mille(Fraction(text)), 1000)
    except (ValueError, ZeroDivisionError):
        raise argparse.ArgumentTypeError(
            f"{text} is no number from 0.7 to 1 with three decimals at most"
        ) from None


def run(options: argparse.Namespace) -> int:
    index = DuplicateIndex()
    status = NOTHING_FOUND
    progress = Progress(options.paths)

    def add_one(path: str) -> int:
        return index.add(read_document(path, options.max_bytes))

    with output(options.output, progress.paths) as out:
        with progress:
            for outcome in progress.of(outcomes(add_one, progress.paths, options.jobs)):
                if isinstance(outcome, ReadError):
                    complain(outcome)
                    status = NOT_DONE
        found = index.find(threshold=options.threshold, jobs=options.jobs)
        if options.format == "json":
            out.write(found.to_json())
        else:
            color = takes_colors(options.output)
            out.write(found.text(lang=options.lang, color=color))
    if status == NOTHING_FOUND and found.repeats_another:
        return SOMETHING_FOUND if Severity.warning in FAILING[options.fail_on] else status
    return status
