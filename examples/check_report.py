# SPDX-License-Identifier: BSL-1.0
"""Reads one report, checks it and prints what was found:

    python check_report.py FILE [en|zh]

Exit status: 0 no rule of severity error fails, 1 one does, 2 the document could not be read.
"""

import sys

import govreport as gr


def main() -> int:
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    path = sys.argv[1]
    language = "zh" if sys.argv[2:] == ["zh"] else "en"

    try:
        reading = gr.read(path)
    except gr.ReadError as error:
        print(error, file=sys.stderr)
        return 2

    result = gr.check(reading)
    print(f"{reading.report.authority} {reading.report.year}: {result.verdict.name}")
    contradicts = result.located.proof is not gr.Proof.consistent
    if contradicts:
        print(result.located.message(language))
    for explanation in result.explanations:
        print(f"{'':8} {explanation.message(language)}")
    for finding in result.findings:
        lines = sorted({where.line for where in finding.where})
        place = f"line {', '.join(map(str, lines))}" if lines else finding.place
        print(f"{finding.severity.name:8} {finding.message(language)}")
        print(f"{'':8} {place} · {finding.rule.basis}")
    return 1 if contradicts or result.count(gr.Severity.error) else 0


if __name__ == "__main__":
    sys.exit(main())
