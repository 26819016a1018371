# SPDX-License-Identifier: BSL-1.0
"""``govreport compare``: two years of one authority side by side."""

from __future__ import annotations

import argparse

from .. import _core
from .._core import Reading
from ..documents import STANDARD_INPUT
from ..errors import ReadError
from .failing import add_fail_on, status_of
from .inputs import read_document
from .messages import NOT_DONE, complain, refuse
from .options import add_language, add_max_bytes, add_output, add_text_or_json
from .outputs import output, takes_colors


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "compare",
        help="show two years of one authority side by side",
        description="Shows two years of one authority side by side: every number of both, the "
        "differences where they compare, and what one year hands on that does not arrive in the "
        "next.",
    )
    parser.add_argument("old", metavar="OLD", help="the report of the earlier year")
    parser.add_argument("new", metavar="NEW", help="the report of the later year")
    add_text_or_json(parser)
    parser.add_argument(
        "--all", action="store_true", help="text: rows that are zero in both years as well"
    )
    add_fail_on(parser)
    add_language(parser)
    add_max_bytes(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    paths: list[str] = [options.old, options.new]
    if paths == [STANDARD_INPUT, STANDARD_INPUT]:
        refuse("- stands for standard input, which holds one document: name the other")
    readings: list[Reading] = []
    for path in paths:
        try:
            readings.append(read_document(path, options.max_bytes))
        except ReadError as error:
            complain(error)
    if len(readings) != len(paths):
        return NOT_DONE
    comparison = _core.compare(*readings)
    color = takes_colors(options.output)
    with output(options.output, paths) as out:
        if options.format == "json":
            out.write(comparison.to_json())
        else:
            out.write(comparison.text(lang=options.lang, color=color, all=options.all))
    return status_of(comparison.worst, options.fail_on)
