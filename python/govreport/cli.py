# SPDX-License-Identifier: BSL-1.0
"""The command line: ``govreport check``, ``read``, ``compare``, ``series``, ``duplicates``, ``area``,
``decide``, ``new`` and ``rules``."""

from __future__ import annotations

import argparse
import json
import os
import stat
import sys
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from fractions import Fraction
from typing import TYPE_CHECKING, Callable, NoReturn, TextIO, TypeVar

from . import _core
from ._core import (
    MAX_BYTES,
    CheckResult,
    DecisionKind,
    Decisions,
    Finding,
    Form,
    MemberList,
    Reading,
    Report,
    Rulebook,
    Severity,
)
from .documents import (
    LARGEST_MAX_BYTES,
    STANDARD_INPUT,
    display_name,
    find_documents,
    read,
    read_standard_input,
)
from .duplicates import DuplicateIndex, per_mille
from .errors import DecisionError, MemberListError, ReadError, RuleError, WriteError
from .files import opened, replacing
from .forms import WRITERS, Filled, of_json, of_reading, writer_for
from .members import area_json
from .rule_files import load_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

T = TypeVar("T")
R = TypeVar("R")

NOTHING_FOUND, SOMETHING_FOUND, NOT_DONE = 0, 1, 2

#: The severities that make a call of ``check`` fail.
FAILING = {
    "error": (Severity.error,),
    "warning": (Severity.error, Severity.warning),
    "never": (),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit status."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a test may have put something else in its place
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        status: int = options.run(options)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Whoever reads us has seen enough; Python must not complain when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + 13
    except KeyboardInterrupt:
        return 128 + 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="govreport",
        description="Reads and checks China's annual reports on government information disclosure.",
        epilog="Exit status: 0 nothing was found at or above --fail-on, 1 something was, "
        "2 a document could not be read or the call was wrong.",
    )
    parser.add_argument("--version", action="version", version=f"govreport {_core.__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    check = commands.add_parser("check", help="read, check, explain")
    _add_documents(check)
    check.add_argument("--format", choices=("text", "json"), default="text")
    _add_fail_on(check)
    _add_language(check)
    check.add_argument(
        "--with-cells", action="store_true", help="with --format json: every cell as well"
    )
    check.add_argument(
        "--previous", metavar="PATH", help="last year's report of the one document that is checked"
    )
    check.add_argument(
        "--decisions",
        metavar="FILE",
        help="what reviewers decided on findings, as `govreport decide` keeps it; those that were "
        "dismissed do not count for the exit status",
    )
    _add_rules(check)
    check.set_defaults(run=_check)

    read_command = commands.add_parser("read", help="show what was read")
    _add_documents(read_command)
    read_command.add_argument(
        "--format",
        choices=("json", "markdown"),
        default="json",
        help="json (default), or one document as Markdown in the statutory form",
    )
    read_command.set_defaults(run=_read)

    compare = commands.add_parser(
        "compare",
        help="show two years of one authority side by side",
        description="Shows two years of one authority side by side: every number of both, the "
        "differences where they compare, and what one year hands on that does not arrive in the "
        "next.",
    )
    compare.add_argument("old", metavar="OLD", help="the report of the earlier year")
    compare.add_argument("new", metavar="NEW", help="the report of the later year")
    compare.add_argument("--format", choices=("text", "json"), default="text")
    compare.add_argument(
        "--all", action="store_true", help="text: rows that are zero in both years as well"
    )
    _add_fail_on(compare)
    _add_language(compare)
    _add_max_bytes(compare)
    _add_output(compare)
    compare.set_defaults(run=_compare)

    decide = commands.add_parser(
        "decide",
        help="confirm or dismiss a finding, with a reason",
        description="Records in FILE what a reviewer decides on one finding of one report. The "
        "decision holds until a number that the finding is about changes.",
    )
    decide.add_argument("file", metavar="FILE", help="where decisions are kept; made if need be")
    decide.add_argument(
        "--report", metavar="PATH", required=True, help="the document, or - for standard input"
    )
    decide.add_argument(
        "--finding",
        metavar="FINDING",
        required=True,
        help="its fingerprint, or RULE or RULE:PLACE where that is only one",
    )
    kind = decide.add_mutually_exclusive_group(required=True)
    kind.add_argument("--dismiss", action="store_true", help="nothing has to be done about it")
    kind.add_argument("--confirm", action="store_true", help="it is right")
    decide.add_argument("--reason", metavar="TEXT", required=True, help="why")
    decide.add_argument("--by", metavar="NAME", default="", help="who decides")
    decide.add_argument("--on", metavar="DATE", default="", help="the day, like 2026-03-31")
    decide.add_argument("--previous", metavar="PATH", help="last year's report, as for check")
    _add_rules(decide)
    _add_language(decide)
    decide.set_defaults(run=_decide)

    series = commands.add_parser(
        "series",
        help="show the years of an authority in a row",
        description="Puts documents in series, one for every authority, and names gaps, years with "
        "several documents, and what one year hands on that does not arrive in the next.",
    )
    _add_documents(series)
    series.add_argument("--format", choices=("text", "json"), default="text")
    series.add_argument("--all", action="store_true", help="text: every cell, not only totals")
    series.add_argument(
        "--authority", metavar="NAME", help="take all documents for reports of that authority"
    )
    _add_fail_on(series)
    _add_language(series)
    series.set_defaults(run=_series)

    duplicates = commands.add_parser(
        "duplicates",
        help="find reports that repeat each other",
        description="Finds reports whose numbers are equal, or whose prose is nearly the same, "
        "among any number of documents. Such a pair is a warning, unless it is two documents of "
        "one report.",
    )
    _add_documents(duplicates)
    duplicates.add_argument(
        "--threshold",
        metavar="N",
        type=_threshold,
        default="0.9",
        help="which part of the prose has to be the same, from 0.7 to 1 (default: 0.9)",
    )
    duplicates.add_argument("--format", choices=("text", "json"), default="text")
    _add_fail_on(duplicates)
    _add_language(duplicates)
    duplicates.set_defaults(run=_duplicates)

    area = commands.add_parser(
        "area",
        help="check the report of an area against those of its members",
        description="Checks the report of an area, also against those of its members: its sums, "
        "and which of them are missing. FILE declares whom the report speaks for and who they are; "
        "documents are put to them by the name of their authority and their year.",
    )
    area.add_argument("report", metavar="AREA_REPORT", help="the report of the area")
    _add_documents(area)
    area.add_argument(
        "--members",
        metavar="FILE",
        required=True,
        help="a line `scope: area`, then the members' names, one a line",
    )
    area.add_argument("--format", choices=("text", "json"), default="text")
    area.add_argument("--previous", metavar="PATH", help="the area's report of the year before")
    area.add_argument("--decisions", metavar="FILE", help="as for check")
    _add_fail_on(area)
    _add_language(area)
    area.set_defaults(run=_area)

    new = commands.add_parser(
        "new",
        help="write a report in its statutory form",
        description="Writes a report in its statutory form, empty or filled. The ending of the "
        f"file's name says in which format: {', '.join(WRITERS)}.",
    )
    new.add_argument("--form", choices=tuple(form.name for form in Form), help="which form")
    new.add_argument("--year", metavar="YEAR", type=_year, help="the year reported on")
    new.add_argument("--authority", metavar="NAME", help="the body that reports")
    new.add_argument(
        "--from",
        metavar="FILE.json",
        dest="source",
        help="a report as `govreport read` prints it, or - for standard input; "
        "it says form, year and authority itself",
    )
    new.add_argument(
        "-o", "--output", metavar="FILE", required=True, help="write there; the ending counts"
    )
    new.add_argument("--force", action="store_true", help="replace a file that is there already")
    new.set_defaults(run=_new)

    rules = commands.add_parser("rules", help="show the catalogue of rules")
    rules.add_argument(
        "--form", choices=tuple(form.name for form in Form), help="only what applies to that form"
    )
    rules.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    _add_language(rules)
    _add_output(rules)
    rules.set_defaults(run=_rules)
    return parser


def _add_documents(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="a document, a folder to search for documents, or - for standard input",
    )
    parser.add_argument(
        "--jobs", metavar="N", type=_positive, default=1, help="documents at a time (default: 1)"
    )
    _add_max_bytes(parser)
    _add_output(parser)


def _add_rules(parser: argparse.ArgumentParser) -> None:
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


def _rulebook(options: argparse.Namespace) -> Rulebook | None:
    """The rules that a call asks for; None for the catalogue as it is."""
    book: Rulebook | None = None
    if options.rules is not None:
        try:
            book = load_rules(options.rules)
        except RuleError as error:
            _refuse(str(error))
        except (OSError, ValueError) as failure:
            _refuse(
                f"cannot read {display_name(options.rules)}: "
                f"{getattr(failure, 'strerror', failure)}"
            )
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
        _refuse(f"--{error.key.replace('thresholds.', 'threshold ')}: {error.detail}"
                if error.key else f"--threshold: {error.detail}")


def _add_fail_on(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--fail-on",
        choices=tuple(FAILING),
        default="error",
        help="the mildest finding that makes the exit status 1 (default: error)",
    )


def _add_max_bytes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--max-bytes",
        metavar="N",
        type=_positive,
        default=MAX_BYTES,
        help="refuse documents with more bytes (default: %(default)s)",
    )


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lang", choices=("zh", "en"), default="en", help="language of text (default: en)"
    )


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", metavar="FILE", help="write there, not to standard output")


