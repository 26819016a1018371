#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""How a build reads a corpus of tests/support/documents.py, per document and per layout.

    python tests/support/score_corpus.py DIR [--command "python -m govreport read --format json"] [--all] [NAME …]

Every cell is correct (the printed number, or none where none is printed), held back (no number where one is printed) or WRONG
(a number that is not what the document prints there, or one given as certain in a cell that the truth about its table does not
have). A held-back cell costs coverage, a wrong one is a defect. Documents that
are to be refused, in refused.json, have to be refused with the code named there.
Exit status 0: nothing wrong, every simple document reaches its floor, every refused one is refused.
"""

from __future__ import annotations

import argparse
import json
import shlex
import subprocess
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Optional

DEFAULT = f"{shlex.quote(sys.executable)} -m govreport read --format json"


@dataclass
class Score:
    due: int = 0  # numbers that the document prints and decides
    got: int = 0  # those of them that were read
    correct: int = 0
    held_back: int = 0
    wrong: list[str] = field(default_factory=list)
    complaint: str = ""  # not read, or another form or year than printed

    @property
    def cells(self) -> int:
        return self.correct + self.held_back + len(self.wrong)

    def line(self) -> str:
        return f"{self.correct:5} of {self.cells:5} correct {self.held_back:5} held back {len(self.wrong):4} WRONG"


def number(cell: dict[str, Any]) -> Optional[Decimal]:
    return None if cell.get("state") != "number" or cell.get("value") is None else Decimal(str(cell["value"]))


def table_of(address: str) -> str:
    return address.split(".")[0]


def score(read: dict[str, Any], expected: dict[str, Any]) -> Score:
    result = Score()
    for address, truth in expected["cells"].items():
        cell = read["cells"].get(address, {})
        value = number(cell)
        undecidable = isinstance(truth, dict)
        result.due += isinstance(truth, str)
        if isinstance(truth, str) and value == Decimal(truth):
            result.correct += 1
            result.got += 1
        elif (
            truth is None
            and value is None
            or undecidable
            and (value is None or cell.get("certainty") == "reconstructed")
        ):
            result.correct += 1
        elif value is None:
            result.held_back += 1
        else:
            printed = "nobody can tell" if undecidable else "nothing" if truth is None else truth
            result.wrong.append(
                f"{address}: printed {printed}, read {value} ({cell.get('certainty')}, “{cell.get('text')}”)"
            )
    covered = {table_of(address) for address in expected["cells"]}
    for address, cell in read["cells"].items():
        value = number(cell)
        unheard_of = address not in expected["cells"] and table_of(address) in covered
        if unheard_of and value is not None and cell.get("certainty") == "read":
            result.wrong.append(f"{address}: the document has no such cell, read {value} (“{cell.get('text')}”)")
    result.complaint = "".join(
        f" {key} {read.get(key)} for {expected[key]}"
        for key in ("form", "year")
        if str(read.get(key)) != str(expected[key])
    )
    return result


def run(command: list[str], document: Path) -> tuple[Optional[dict[str, Any]], str]:
    done = subprocess.run([*command, str(document)], capture_output=True)
    try:
        read = json.loads(done.stdout)
    except ValueError:
        return None, done.stderr.decode("utf-8", "replace").strip()
    return (read[0] if isinstance(read, list) else read), ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", help="only documents whose name has one of these in it")
    parser.add_argument("--command", default=DEFAULT)
    parser.add_argument(
        "--all", action="store_true", help="a line for every document, not only for those that fall short"
    )
    parser.add_argument("--summary", action="store_true", help="no line for any document, only for layouts")
    parser.add_argument("--wrong", type=int, default=5, metavar="N", help="how many wrong cells to show of a document")
    options = parser.parse_args()
    command = shlex.split(options.command)
    bad = 0
    layouts: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def rows(name: str) -> list[dict[str, Any]]:
        listed = options.folder / name
        every = json.loads(listed.read_text(encoding="utf-8")) if listed.exists() else []
        return [row for row in every if not options.names or any(part in row["document"] for part in options.names)]

    for row in rows("manifest.json"):
        expected = json.loads((options.folder / row["expected"]).read_text(encoding="utf-8"))
        read, problem = run(command, options.folder / row["document"])
        result = score(read or {"cells": {}}, expected)
        if read is None:
            result.complaint = ": " + problem[:160]
        below = result.got < row["floor"] * result.due
        fails = bool(result.wrong or result.complaint or below)
        bad += fails
        shown = options.all or fails and not options.summary
        sums = layouts[row.get("layout", "")]
        sums.update(documents=1, due=result.due, got=result.got, wrong=len(result.wrong), unread=read is None)
        if shown:
            what = result.line() if read else "NOT READ"
            print(f"{row['document']:40} {what}{' below its floor' if below and read else ''}{result.complaint}")
            for line in result.wrong[: options.wrong]:
                print(f"      {line}")
    for row in rows("refused.json"):
        read, problem = run(command, options.folder / row["document"])
        fails = read is not None or f" {row['error']}:" not in problem
        bad += fails
        layouts[row["layout"]].update(documents=1, unread=fails)
        if options.all or fails and not options.summary:
            print(
                f"{row['document']:40} {'NOT REFUSED as ' + row['error'] if fails else 'refused'}: "
                f"{problem[:160] or 'was read'}"
            )
    print()
    for layout, sums in layouts.items():
        share = f"{sums['got'] / sums['due']:7.1%} of numbers read" if sums["due"] else " " * 23
        print(
            f"{layout:28} {sums['documents']:4} documents {share} {sums['wrong']:5} wrong {sums['unread']:4} not as due"
        )
    total: Counter[str] = sum(layouts.values(), Counter())
    print(
        f"{total['documents']} documents, {total['due']} numbers: {total['got']} read, {total['wrong']} wrong; "
        f"{bad} documents fall short"
    )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
