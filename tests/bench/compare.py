# SPDX-License-Identifier: BSL-1.0
"""How long a document takes to read and check, beside what people use today to get at its tables: pdfplumber for a PDF,
pandas.read_html for a web page.

    pip install . pdfplumber pandas lxml
    python tests/bench/compare.py REPORT...
"""

from __future__ import annotations

import logging
import statistics
import sys
import time
from typing import Callable

import govreport as gr
import pandas
import pdfplumber

REPETITIONS = 5

logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of every font


def read_and_check(path: str) -> int:
    """The numbers of a report."""
    reading = gr.read(path)
    gr.check(reading)
    return sum(cell.state is gr.CellState.number for cell in reading.cells.values())


def extract_tables(path: str) -> int:
    """The cells of its tables, which nobody has understood yet."""
    if not path.endswith(".pdf"):
        return sum(int(table.notna().sum().sum()) for table in pandas.read_html(path, encoding="utf-8"))
    with pdfplumber.open(path) as document:
        tables = [table for page in document.pages for table in page.extract_tables()]
    return sum(cell is not None for table in tables for row in table for cell in row)


def milliseconds(work: Callable[[str], int], path: str) -> tuple[float, int]:
    times = []
    for _ in range(REPETITIONS):
        begin = time.perf_counter()
        count = work(path)
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times), count


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    print(f"{'document':40} {'govreport':>22} {'pdfplumber, pandas':>22} {'times':>7}")
    for path in sys.argv[1:]:
        ours, numbers = milliseconds(read_and_check, path)
        theirs, cells = milliseconds(extract_tables, path)
        name = path.rsplit("/", 1)[-1][:40]
        print(
            f"{name:40} {ours:9.1f} ms {numbers:5} nos. {theirs:8.1f} ms {cells:5} cells {theirs / ours:6.1f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
