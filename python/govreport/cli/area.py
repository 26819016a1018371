# SPDX-License-Identifier: BSL-1.0
"""``govreport area``: the report of an area against those of its members."""

from __future__ import annotations

import argparse
import json

from .. import _core
from .._core import MemberList
from ..members import area_json
from .decided import add_decisions, decisions_of, is_concerned, say_of_no_concern
from .failing import FAILING, add_fail_on, fails
from .given_files import loaded
from .inputs import Progress, readings_of, required_document
from .messages import NOT_DONE, NOTHING_FOUND, SOMETHING_FOUND, refuse
from .options import add_documents, add_language, add_members, add_text_or_json
from .outputs import output, takes_colors
from .rulebooks import add_rules, rulebook


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "area",
        help="check the report of an area against those of its members",
        description="Checks the report of an area, also against those of its members: its sums, "
        "and which of them are missing. FILE declares whom the report speaks for and who they are; "
        "documents are put to them by the name of their authority and their year.",
    )
    parser.add_argument("report", metavar="AREA_REPORT", help="the report of the area")
    add_documents(parser)
    add_members(parser, required=True)
    add_text_or_json(parser)
    parser.add_argument("--previous", metavar="PATH", help="the area's report of the year before")
    add_decisions(parser)
    add_rules(parser)
    add_fail_on(parser)
    add_language(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    declared = loaded(MemberList.load, options.members)
    decisions = decisions_of(options)
    rules = rulebook(options)
    report = required_document(options.report, options.max_bytes)
    previous = None
    if options.previous is not None:
        previous = required_document(options.previous, options.max_bytes)
    progress = Progress(options.paths)
    given = (options.report, options.members, options.decisions, options.rules)
    inputs = [*progress.paths, *(file for file in given if file is not None)]
    with output(options.output, inputs) as out:
        readings, complete = readings_of(progress, jobs=options.jobs, max_bytes=options.max_bytes)
        try:
            result = _core.check_area(
                report, readings, declared=declared, previous=previous, rules=rules
            )
        except ValueError as error:
            refuse(str(error))
        if decisions is not None:
            result = result.with_decisions(decisions)
            if len(decisions) and not is_concerned(result):
                say_of_no_concern(options)
        document = _core.CheckedDocument(result)
        if options.format == "json":
            out.write(area_json(result, json.loads(_core.check_json([document]))))
        else:
            color = takes_colors(options.output)
            out.write(_core.check_text(document, lang=options.lang, color=color))
            if result.members is not None:
                out.write("\n" + result.members.text(lang=options.lang, color=color))
    if not complete:
        return NOT_DONE
    return SOMETHING_FOUND if fails(result, FAILING[options.fail_on]) else NOTHING_FOUND
