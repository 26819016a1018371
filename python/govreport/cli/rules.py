# SPDX-License-Identifier: BSL-1.0
"""``govreport rules``: the catalogue."""

from __future__ import annotations

import argparse

from .. import _core
from .._core import Form
from .messages import NOTHING_FOUND
from .options import add_language, add_output
from .outputs import output, takes_colors


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("rules", help="show the catalogue of rules")
    parser.add_argument(
        "--form", choices=tuple(form.name for form in Form), help="only what applies to that form"
    )
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    add_language(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    color = takes_colors(options.output)
    with output(options.output) as out:
        if options.format == "json":
            out.write(_core.rules_json(options.form))
        elif options.format == "markdown":
            out.write(_core.rules_markdown(options.form))
        else:
            out.write(_core.rules_text(options.form, lang=options.lang, color=color))
    return NOTHING_FOUND
