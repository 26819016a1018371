# SPDX-License-Identifier: BSL-1.0
"""What the documentation quotes is what the files say, links lead somewhere, and every error code is explained.

A quoted block is marked on the line before its fence; it must be the file, or a part of it, line by line:

    <!-- from examples/check_report.py -->
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
QUOTE = re.compile(r"<!-- from (\S+) -->\n+```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
MARK = re.compile(r"<!-- from \S+ -->")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
ERROR_CODES = re.compile(r"enum class \w+_errc.*?\{(.*?)\};", re.DOTALL)
WITH_ERROR_CODES = ("core/read_error.hpp", "write/write_error.hpp", "write/decision_error.hpp")


def without_indent(text: str) -> str:
    lines = [line.rstrip() for line in text.strip("\n").split("\n")]
    indent = min((len(line) - len(line.lstrip()) for line in lines if line), default=0)
    return "\n".join(line[indent:] for line in lines)


def is_part(quoted: str, source: str) -> bool:
    wanted = without_indent(quoted).split("\n")
    lines = [line.rstrip() for line in source.split("\n")]
    for start in range(len(lines) - len(wanted) + 1):
        if without_indent("\n".join(lines[start : start + len(wanted)])).split("\n") == wanted:
            return True
    return False


def check_page(page: Path, problems: list[str]) -> int:
    text = page.read_text(encoding="utf-8")
    where = page.relative_to(ROOT)
    quotes = QUOTE.findall(text)
    if len(quotes) != len(MARK.findall(text)):
        problems.append(f"{where}: a “from” mark without a code block after it")
    for name, quoted in quotes:
        source = ROOT / name
        if not source.is_file():
            problems.append(f"{where}: quotes {name}, which does not exist")
        elif not is_part(quoted, source.read_text(encoding="utf-8")):
            problems.append(f"{where}: the block from {name} is not what the file says")
    for target in LINK.findall(FENCE.sub("", text)):
        if re.match(r"[a-z]+:|#", target):
            continue
        if not (page.parent / target.split("#")[0]).exists():
            problems.append(f"{where}: link to {target} leads nowhere")
    return len(quotes)


def main() -> int:
    problems: list[str] = []
    pages = [p for p in [*sorted(ROOT.glob("README*.md")), *sorted((ROOT / "docs").rglob("*.md"))] if p.exists()]
    quotes = sum(check_page(page, problems) for page in pages)

    codes = []
    for name in WITH_ERROR_CODES:
        body = ERROR_CODES.search((ROOT / "include/govreport" / name).read_text(encoding="utf-8"))
        found = re.findall(r"^\s*(\w+),", re.sub(r"//.*", "", body[1]), re.MULTILINE) if body else []
        if not found:
            problems.append(f"{name}: no error code found")
        codes += found
    explained = ROOT / "docs" / "errors.md"
    text = explained.read_text(encoding="utf-8") if explained.exists() else ""
    for code in codes:
        if f"`{code}`" not in text:
            problems.append(f"docs/errors.md does not explain {code}")

    for problem in problems:
        print(problem)
    print(f"check_docs: {len(pages)} pages, {quotes} quotes, {len(codes)} error codes, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