def _positive(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not 1 <= number <= LARGEST_MAX_BYTES:
        raise argparse.ArgumentTypeError(
            f"{text} is not a whole number from 1 to {LARGEST_MAX_BYTES}"
        )
    return number


def _check(options: argparse.Namespace) -> int:
    failing: tuple[Severity, ...] = FAILING[options.fail_on]
    color = options.output is None and _takes_colors(sys.stdout)
    as_json = options.format == "json"
    status = NOTHING_FOUND
    documents: list[_core.CheckedDocument] = []

    progress = _Progress(options.paths)
    previous = None
    if options.previous is not None:
        if len(progress.paths) != 1:
            _refuse("--previous is last year's report of one document; name one PATH")
        try:
            previous = _read_document(options.previous, options.max_bytes)
        except ReadError as error:
            _refuse(str(error))

    decisions = None if options.decisions is None else _decisions(options.decisions)
    concerned = decisions is None or not len(decisions)

    rules = _rulebook(options)

    def check_one(path: str) -> CheckResult:
        reading = _read_document(path, options.max_bytes)
        try:
            result = _core.check(reading, previous=previous, rules=rules)
        except ValueError as error:
            _refuse(f"--previous: {error}")
        return result if decisions is None else result.with_decisions(decisions)

    given = (options.decisions, options.rules)
    inputs = [*progress.paths, *(file for file in given if file is not None)]
    with _output(options.output, inputs) as out, progress:
        for outcome in progress.of(_outcomes(check_one, progress.paths, options.jobs)):
            if isinstance(outcome, ReadError):
                _complain(outcome)
                status = NOT_DONE
            else:
                concerned = concerned or _is_concerned(outcome)
                if status == NOTHING_FOUND and _fails(outcome, failing):
                    status = SOMETHING_FOUND
            # Text is written as it comes and only counted later; JSON is one object for all.
            documents.append(_core.CheckedDocument(outcome, with_reading=as_json))
            if not as_json and isinstance(outcome, CheckResult):
                document = _core.CheckedDocument(outcome)
                out.write(_core.check_text(document, lang=options.lang, color=color))
                out.write("\n" * (len(progress.paths) > 1))
        if not concerned:
            _say(f"{display_name(options.decisions)}: no decision is on a report that was checked")
        if as_json:
            out.write(_core.check_json(documents, with_cells=options.with_cells))
        elif len(documents) > 1:
            out.write(_core.summary_text(documents, lang=options.lang, color=color))
    return status


def _fails(result: CheckResult, failing: tuple[Severity, ...]) -> bool:
    if result.contradictory and Severity.error in failing:
        return True
    if not result.dismissed:
        return any(map(result.count, failing))
    return any(
        finding.severity in failing
        and (finding.decision is None or finding.decision.kind is not DecisionKind.dismissed)
        for finding in result.findings
    )


def _is_concerned(result: CheckResult) -> bool:
    """Whether a decision that was handed over is on this report."""
    return bool(result.unmet) or any(
        finding.decision is not None or finding.reopened for finding in _all_findings(result)
    )


def _all_findings(result: CheckResult) -> list[Finding]:
    return [*result.findings, *result.undetermined]


def _decisions(path: str) -> Decisions:
    try:
        return Decisions.load(path)
    except DecisionError as error:
        _refuse(str(error))
    except (OSError, ValueError) as failure:
        _refuse(f"cannot read {display_name(path)}: {getattr(failure, 'strerror', failure)}")


def _decide(options: argparse.Namespace) -> int:
    for name in ("reason", "by", "on"):
        try:
            getattr(options, name).encode("utf-8")
        except UnicodeEncodeError:
            _refuse(f"--{name}: the text holds bytes that are no text")
    path: str = options.file
    if _is_file(options.report, os.path.realpath(path)):
        _cannot_write(path, f"it is the report, {display_name(options.report)}")
    before = _decisions(path) if os.path.lexists(path) else Decisions()
    finding = _chosen(_result_for(options), options.finding)
    decisions = Decisions.parse(str(before))
    decide = decisions.dismiss if options.dismiss else decisions.confirm
    try:
        made = decide(
            finding, reason=options.reason, by=options.by, on=options.on, lang=options.lang
        )
    except DecisionError as error:
        _refuse(f"--{error.key}: {error.detail}" if error.key else error.detail)
    if (_decisions(path) if os.path.lexists(path) else Decisions()) != before:
        _cannot_write(path, "someone else changed it at the same time; decide again")
    with _output(path) as out:
        out.write(str(decisions))
    print(f"{made.kind.name}: {made.message}")
    for old in set(before) - set(decisions):
        print(f"replaces what was {old.kind.name}: {old.reason}")
    return NOTHING_FOUND


def _result_for(options: argparse.Namespace) -> CheckResult:
    try:
        reading = _read_document(options.report, MAX_BYTES)
        previous = None
        if options.previous is not None:
            previous = _read_document(options.previous, MAX_BYTES)
    except ReadError as error:
        _refuse(str(error))
    try:
        return _core.check(reading, previous=previous, rules=_rulebook(options))
    except ValueError as error:
        _refuse(f"--previous: {error}")


def _chosen(result: CheckResult, wanted: str) -> Finding:
    """The one finding of that fingerprint, RULE, or RULE:PLACE."""
    findings = {finding.fingerprint: finding for finding in _all_findings(result)}
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
        _refuse(f"--finding {wanted}: this could be several; name one by its fingerprint:{listed}")
    if not findings:
        _refuse(f"--finding {wanted}: the report has no findings")
    _refuse(f"--finding {wanted}: the report has no such finding; it has:{listed}")


def _year(text: str) -> int:
    if not (text.isdecimal() and len(text) == 4 and int(text) >= 2019):
        raise argparse.ArgumentTypeError(f"{text} is no year from 2019 on; before, no form was")
    return int(text)


def _read(options: argparse.Namespace) -> int:
    several = len(options.paths) > 1 or os.path.isdir(options.paths[0])
    if options.format == "markdown":
        if several:
            _refuse("--format markdown writes one report; name one document")
        return _read_as_markdown(options)
    status = NOTHING_FOUND
    separator = "[\n"

    def read_one(path: str) -> Reading:
        return _read_document(path, options.max_bytes)

    progress = _Progress(options.paths)
    with _output(options.output, progress.paths) as out, progress:
        for outcome in progress.of(_outcomes(read_one, progress.paths, options.jobs)):
            if isinstance(outcome, ReadError):
                _complain(outcome)
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
        filled = of_reading(_read_document(path, options.max_bytes))
    except ReadError as error:
        _complain(error)
        return NOT_DONE
    try:
        text = _core.write_markdown(filled.report, **filled.prose)
    except WriteError as error:
        _refuse(f"{display_name(path)}: {error}")
    with _output(options.output, [path]) as out:
        out.write(text)
    if missing := filled.missing():
        _say(f"{display_name(path)}: not in the Markdown: {missing}")
    return NOTHING_FOUND


def _new(options: argparse.Namespace) -> int:
    write = writer_for(options.output)
    if write is None:
        _refuse(f"{options.output}: the name has to end in one of {', '.join(WRITERS)}")
    if os.path.lexists(options.output) and not options.force:
        _cannot_write(options.output, "it is there already; --force replaces it")
    new = _empty_form(options) if options.source is None else _filled_form(options)
    try:
        content = write(new.report, **new.prose)
    except WriteError as error:
        _refuse(f"{options.output}: {error}")
    with _output(options.output, [] if options.source is None else [options.source]) as out:
        out.write(content) if isinstance(content, str) else out.buffer.write(content)
    return NOTHING_FOUND


def _empty_form(options: argparse.Namespace) -> Filled:
    missing = [f"--{name}" for name in ("form", "year", "authority") if not getattr(options, name)]
    if missing:
        _refuse(f"an empty form needs {', '.join(missing)}; a filled one is made by --from")
    try:
        options.authority.encode("utf-8")
    except UnicodeEncodeError:
        _refuse("--authority: the name holds bytes that are no text")
    try:
        report = Report(form=options.form, year=options.year, authority=options.authority)
    except ValueError as error:
        _refuse(f"--authority: {error}")
    return Filled(report, {}, [], [])


def _filled_form(options: argparse.Namespace) -> Filled:
    given = [f"--{name}" for name in ("form", "year", "authority") if getattr(options, name)]
    if given:
        _refuse(f"--from says form, year and authority itself; leave out {', '.join(given)}")
    source: str = options.source
    try:
        if source == STANDARD_INPUT:
            filled = of_json(json.load(sys.stdin.buffer))
        else:
            with open(source, "rb") as file:
                filled = of_json(json.load(file))
    except OSError as failure:
        _refuse(f"cannot read {source}: {failure.strerror}")
    except json.JSONDecodeError as error:
        _refuse(f"{source}: it is no JSON: {error}")
    except (KeyError, TypeError, ValueError) as error:
        _refuse(f"{source}: {error.args[0] if error.args else error}")
    if missing := filled.missing():
        _refuse(f"{source}: {missing}. Settle them in the file, as a number or as blank.")
    return filled


def _compare(options: argparse.Namespace) -> int:
    paths: list[str] = [options.old, options.new]
    if paths == [STANDARD_INPUT, STANDARD_INPUT]:
        _refuse("- stands for standard input, which holds one document: name the other")
    readings: list[Reading] = []
    for path in paths:
        try:
            readings.append(_read_document(path, options.max_bytes))
        except ReadError as error:
            _complain(error)
    if len(readings) != len(paths):
        return NOT_DONE
    comparison = _core.compare(*readings)
    color = options.output is None and _takes_colors(sys.stdout)
    with _output(options.output, paths) as out:
        if options.format == "json":
            out.write(comparison.to_json())
        else:
            out.write(comparison.text(lang=options.lang, color=color, all=options.all))
    return SOMETHING_FOUND if comparison.worst in FAILING[options.fail_on] else NOTHING_FOUND


def _series(options: argparse.Namespace) -> int:
    readings: list[Reading] = []
    unread = False

    def read_one(path: str) -> Reading:
        return _read_document(path, options.max_bytes)

    color = options.output is None and _takes_colors(sys.stdout)
    progress = _Progress(options.paths)
    with _output(options.output, progress.paths) as out:
        with progress:
            for outcome in progress.of(_outcomes(read_one, progress.paths, options.jobs)):
                if isinstance(outcome, ReadError):
                    _complain(outcome)
                    unread = True
                else:
                    readings.append(outcome)
        made = _core.series(readings, authority=options.authority)
        if options.format == "json":
            out.write(made.to_json())
        else:
            out.write(made.text(lang=options.lang, color=color, all=options.all))
    if unread:
        return NOT_DONE
    return SOMETHING_FOUND if made.worst in FAILING[options.fail_on] else NOTHING_FOUND


def _duplicates(options: argparse.Namespace) -> int:
    index = DuplicateIndex()
    status = NOTHING_FOUND
    progress = _Progress(options.paths)

    def add_one(path: str) -> int:
        return index.add(_read_document(path, options.max_bytes))

    with _output(options.output, progress.paths) as out:
        with progress:
            for outcome in progress.of(_outcomes(add_one, progress.paths, options.jobs)):
                if isinstance(outcome, ReadError):
                    _complain(outcome)
                    status = NOT_DONE
        found = index.find(threshold=options.threshold, jobs=options.jobs)
        if options.format == "json":
            out.write(found.to_json())
        else:
            color = options.output is None and _takes_colors(sys.stdout)
            out.write(found.text(lang=options.lang, color=color))
    if status == NOTHING_FOUND and found.repeats_another:
        return SOMETHING_FOUND if Severity.warning in FAILING[options.fail_on] else status
    return status


def _area(options: argparse.Namespace) -> int:
    declared = _member_list(options.members)
    decisions = None if options.decisions is None else _decisions(options.decisions)
    try:
        report = _read_document(options.report, options.max_bytes)
        previous = None
        if options.previous is not None:
            previous = _read_document(options.previous, options.max_bytes)
    except ReadError as error:
        _refuse(str(error))
    readings: list[Reading] = []
    unread = False

    def read_one(path: str) -> Reading:
        return _read_document(path, options.max_bytes)

    progress = _Progress(options.paths)
    inputs = [options.report, options.members, *progress.paths]
    with _output(options.output, inputs) as out:
        with progress:
            for outcome in progress.of(_outcomes(read_one, progress.paths, options.jobs)):
                if isinstance(outcome, ReadError):
                    _complain(outcome)
                    unread = True
                else:
                    readings.append(outcome)
        try:
            result = _core.check_area(report, readings, declared=declared, previous=previous)
        except ValueError as error:
            _refuse(str(error))
        if decisions is not None:
            result = result.with_decisions(decisions)
        document = _core.CheckedDocument(result)
        if options.format == "json":
            out.write(area_json(result, json.loads(_core.check_json([document]))))
        else:
            color = options.output is None and _takes_colors(sys.stdout)
            out.write(_core.check_text(document, lang=options.lang, color=color))
            if result.members is not None:
                out.write("\n" + result.members.text(lang=options.lang, color=color))
    if unread:
        return NOT_DONE
    return SOMETHING_FOUND if _fails(result, FAILING[options.fail_on]) else NOTHING_FOUND


def _member_list(path: str) -> MemberList:
    try:
        return MemberList.load(path)
    except MemberListError as error:
        _refuse(str(error))
    except (OSError, ValueError) as failure:
        _refuse(f"cannot read {display_name(path)}: {getattr(failure, 'strerror', failure)}")


def _threshold(text: str) -> Fraction:
    try:
        return Fraction(per_mille(Fraction(text)), 1000)
    except (ValueError, ZeroDivisionError):
        raise argparse.ArgumentTypeError(
            f"{text} is no number from 0.7 to 1 with three decimals at most"
        ) from None


def _rules(options: argparse.Namespace) -> int:
    color = options.output is None and _takes_colors(sys.stdout)
    with _output(options.output) as out:
        if options.format == "json":
            out.write(_core.rules_json(options.form))
        elif options.format == "markdown":
            out.write(_core.rules_markdown(options.form))
        else:
            out.write(_core.rules_text(options.form, lang=options.lang, color=color))
    return NOTHING_FOUND


def _read_document(path: str, max_bytes: int) -> Reading:
    if path == STANDARD_INPUT:
        return read_standard_input(max_bytes=max_bytes)
    return read(path, max_bytes=max_bytes)


def _outcomes(
    done_with: Callable[[str], R], paths: Iterable[str | ReadError], jobs: int
) -> Iterator[R | ReadError]:
    """What becomes of every document, in their order; an error stands for one that failed."""

    def outcome(path: str | ReadError) -> R | ReadError:
        if isinstance(path, ReadError):
            return path
        try:
            return done_with(path)
        except ReadError as error:
            return error

    return _in_order(outcome, paths, jobs)


def _in_order(function: Callable[[T], R], items: Iterable[T], jobs: int) -> Iterator[R]:
    """Maps with several threads; no more than two items for each are under way at a time."""
    if jobs == 1:
        yield from map(function, items)
        return
    with ThreadPoolExecutor(jobs) as pool:
        waiting: deque[Future[R]] = deque()
        try:
            for item in items:
                waiting.append(pool.submit(function, item))
                if len(waiting) == 2 * jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _complain(error: ReadError) -> None:
    _say(str(error))


def _takes_colors(stream: TextIO) -> bool:
    return stream.isatty() and not os.environ.get("NO_COLOR")


@contextmanager
def _output(name: str | None, documents: Sequence[str | ReadError] = ()) -> Iterator[TextIO]:
    """Where results go. A file appears whole and at the end: a run that is interrupted leaves what
    was there, and no document is ever written over."""
    if name is None:
        yield sys.stdout
        return
    target = os.path.realpath(name)
    for document in documents:
        if not isinstance(document, ReadError) and _is_file(document, target):
            _cannot_write(name, f"it is one of the documents, {display_name(document)}")
    try:
        if not name or (os.path.exists(name) and not os.path.isfile(name)):
            with opened(name, "w") as file:  # a device or a pipe, which no file replaces
                yield file
            return
        with replacing(target) as file:
            yield file
    except OSError as failure:
        _cannot_write(name, failure.strerror)


def _is_file(document: str, target: str) -> bool:
    """Whether a document is that file, by whatever path or link."""
    try:
        there = os.stat(target)
        if document == STANDARD_INPUT:
            here = os.fstat(sys.stdin.fileno())
        else:
            here = os.stat(document)
    except (OSError, ValueError):  # one of them is not there
        return document != STANDARD_INPUT and os.path.realpath(document) == target
    return stat.S_ISREG(there.st_mode) and os.path.samestat(here, there)


def _cannot_write(name: str, why: str | None) -> NoReturn:
    _refuse(f"cannot write {name}: {why}")


def _refuse(message: str) -> NoReturn:
    _say(message)
    raise SystemExit(NOT_DONE)


def _say(message: str) -> None:
    print(f"govreport: {message}", file=sys.stderr)


class _Progress:
    """The documents of a call, and a line on the terminal that says how far it is."""

    def __init__(self, paths: Sequence[str]) -> None:
        self.paths = [found for path in paths for found in find_documents(path)]
        self._shown = len(self.paths) > 1 and sys.stderr.isatty()

    def __enter__(self) -> _Progress:
        self._show(0)
        return self

    def __exit__(self, *_: object) -> None:
        self._clear()

    def of(self, outcomes: Iterable[R]) -> Iterator[R]:
        """The outcomes, with the line cleared while something else is written."""
        for done, outcome in enumerate(outcomes, 1):
            self._clear()
            yield outcome
            sys.stdout.flush()
            self._show(done)

    def _show(self, done: int) -> None:
        if self._shown:
            print(f"{done}/{len(self.paths)} documents", end="", file=sys.stderr, flush=True)

    def _clear(self) -> None:
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
