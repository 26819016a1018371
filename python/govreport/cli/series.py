# SPDX-License-Identifier: BSL-1.0
"""``govreport series``: the years of an authority in a row."""

from __future__ import annotations

import argparse

from .. import _core
from .failing import add_fail_on, status_of
from .inputs import Progress, readings_of
from .messages import NOT_DONE
from .options import add_documents, add_language, add_text_or_json
from .outputs import output, takes_colors


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "series",
        help="show the years of an authority in a row",
        description="Puts documents in series, one for every authority, and names gaps, years with "
        "several documents, and what one year hands on that does not arrive in the next.",
    )
    add_documents(parser)
    add_text_or_json(parser)
    parser.add_argument("--all", action="store_true", help="text: every cell, not only totals")
    parser.add_argument(
        "--authority", metavar="NAME", help="take all documents for reports of that authority"
    )
    add_fail_on(parser)
    add_language(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    color = takes_colors(options.output)
    progress = Progress(options.paths)
    with output(options.output, progress.paths) as out:
        readings, complete = readings_of(progress, jobs=options.jobs, max_bytes=options.max_bytes)
        made = _core.series(readings, authority=options.authority)
        if options.format == "json":
            out.write(made.to_json())
        else:
            out.write(made.text(lang=options.lang, color=color, all=options.all))
    if not complete:
        return NOT_DONE
    return status_of(made.worst, options.fail_on)
