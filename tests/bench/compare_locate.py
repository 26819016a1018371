# SPDX-License-Identifier: BSL-1.0
"""Which numbers are wrong, by this library and by HiGHS, an exact solver of mixed-integer programs, on the same random
tables: one table of sizes, times and of how many cells a person has to look at.

    pip install . highspy
    python tests/bench/compare_locate.py [--tables 10000] [--timed 1000] [--time build/benchmarks/…/govreport_time_locate]

How the two are compared is in tests/support/agreement.py. The exit status is 1 if they differ anywhere.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

import govreport as gr  # noqa: E402
import tables  # noqa: E402
from agreement import MOST_WRONG, disagreement, mixed_case, report_of  # noqa: E402


def timed(program: str, count: int) -> dict[int, tuple[float, float]]:
    lines = []
    for wrong in range(MOST_WRONG + 1):
        for seed in range(count):
            case = tables.case(seed, wrong)
            cells = " ".join(f"{a}={'' if n is None else n}" for a, n in case.table.items())
            lines.append(f"{wrong} {case.form} {cells}\n")
    done = subprocess.run([program], input="".join(lines), capture_output=True, text=True, check=True)
    fields = (line.split() for line in done.stdout.splitlines())
    return {int(wrong): (float(mean), float(worst)) for wrong, _, mean, worst in fields}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--tables", type=int, default=10_000, help="solved by both")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--timed", type=int, default=1000, help="timed, of each number of wrong cells")
    parser.add_argument("--time", help="the program that times: govreport_time_locate")
    options = parser.parse_args()
    counted: dict[int, int] = defaultdict(int)
    named: dict[int, list[int]] = defaultdict(list)
    listed: dict[int, list[int]] = defaultdict(list)
    seconds: dict[int, list[float]] = defaultdict(list)
    differences = 0
    for seed in range(options.first, options.first + options.tables):
        case = mixed_case(seed)
        wrong = len(case.wrong)
        result = gr.check(report_of(case))
        begin = time.perf_counter()
        why = disagreement(case, result)
        seconds[wrong].append(time.perf_counter() - begin)
        counted[wrong] += 1
        if why is not None:
            differences += 1
            print(f"table {seed} ({case.form}, {case.blanks} blanks, wrong: {', '.join(case.wrong)}): {why}")
        if case.blanks == 0:
            named[wrong].append(len(result.possible))
            failed = {c for f in result.findings if f.rule.relation is gr.Relation.equal for c in f.cells}
            listed[wrong].append(len(failed))
        if sys.stderr.isatty():
            print(f"\r{seed + 1 - options.first} of {options.tables}", end="", file=sys.stderr)
    times = timed(options.time, options.timed) if options.time else {}
    print("| wrong cells | tables | as HiGHS | locate, mean µs | worst of all µs | HiGHS, mean ms | cells named | cells of failed sums |")
    print("|---|---|---|---|---|---|---|---|")
    for wrong in range(MOST_WRONG + 1):
        mean, worst = (f"{t:.2f}" for t in times[wrong]) if wrong in times else ("–", "–")
        if wrong == 0:
            print(f"| 0 | – | – | {mean} | {worst} | – | – | – |")
            continue
        print(
            f"| {wrong} | {counted[wrong]} | {'all' if not differences else 'NOT ALL'} | {mean} | {worst} |"
            f" {1000 * statistics.mean(seconds[wrong]):.0f} | {statistics.mean(named[wrong]):.2f} |"
            f" {statistics.mean(listed[wrong]):.1f} |"
        )
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
