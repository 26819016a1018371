# SPDX-License-Identifier: BSL-1.0
"""Writes a report in its statutory form: write_report.py FILE.md|FILE.html|FILE.docx"""

import sys
from pathlib import Path

import govreport as gr

report = gr.Report(form="form_2021", authority="示范市交通运输局", year=2025)
report.period = (gr.CalendarDate(2025, 1, 1), gr.CalendarDate(2025, 12, 31))
for address in gr.addresses("form_2021"):
    report[address] = 0
for row in ("received", "granted", "concluded"):
    report[f"requests.{row}.natural_person"] = report[f"requests.{row}.total"] = 12
report["disclosure.fees.amount"] = None  # not known yet: it stays blank

path = Path(sys.argv[1])
try:
    if path.suffix == ".docx":
        path.write_bytes(gr.write_docx(report, other_matters="没有收取信息处理费。"))
    else:
        write = gr.write_html if path.suffix == ".html" else gr.write_markdown
        path.write_text(write(report, other_matters="没有收取信息处理费。"), encoding="utf-8")
except gr.WriteError as error:
    sys.exit(str(error))
