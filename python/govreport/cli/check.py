# SPDX-License-Identifier: BSL-1.0
"""``govreport check``: read, check, explain."""

from __future__ import annotations

import argparse

from .. import _core
from .._core import CheckResult, Severity
from ..errors import ReadError
from .decided import add_decisions, decisions_of, is_concerned, say_of_no_concern
from .failing import FAILING, add_fail_on, fails
from .inputs import Progress, outcomes, read_document, required_document
from .messages import NOT_DONE, NOTHING_FOUND, SOMETHING_FOUND, complain, refuse
from .options import add_documents, add_language, add_text_or_json
from .outputs import output, takes_colors
from .rulebooks import add_rules, rulebook


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("check", help="read, check, explain")
    add_documents(parser)
    add_text_or_json(parser)
    add_fail_on(parser)
    add_language(parser)
    parser.add_argument(
        "--with-cells", action="store_true", help="with --format json: every cell as well"
    )
    parser.add_argument(
        "--previous", metavar="PATH", help="last year's report of the one document that is checked"
    )
    parser.add_argument(
        "--also", metavar="PATH", help="the same report as another document has it, to compare"
    )
    add_decisions(parser)
    add_rules(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    failing: tuple[Severity, ...] = FAILING[options.fail_on]
    color = takes_colors(options.output)
    as_json = options.format == "json"
    status = NOTHING_FOUND
    documents: list[_core.CheckedDocument] = []

    progress = Progress(options.paths)
    previous = None
    if options.previous is not None:
        if len(progress.paths) != 1:
            refuse("--previous is last year's report of one document; name one PATH")
        previous = required_document(options.previous, options.max_bytes)
    also = None
    if options.also is not None:
        if len(progress.paths) != 1:
            refuse("--also is another document of one report; name one PATH")
        also = required_document(options.also, options.max_bytes)

    decisions = decisions_of(options)
    concerned = decisions is None or not len(decisions)

    rules = rulebook(options)

    def check_one(path: str) -> CheckResult:
        reading = read_document(path, options.max_bytes)
        try:
            result = _core.check(reading, previous=previous, also=also, rules=rules)
        except ValueError as error:
            refuse(f"--{error}")
        return result if decisions is None else result.with_decisions(decisions)

    given = (options.decisions, options.rules)
    inputs = [*progress.paths, *(file for file in given if file is not None)]
    with output(options.output, inputs) as out, progress:
        for outcome in progress.of(outcomes(check_one, progress.paths, options.jobs)):
            if isinstance(outcome, ReadError):
                complain(outcome)
                status = NOT_DONE
            else:
                concerned = concerned or is_concerned(outcome)
                if status == NOTHING_FOUND and fails(outcome, failing):
                    status = SOMETHING_FOUND
            # Text is written as it comes and only counted later; JSON is one object for all.
            documents.append(_core.CheckedDocument(outcome, with_reading=as_json))
            if not as_json and isinstance(outcome, CheckResult):
                document = _core.CheckedDocument(outcome)
                out.write(_core.check_text(document, lang=options.lang, color=color))
                out.write("\n" * (len(progress.paths) > 1))
        if not concerned:
            say_of_no_concern(options)
        if as_json:
            out.write(_core.check_json(documents, with_cells=options.with_cells))
        elif len(documents) > 1:
            out.write(_core.summary_text(documents, lang=options.lang, color=color))
    return status
