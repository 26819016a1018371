# SPDX-License-Identifier: BSL-1.0
"""``govreport new``: a report in its statutory form, empty or filled."""

from __future__ import annotations

import argparse
import json
import os
import sys

from .._core import Form, Report
from ..documents import STANDARD_INPUT
from ..errors import WriteError
from ..forms import WRITERS, Filled, of_json, writer_for
from .messages import NOTHING_FOUND, cannot_write, refuse
from .outputs import output


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "new",
        help="write a report in its statutory form",
        description="Writes a report in its statutory form, empty or filled. The ending of the "
        f"file's name says in which format: {', '.join(WRITERS)}.",
    )
    parser.add_argument("--form", choices=tuple(form.name for form in Form), help="which form")
    parser.add_argument("--year", metavar="YEAR", type=_year, help="the year reported on")
    parser.add_argument("--authority", metavar="NAME", help="the body that reports")
    parser.add_argument(
        "--from",
        metavar="FILE.json",
        dest="source",
        help="a report as `govreport read` prints it, or - for standard input; "
        "it says form, year and authority itself",
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", required=True, help="write there; the ending counts"
    )
    parser.add_argument("--force", action="store_true", help="replace a file that is there already")
    parser.set_defaults(run=run)


def _year(text: str) -> int:
    if not (text.isdecimal() and len(text) == 4 and int(text) >= 2019):
        raise argparse.ArgumentTypeError(f"{text} is no year from 2019 on; before, no form was")
    return int(text)


def run(options: argparse.Namespace) -> int:
    write = writer_for(options.output)
    if write is None:
        refuse(f"{options.output}: the name has to end in one of {', '.join(WRITERS)}")
    if os.path.lexists(options.output) and not options.force:
        cannot_write(options.output, "it is there already; --force replaces it")
    new = _empty_form(options) if options.source is None else _filled_form(options)
    try:
        content = write(new.report, **new.prose)
    except WriteError as error:
        refuse(f"{options.output}: {error}")
    with output(options.output, [] if options.source is None else [options.source]) as out:
        out.write(content) if isinstance(content, str) else out.buffer.write(content)
    return NOTHING_FOUND


def _empty_form(options: argparse.Namespace) -> Filled:
    missing = [f"--{name}" for name in ("form", "year", "authority") if not getattr(options, name)]
    if missing:
        refuse(f"an empty form needs {', '.join(missing)}; a filled one is made by --from")
    try:
        options.authority.encode("utf-8")
    except UnicodeEncodeError:
        refuse("--authority: the name holds bytes that are no text")
    try:
        report = Report(form=options.form, year=options.year, authority=options.authority)
    except ValueError as error:
        refuse(f"--authority: {error}")
    return Filled(report, {}, [], [])


def _filled_form(options: argparse.Namespace) -> Filled:
    given = [f"--{name}" for name in ("form", "year", "authority") if getattr(options, name)]
    if given:
        refuse(f"--from says form, year and authority itself; leave out {', '.join(given)}")
    source: str = options.source
    try:
        if source == STANDARD_INPUT:
            filled = of_json(json.load(sys.stdin.buffer))
        else:
            with open(source, "rb") as file:
                filled = of_json(json.load(file))
    except OSError as failure:
        refuse(f"cannot read {source}: {failure.strerror}")
    except json.JSONDecodeError as error:
        refuse(f"{source}: it is no JSON: {error}")
    except (KeyError, TypeError, ValueError) as error:
        refuse(f"{source}: {error.args[0] if error.args else error}")
    if missing := filled.missing():
        refuse(f"{source}: {missing}. Settle them in the file, as a number or as blank.")
    return filled
