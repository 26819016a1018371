# SPDX-License-Identifier: BSL-1.0
"""``govreport decide``: what a reviewer decides on one finding of one report."""

from __future__ import annotations

import argparse
import os

from .. import _core
from .._core import MAX_BYTES, CheckResult, Decisions, Finding, MemberList, Reading, Rulebook
from ..documents import display_name
from ..errors import DecisionError
from .decided import all_findings
from .given_files import loaded
from .inputs import Progress, readings_of, required_document
from .messages import NOT_DONE, NOTHING_FOUND, cannot_write, refuse
from .options import add_language, add_members
from .outputs import is_file, output
from .rulebooks import add_rules, rulebook


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "decide",
        help="confirm or dismiss a finding, with a reason",
        description="Records in FILE what a reviewer decides on one finding of one report. The "
        "decision holds until a number that the finding is about changes.",
    )
    parser.add_argument("file", metavar="FILE", help="where decisions are kept; made if need be")
    parser.add_argument(
        "--report", metavar="PATH", required=True, help="the document, or - for standard input"
    )
    parser.add_argument(
        "--finding",
        metavar="FINDING",
        required=True,
        help="its fingerprint, or RULE or RULE:PLACE where that is only one",
    )
    kind = parser.add_mutually_exclusive_group(required=True)
    kind.add_argument("--dismiss", action="store_true", help="nothing has to be done about it")
    kind.add_argument("--confirm", action="store_true", help="it is right")
    parser.add_argument("--reason", metavar="TEXT", required=True, help="why")
    parser.add_argument("--by", metavar="NAME", default="", help="who decides")
    parser.add_argument("--on", metavar="DATE", default="", help="the day, like 2026-03-31")
    parser.add_argument("--previous", metavar="PATH", help="last year's report, as for check")
    parser.add_argument("--also", metavar="PATH", help="the same report, as for check")
    add_members(parser, required=False)
    parser.add_argument(
        "--documents",
        metavar="PATH",
        nargs="+",
        help="with --members: the reports of the members, documents or folders, as for area",
    )
    add_rules(parser)
    add_language(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    for name in ("reason", "by", "on"):
        try:
            getattr(options, name).encode("utf-8")
        except UnicodeEncodeError:
            refuse(f"--{name}: the text holds bytes that are no text")
    if (options.members is None) != (options.documents is None):
        refuse("--members and --documents belong together: who the members are, and their reports")
    if options.also is not None and options.members is not None:
        refuse("--also is for a report that is checked without its members")
    path: str = options.file
    if is_file(options.report, os.path.realpath(path)):
        cannot_write(path, f"it is the report, {display_name(options.report)}")
    before = loaded(Decisions.load, path) if os.path.lexists(path) else Decisions()
    finding = _chosen(_result_for(options), options.finding)
    decisions = Decisions.parse(str(before))
    decide = decisions.dismiss if options.dismiss else decisions.confirm
    try:
        made = decide(
            finding, reason=options.reason, by=options.by, on=options.on, lang=options.lang
        )
    except DecisionError as error:
        refuse(f"--{error.key}: {error.detail}" if error.key else error.detail)
    if (loaded(Decisions.load, path) if os.path.lexists(path) else Decisions()) != before:
        cannot_write(path, "someone else changed it at the same time; decide again")
    with output(path) as out:
        out.write(str(decisions))
    print(f"{made.kind.name}: {made.message}")
    for old in set(before) - set(decisions):
        print(f"replaces what was {old.kind.name}: {old.reason}")
    return NOTHING_FOUND


def _result_for(options: argparse.Namespace) -> CheckResult:
    reading = required_document(options.report, MAX_BYTES)
    previous = None
    if options.previous is not None:
        previous = required_document(options.previous, MAX_BYTES)
    also = None
    if options.also is not None:
        also = required_document(options.also, MAX_BYTES)
    rules = rulebook(options)
    if options.members is not None:
        return _result_for_area(options, reading, previous, rules)
    try:
        return _core.check(reading, previous=previous, also=also, rules=rules)
    except ValueError as error:
        refuse(f"--{error}")


def _result_for_area(
    options: argparse.Namespace, area: Reading, previous: Reading | None, rules: Rulebook | None
) -> CheckResult:
    declared = loaded(MemberList.load, options.members)
    progress = Progress(options.documents)
    readings, complete = readings_of(progress, jobs=1, max_bytes=MAX_BYTES)
    if not complete:
        raise SystemExit(NOT_DONE)  # a finding on the members may be another without one of them
    try:
        return _core.check_area(area, readings, declared=declared, previous=previous, rules=rules)
    except ValueError as error:
        refuse(str(error))


def _chosen(result: CheckResult, wanted: str) -> Finding:
    """The one finding of that fingerprint, RULE, or RULE:PLACE."""
    findings = {finding.fingerprint: finding for finding in all_findings(result)}
    if wanted in findings:
        return findings[wanted]
    candidates = [
        finding
        for finding in findings.values()
        if wanted in (finding.rule.id, f"{finding.rule.id}:{finding.place}")
    ]
    if len(candidates) == 1:
        return candidates[0]
    listed = "".join(
        f"\n  {finding.fingerprint}  {finding.rule.id}:{finding.place}"
        for finding in candidates or findings.values()
    )
    if candidates:
        refuse(f"--finding {wanted}: this could be several; name one by its fingerprint:{listed}")
    if not findings:
        refuse(f"--finding {wanted}: the report has no findings")
    refuse(f"--finding {wanted}: the report has no such finding; it has:{listed}")
