# SPDX-License-Identifier: BSL-1.0
"""``govreport read``: what was read."""

from __future__ import annotations

import argparse
import os

from .. import _core
from .._core import Reading
from ..documents import display_name
from ..errors import ReadError, WriteError
from ..forms import of_reading
from .inputs import Progress, outcomes, read_document
from .messages import NOT_DONE, NOTHING_FOUND, complain, refuse, say
from .options import add_documents
from .outputs import output


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("read", help="show what was read")
    add_documents(parser)
    parser.add_argument(
        "--format",
        choices=("json", "markdown"),
        default="json",
        help="json (default), or one document as Markdown in the statutory form",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    several = len(options.paths) > 1 or os.path.isdir(options.paths[0])
    if options.format == "markdown":
        if several:
            refuse("--format markdown writes one report; name one document")
        return _read_as_markdown(options)
    status = NOTHING_FOUND
    separator = "[\n"

    def read_one(path: str) -> Reading:
        return read_document(path, options.max_bytes)

    progress = Progress(options.paths)
    with output(options.output, progress.paths) as out, progress:
        for outcome in progress.of(outcomes(read_one, progress.paths, options.jobs)):
            if isinstance(outcome, ReadError):
                complain(outcome)
                status = NOT_DONE
            elif several:
                out.write(separator + _core.read_json(outcome).rstrip("\n"))
                separator = ",\n"
            else:
                out.write(_core.read_json(outcome))
        if several:
            out.write("[]\n" if separator == "[\n" else "\n]\n")
    return status


def _read_as_markdown(options: argparse.Namespace) -> int:
    path: str = options.paths[0]
    try:
        filled = of_reading(read_document(path, options.max_bytes))
    except ReadError as error:
        complain(error)
        return NOT_DONE
    try:
        text = _core.write_markdown(filled.report, **filled.prose)
    except WriteError as error:
        refuse(f"{display_name(path)}: {error}")
    with output(options.output, [path]) as out:
        out.write(text)
    if missing := filled.missing():
        say(f"{display_name(path)}: not in the Markdown: {missing}")
    return NOTHING_FOUND
